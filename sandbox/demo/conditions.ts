import type { CheckView, PullRequestSnapshot, ReviewCommentView } from '../github/snapshot.ts';

export const check = (snapshot: PullRequestSnapshot, name: 'ADR review' | 'ADR approvals'): CheckView | null =>
  snapshot.checks.find((one) => one.name === name) ?? null;

export const isGreen = (one: CheckView | null): boolean => one?.status === 'completed' && one.conclusion === 'success';
export const isRed = (one: CheckView | null): boolean => one?.status === 'completed' && one.conclusion === 'failure';
export const isWaiting = (one: CheckView | null): boolean => one?.status === 'in_progress';

export const bothGreen = (snapshot: PullRequestSnapshot): boolean =>
  isGreen(check(snapshot, 'ADR review')) && isGreen(check(snapshot, 'ADR approvals'));

/** Whether a check names all of these words in one line of what it says (title, summary, text), in whatever case. */
export const says = (one: CheckView | null, ...words: readonly string[]): boolean =>
  [one?.title, one?.summary, one?.text]
    .flatMap((text) => (text ?? '').toLowerCase().split('\n'))
    .some((line) => words.every((word) => line.includes(word.toLowerCase())));

/** Comments on lines that still stand. */
export const openComments = (snapshot: PullRequestSnapshot): readonly ReviewCommentView[] =>
  snapshot.reviewComments.filter((comment) => !comment.isMinimized && comment.author?.kind === 'bot');

/** The open comment that suggests how to mend what the rule found, null if there is none. */
export const suggestionFor = (snapshot: PullRequestSnapshot, ruleId: string): ReviewCommentView | null =>
  openComments(snapshot).find(
    (comment) => comment.body.includes(ruleId) && /^(`{3,}|~{3,})suggestion/m.test(comment.body),
  ) ?? null;

export const hasOneSticky = (snapshot: PullRequestSnapshot): boolean =>
  snapshot.comments.filter((comment) => comment.author?.kind === 'bot').length === 1;
