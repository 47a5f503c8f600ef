import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { MergeSides } from '../../core/model/merge-sides.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readMergeBase } from './read-merge-base.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import { parentsQuery } from './tree-query.ts';

const answerSchema = z.object({
  repository: z.record(
    z.string(),
    z
      .object({
        parents: z.object({ totalCount: z.number().int(), nodes: z.array(z.object({ oid: objectName })) }).optional(),
      })
      .nullable(),
  ),
});
const perRequest = 100;

/**
 * The parents of merge commits and where these parted: one request for each 100 commits, and one more for each that has two parents. One
 * that GitHub does not know, or that has more parents than are read, is absent. Throws Failure.
 */
export async function readMerges(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commits: readonly string[],
): Promise<ReadonlyMap<string, MergeSides>> {
  const merges = new Map<string, MergeSides>();
  for (let start = 0; start < commits.length; start += perRequest) {
    const batch = commits.slice(start, start + perRequest);
    for (const [commit, parents] of await readParents(calls, ref, batch)) {
      merges.set(commit, { parents, parted: await partedAt(calls, ref, parents) });
    }
  }
  return merges;
}

const readParents = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  commits: readonly string[],
): Promise<readonly (readonly [string, readonly string[]])[]> => {
  const { data } = await calls.query(
    ref.installationId,
    parentsQuery(commits.length),
    {
      owner: ref.owner,
      name: ref.name,
      ...Object.fromEntries(commits.map((commit, index) => [`o${index}`, commit])),
    },
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const { repository } = readAnswer('parents', answerSchema, data);
  return commits.flatMap((commit, index) => {
    const parents = repository[`c${index}`]?.parents;
    if (parents === undefined || parents.totalCount > parents.nodes.length) return [];
    return [[commit, parents.nodes.map(({ oid }) => oid)] as const];
  });
};

/** Null where they have nothing in common, or are not two. */
const partedAt = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  [one, other, ...more]: readonly string[],
): Promise<string | null> => {
  if (one === undefined || other === undefined || more.length > 0) return null;
  try {
    return await readMergeBase(calls, ref, one, other);
  } catch (error) {
    if (error instanceof Failure && error.code === 'github-not-found') return null;
    throw error;
  }
};
