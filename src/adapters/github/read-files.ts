import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { fileEntry, readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import type { FileEntryAnswer } from './schema.ts';
import { filesQuery } from './tree-query.ts';

export interface WantedFile {
  readonly commit: string;
  readonly path: string;
}

/** The entry at a path, null if there is none; 'commit-unreadable' if the commit is not known (any more). */
export type FileAnswer = FileEntryAnswer | null | 'commit-unreadable';

/** Files in one query: GitHub gives up on a query after ten seconds. */
const batchSize = 100;
/** Below this size a batch that failed is not halved again: then GitHub is down, and not the batch too heavy. */
const smallestBatch = 25;

const commitAnswer = z.record(z.string(), z.unknown()).and(z.object({ __typename: z.string() }));
const answerSchema = z.object({ repository: z.record(z.string(), commitAnswer.nullable()) });

/** Whether a string can be the id of a commit; anything else is not worth a request. */
export const isObjectName = (text: string): boolean => objectName.safeParse(text).success;

const readBatch = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  wanted: readonly WantedFile[],
): Promise<readonly FileAnswer[]> => {
  const commits = [...new Set(wanted.map((file) => file.commit))];
  const paths = commits.map((commit) => wanted.filter((file) => file.commit === commit).map((file) => file.path));
  const variables: Record<string, string> = { owner: ref.owner, name: ref.name };
  commits.forEach((commit, index) => {
    variables[`o${index}`] = commit;
    paths[index]?.forEach((path, position) => (variables[`p${index}_${position}`] = path));
  });
  const { data } = await calls.query(
    ref.installationId,
    filesQuery(paths.map((ofCommit) => ofCommit.length)),
    variables,
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const { repository } = readAnswer('files', answerSchema, data);
  const places = new Map<string, number>();
  return wanted.map(({ commit }) => {
    const index = commits.indexOf(commit);
    const position = places.get(commit) ?? 0;
    places.set(commit, position + 1);
    const answer = repository[`c${index}`];
    if (answer === undefined) throw new Failure('github-unreadable', 'files: a commit is missing from the answer');
    if (answer?.__typename !== 'Commit') return 'commit-unreadable';
    return readAnswer('file', fileEntry.nullable(), answer[`f${position}`]);
  });
};

const readHalves = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  wanted: readonly WantedFile[],
): Promise<readonly FileAnswer[]> => {
  try {
    return await readBatch(calls, ref, wanted);
  } catch (error) {
    const isHeavy = error instanceof Failure && error.code === 'github-unavailable' && wanted.length > smallestBatch;
    if (!isHeavy) throw error;
    const half = Math.ceil(wanted.length / 2);
    const first = await readHalves(calls, ref, wanted.slice(0, half));
    return [...first, ...(await readHalves(calls, ref, wanted.slice(half)))];
  }
};

/**
 * The entries of files at commits with their texts, in the order of `wanted`: one request for each 100. A batch that GitHub
 * cannot answer in time is halved. Throws Failure.
 */
export async function readFiles(
  calls: GitHubCalls,
  ref: RepositoryRef,
  wanted: readonly WantedFile[],
): Promise<readonly FileAnswer[]> {
  const answers: FileAnswer[] = [];
  for (let start = 0; start < wanted.length; start += batchSize) {
    answers.push(...(await readHalves(calls, ref, wanted.slice(start, start + batchSize))));
  }
  return answers;
}
