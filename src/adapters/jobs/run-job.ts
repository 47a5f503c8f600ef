import type { JobStore, JobTask, LeasedJob } from '../../app/job-ports.ts';
import type { Clock, Log } from '../../app/ports.ts';
import { Failure } from '../../app/failure.ts';
import { mayRun, nextTry } from './back-off.ts';
import { jobLog } from './job-log.ts';
import { within } from './within.ts';

/** What a job is told beside its task. */
export interface JobContext {
  /** 1 at the first try. */
  readonly attempt: number;
  readonly deliveryId: string | null;
  /** Every line carries delivery id, repository and pull request. */
  readonly log: Log;
}

export interface JobRun {
  readonly store: JobStore;
  /** Does the work. A thrown Failure that may pass is tried again later; anything else is a mistake of ours. */
  readonly handle: (task: JobTask, context: JobContext) => Promise<void>;
  /** Called when a job is given up, so that people can be told. What it throws is logged. */
  readonly onGivenUp: (task: JobTask, error: unknown, context: JobContext) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly leaseMs: number;
  readonly deadlineMs: number;
}

const describe = (error: unknown): string => {
  if (error instanceof Failure) return `${error.code}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'something was thrown that is no error';
};

const withinDeadline = (run: JobRun, work: Promise<void>): Promise<void> =>
  within(work, run.deadlineMs, `The job took longer than ${run.deadlineMs} ms.`);

/** Prolongs the lease until it is told to stop; a renewal that fails is tried again at the next turn. */
const keepLease = (run: JobRun, job: LeasedJob, log: Log): (() => void) => {
  const timer = setInterval(() => {
    run.store.renew(job, run.leaseMs).then(
      (kept) => {
        if (!kept) log.warn({}, 'The lease was lost: another instance may repeat this job.');
      },
      (error: unknown) => log.error({ err: error }, 'The lease could not be renewed.'),
    );
  }, run.leaseMs / 3);
  return () => {
    clearInterval(timer);
  };
};

const giveUp = async (run: JobRun, job: LeasedJob, context: JobContext, error: unknown): Promise<void> => {
  context.log.error({ err: error }, 'The job is given up and kept in the dead-letter list.');
  try {
    await withinDeadline(run, run.onGivenUp(job.task, error, context));
  } catch (second) {
    context.log.error({ err: second }, 'Nobody could be told that the job was given up.');
  }
  await run.store.bury(job, describe(error));
};

const settleFailed = async (run: JobRun, job: LeasedJob, context: JobContext, error: unknown): Promise<void> => {
  const next = nextTry(error, job.attempt, run.random());
  if (next.kind === 'give-up') {
    await giveUp(run, job, context, error);
    return;
  }
  const notBefore = new Date(run.clock.now().getTime() + next.delayMs).toISOString();
  // What passes by itself is no alarm; a mistake of ours is one at its first appearance.
  const level = error instanceof Failure ? 'warn' : 'error';
  context.log[level]({ err: error, notBefore }, 'The job failed and is tried again later.');
  await run.store.retry(job, notBefore, describe(error));
};

/**
 * Runs one leased job to its end: done, put back for a later try, or given up. Never rejects: if even the store fails, the lease
 * runs out and the job comes back.
 */
export const runJob = async (run: JobRun, job: LeasedJob): Promise<void> => {
  const context = { attempt: job.attempt, deliveryId: job.deliveryId, log: jobLog(run.log, job) };
  const letGo = keepLease(run, job, context.log);
  try {
    if (!mayRun(job.attempt)) {
      await giveUp(run, job, context, new Error('The process stopped every time it worked on this job.'));
      return;
    }
    try {
      await withinDeadline(run, run.handle(job.task, context));
    } catch (error) {
      await settleFailed(run, job, context, error);
      return;
    }
    await run.store.done(job);
  } catch (error) {
    context.log.error({ err: error }, 'The job store failed: the job comes back when its lease has run out.');
  } finally {
    letGo();
  }
};
