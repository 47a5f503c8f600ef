import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { FormerFile, RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { pathHistoryQuery } from './history-queries.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';

const answerSchema = z.object({
  repository: z.object({ commit: z.record(z.string(), z.unknown()).nullable() }),
});
/** Of what GitHub does not show, nothing stood there. */
const historySchema = z
  .object({
    nodes: z.array(
      z.object({ oid: objectName, file: z.object({ type: z.string(), oid: objectName }).nullable() }).nullable(),
    ),
  })
  .nullable();

/** What stood at some paths up to a commit, in their order, the newest first. One request. Throws Failure; also if the commit cannot be read. */
export async function readPathHistory(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
  paths: readonly string[],
): Promise<readonly (readonly FormerFile[])[]> {
  if (paths.length === 0) return [];
  const { owner, name } = ref;
  const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
  const { data } = await calls.query(
    ref.installationId,
    pathHistoryQuery(paths.length),
    { owner, name, oid: commit, ...named },
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const answer = readAnswer('history of paths', answerSchema, data).repository.commit;
  if (answer?.__typename !== 'Commit') {
    throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
  }
  return paths.map((_, index) => {
    const nodes = readAnswer('history of a path', historySchema, answer[`h${index}`])?.nodes ?? [];
    return nodes
      .filter((node) => node !== null)
      .map(({ oid, file }) => ({ commit: oid, blob: file?.type === 'blob' ? file.oid : null }));
  });
}
