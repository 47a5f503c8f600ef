import type { ServerResponse } from 'node:http';
import { within } from '../adapters/jobs/within.ts';
import type { JobCounts, JobStore } from '../app/job-ports.ts';
import type { Clock, Log } from '../app/ports.ts';
import { respond } from './respond.ts';

export interface HealthOptions {
  readonly store: Pick<JobStore, 'ping' | 'counts'>;
  readonly clock: Clock;
  readonly log: Log;
  /** How long an answer is repeated: readiness writes to the disk and anybody may ask for it. */
  readonly freshMs?: number;
  /** A store that does not answer within this time is not ready. */
  readonly patienceMs?: number;
}

type Readiness = { readonly ready: true; readonly jobs: JobCounts } | { readonly ready: false };

/** `/healthz`: the process lives. `/readyz`: a webhook can be stored now; names the number of jobs that were given up. */
export const createHealthHandlers = ({ store, clock, log, freshMs = 1_000, patienceMs = 3_000 }: HealthOptions) => {
  let asked = Number.NEGATIVE_INFINITY;
  let latest: Promise<Readiness> | null = null;

  const inTime = <Value>(work: Promise<Value>): Promise<Value> =>
    within(work, patienceMs, `The job store did not answer within ${patienceMs} ms.`);

  const look = async (): Promise<Readiness> => {
    try {
      await inTime(store.ping());
      return { ready: true, jobs: await inTime(store.counts()) };
    } catch (error) {
      log.error({ err: error }, 'The server is not ready: a webhook could not be stored now.');
      return { ready: false };
    }
  };

  return {
    alive: (response: ServerResponse): void => {
      respond(response, 200, { alive: true });
    },
    ready: async (response: ServerResponse): Promise<void> => {
      const now = clock.now().getTime();
      if (latest === null || now - asked >= freshMs) {
        asked = now;
        latest = look();
      }
      const readiness = await latest;
      if (readiness.ready) {
        const { waiting, running, dead } = readiness.jobs;
        respond(response, 200, { ready: true, waiting, running, deadLetters: dead });
      } else respond(response, 503, { ready: false, reason: 'A webhook could not be stored now; see the log.' });
    },
  };
};
