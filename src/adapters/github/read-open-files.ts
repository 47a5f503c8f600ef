import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { OpenPullRequestFiles } from '../../core/model/open-pull-request.ts';
import { morePullRequestQuery } from './facts-query.ts';
import { openFilesQuery } from './open-queries.ts';
import type { GitHubCalls } from './github-calls.ts';
import { listLimits } from './list-limits.ts';
import type { PullRequestLists } from './read-lists.ts';
import { readPages } from './read-pages.ts';
import { openFilesAnswer, pullRequestNodes, readAnswer } from './schema.ts';
import { page } from './schema-parts.ts';
import type { OpenFilesAnswer } from './schema.ts';
import type { Page } from './schema-parts.ts';
import { toChangedFile } from './to-facts.ts';

/** Pull requests a page; where GitHub does not get so many diffs together within its ten seconds, fewer. */
const pageSizes = { usual: 100, patient: 20 } as const;

const moreFilesAnswer = z.object({
  repository: z.object({ pullRequest: z.object({ page: page(pullRequestNodes.files).nullable() }) }),
});
const none: Page<never> = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

/**
 * Whoever owns the repository, is a member of its organisation or a collaborator may be taken for somebody with write access; all
 * others came from outside (https://docs.github.com/en/graphql/reference/enums#commentauthorassociation).
 */
const insiders: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * The open pull requests with their files, oldest first: one request for up to 100 of both. Throws Failure; also when the repository
 * is not the one that is meant.
 */
export async function readOpenFiles(calls: GitHubCalls, ref: RepositoryRef): Promise<readonly OpenPullRequestFiles[]> {
  const { owner, name, installationId } = ref;

  const ask = async (first: number, after: string | null): Promise<Page<OpenFilesAnswer>> => {
    const { data } = await calls.query(installationId, openFilesQuery, { owner, name, first, after });
    const { repository } = readAnswer('open pull requests', openFilesAnswer, data);
    if (repository.databaseId !== ref.repositoryId) {
      throw new Failure('github-not-found', `${owner}/${name} is another repository now.`);
    }
    return repository.page;
  };
  const read = async (after: string | null): Promise<Page<OpenFilesAnswer>> => {
    try {
      return await ask(pageSizes.usual, after);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'github-unavailable') throw error;
      return ask(pageSizes.patient, after);
    }
  };

  const filesOf = ({ number, files }: OpenFilesAnswer): Promise<PullRequestLists['files']> =>
    readPages(
      `files of pull request ${number}`,
      files ?? none,
      async (after) => {
        const { data } = await calls.query(installationId, morePullRequestQuery('files'), {
          owner,
          name,
          number,
          after,
        });
        return readAnswer('more files', moreFilesAnswer, data).repository.pullRequest.page ?? none;
      },
      listLimits.files,
    );

  const found: OpenPullRequestFiles[] = [];
  for (const one of await readPages('open pull requests', await read(null), read)) {
    found.push({
      number: one.number,
      baseBranch: one.baseRefName,
      headBranch: one.headRefName,
      headSha: one.headRefOid,
      isFromFork: one.isCrossRepository,
      openedByUs: one.viewerDidAuthor,
      authorCanWrite: insiders.has(one.authorAssociation),
      files: (await filesOf(one)).map((file) => toChangedFile(file)),
    });
  }
  return found;
}
