import { Failure } from '../../app/failure.ts';
import type { PullRequestRef } from '../../app/ports.ts';
import { filePages } from './file-pages.ts';
import type { GitHubCalls } from './github-calls.ts';

/**
 * Where renamed files stood before, by their present path. Asks nothing when no file was renamed, and no more pages than it
 * needs. Throws Failure 'github-conflict' when a file is not listed any more, or not as renamed: then the pull request moved.
 */
export async function readPreviousPaths(
  calls: GitHubCalls,
  ref: PullRequestRef,
  renamed: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(renamed);
  const previous = new Map<string, string>();
  if (wanted.size === 0) return previous;
  for await (const files of filePages(calls, ref)) {
    for (const file of files) {
      // A renamed file without a former path would hide that a record is gone from where it stood.
      if (file.previous_filename === undefined || !wanted.delete(file.filename)) continue;
      previous.set(file.filename, file.previous_filename);
    }
    if (wanted.size === 0) return previous;
  }
  throw new Failure('github-conflict', `Pull request ${ref.number} changed while it was read.`);
}
