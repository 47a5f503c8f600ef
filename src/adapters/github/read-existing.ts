import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { existingQuery } from './tree-query.ts';

const pathsPerRequest = 100;

const answerSchema = z.object({
  repository: z.object({
    commit: z
      .record(z.string(), z.unknown())
      .and(z.object({ __typename: z.string() }))
      .nullable(),
  }),
});

/** Which of the paths stand at a commit, as files or folders: one request for each 100. Throws Failure. */
export async function readExisting(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const existing = new Set<string>();
  for (let start = 0; start < paths.length; start += pathsPerRequest) {
    const batch = paths.slice(start, start + pathsPerRequest);
    const { data } = await calls.query(
      ref.installationId,
      existingQuery(batch.length),
      {
        owner: ref.owner,
        name: ref.name,
        oid: commit,
        ...Object.fromEntries(batch.map((path, index) => [`p${index}`, path])),
      },
      (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
    );
    const answer = readAnswer('existing paths', answerSchema, data).repository.commit;
    if (answer?.__typename !== 'Commit') {
      throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
    }
    batch.forEach((path, index) => {
      if ((answer[`f${index}`] ?? null) !== null) existing.add(path);
    });
  }
  return existing;
}
