import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

const answerSchema = z.object({
  files: z.array(z.object({ filename: z.string(), status: z.string() })).optional(),
});
const perPage = 100;
/** GitHub lists no more files of a commit (https://docs.github.com/en/rest/commits/commits#get-a-commit). */
const limit = 3000;

/**
 * The paths of the files that a commit wrote against its first parent, those it took away left out. `unreadable`: there is no such
 * commit. `too-many`: GitHub may not list them all. Throws Failure.
 */
export async function readWritten(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
): Promise<readonly string[] | 'unreadable' | 'too-many'> {
  const seen = new Map<string, boolean>();
  for (let page = 1; page <= limit / perPage; page += 1) {
    const files = await readPage(calls, ref, commit, page);
    if (files === null) return 'unreadable';
    const known = seen.size;
    for (const { filename, status } of files) seen.set(filename, status !== 'removed');
    if (seen.size >= limit) return 'too-many';
    // A page may hold more than was asked for: the last one is short or brings nothing new.
    if (files.length < perPage || seen.size === known) break;
  }
  return [...seen].flatMap(([path, isWritten]) => (isWritten ? [path] : []));
}

const readPage = async (calls: GitHubCalls, ref: RepositoryRef, commit: string, page: number) => {
  const parameters = { owner: ref.owner, repo: ref.name, ref: commit, per_page: perPage, page };
  try {
    const answer = await calls.rest(ref.installationId, 'GET /repos/{owner}/{repo}/commits/{ref}', parameters);
    return readAnswer('commit', answerSchema, answer).files ?? [];
  } catch (error) {
    // GitHub answers 404 or 422 for a commit that is gone.
    const isGone = error instanceof Failure && ['github-not-found', 'github-refused'].includes(error.code);
    if (isGone) return null;
    throw error;
  }
};
