import type { CheckView, PullRequestSnapshot, ReviewView } from '../github/snapshot.ts';
import { markup, type Html } from './html.ts';

const mark = (tone: string, sign: string, text: string): Html =>
  markup`<span class="mark ${tone}"><span aria-hidden="true">${sign}</span>${text}</span>`;

/** How a check stands, as a word with a colour; the word says it without the colour. */
export function checkMark(check: Pick<CheckView, 'status' | 'conclusion'>): Html {
  if (check.status === 'queued') return mark('yellow', '○', 'Queued');
  if (check.status === 'in_progress') return mark('yellow', '●', 'Waiting');
  switch (check.conclusion) {
    case 'success':
      return mark('green', '✓', 'Successful');
    case 'failure':
      return mark('red', '✗', 'Failed');
    case 'action_required':
      return mark('red', '!', 'Action required');
    default:
      return mark('grey', '–', check.conclusion ?? 'Unknown');
  }
}

export function stateMark(pullRequest: Pick<PullRequestSnapshot, 'state' | 'isDraft'>): Html {
  switch (pullRequest.state) {
    case 'merged':
      return mark('violet', '⇥', 'Merged');
    case 'closed':
      return mark('red', '✗', 'Closed');
    case 'open':
      return pullRequest.isDraft ? mark('grey', '○', 'Draft') : mark('green', '○', 'Open');
  }
}

export function reviewMark(review: Pick<ReviewView, 'state'>): Html {
  switch (review.state) {
    case 'APPROVED':
      return mark('green', '✓', 'Approved');
    case 'CHANGES_REQUESTED':
      return mark('red', '±', 'Requested changes');
    case 'COMMENTED':
      return mark('grey', '…', 'Reviewed');
    case 'DISMISSED':
      return mark('grey', '–', 'Dismissed');
    case 'PENDING':
      return mark('yellow', '○', 'Pending');
  }
}
