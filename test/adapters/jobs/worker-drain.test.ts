import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorker } from '../../../src/adapters/jobs/worker.ts';
import { memoryLog } from '../../server/memory-log.ts';
import { numberOf, openBench, until } from './worker-bench.ts';
import type { Bench } from './worker-bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe('draining', () => {
  it('waits for what is running and takes nothing more', async () => {
    const seen: string[] = [];
    await bench.add(1);
    const one = bench.start({
      concurrency: 1,
      handle: async (task) => {
        seen.push(`begun ${numberOf(task)}`);
        await sleep(150);
        seen.push(`ended ${numberOf(task)}`);
      },
    });
    await until(() => seen.length === 1);
    await bench.add(2);
    one.wake();
    await one.drain(5_000);
    expect(seen).toEqual(['begun 1', 'ended 1']);
    expect(await bench.store.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
  });

  it('gives back what does not end in time, for another to repeat at once', async () => {
    let hasBegun = false;
    await bench.add(1);
    const one = bench.start({
      handle: () => {
        hasBegun = true;
        return new Promise<void>(() => undefined);
      },
    });
    await until(() => hasBegun);
    await one.drain(50);
    expect(await bench.store.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
    expect((await bench.store.lease(1_000))?.attempt).toBe(2);
  });

  it('ends at once when there is nothing, also before the start', async () => {
    const idle = createWorker({
      store: bench.store,
      handle: () => Promise.resolve(),
      onGivenUp: () => Promise.resolve(),
      concurrency: 1,
      clock: bench.clock,
      log: memoryLog().log,
    });
    await idle.drain(10_000);
    idle.start();
    await bench.add();
    await sleep(50);
    expect((await bench.store.counts()).waiting).toBe(1);
  });
});
