import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import type { FileChanges } from '../../core/model/merge-group.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits: more than these are not listed. */
const mostFiles = 300;

const statuses = {
  added: 'added',
  copied: 'added',
  changed: 'modified',
  modified: 'modified',
  unchanged: 'modified',
  removed: 'deleted',
  renamed: 'renamed',
} as const;
const comparison = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      status: z.enum(['added', 'copied', 'changed', 'modified', 'unchanged', 'removed', 'renamed']),
      previous_filename: z.string().optional(),
    }),
  ),
});

/** The files that a commit changes against where it left another one; one request. Throws Failure. */
export async function readFileChanges(
  calls: GitHubCalls,
  ref: RepositoryRef,
  base: string,
  head: string,
): Promise<FileChanges> {
  // Files are listed on the first page of the commits only, whatever its length.
  const answer = await calls.rest(ref.installationId, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner: ref.owner,
    repo: ref.name,
    basehead: `${base}...${head}`,
    per_page: 1,
    page: 1,
  });
  const { files } = readAnswer('comparison', comparison, answer);
  return {
    files: files.map(({ filename, status, previous_filename: previous = null }) => {
      const change = statuses[status];
      return { path: filename, change, previousPath: change === 'renamed' ? previous : null };
    }),
    isComplete: files.length < mostFiles,
  };
}
