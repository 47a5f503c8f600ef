import { z } from 'zod';
import type { CommandComment, RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

const commentQuery = `query Comment($id: ID!) {
  node(id: $id) { __typename ... on IssueComment { createdAt reactionGroups { content viewerHasReacted } } }
}`;
const nodeAnswer = z.object({ node: z.looseObject({ __typename: z.string() }).nullable() });
const commentAnswer = z.object({
  createdAt: z.string(),
  reactionGroups: z.array(z.object({ content: z.string(), viewerHasReacted: z.boolean() })).nullish(),
});

/** When a comment was written, and whether it was answered by a reaction of this app; null if it is gone. Throws Failure. */
export async function readComment(
  calls: GitHubCalls,
  ref: RepositoryRef,
  nodeId: string,
): Promise<CommandComment | null> {
  const { data } = await calls.query(
    ref.installationId,
    commentQuery,
    { id: nodeId },
    ({ type }) => type === 'NOT_FOUND',
  );
  const { node } = readAnswer('comment', nodeAnswer, data);
  if (node?.__typename !== 'IssueComment') return null;
  const { createdAt, reactionGroups } = readAnswer('comment', commentAnswer, node);
  return { createdAt, isAnswered: (reactionGroups ?? []).some(({ viewerHasReacted }) => viewerHasReacted) };
}
