import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { historyQuery } from './tree-query.ts';

const answerSchema = z.object({
  repository: z.object({
    commit: z
      .object({
        __typename: z.string(),
        history: z.object({ nodes: z.array(z.object({ oid: z.string() })) }).optional(),
      })
      .nullable(),
  }),
});

/** Whether a commit or one before it changed a path: then something stood there at some time. One request. Throws Failure. */
export async function readHistory(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
  path: string,
): Promise<boolean> {
  const variables = { owner: ref.owner, name: ref.name, oid: commit, path };
  const { data } = await calls.query(
    ref.installationId,
    historyQuery,
    variables,
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const { history } = readAnswer('history', answerSchema, data).repository.commit ?? {};
  if (history === undefined) throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
  return history.nodes.length > 0;
}
