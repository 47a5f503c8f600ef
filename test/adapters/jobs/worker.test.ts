import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteJobStore } from '../../../src/adapters/jobs/sqlite.ts';
import { createWorker } from '../../../src/adapters/jobs/worker.ts';
import type { Worker, WorkerOptions } from '../../../src/adapters/jobs/worker.ts';
import { Failure } from '../../../src/app/failure.ts';
import type { JobStore, JobTask } from '../../../src/app/ports.ts';
import { memoryLog } from '../../server/memory-log.ts';
import type { LogLine } from '../../server/memory-log.ts';

let folder: string;
let store: JobStore;
let worker: Worker | undefined;
let lines: LogLine[];
/** Added to the time of the machine, so that a test can let an hour pass. */
let ahead: number;
const clock = { now: () => new Date(Date.now() + ahead) };

beforeEach(() => {
  ahead = 0;
  folder = mkdtempSync(join(tmpdir(), 'adr-worker-'));
  store = createSqliteJobStore({ file: join(folder, 'jobs.sqlite'), clock });
});
afterEach(async () => {
  await worker?.drain(1_000);
  worker = undefined;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (given: Partial<WorkerOptions> & Pick<WorkerOptions, 'handle'>): Worker => {
  const memory = memoryLog();
  lines = memory.lines;
  worker = createWorker({
    store,
    onGivenUp: () => Promise.resolve(),
    concurrency: 2,
    clock,
    log: memory.log,
    pollMs: 10,
    random: () => 0,
    ...given,
  });
  worker.start();
  return worker;
};

let deliveries = 0;
const add = async (number = 5, delayMs = 0, installationId = 12): Promise<void> => {
  deliveries += 1;
  const ref = { installationId, repositoryId: 7, owner: 'acme', name: 'log', number };
  const notBefore = new Date(clock.now().getTime() + delayMs).toISOString();
  const task: JobTask = { kind: 'judge-pull-request', ref };
  await store.add(`d-${deliveries}`, [{ key: `pr:7:${number}`, group: String(installationId), task, notBefore }]);
};
const numberOf = (task: JobTask): number => (task.kind === 'judge-pull-request' ? task.ref.number : 0);

const until = async (isSo: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> => {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not happen in time');
    await sleep(5);
  }
};
const isEmpty = async (): Promise<boolean> => {
  const { waiting, running } = await store.counts();
  return waiting + running === 0;
};

describe('the worker', () => {
  it('works off what is stored, tells the job who asked, and leaves nothing', async () => {
    const seen: unknown[] = [];
    await add(1);
    start({
      handle: (task, { attempt, deliveryId, log }) => {
        seen.push([numberOf(task), attempt, deliveryId === `d-${deliveries}`]);
        log.info({ verdict: 'judged' }, 'job done');
        return Promise.resolve();
      },
    });
    await until(isEmpty);
    expect(seen).toEqual([[1, 1, true]]);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
    expect(lines.find((line) => line.message === 'job done')?.fields).toMatchObject({
      deliveryId: `d-${deliveries}`,
      repository: 'acme/log',
      repositoryId: 7,
      pullRequest: 1,
      verdict: 'judged',
    });
  });

  it('starts at once when woken, and not before when the job has to wait', async () => {
    const seen: number[] = [];
    const one = start({ pollMs: 60_000, handle: (task) => Promise.resolve(void seen.push(numberOf(task))) });
    await sleep(20);
    await add(1);
    one.wake();
    await until(() => seen.length === 1, 1_000);
    await add(2, 150);
    one.wake(150);
    await sleep(60);
    expect(seen).toEqual([1]);
    await until(() => seen.length === 2, 1_000);
  });

  it('runs so many jobs at a time, and one of a key', async () => {
    const running: number[] = [];
    let most = 0;
    let runs = 0;
    const overlapping: number[] = [];
    for (let number = 1; number <= 8; number += 1) await add(number);
    start({
      concurrency: 3,
      handle: async (task) => {
        const number = numberOf(task);
        if (running.includes(number)) overlapping.push(number);
        running.push(number);
        most = Math.max(most, running.length);
        runs += 1;
        if (runs <= 8) await add(number); // an event that comes while the job runs
        await sleep(10);
        running.splice(running.indexOf(number), 1);
      },
    });
    await until(isEmpty);
    expect([runs, most, overlapping]).toEqual([16, 3, []]);
  });

  it('tries again what may pass, as late as it was asked, and says so in the log', async () => {
    const attempts: number[] = [];
    await add();
    start({
      handle: (_task, { attempt }) => {
        attempts.push(attempt);
        return attempt < 3
          ? Promise.reject(new Failure('github-limited', 'slow down', { retryAfter: 1_800_000 }))
          : Promise.resolve();
      },
    });
    await until(() => attempts.length === 1);
    ahead += 1_700_000;
    await sleep(60);
    expect(attempts).toEqual([1]);
    ahead += 200_000;
    await until(() => attempts.length === 2);
    ahead += 1_900_000;
    await until(isEmpty);
    expect(attempts).toEqual([1, 2, 3]);
    expect(lines.filter((line) => line.level === 'warn' && line.fields.err instanceof Failure)).toHaveLength(2);
  });

  it('gives up what cannot pass, tells people once, and keeps it', async () => {
    const told: unknown[] = [];
    await add();
    const failure = new Failure('github-forbidden', 'no permission');
    start({
      handle: () => Promise.reject(failure),
      onGivenUp: (task, error, { deliveryId }) => Promise.resolve(void told.push([numberOf(task), error, deliveryId])),
    });
    await until(isEmpty);
    expect(told).toEqual([[5, failure, `d-${deliveries}`]]);
    expect((await store.counts()).dead).toBe(1);
  });

  it('gives up a mistake of ours after three tries, with its stack and the delivery in the log', async () => {
    let tries = 0;
    await add();
    start({
      handle: () => {
        tries += 1;
        return Promise.reject(new TypeError('planted'));
      },
    });
    await until(async () => {
      ahead += 60_000;
      return (await store.counts()).dead === 1;
    });
    expect(tries).toBe(3);
    const errors = lines.filter((line) => line.level === 'error');
    expect(errors).toHaveLength(3);
    for (const line of errors) {
      expect(line.fields).toMatchObject({ deliveryId: `d-${deliveries}` });
      expect((line.fields.err as Error).stack).toContain('worker.test.ts');
    }
  });

  it('buries the job also if nobody can be told', async () => {
    await add();
    start({
      handle: () => Promise.reject(new Failure('github-not-found', 'gone')),
      onGivenUp: () => Promise.reject(new Failure('github-unavailable', 'down')),
    });
    await until(async () => (await store.counts()).dead === 1);
    expect(lines.some((line) => line.message.startsWith('Nobody could be told'))).toBe(true);
  });

  it('does not run a job again that stopped the process every time', async () => {
    let runs = 0;
    const told: unknown[] = [];
    await add();
    for (let crash = 1; crash <= 8; crash += 1) {
      expect((await store.lease(1_000))?.attempt).toBe(crash);
      ahead += 2_000;
    }
    start({
      handle: () => Promise.resolve(void (runs += 1)),
      onGivenUp: (task) => Promise.resolve(void told.push(numberOf(task))),
    });
    await until(isEmpty);
    expect([runs, told]).toEqual([0, [5]]);
    expect((await store.counts()).dead).toBe(1);
  });

  it('keeps its lease as long as it works', async () => {
    let runs = 0;
    await add();
    start({
      leaseMs: 60,
      handle: async () => {
        runs += 1;
        await sleep(300);
      },
    });
    await until(isEmpty);
    expect(runs).toBe(1);
  });

  it('takes a job that hangs for failed, and goes on with others', async () => {
    const seen: number[] = [];
    await add(1);
    await add(2);
    start({
      concurrency: 1,
      deadlineMs: 60,
      handle: (task) => {
        seen.push(numberOf(task));
        return numberOf(task) === 1 ? new Promise<void>(() => undefined) : Promise.resolve();
      },
    });
    await until(() => seen.includes(2));
    expect((await store.counts()).waiting).toBe(1);
  });

  it('lives on when the store fails for a while', async () => {
    let failures = 2;
    let runs = 0;
    await add();
    start({
      store: {
        ...store,
        lease: (leaseMs) => {
          if (failures === 0) return store.lease(leaseMs);
          failures -= 1;
          return Promise.reject(new Error('locked'));
        },
      },
      handle: () => Promise.resolve(void (runs += 1)),
    });
    await until(() => runs === 1);
    expect(lines.filter((line) => line.message === 'The job store cannot be read.')).toHaveLength(2);
  });

  it('repeats a job whose end could not be stored', async () => {
    let isBroken = true;
    let runs = 0;
    await add();
    start({
      leaseMs: 50,
      store: {
        ...store,
        done: (job) => {
          if (!isBroken) return store.done(job);
          isBroken = false;
          return Promise.reject(new Error('disk full'));
        },
      },
      handle: () => Promise.resolve(void (runs += 1)),
    });
    await until(async () => runs === 2 && (await isEmpty()));
    expect((await store.counts()).dead).toBe(0);
  });
});

describe('draining', () => {
  it('waits for what is running and takes nothing more', async () => {
    const seen: string[] = [];
    await add(1);
    const one = start({
      concurrency: 1,
      handle: async (task) => {
        seen.push(`begun ${numberOf(task)}`);
        await sleep(150);
        seen.push(`ended ${numberOf(task)}`);
      },
    });
    await until(() => seen.length === 1);
    await add(2);
    one.wake();
    await one.drain(5_000);
    expect(seen).toEqual(['begun 1', 'ended 1']);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
  });

  it('gives back what does not end in time, for another to repeat at once', async () => {
    let hasBegun = false;
    await add(1);
    const one = start({
      handle: () => {
        hasBegun = true;
        return new Promise<void>(() => undefined);
      },
    });
    await until(() => hasBegun);
    const begun = performance.now();
    await one.drain(50);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await store.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
    expect((await store.lease(1_000))?.attempt).toBe(2);
  });

  it('ends at once when there is nothing, also before the start', async () => {
    const idle = createWorker({
      store,
      handle: () => Promise.resolve(),
      onGivenUp: () => Promise.resolve(),
      concurrency: 1,
      clock,
      log: memoryLog().log,
    });
    await idle.drain(10_000);
    idle.start();
    await add();
    await sleep(50);
    expect((await store.counts()).waiting).toBe(1);
  });
});
