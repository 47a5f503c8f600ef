import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import { closedPullRequestsQuery } from './open-queries.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';

const closing = z.object({ actor: z.object({ __typename: z.string() }).nullable().optional() }).nullable();
const answerSchema = z.object({
  repository: z.object({
    pullRequests: z.object({
      nodes: z.array(
        z.object({
          state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
          headRefOid: objectName,
          viewerDidAuthor: z.boolean(),
          isCrossRepository: z.boolean(),
          timelineItems: z.object({ nodes: z.array(closing) }),
        }),
      ),
    }),
  }),
});

/**
 * The head of the app's newest pull request from a branch if a person closed it without merging; null if the newest is open,
 * merged, or was closed by an app. Throws Failure.
 */
export async function findDeclined(calls: GitHubCalls, ref: RepositoryRef, branch: string): Promise<string | null> {
  const variables = { owner: ref.owner, name: ref.name, branch };
  const { data } = await calls.query(ref.installationId, closedPullRequestsQuery, variables);
  const { nodes } = readAnswer('closed pull requests', answerSchema, data).repository.pullRequests;
  const newest = nodes.find((each) => each.viewerDidAuthor && !each.isCrossRepository);
  if (newest?.state !== 'CLOSED') return null;
  return newest.timelineItems.nodes[0]?.actor?.__typename === 'User' ? newest.headRefOid : null;
}
