import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { PullRequestRef } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { listLimits } from './list-limits.ts';
import { readAnswer } from './schema.ts';

const changedFiles = z.array(
  z.object({ filename: z.string(), previous_filename: z.string().optional(), patch: z.string().optional() }),
);
const perPage = 100;

export type FilePage = z.infer<typeof changedFiles>;

/** The changed files of a pull request as REST lists them, which alone knows patches and former paths; page by page. */
export async function* filePages(calls: GitHubCalls, ref: PullRequestRef): AsyncGenerator<FilePage> {
  for (let page = 1; page <= listLimits.files / perPage; page += 1) {
    const answer = await calls.rest(ref.installationId, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      owner: ref.owner,
      repo: ref.name,
      pull_number: ref.number,
      per_page: perPage,
      page,
    });
    const files = readAnswer('files of a pull request', changedFiles, answer);
    if (files.length > perPage) throw new Failure('github-unreadable', 'files of a pull request: more than a page');
    yield files;
    if (files.length < perPage) return;
  }
}
