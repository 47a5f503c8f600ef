import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import { openHeadsQuery } from './open-queries.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readPages } from './read-pages.ts';
import { readAnswer } from './schema.ts';
import { objectName, page } from './schema-parts.ts';
import type { Page } from './schema-parts.ts';

const pullRequest = z.object({ number: z.number().int(), headRefOid: objectName });
const answerSchema = z.object({ repository: z.object({ page: page(pullRequest) }) });

/** The numbers of the open pull requests with a head commit, forks included; one request for each 100 open ones. Throws Failure. */
export async function findByHead(calls: GitHubCalls, ref: RepositoryRef, head: string): Promise<readonly number[]> {
  const read = async (after: string | null): Promise<Page<z.infer<typeof pullRequest>>> => {
    const variables = { owner: ref.owner, name: ref.name, after };
    const { data } = await calls.query(ref.installationId, openHeadsQuery, variables);
    return readAnswer('open pull requests', answerSchema, data).repository.page;
  };
  const open = await readPages('open pull requests', await read(null), read);
  return open.filter((each) => each.headRefOid === head).map((each) => each.number);
}
