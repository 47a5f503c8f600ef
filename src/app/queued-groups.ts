import type { JobTask } from './job-ports.ts';
import type { MergeGroups, RepositoryRef } from './ports.ts';

type Group = Extract<JobTask, { kind: 'judge-merge-group' }>;

/** What runs on the commit of a group are told apart by: the commit that GitHub built the group on. */
const baseIn = /^queue:([0-9a-f]{40,64})$/;

/**
 * The merge groups that may hold one of some pull requests and were judged before: that of its entry in the queue of a branch, and those
 * behind it. What a group is built on stands in the runs of this app on its commit; one without any is judged when GitHub asks for it.
 * One read for a branch, one more for each of these entries. Throws Failure.
 */
export async function queuedGroups(
  mergeGroups: Pick<MergeGroups, 'entries' | 'checks'>,
  ref: RepositoryRef,
  branches: readonly string[],
  numbers: readonly number[],
): Promise<readonly Group[]> {
  const found: Group[] = [];
  for (const branch of branches) {
    const entries = await mergeGroups.entries(ref, branch);
    const first = entries.findIndex(({ number }) => numbers.includes(number));
    for (const { number, head } of first === -1 ? [] : entries.slice(first)) {
      const bases = (await mergeGroups.checks(ref, head)).map(({ externalId }) => baseIn.exec(externalId ?? '')?.[1]);
      const base = bases.findLast((each) => each !== undefined);
      if (base !== undefined) found.push({ kind: 'judge-merge-group', ref, head, base, branch, number });
    }
  }
  return found;
}
