import { presentComment } from '../present/conversation.ts';
import { createComment, deleteComment, editComment } from '../state/comments.ts';
import type { IssueComment } from '../state/model.ts';
import { notFound } from '../state/refusal.ts';
import type { Call, Handlers } from './call.ts';
import { paged } from './call.ts';

function commentOf(call: Call): IssueComment {
  const comment = call.world.comments.get(call.number('comment_id') ?? 0);
  if (comment?.pullRequest.repository !== call.repository()) throw notFound();
  return comment;
}

function pullRequestOf(call: Call) {
  const pullRequest = call.repository().pullRequests.get(call.number('issue_number') ?? 0);
  if (pullRequest === undefined) throw notFound();
  return pullRequest;
}

export const issueHandlers: Handlers = {
  'issues/list-comments': (call) => {
    const since = call.text('since');
    const { comments } = pullRequestOf(call);
    const shown = comments.filter(({ updatedAt }) => since === '' || updatedAt >= new Date(since));
    return paged(call, shown, (comment) => presentComment(call.world, comment));
  },
  'issues/get-comment': (call) => ({ status: 200, body: presentComment(call.world, commentOf(call)) }),
  'issues/create-comment': (call) => {
    const { body } = call.body as { body: string };
    const comment = createComment(call.world, call.doer(), pullRequestOf(call), body);
    return { status: 201, body: presentComment(call.world, comment) };
  },
  'issues/update-comment': (call) => {
    const comment = commentOf(call);
    editComment(call.world, call.doer(), comment, (call.body as { body: string }).body);
    return { status: 200, body: presentComment(call.world, comment) };
  },
  'issues/delete-comment': (call) => {
    deleteComment(call.world, call.doer(), commentOf(call));
    return { status: 204 };
  },
};
