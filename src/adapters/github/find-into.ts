import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import { openIntoQuery } from './open-queries.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readPages } from './read-pages.ts';
import { readAnswer } from './schema.ts';
import { page } from './schema-parts.ts';
import type { Page } from './schema-parts.ts';

const pullRequest = z.object({ number: z.number().int() });
const answerSchema = z.object({ repository: z.object({ page: page(pullRequest) }) });

/** The numbers of the open pull requests into a branch, forks included; one request for each 100 of them. Throws Failure. */
export async function findInto(calls: GitHubCalls, ref: RepositoryRef, branch: string): Promise<readonly number[]> {
  const read = async (after: string | null): Promise<Page<z.infer<typeof pullRequest>>> => {
    const variables = { owner: ref.owner, name: ref.name, branch, after };
    const { data } = await calls.query(ref.installationId, openIntoQuery, variables);
    return readAnswer('open pull requests into a branch', answerSchema, data).repository.page;
  };
  return (await readPages('open pull requests into a branch', await read(null), read)).map(({ number }) => number);
}
