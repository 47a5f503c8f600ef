import { presentReview, presentReviewComment } from '../present/conversation.ts';
import { notFound } from '../state/refusal.ts';
import { createReview } from '../state/reviews.ts';
import type { InlineInput } from '../state/reviews.ts';
import type { Call, Handlers } from './call.ts';
import { paged, Unsupported } from './call.ts';

interface ReviewBody {
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly body?: string;
  readonly commit_id?: string;
  readonly comments?: readonly {
    readonly path: string;
    readonly body: string;
    readonly position?: number;
    readonly line?: number;
    readonly side?: string;
    readonly start_line?: number;
    readonly start_side?: string;
  }[];
}

type InlineBody = NonNullable<ReviewBody['comments']>[number];

function readInline(comment: InlineBody): InlineInput {
  const { path, body, line, side, start_line: startLine } = comment;
  if (line === undefined) throw new Unsupported('review comments by `position`; use `line`');
  return { path, body, line, side: side === 'LEFT' ? 'LEFT' : 'RIGHT', startLine: startLine ?? null };
}

function create(call: Call) {
  const pullRequest = call.pullRequest();
  const { event, body = '', commit_id: commit, comments = [] } = call.body as ReviewBody;
  if (event === undefined) throw new Unsupported('pending reviews; say which `event`');
  const review = createReview(call.world, call.doer(), pullRequest, {
    event,
    body,
    commit: commit ?? null,
    comments: comments.map(readInline),
  });
  return { status: 200, body: presentReview(call.world, review) };
}

export const reviewHandlers: Handlers = {
  'pulls/create-review': create,
  'pulls/list-reviews': (call) =>
    paged(call, call.pullRequest().reviews, (review) => presentReview(call.world, review)),
  'pulls/get-review': (call) => {
    const review = call.world.reviews.get(call.number('review_id') ?? 0);
    if (review?.pullRequest !== call.pullRequest()) throw notFound();
    return { status: 200, body: presentReview(call.world, review) };
  },
  'pulls/list-review-comments': (call) =>
    paged(call, call.pullRequest().reviewComments, (comment) => presentReviewComment(call.world, comment)),
};
