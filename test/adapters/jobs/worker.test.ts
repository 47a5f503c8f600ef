import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/app/failure.ts';
import { numberOf, openBench, until } from './worker-bench.ts';
import type { Bench } from './worker-bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe('the worker', () => {
  it('works off what is stored, tells the job who asked, and leaves nothing', async () => {
    const seen: unknown[] = [];
    const delivery = await bench.add(1);
    bench.start({
      handle: (task, { attempt, deliveryId, log }) => {
        seen.push([numberOf(task), attempt, deliveryId === delivery]);
        log.info({ verdict: 'judged' }, 'job done');
        return Promise.resolve();
      },
    });
    await until(bench.isEmpty);
    expect(seen).toEqual([[1, 1, true]]);
    expect(await bench.store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
    expect(bench.lines.find((line) => line.message === 'job done')?.fields).toMatchObject({
      deliveryId: delivery,
      repository: 'acme/log',
      repositoryId: 7,
      pullRequest: 1,
      verdict: 'judged',
    });
  });

  it('starts at once when woken, and not before when the job has to wait', async () => {
    const seen: number[] = [];
    const one = bench.start({ pollMs: 60_000, handle: (task) => Promise.resolve(void seen.push(numberOf(task))) });
    await sleep(20);
    await bench.add(1);
    one.wake();
    await until(() => seen.length === 1, 1_000);
    await bench.add(2, 150);
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
    for (let number = 1; number <= 8; number += 1) await bench.add(number);
    bench.start({
      concurrency: 3,
      handle: async (task) => {
        const number = numberOf(task);
        if (running.includes(number)) overlapping.push(number);
        running.push(number);
        most = Math.max(most, running.length);
        runs += 1;
        if (runs <= 8) await bench.add(number); // an event that comes while the job runs
        await sleep(10);
        running.splice(running.indexOf(number), 1);
      },
    });
    await until(bench.isEmpty);
    expect([runs, most, overlapping]).toEqual([16, 3, []]);
  });

  it('tries again what may pass, as late as it was asked, and says so in the log', async () => {
    const attempts: number[] = [];
    await bench.add();
    bench.start({
      handle: (_task, { attempt }) => {
        attempts.push(attempt);
        return attempt < 3
          ? Promise.reject(new Failure('github-limited', 'slow down', { retryAfter: 1_800_000 }))
          : Promise.resolve();
      },
    });
    await until(() => attempts.length === 1);
    bench.pass(1_700_000);
    await sleep(60);
    expect(attempts).toEqual([1]);
    bench.pass(200_000);
    await until(() => attempts.length === 2);
    bench.pass(1_900_000);
    await until(bench.isEmpty);
    expect(attempts).toEqual([1, 2, 3]);
    expect(bench.lines.filter((line) => line.level === 'warn' && line.fields.err instanceof Failure)).toHaveLength(2);
  });

  it('gives up what cannot pass, tells people once, and keeps it', async () => {
    const told: unknown[] = [];
    const delivery = await bench.add();
    const failure = new Failure('github-forbidden', 'no permission');
    bench.start({
      handle: () => Promise.reject(failure),
      onGivenUp: (task, error, { deliveryId }) => Promise.resolve(void told.push([numberOf(task), error, deliveryId])),
    });
    await until(bench.isEmpty);
    expect(told).toEqual([[5, failure, delivery]]);
    expect((await bench.store.counts()).dead).toBe(1);
  });

  it('gives up a mistake of ours after three tries, with its stack and the delivery in the log', async () => {
    let tries = 0;
    const delivery = await bench.add();
    bench.start({
      handle: () => {
        tries += 1;
        return Promise.reject(new TypeError('planted'));
      },
    });
    await until(async () => {
      bench.pass(60_000);
      return (await bench.store.counts()).dead === 1;
    });
    expect(tries).toBe(3);
    const errors = bench.lines.filter((line) => line.level === 'error');
    expect(errors).toHaveLength(3);
    for (const line of errors) {
      expect(line.fields).toMatchObject({ deliveryId: delivery });
      expect((line.fields.err as Error).stack).toContain('worker.test.ts');
    }
  });

  it('buries the job also if nobody can be told', async () => {
    await bench.add();
    bench.start({
      handle: () => Promise.reject(new Failure('github-not-found', 'gone')),
      onGivenUp: () => Promise.reject(new Failure('github-unavailable', 'down')),
    });
    await until(async () => (await bench.store.counts()).dead === 1);
    expect(bench.lines.some((line) => line.message.startsWith('Nobody could be told'))).toBe(true);
  });

  it('does not run a job again that stopped the process every time', async () => {
    let runs = 0;
    const told: unknown[] = [];
    await bench.add();
    for (let crash = 1; crash <= 8; crash += 1) {
      expect((await bench.store.lease(1_000))?.attempt).toBe(crash);
      bench.pass(2_000);
    }
    bench.start({
      handle: () => Promise.resolve(void (runs += 1)),
      onGivenUp: (task) => Promise.resolve(void told.push(numberOf(task))),
    });
    await until(bench.isEmpty);
    expect([runs, told]).toEqual([0, [5]]);
    expect((await bench.store.counts()).dead).toBe(1);
  });

  it('keeps its lease as long as it works', async () => {
    let runs = 0;
    await bench.add();
    bench.start({
      leaseMs: 1_500, // renewed well before its end, also by a machine that is busy
      handle: async () => {
        runs += 1;
        await sleep(3_500);
      },
    });
    await until(bench.isEmpty);
    expect(runs).toBe(1);
  });

  it('takes a job that hangs for failed, and goes on with others', async () => {
    const seen: number[] = [];
    await bench.add(1);
    await bench.add(2);
    bench.start({
      concurrency: 1,
      deadlineMs: 60,
      handle: (task) => {
        seen.push(numberOf(task));
        return numberOf(task) === 1 ? new Promise<void>(() => undefined) : Promise.resolve();
      },
    });
    await until(() => seen.includes(2));
    expect((await bench.store.counts()).waiting).toBe(1);
  });

  it('lives on when the store fails for a while', async () => {
    let failures = 2;
    let runs = 0;
    await bench.add();
    bench.start({
      store: {
        ...bench.store,
        lease: (leaseMs) => {
          if (failures === 0) return bench.store.lease(leaseMs);
          failures -= 1;
          return Promise.reject(new Error('locked'));
        },
      },
      handle: () => Promise.resolve(void (runs += 1)),
    });
    await until(() => runs === 1);
    expect(bench.lines.filter((line) => line.message === 'The job store cannot be read.')).toHaveLength(2);
  });

  it('repeats a job whose end could not be stored', async () => {
    let isBroken = true;
    let runs = 0;
    await bench.add();
    bench.start({
      leaseMs: 50,
      store: {
        ...bench.store,
        done: (job) => {
          if (!isBroken) return bench.store.done(job);
          isBroken = false;
          return Promise.reject(new Error('disk full'));
        },
      },
      handle: () => Promise.resolve(void (runs += 1)),
    });
    await until(async () => runs === 2 && (await bench.isEmpty()));
    expect((await bench.store.counts()).dead).toBe(0);
  });
});
