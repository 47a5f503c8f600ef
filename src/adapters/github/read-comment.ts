import { z } from 'zod';
import type { CommandComment, RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

const commentQuery = `query Comment($id: ID!) {
  node(id: $id) { __typename ... on IssueComment { reactionGroups { content viewerHasReacted } } }
}`;
const commentAnswer = z.object({
  node: z
    .object({
      __typename: z.string(),
      reactionGroups: z.array(z.object({ content: z.string(), viewerHasReacted: z.boolean() })).nullish(),
    })
    .nullable(),
});

/** Whether a comment is still there and was answered by a reaction of this app; null if it is gone. Throws Failure. */
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
  const { node } = readAnswer('comment', commentAnswer, data);
  if (node?.__typename !== 'IssueComment') return null;
  return { isAnswered: (node.reactionGroups ?? []).some(({ viewerHasReacted }) => viewerHasReacted) };
}
