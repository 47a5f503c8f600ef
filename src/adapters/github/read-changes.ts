import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import { changesQuery } from './tree-query.ts';

const place = z.object({ mode: z.number().int(), oid: objectName }).nullish();
type Place = z.infer<typeof place>;
const places = z.record(z.string(), z.unknown());
const answerSchema = z.object({
  repository: z.record(
    z.string(),
    places
      .and(
        z.object({
          __typename: z.string(),
          parents: z.object({ totalCount: z.number().int(), nodes: z.array(places) }).optional(),
        }),
      )
      .nullable(),
  ),
});

/** Commits times paths in one query; each is looked up in the commit and in its parents. */
const pairsPerRequest = 200;
const pathsPerRequest = 50;

const isSame = (one: Place, other: Place): boolean =>
  (one ?? null) === null || (other ?? null) === null
    ? (one ?? null) === (other ?? null)
    : one?.oid === other?.oid && one?.mode === other?.mode;

/**
 * Which of `paths` each commit changed: a path is changed if it differs from every parent, so that a merge changes only what it
 * mixes itself; a first commit changed whatever it holds. Commits that GitHub does not know are absent. A commit with more than
 * eight parents counts as changing them all. Throws Failure.
 */
export async function readChanges(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commits: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const changed = new Map<string, string[]>();
  for (let firstPath = 0; firstPath < paths.length; firstPath += pathsPerRequest) {
    const somePaths = paths.slice(firstPath, firstPath + pathsPerRequest);
    const size = Math.max(1, Math.floor(pairsPerRequest / somePaths.length));
    for (let first = 0; first < commits.length; first += size) {
      const batch = commits.slice(first, first + size);
      for (const [commit, ofCommit] of await readBatch(calls, ref, batch, somePaths)) {
        changed.set(commit, [...(changed.get(commit) ?? []), ...ofCommit]);
      }
    }
  }
  return changed;
}

const readBatch = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  commits: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const variables = {
    owner: ref.owner,
    name: ref.name,
    ...Object.fromEntries(commits.map((commit, index) => [`o${index}`, commit])),
    ...Object.fromEntries(paths.map((path, index) => [`p${index}`, path])),
  };
  const query = changesQuery(commits.length, paths.length);
  const { data } = await calls.query(
    ref.installationId,
    query,
    variables,
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const { repository } = readAnswer('changes', answerSchema, data);
  const changed = new Map<string, readonly string[]>();
  commits.forEach((commit, number) => {
    const answer = repository[`c${number}`] ?? null;
    if (answer?.parents === undefined) return;
    const { nodes, totalCount } = answer.parents;
    const at = (holder: Readonly<Record<string, unknown>>, index: number): Place =>
      readAnswer('change', place, holder[`f${index}`]);
    changed.set(
      commit,
      paths.filter((_, index) => {
        const here = at(answer, index);
        if (totalCount === 0) return (here ?? null) !== null;
        if (totalCount > nodes.length) return true;
        return nodes.every((parent) => !isSame(here, at(parent, index)));
      }),
    );
  });
  return changed;
};
