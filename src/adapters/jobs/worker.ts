import { setTimeout as sleep } from 'node:timers/promises';
import type { LeasedJob } from '../../app/job-ports.ts';
import { runJob } from './run-job.ts';
import type { JobRun } from './run-job.ts';

export interface WorkerOptions extends Pick<JobRun, 'store' | 'handle' | 'onGivenUp' | 'clock' | 'log'> {
  /** Jobs at the same time. */
  readonly concurrency: number;
  /** From 0 to below 1; spreads retries. */
  readonly random?: () => number;
  /** How long a job stays ours without a sign of life. */
  readonly leaseMs?: number;
  /** How often to look for jobs that nobody announced: retries, deliveries to other instances. */
  readonly pollMs?: number;
  /** A job that takes longer is put back: nothing may hang for ever. */
  readonly deadlineMs?: number;
}

export interface Worker {
  start(): void;
  /** Looks for work after `delayMs` at the latest. */
  wake(delayMs?: number): void;
  /** Takes no more work, waits up to `timeoutMs` for what is running, then gives the rest back for others to repeat. */
  drain(timeoutMs: number): Promise<void>;
}

const longestPause = 30_000;
/** A timer may ring a little before the clock shows its time. */
const timerSlackMs = 2;

/** Leases jobs from the store and runs them, up to `concurrency` at a time. All times in milliseconds. */
export const createWorker = (options: WorkerOptions): Worker => {
  const { store, clock, log, concurrency, pollMs = 1_000 } = options;
  const run: JobRun = {
    store,
    handle: options.handle,
    onGivenUp: options.onGivenUp,
    clock,
    log,
    random: options.random ?? Math.random,
    leaseMs: options.leaseMs ?? 60_000,
    deadlineMs: options.deadlineMs ?? 600_000,
  };
  const running = new Map<LeasedJob, Promise<void>>();
  const alarms = new Set<NodeJS.Timeout>();
  let state: 'new' | 'working' | 'draining' = 'new';
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let failures = 0;
  const stopping = new AbortController();

  const wakeIn = (delayMs: number): void => {
    const alarm = setTimeout(() => {
      alarms.delete(alarm);
      look();
    }, delayMs + timerSlackMs);
    alarms.add(alarm);
  };

  const begin = (job: LeasedJob): void => {
    const work = runJob(run, job).finally(() => {
      running.delete(job);
      look();
    });
    running.set(job, work);
  };

  const fill = async (): Promise<void> => {
    while (state === 'working' && running.size < concurrency) {
      const job = await store.lease(run.leaseMs);
      failures = 0;
      if (job === null) return;
      begin(job);
    }
  };

  const look = (): void => {
    if (state !== 'working') return;
    if (looking !== null) {
      lookAgain = true; // what was announced meanwhile may have come after the store had looked
      return;
    }
    lookAgain = false;
    looking = fill()
      .catch((error: unknown) => {
        const pause = Math.min(longestPause, pollMs * 2 ** failures);
        failures = Math.min(failures + 1, 10);
        log.error({ err: error, pauseMs: pause }, 'The job store cannot be read.');
        return sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      })
      .finally(() => {
        looking = null;
        if (lookAgain) look();
      });
  };

  const giveBack = async (job: LeasedJob): Promise<void> => {
    log.warn({ key: job.key, deliveryId: job.deliveryId }, 'The job did not end in time and is given back.');
    await store.retry(job, clock.now().toISOString(), 'The process was stopped.');
  };

  let poll: NodeJS.Timeout | undefined;
  return {
    start: () => {
      if (state !== 'new') return;
      state = 'working';
      poll = setInterval(look, pollMs);
      look();
    },
    wake: (delayMs = 0) => {
      if (state !== 'working') return;
      if (delayMs <= 0) look();
      else wakeIn(delayMs);
    },
    drain: async (timeoutMs) => {
      state = 'draining';
      stopping.abort();
      clearInterval(poll);
      for (const alarm of alarms) clearTimeout(alarm);
      await looking;
      const patience = new AbortController();
      await Promise.race([
        Promise.all(running.values()),
        sleep(timeoutMs, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
      const left = await Promise.allSettled([...running.keys()].map(giveBack));
      for (const one of left)
        if (one.status === 'rejected')
          log.error(
            { err: one.reason as unknown },
            'A job could not be given back: it returns when its lease has run out.',
          );
    },
  };
};
