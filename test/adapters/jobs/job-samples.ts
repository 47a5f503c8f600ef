import type { JobStore, JobTask, LeasedJob, NewJob } from '../../../src/app/job-ports.ts';

/** Long enough for any test, in milliseconds. */
export const lease = 60_000;
/** Real time: an engine may use the clock of its database. */
export const shortLease = 400;
export const at = (delayMs = 0): string => new Date(Date.now() + delayMs).toISOString();

export const taskOf = (installationId: number, number: number, name = 'log'): JobTask => ({
  kind: 'judge-pull-request',
  ref: { installationId, repositoryId: 7, owner: 'acme', name, number },
});
export const jobOf = (installationId: number, number: number, delayMs = -1_000, name = 'log'): NewJob => ({
  key: `pr:7:${installationId}:${number}`,
  group: String(installationId),
  task: taskOf(installationId, number, name),
  notBefore: at(delayMs),
});

export const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('expected a job');
  return value;
};
export const leaseAll = async (store: JobStore): Promise<LeasedJob[]> => {
  const jobs: LeasedJob[] = [];
  for (let job = await store.lease(lease); job !== null; job = await store.lease(lease)) jobs.push(job);
  return jobs;
};
