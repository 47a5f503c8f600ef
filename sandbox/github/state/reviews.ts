import { contentOf } from '../git/changes.ts';
import { entryAt } from '../git/files.ts';
import { hunkUpTo, lineAfter } from '../git/patch.ts';
import { commitsOf, diffLines, filesAt } from './comparison.ts';
import type { Doer, PullRequest, Review, ReviewComment, Team } from './model.ts';
import { demand, membersOf } from './people.ts';
import { Refusal, unprocessable } from './refusal.ts';
import type { World } from './world.ts';

export interface InlineInput {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly startLine: number | null;
  readonly body: string;
}

/** Refuses what GitHub refuses: a line, or the first line of a range, that the diff does not show. */
function checkPlace(pullRequest: PullRequest, commit: string, comment: InlineInput): void {
  const lines = diffLines(pullRequest, commit, comment.path);
  if (lines === null) throw new Refusal(422, 'Unprocessable Entity', ['Path could not be resolved']);
  const shown = comment.side === 'LEFT' ? lines.left : lines.right;
  const field = 'pull_request_review_thread';
  if (!shown.has(comment.line))
    throw new Refusal(422, 'Unprocessable Entity', [
      `${field}.line must be part of the diff`,
      `${field}.diff_hunk can't be blank`,
    ]);
  if (comment.startLine === null) return;
  if (comment.startLine >= comment.line)
    throw new Refusal(422, 'Unprocessable Entity', [`${field}.start_line must precede the end line.`]);
  if (!shown.has(comment.startLine))
    throw new Refusal(422, 'Unprocessable Entity', [`${field}.start_line must be part of the same hunk as the line.`]);
}

/** The hunk as GitHub shows it above a comment: from its head down to the line. */
function hunkBefore(pullRequest: PullRequest, commit: string, comment: InlineInput): string {
  const patch = filesAt(pullRequest, commit).find((file) => file.path === comment.path)?.text;
  return hunkUpTo(patch ?? '', comment.side, comment.line);
}

/** Teams that were asked and in whose name the reviewer answers. */
function answeredTeams(world: World, doer: Doer, pullRequest: PullRequest): Team[] {
  return [...pullRequest.requestedTeams]
    .map((id) => world.teams.get(id))
    .filter((team): team is Team => team !== undefined && membersOf(world, team).includes(doer.account));
}

function addComment(world: World, review: Review, input: InlineInput, inReplyTo: ReviewComment | null): ReviewComment {
  const comment: ReviewComment = {
    kind: 'PullRequestReviewComment',
    id: world.nextId('reviewComment'),
    pullRequest: review.pullRequest,
    review,
    author: review.author,
    app: review.app,
    body: input.body,
    inReplyTo,
    path: input.path,
    side: input.side,
    originalLine: input.line,
    originalStartLine: input.startLine,
    commit: review.commit,
    diffHunk: inReplyTo?.diffHunk ?? hunkBefore(review.pullRequest, review.commit, input),
    createdAt: world.now(),
    updatedAt: world.now(),
    minimizedReason: null,
  };
  review.pullRequest.reviewComments.push(comment);
  world.reviewComments.set(comment.id, comment);
  return comment;
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Submits a review with its inline comments, all or nothing. */
export function createReview(
  world: World,
  doer: Doer,
  pullRequest: PullRequest,
  input: { event: keyof typeof states; body: string; commit: string | null; comments: readonly InlineInput[] },
): Review {
  const commit = input.commit ?? pullRequest.head.sha;
  if (input.event !== 'COMMENT' && doer.account === pullRequest.author) {
    const what = input.event === 'APPROVE' ? 'approve' : 'request changes on';
    throw new Refusal(422, 'Unprocessable Entity', [`Review Can not ${what} your own pull request`]);
  }
  if (input.event !== 'APPROVE' && input.body === '' && input.comments.length === 0)
    throw unprocessable({ resource: 'PullRequestReview', field: 'body', code: 'missing_field' });
  if (!commitsOf(pullRequest).includes(commit) && commit !== pullRequest.head.sha)
    throw new Refusal(422, 'Unprocessable Entity', ['Commit is not part of the pull request']);
  for (const comment of input.comments) checkPlace(pullRequest, commit, comment);
  const review: Review = {
    kind: 'PullRequestReview',
    id: world.nextId('review'),
    pullRequest,
    author: doer.account,
    app: doer.app,
    body: input.body,
    state: states[input.event],
    commit,
    onBehalfOf: answeredTeams(world, doer, pullRequest),
    createdAt: world.now(),
    updatedAt: world.now(),
    minimizedReason: null,
  };
  world.reviews.set(review.id, review);
  pullRequest.reviews.push(review);
  pullRequest.updatedAt = world.now();
  // GitHub takes the request back once the person, or a member of the team, has answered.
  pullRequest.requestedUsers.delete(doer.account.id);
  for (const team of review.onBehalfOf) pullRequest.requestedTeams.delete(team.id);
  const comments = input.comments.map((comment) => addComment(world, review, comment, null));
  world.emit({ event: 'pull_request_review', action: 'submitted', review, sender: doer.account });
  for (const comment of comments)
    world.emit({ event: 'pull_request_review_comment', action: 'created', comment, sender: doer.account });
  return review;
}

export function editReview(world: World, doer: Doer, review: Review, body: string): void {
  if (doer.account !== review.author) throw new Refusal(403, 'Only the author of a review can edit it.');
  const previousBody = review.body;
  review.body = body;
  review.updatedAt = world.now();
  world.emit({ event: 'pull_request_review', action: 'edited', review, previousBody, sender: doer.account });
}

/** Takes the decision away; the text stays. */
export function dismissReview(world: World, doer: Doer, review: Review, message: string): void {
  demand(world, review.pullRequest.repository, doer, 'write');
  if (message.trim() === '')
    throw unprocessable({ resource: 'PullRequestReview', field: 'message', code: 'missing_field' });
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
    throw new Refusal(422, 'Unprocessable Entity', ['Can not dismiss a commented or dismissed pull request review']);
  review.state = 'DISMISSED';
  review.updatedAt = world.now();
  world.emit({ event: 'pull_request_review', action: 'dismissed', review, sender: doer.account });
}

/** An answer in the thread of a comment: a review of its own, as on GitHub. */
export function replyTo(world: World, doer: Doer, comment: ReviewComment, body: string): ReviewComment {
  const root = comment.inReplyTo ?? comment;
  const review: Review = {
    kind: 'PullRequestReview',
    id: world.nextId('review'),
    pullRequest: root.pullRequest,
    author: doer.account,
    app: doer.app,
    body: '',
    state: 'COMMENTED',
    commit: root.commit,
    onBehalfOf: [],
    createdAt: world.now(),
    updatedAt: world.now(),
    minimizedReason: null,
  };
  world.reviews.set(review.id, review);
  root.pullRequest.reviews.push(review);
  const { path, side, originalLine: line, originalStartLine: startLine } = root;
  const reply = addComment(world, review, { path, side, line, startLine, body }, root);
  world.emit({ event: 'pull_request_review', action: 'submitted', review, sender: doer.account });
  world.emit({ event: 'pull_request_review_comment', action: 'created', comment: reply, sender: doer.account });
  return reply;
}

function textAt(pullRequest: PullRequest, commit: string, path: string): string | null {
  const { store } = pullRequest.repository;
  const entry = entryAt(store, store.commitOf(commit).tree, path);
  return entry === null || entry.mode === '040000' ? null : contentOf(store, entry).toString('utf8');
}

/** Where the comment's lines stand at the present head; null: outdated. */
export function placeNow(comment: ReviewComment): { line: number; startLine: number | null } | null {
  const { pullRequest, path, originalLine, originalStartLine } = comment;
  const head = pullRequest.head.sha;
  if (comment.side === 'LEFT' || comment.commit === head) return { line: originalLine, startLine: originalStartLine };
  const before = textAt(pullRequest, comment.commit, path);
  const after = textAt(pullRequest, head, path);
  if (before === null || after === null) return null;
  const first = originalStartLine ?? originalLine;
  const moved = Array.from({ length: originalLine - first + 1 }, (_, index) => lineAfter(before, after, first + index));
  const line = moved.at(-1) ?? null;
  if (line === null || moved.includes(null)) return null;
  if (diffLines(pullRequest, head, path)?.right.has(line) !== true) return null;
  return { line, startLine: originalStartLine === null ? null : (moved[0] ?? null) };
}
