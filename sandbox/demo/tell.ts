import type { CheckView, PullRequestSnapshot, ReviewCommentView } from '../github/snapshot.ts';
import { plainLines, suggestedLines } from './plain-text.ts';
import type { Terminal, Tone } from './terminal.ts';

const sign = (check: CheckView): { text: string; tone: Tone } => {
  if (check.status !== 'completed') return { text: '● waiting', tone: 'yellow' };
  if (check.conclusion === 'success') return { text: '✓ success', tone: 'green' };
  return { text: `✗ ${check.conclusion ?? 'no conclusion'}`, tone: 'red' };
};

const tellCheck = (terminal: Terminal, check: CheckView, summaryLines: number): void => {
  const { text, tone } = sign(check);
  const title = check.title ?? '';
  terminal.lines([`${text}  ${check.name}: ${title}`], 4, tone);
  // Most summaries begin with their title, for readers who see nothing else.
  const lines = plainLines(check.summary ?? '').filter((line) => line.replace(/\.$/, '') !== title);
  for (const line of lines.slice(0, summaryLines)) terminal.say(line, 8);
};

/** Each check with its state and title, and the first lines of its summary. */
export const tellChecks = (terminal: Terminal, snapshot: PullRequestSnapshot, summaryLines = 5): void =>
  snapshot.checks.forEach((check) => tellCheck(terminal, check, summaryLines));

/** The check that has changed in this step in full, the others by their titles. */
export const tellApprovals = (terminal: Terminal, snapshot: PullRequestSnapshot): void =>
  snapshot.checks.forEach((check) => tellCheck(terminal, check, check.name === 'ADR approvals' ? 12 : 0));

const place = (comment: ReviewCommentView): string => `${comment.path}:${comment.line ?? comment.originalLine}`;

/** The inline comments that are not hidden, each with its place, its first lines and what it suggests. */
export function tellComments(terminal: Terminal, snapshot: PullRequestSnapshot): void {
  for (const comment of snapshot.reviewComments.filter((one) => !one.isMinimized)) {
    terminal.gap();
    terminal.lines([place(comment)], 4, 'bold');
    for (const line of plainLines(comment.body).slice(0, 3)) terminal.say(line, 8);
    const suggested = suggestedLines(comment.body);
    if (suggested !== null) terminal.lines(['suggested:', ...suggested.map((line) => `+ ${line}`)], 8, 'green');
  }
}

/** The comment that the app keeps up to date, by its first lines. */
export function tellStickyComment(terminal: Terminal, snapshot: PullRequestSnapshot, lines = 8): void {
  const sticky = snapshot.comments.find((comment) => comment.author?.kind === 'bot');
  if (sticky === undefined) return;
  terminal.gap();
  terminal.lines(['The comment that the app keeps up to date:'], 4, 'bold');
  for (const line of plainLines(sticky.body).slice(0, lines)) terminal.say(line, 8);
}

export function tellRequested(terminal: Terminal, snapshot: PullRequestSnapshot, organization: string): void {
  const names = [
    ...snapshot.requestedReviewers.users.map((login) => `@${login}`),
    ...snapshot.requestedReviewers.teams.map((slug) => `@${organization}/${slug}`),
  ];
  terminal.gap();
  terminal.say(`Asked for a review: ${names.length === 0 ? 'nobody' : names.join(', ')}.`);
}
