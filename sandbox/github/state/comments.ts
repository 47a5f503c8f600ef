import type { Doer, IssueComment, PullRequest, Review, ReviewComment } from './model.ts';
import { canAtLeast, demand } from './people.ts';
import { Refusal, unprocessable } from './refusal.ts';
import type { World } from './world.ts';

/** GitHub's limit for bodies of comments, reviews and pull requests. */
const longestBody = 65_536;

export function checkBody(body: string, resource: string): void {
  if (body.trim() === '') throw unprocessable({ resource, field: 'body', code: 'missing_field' });
  if (body.length > longestBody)
    throw unprocessable({
      resource,
      field: 'body',
      code: 'custom',
      message: `body is too long (maximum is ${longestBody} characters)`,
    });
}

/** Only the writer, or somebody who may write to the repository; an app only touches its own. */
function demandOwn(world: World, doer: Doer, comment: IssueComment): void {
  if (doer.account === comment.author) return;
  if (doer.app !== null || !canAtLeast(world, comment.pullRequest.repository, doer.account, 'write'))
    throw new Refusal(403, 'You cannot change a comment of somebody else.');
}

export function createComment(world: World, doer: Doer, pullRequest: PullRequest, body: string): IssueComment {
  checkBody(body, 'IssueComment');
  demand(world, pullRequest.repository, doer, 'read');
  const comment: IssueComment = {
    kind: 'IssueComment',
    id: world.nextId('comment'),
    pullRequest,
    author: doer.account,
    app: doer.app,
    body,
    createdAt: world.now(),
    updatedAt: world.now(),
    minimizedReason: null,
    reactions: [],
  };
  world.comments.set(comment.id, comment);
  pullRequest.comments.push(comment);
  pullRequest.updatedAt = world.now();
  world.emit({ event: 'issue_comment', action: 'created', comment, sender: doer.account });
  return comment;
}

export function editComment(world: World, doer: Doer, comment: IssueComment, body: string): void {
  checkBody(body, 'IssueComment');
  demandOwn(world, doer, comment);
  const previousBody = comment.body;
  comment.body = body;
  comment.updatedAt = world.now();
  world.emit({ event: 'issue_comment', action: 'edited', comment, previousBody, sender: doer.account });
}

export function deleteComment(world: World, doer: Doer, comment: IssueComment): void {
  demandOwn(world, doer, comment);
  world.comments.delete(comment.id);
  const { comments } = comment.pullRequest;
  comments.splice(comments.indexOf(comment), 1);
  world.emit({ event: 'issue_comment', action: 'deleted', comment, sender: doer.account });
}

/** The same reaction by the same account once more changes nothing. */
export function react(world: World, doer: Doer, comment: IssueComment, content: string): void {
  demand(world, comment.pullRequest.repository, doer, 'read');
  const { reactions } = comment;
  if (!reactions.some((one) => one.by === doer.account && one.content === content)) {
    reactions.push({ by: doer.account, content });
  }
}

/** Folds a comment away with a reason such as OUTDATED. */
export function minimize(
  world: World,
  doer: Doer,
  comment: IssueComment | Review | ReviewComment,
  reason: string,
): void {
  if (doer.account !== comment.author) demand(world, comment.pullRequest.repository, doer, 'write');
  comment.minimizedReason = reason.toLowerCase();
}
