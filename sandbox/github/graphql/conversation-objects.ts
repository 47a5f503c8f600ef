import { iso, pageOf } from '../present/urls.ts';
import type { IssueComment, Review, ReviewComment } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { canAtLeast } from '../state/people.ts';
import { associationOf } from '../state/pull-requests.ts';
import { placeNow } from '../state/reviews.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { doerOf } from './context.ts';
import type { Fields, Objects, Thread } from './objects.ts';

function common(objects: Objects, writing: IssueComment | Review | ReviewComment, anchor: string): Fields {
  const { pullRequest } = writing;
  const url = `${pageOf(pullRequest.repository)}/pull/${pullRequest.number}#${anchor}`;
  return {
    __typename: writing.kind,
    id: nodeId(writing.kind, writing.id),
    // Real ids have outgrown Int, which is why GitHub has fullDatabaseId.
    databaseId: null,
    fullDatabaseId: String(writing.id),
    url,
    resourcePath: new URL(url).pathname,
    body: writing.body,
    bodyText: writing.body,
    author: () => objects.actor(writing.author),
    authorAssociation: () => associationOf(objects.world, pullRequest, writing.author),
    viewerDidAuthor: (_: unknown, context: Context) => doerOf(context).account === writing.author,
    createdAt: iso(writing.createdAt),
    updatedAt: iso(writing.updatedAt),
    publishedAt: iso(writing.createdAt),
    lastEditedAt: writing.updatedAt > writing.createdAt ? iso(writing.updatedAt) : null,
    isMinimized: writing.minimizedReason !== null,
    minimizedReason: writing.minimizedReason,
    pullRequest: () => objects.pullRequest(pullRequest),
    repository: () => objects.repository(pullRequest.repository),
  };
}

export function commentObject(objects: Objects, comment: IssueComment): Fields {
  const contents = ['THUMBS_UP', 'THUMBS_DOWN', 'LAUGH', 'HOORAY', 'CONFUSED', 'HEART', 'ROCKET', 'EYES'];
  return {
    ...common(objects, comment, `issuecomment-${comment.id}`),
    reactionGroups: contents.map((content) => ({
      __typename: 'ReactionGroup',
      content,
      viewerHasReacted: (_: unknown, context: Context) =>
        comment.reactions.some((one) => one.content === content && one.by === doerOf(context).account),
    })),
  };
}

export function reviewObject(objects: Objects, review: Review): Fields {
  const { world } = objects;
  const { repository, reviewComments } = review.pullRequest;
  return {
    ...common(objects, review, `pullrequestreview-${review.id}`),
    state: review.state,
    submittedAt: iso(review.createdAt),
    authorCanPushToRepository: () =>
      review.app === null && !review.author.deleted && canAtLeast(world, repository, review.author, 'write'),
    commit: () => objects.commit(repository, review.commit),
    onBehalfOf: connection(
      'onBehalfOf',
      () => review.onBehalfOf,
      (team) => objects.team(team),
    ),
    comments: connection(
      'comments',
      () => reviewComments.filter((comment) => comment.review === review),
      (comment) => objects.reviewComment(comment),
    ),
  };
}

function place(comment: ReviewComment): Fields {
  const now = placeNow(comment);
  return {
    line: now?.line ?? null,
    startLine: now?.startLine ?? null,
    originalLine: comment.originalLine,
    originalStartLine: comment.originalStartLine,
    path: comment.path,
    subjectType: 'LINE',
  };
}

export function reviewCommentObject(objects: Objects, comment: ReviewComment): Fields {
  const { repository, head } = comment.pullRequest;
  const isOutdated = placeNow(comment) === null;
  return {
    ...common(objects, comment, `discussion_r${comment.id}`),
    ...place(comment),
    outdated: isOutdated,
    diffHunk: comment.diffHunk,
    state: 'SUBMITTED',
    draftedAt: iso(comment.createdAt),
    replyTo: () => (comment.inReplyTo === null ? null : objects.reviewComment(comment.inReplyTo)),
    pullRequestReview: () => objects.review(comment.review),
    commit: () => objects.commit(repository, isOutdated ? comment.commit : head.sha),
    originalCommit: () => objects.commit(repository, comment.commit),
  };
}

export function threadObject(objects: Objects, { root, comments }: Thread): Fields {
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PullRequestReviewThread', root.id),
    ...place(root),
    diffSide: root.side,
    startDiffSide: root.originalStartLine === null ? null : root.side,
    isCollapsed: false,
    isOutdated: placeNow(root) === null,
    isResolved: false,
    resolvedBy: null,
    pullRequest: () => objects.pullRequest(root.pullRequest),
    repository: () => objects.repository(root.pullRequest.repository),
    comments: connection(
      'comments',
      () => comments,
      (comment) => objects.reviewComment(comment),
    ),
  };
}
