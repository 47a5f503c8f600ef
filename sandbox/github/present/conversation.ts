import type { IssueComment, Review, ReviewComment } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { associationOf } from '../state/pull-requests.ts';
import { placeNow } from '../state/reviews.ts';
import type { World } from '../state/world.ts';
import { presentApp, userOrNull } from './accounts.ts';
import { apiOf, iso, pageOf } from './urls.ts';

const noReactions = {
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  confused: 0,
  heart: 0,
  hooray: 0,
  eyes: 0,
  rocket: 0,
};

/** `issue-comment`. */
export function presentComment(world: World, comment: IssueComment): Record<string, unknown> {
  const { pullRequest } = comment;
  const api = apiOf(world, pullRequest.repository);
  const url = `${api}/issues/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: `${pageOf(pullRequest.repository)}/pull/${pullRequest.number}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${pullRequest.number}`,
    user: userOrNull(world, comment.author),
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    author_association: associationOf(world, pullRequest, comment.author),
    body: comment.body,
    performed_via_github_app: comment.app === null ? null : presentApp(world, comment.app),
    reactions: { url: `${url}/reactions`, ...noReactions },
  };
}

/** `pull-request-review`: upper-case state. */
export function presentReview(world: World, review: Review): Record<string, unknown> {
  const { pullRequest } = review;
  const page = `${pageOf(pullRequest.repository)}/pull/${pullRequest.number}#pullrequestreview-${review.id}`;
  const pull = `${apiOf(world, pullRequest.repository)}/pulls/${pullRequest.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: userOrNull(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: associationOf(world, pullRequest, review.author),
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: iso(review.createdAt),
    commit_id: review.commit,
  };
}

/** `pull-request-review-comment`. An outdated one has no line any more. */
export function presentReviewComment(world: World, comment: ReviewComment): Record<string, unknown> {
  const { pullRequest } = comment;
  const url = `${apiOf(world, pullRequest.repository)}/pulls/comments/${comment.id}`;
  const pull = `${apiOf(world, pullRequest.repository)}/pulls/${pullRequest.number}`;
  const page = `${pageOf(pullRequest.repository)}/pull/${pullRequest.number}#discussion_r${comment.id}`;
  const place = placeNow(comment);
  return {
    url,
    pull_request_review_id: comment.review.id,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: place === null ? comment.commit : pullRequest.head.sha,
    original_commit_id: comment.commit,
    user: userOrNull(world, comment.author),
    body: comment.body,
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    html_url: page,
    pull_request_url: pull,
    author_association: associationOf(world, pullRequest, comment.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pull } },
    start_line: place?.startLine ?? null,
    original_start_line: comment.originalStartLine,
    start_side: comment.originalStartLine === null ? null : comment.side,
    line: place?.line ?? null,
    original_line: comment.originalLine,
    side: comment.side,
    position: place?.line ?? null,
    original_position: comment.originalLine,
    subject_type: 'line',
    reactions: { url: `${url}/reactions`, ...noReactions },
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo.id }),
  };
}
