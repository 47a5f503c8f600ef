import { z } from 'zod';
import type { MergeGroups, RepositoryRef } from '../../app/ports.ts';
import type { QueuedPullRequest } from '../../core/model/merge-group.ts';
import { pageInfo } from './facts-query.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readChecks } from './read-checks.ts';
import { readFileChanges } from './read-file-changes.ts';
import { readPages } from './read-pages.ts';
import { readAnswer } from './schema.ts';
import { objectName, page } from './schema-parts.ts';
import type { Page } from './schema-parts.ts';
import { toCheck } from './to-check.ts';

const queueQuery = `query MergeQueue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        ${pageInfo}
        nodes { pullRequest { number } baseCommit { oid } headCommit { oid } }
      }
    }
  }
}`;

const commit = z.object({ oid: objectName }).nullable();
const entry = z.object({
  pullRequest: z.object({ number: z.number().int() }).nullable(),
  baseCommit: commit,
  headCommit: commit,
});
type Entry = z.infer<typeof entry>;
const queueAnswer = z.object({
  repository: z.object({ mergeQueue: z.object({ entries: page(entry).nullable() }).nullable() }),
});

const none: Page<never> = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

const readEntries = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  branch: string,
): Promise<readonly QueuedPullRequest[]> => {
  const read = async (after: string | null): Promise<Page<Entry>> => {
    const variables = { owner: ref.owner, name: ref.name, branch, after };
    // Where the app may not read the queue, the name of its branch has to do.
    const { data } = await calls.query(ref.installationId, queueQuery, variables, ({ type }) => type === 'FORBIDDEN');
    return readAnswer('merge queue', queueAnswer, data).repository.mergeQueue?.entries ?? none;
  };
  const entries = await readPages('entries of a merge queue', await read(null), read);
  return entries.flatMap(({ pullRequest, baseCommit, headCommit }) =>
    pullRequest === null || baseCommit === null || headCommit === null
      ? []
      : [{ number: pullRequest.number, base: baseCommit.oid, head: headCommit.oid }],
  );
};

/** Reads merge queues and what stands on their commits. */
export const createMergeGroups = (calls: GitHubCalls, appId: number): MergeGroups => ({
  entries: (ref, branch) => readEntries(calls, ref, branch),
  changes: (ref, base, head) => readFileChanges(calls, ref, base, head),
  checks: async (ref, head) => (await readChecks(calls, ref, appId, head, null)).map((check) => toCheck(head, check)),
});
