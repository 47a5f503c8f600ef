import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';

const comparison = z.object({ merge_base_commit: z.object({ sha: objectName }) });

/** The newest common ancestor of two commits; one request, of which the files and commits are not read. Throws Failure. */
export async function readMergeBase(
  calls: GitHubCalls,
  ref: RepositoryRef,
  base: string,
  head: string,
): Promise<string> {
  const answer = await calls.rest(ref.installationId, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner: ref.owner,
    repo: ref.name,
    basehead: `${base}...${head}`,
    per_page: 1,
    page: 2,
  });
  return readAnswer('comparison', comparison, answer).merge_base_commit.sha;
}
