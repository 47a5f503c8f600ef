import { z } from 'zod';
import type { OpenPullRequest, RepositoryRef } from '../../app/ports.ts';
import { openPullRequestsQuery } from './open-queries.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readPages } from './read-pages.ts';
import { readAnswer } from './schema.ts';
import { page } from './schema-parts.ts';
import type { Page } from './schema-parts.ts';

const candidate = z.object({
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  viewerDidAuthor: z.boolean(),
  isCrossRepository: z.boolean(),
});
const answerSchema = z.object({ repository: z.object({ page: page(candidate) }) });

/**
 * The open pull request of a branch of this repository, null if there is none; our own one before those of others, then the
 * oldest. Branches of that name in forks are left out.
 */
export async function findOpen(
  calls: GitHubCalls,
  ref: RepositoryRef,
  branch: string,
): Promise<OpenPullRequest | null> {
  const read = async (after: string | null): Promise<Page<z.infer<typeof candidate>>> => {
    const variables = { owner: ref.owner, name: ref.name, branch, after };
    const { data } = await calls.query(ref.installationId, openPullRequestsQuery, variables);
    return readAnswer('open pull requests', answerSchema, data).repository.page;
  };
  const own = (await readPages('open pull requests', await read(null), read))
    .filter((each) => !each.isCrossRepository)
    .sort((one, other) => Number(other.viewerDidAuthor) - Number(one.viewerDidAuthor) || one.number - other.number)[0];
  if (own === undefined) return null;
  return { number: own.number, title: own.title, body: own.body, openedByUs: own.viewerDidAuthor };
}
