import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSqliteJobStore } from '../../../src/adapters/jobs/sqlite.ts';
import { createWorker } from '../../../src/adapters/jobs/worker.ts';
import type { Worker, WorkerOptions } from '../../../src/adapters/jobs/worker.ts';
import type { JobStore, JobTask } from '../../../src/app/job-ports.ts';
import type { Clock } from '../../../src/app/ports.ts';
import { memoryLog } from '../../server/memory-log.ts';
import type { LogLine } from '../../server/memory-log.ts';

/** A worker on a real store in a folder of its own, on a clock that a test can put ahead. */
export interface Bench {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly lines: LogLine[];
  /** Lets so many milliseconds pass, for store and worker. */
  pass(ms: number): void;
  start(given: Partial<WorkerOptions> & Pick<WorkerOptions, 'handle'>): Worker;
  /** Stores the job of a pull request; returns the id of its delivery. */
  add(number?: number, delayMs?: number): Promise<string>;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}

export const openBench = (): Bench => {
  const folder = mkdtempSync(join(tmpdir(), 'adr-worker-'));
  let ahead = 0;
  let deliveries = 0;
  let worker: Worker | undefined;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const store = createSqliteJobStore({ file: join(folder, 'jobs.sqlite'), clock });
  const { log, lines } = memoryLog();
  return {
    store,
    clock,
    lines,
    pass: (ms) => {
      ahead += ms;
    },
    start: (given) => {
      worker = createWorker({
        store,
        onGivenUp: () => Promise.resolve(),
        concurrency: 2,
        clock,
        log,
        pollMs: 10,
        random: () => 0,
        ...given,
      });
      worker.start();
      return worker;
    },
    add: async (number = 5, delayMs = 0) => {
      deliveries += 1;
      const delivery = `d-${deliveries}`;
      const ref = { installationId: 12, repositoryId: 7, owner: 'acme', name: 'log', number };
      const notBefore = new Date(clock.now().getTime() + delayMs).toISOString();
      const task: JobTask = { kind: 'judge-pull-request', ref };
      await store.add(delivery, [{ key: `pr:7:${number}`, group: '12', task, notBefore }]);
      return delivery;
    },
    isEmpty: async () => {
      const { waiting, running } = await store.counts();
      return waiting + running === 0;
    },
    close: async () => {
      await worker?.drain(1_000);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const numberOf = (task: JobTask): number => (task.kind === 'judge-pull-request' ? task.ref.number : 0);

/** Waits until it is so; throws after 20 seconds. */
export const until = async (isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> => {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not happen in time');
    await sleep(5);
  }
};
