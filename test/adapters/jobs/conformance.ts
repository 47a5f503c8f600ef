import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobStore, JobTask, NewJob } from '../../../src/app/job-ports.ts';
import { at, jobOf, lease, leaseAll, must, shortLease, taskOf } from './job-samples.ts';

/** An engine under test. `open` may be called several times: every store it returns works on the same data. */
export interface Engine {
  open(): Promise<JobStore>;
  dispose(): Promise<void>;
}

/** What every job store must do, whatever stands behind it. */
export const describeJobStore = (name: string, start: () => Promise<Engine>): void => {
  describe(`${name} job store`, () => {
    let engine: Engine;
    let store: JobStore;
    beforeEach(async () => {
      engine = await start();
      store = await engine.open();
    });
    afterEach(async () => {
      await store.close();
      await engine.dispose();
    });

    it('gives back what was stored, with the delivery that asked for it', async () => {
      expect(await store.add('d-1', [jobOf(1, 5)])).toBe('stored');
      const job = must(await store.lease(lease));
      expect(job).toMatchObject({ key: 'pr:7:1:5', group: '1', task: taskOf(1, 5), attempt: 1, deliveryId: 'd-1' });
      expect(await store.lease(lease)).toBeNull();
      await store.done(job);
      expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
    });

    it('stores every kind of task', async () => {
      const task: JobTask = {
        kind: 'refresh-index',
        ref: { installationId: 1, repositoryId: 7, owner: 'acme', name: 'Ünïcode "quoted" \\ name' },
      };
      await store.add(null, [{ key: 'index:7', group: '1', task, notBefore: at(-1) }]);
      const job = must(await store.lease(lease));
      expect(job.task).toEqual(task);
      expect(job.deliveryId).toBeNull();
    });

    it('counts a pull request that waits for its time only when that has come', async () => {
      const wake = (number: number, notBefore: string): NewJob => ({
        key: `wake:7:${String(number)}`,
        group: '1',
        task: {
          kind: 'wake-pull-request',
          ref: { installationId: 1, repositoryId: 7, owner: 'acme', name: 'shop', number },
        },
        notBefore,
      });
      await store.add(null, [wake(1, at(3_600_000)), wake(2, at(-1))]);
      expect(await store.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
      const job = must(await store.lease(lease));
      expect(job.key).toBe('wake:7:2');
      await store.done(job);
      expect(await store.lease(lease)).toBeNull();
      expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
      await store.add(null, [wake(1, at(-1))]);
      expect(must(await store.lease(lease)).key).toBe('wake:7:1');
    });

    it('stores a delivery once, also with other jobs, and remembers one without any', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      expect(await store.add('d-1', [jobOf(1, 2)])).toBe('duplicate');
      expect(await store.add('d-2', [])).toBe('stored');
      expect(await store.add('d-2', [jobOf(1, 2)])).toBe('duplicate');
      expect(await store.add(null, [jobOf(1, 3)])).toBe('stored');
      expect(await store.add(null, [jobOf(1, 4)])).toBe('stored');
      expect((await store.counts()).waiting).toBe(3);
    });

    it('stores one of a hundred equal deliveries that arrive at once', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => store.add('d-1', [jobOf(1, 1)])));
      expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
      expect((await store.counts()).waiting).toBe(1);
    });

    it('keeps every key when many deliveries arrive at once', async () => {
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => store.add(`d-${index}`, [jobOf(1, 1 + (index % 20))])),
      );
      const jobs = await leaseAll(store);
      expect(new Set(jobs.map((job) => job.key)).size).toBe(20);
      expect(jobs).toHaveLength(20);
    });

    it('stores all jobs of a delivery or none', async () => {
      const broken = { ...jobOf(1, 2), notBefore: 'no time' };
      await expect(store.add('d-1', [jobOf(1, 1), broken])).rejects.toThrow();
      await expect(store.add('d-1', [jobOf(1, 1), jobOf(1, 0)])).rejects.toThrow('lacks an id');
      expect((await store.counts()).waiting).toBe(0);
      expect(await store.add('d-1', [jobOf(1, 1)])).toBe('stored');
    });

    it('lets one job of a key wait: the newer task takes the place, the earlier start stays', async () => {
      await store.add('d-1', [jobOf(1, 1, -1_000, 'old')]);
      await store.add('d-2', [jobOf(1, 1, 60_000, 'new')]);
      const job = must(await store.lease(lease));
      expect(job).toMatchObject({ task: taskOf(1, 1, 'new'), deliveryId: 'd-2', attempt: 1 });
      await store.done(job);
      expect(await store.lease(lease)).toBeNull();
    });

    it('does not start a job before its time', async () => {
      await store.add('d-1', [jobOf(1, 1, 700)]);
      expect(await store.lease(lease)).toBeNull();
      await sleep(800);
      expect(await store.lease(lease)).not.toBeNull();
    });

    it('is not starved by a stream of events', async () => {
      await store.add('d-0', [jobOf(1, 1, 60)]);
      for (let event = 1; event <= 8; event += 1) {
        await store.add(`d-${event}`, [jobOf(1, 1, 60)]);
        await sleep(15);
      }
      expect(await store.lease(lease)).not.toBeNull();
    });

    it('runs one job of a key at a time while a newer one stands behind it', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      const first = must(await store.lease(lease));
      await store.add('d-2', [jobOf(1, 1)]);
      expect(await store.counts()).toEqual({ waiting: 1, running: 1, dead: 0 });
      expect(await store.lease(lease)).toBeNull();
      await store.done(first);
      expect(must(await store.lease(lease)).deliveryId).toBe('d-2');
    });

    it('never gives one key to two at once, whoever asks', async () => {
      const others = await Promise.all([engine.open(), engine.open(), engine.open()]);
      const stores = [store, ...others];
      await Promise.all(Array.from({ length: 12 }, (_, index) => store.add(`d-${index}`, [jobOf(1, 1 + (index % 4))])));
      const running = new Set<string>();
      let overlaps = 0;
      let runs = 0;
      const work = async (from: JobStore, round: number): Promise<void> => {
        const job = await from.lease(lease);
        if (job === null) return;
        if (running.has(job.key)) overlaps += 1;
        running.add(job.key);
        runs += 1;
        await from.add(`again-${runs}`, [jobOf(1, Number(job.key.split(':')[3]))]);
        running.delete(job.key);
        if (round % 2 === 0) await from.done(job);
        else await from.retry(job, at(-1), 'again');
      };
      for (let round = 0; round < 6; round += 1)
        await Promise.all([...stores, ...stores].map((from) => work(from, round)));
      expect(overlaps).toBe(0);
      expect(runs).toBeGreaterThan(12);
      await Promise.all(others.map((other) => other.close()));
    });

    it('is fair: a thousand jobs of one group never delay the single job of another', async () => {
      const busy = Array.from({ length: 1_000 }, (_, index) => jobOf(1, 1 + index, -5_000));
      await store.add('busy', busy);
      const before = must(await store.lease(lease));
      await store.add('quiet', [jobOf(2, 1, -10)]);
      const groups = [must(await store.lease(lease)).group, must(await store.lease(lease)).group];
      expect(before.group).toBe('1');
      expect(groups[0]).toBe('2');
      expect(groups[1]).toBe('1');
    });

    it('serves groups in turn', async () => {
      for (const group of [1, 2, 3]) await store.add(null, [jobOf(group, 1), jobOf(group, 2), jobOf(group, 3)]);
      const order = (await leaseAll(store)).map((job) => job.group);
      for (let turn = 0; turn < 9; turn += 3) expect(new Set(order.slice(turn, turn + 3)).size).toBe(3);
    });

    it('returns a job whose lease ran out, with the next attempt, and ignores who lost it', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      const lost = must(await store.lease(shortLease));
      expect(await store.lease(lease)).toBeNull();
      await sleep(shortLease * 2);
      const again = must(await store.lease(lease));
      expect(again).toMatchObject({ key: lost.key, task: lost.task, attempt: 2, deliveryId: 'd-1' });
      expect(await store.renew(lost, lease)).toBe(false);
      await store.done(lost);
      await store.bury(lost, 'late');
      await store.retry(lost, at(-1), 'late');
      expect(await store.counts()).toEqual({ waiting: 0, running: 1, dead: 0 });
      expect(await store.renew(again, lease)).toBe(true);
    });

    it('ignores who lost a lease also when a newer event came in between', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      const lost = must(await store.lease(shortLease));
      await store.add('d-2', [jobOf(1, 1)]);
      await sleep(shortLease * 2);
      const newer = must(await store.lease(lease));
      expect(newer).toMatchObject({ deliveryId: 'd-2', attempt: 1 });
      expect(await store.renew(lost, lease)).toBe(false);
      await store.done(lost);
      expect(await store.counts()).toEqual({ waiting: 0, running: 1, dead: 0 });
    });

    it('keeps a lease that is renewed', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      const job = must(await store.lease(3 * shortLease));
      for (let time = 0; time < 4; time += 1) {
        await sleep(shortLease);
        expect(await store.renew(job, 3 * shortLease)).toBe(true);
      }
      expect(await store.lease(lease)).toBeNull();
    });

    it('retries later with the next attempt', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      await store.retry(must(await store.lease(lease)), at(700), 'GitHub did not answer');
      expect(await store.lease(lease)).toBeNull();
      await sleep(800);
      expect(must(await store.lease(lease))).toMatchObject({ attempt: 2, deliveryId: 'd-1' });
    });

    describe('of two jobs of a key the newer one', () => {
      const asked = (more: object, name?: string): NewJob => {
        const job = jobOf(1, 1, -1_000, name);
        return { ...job, task: { ...job.task, ...more } };
      };
      const first = asked({ alsoClaims: true, before: 'aaa' }, 'old');
      const taken = { ...taskOf(1, 1, 'new'), alsoClaims: true, before: 'aaa' };

      it.each<[string, object]>([
        ['one that asks for less', {}],
        ['one that began later', { alsoClaims: true, before: 'bbb' }],
      ])('takes over what the older one was asked for besides: %s', async (_, more) => {
        await store.add('d-1', [first]);
        await store.add('d-2', [asked(more, 'new')]);
        expect(must(await store.lease(lease)).task).toEqual(taken);
        expect(await store.lease(lease)).toBeNull();
      });

      it('keeps what it asks for itself', async () => {
        await store.add('d-1', [asked({ alsoClaims: true }, 'old')]);
        await store.add('d-2', [asked({ before: 'bbb' }, 'new')]);
        expect(must(await store.lease(lease)).task).toEqual({ ...taken, before: 'bbb' });
      });

      it('keeps the commands of both, each once', async () => {
        const by = { id: 3, login: 'ada' };
        const commands = (...keys: readonly string[]) => ({
          commands: Object.fromEntries(
            keys.map((key) => [key, { key, line: '/adr fix', by, from: { kind: 'button', head: 'abc' } }]),
          ),
        });
        await store.add('d-1', [asked(commands('comment:1', 'comment:2'), 'old')]);
        await store.add('d-2', [asked(commands('comment:2', 'comment:3'), 'new')]);
        await store.add('d-3', [asked({}, 'new')]);
        const taken = must(await store.lease(lease));
        expect(taken.task).toEqual({ ...taskOf(1, 1, 'new'), ...commands('comment:1', 'comment:2', 'comment:3') });
        await store.add('d-4', [asked(commands('comment:4'), 'new')]);
        await store.retry(taken, at(-1_000), 'GitHub did not answer');
        expect(must(await store.lease(lease)).task).toMatchObject(
          commands('comment:1', 'comment:2', 'comment:3', 'comment:4'),
        );
      });

      it('keeps the people of both to whom something happened, and that they are read afresh', async () => {
        const people = (...keys: readonly string[]): NewJob => {
          const changed = Object.fromEntries(keys.map((key) => [key, true as const]));
          const task: JobTask = { kind: 'find-dependents', ref: { installationId: 1 }, changed };
          return { key: 'people:installation:1', group: '1', task, notBefore: at(-1_000) };
        };
        await store.add('d-1', [people('@ada', '@acme/leads')]);
        await store.add('d-2', [people('@acme/leads', '*')]);
        const taken = must(await store.lease(lease));
        expect(taken.task).toEqual(people('@ada', '@acme/leads', '*').task);
        await store.done(taken);
        await store.add('d-3', [asked({ afresh: true }, 'old')]);
        await store.add('d-4', [asked({}, 'new')]);
        expect(must(await store.lease(lease)).task).toEqual({ ...taskOf(1, 1, 'new'), afresh: true });
      });

      it('asks for nothing that neither did', async () => {
        await store.add('d-1', [asked({}, 'old')]);
        await store.add('d-2', [asked({}, 'new')]);
        expect(must(await store.lease(lease)).task).toEqual(taskOf(1, 1, 'new'));
      });

      it('takes it over from one that has to be tried again', async () => {
        await store.add('d-1', [first]);
        const older = must(await store.lease(lease));
        await store.add('d-2', [asked({}, 'new')]);
        await store.retry(older, at(60_000), 'GitHub did not answer');
        expect(must(await store.lease(lease))).toMatchObject({ task: taken, attempt: 1, deliveryId: 'd-2' });
        expect(await store.counts()).toEqual({ waiting: 0, running: 1, dead: 0 });
      });

      it('takes it over from one whose process was lost', async () => {
        await store.add('d-1', [first]);
        await store.lease(shortLease);
        await store.add('d-2', [asked({}, 'new')]);
        await sleep(shortLease * 2);
        expect(must(await store.lease(lease))).toMatchObject({ task: taken, deliveryId: 'd-2' });
      });

      it('takes nothing over from one that is done, or that was lost before', async () => {
        await store.add('d-1', [first]);
        const lost = must(await store.lease(shortLease));
        await sleep(shortLease * 2);
        await store.done(must(await store.lease(lease)));
        await store.add('d-2', [asked({}, 'new')]);
        await store.retry(lost, at(), 'too late');
        expect(must(await store.lease(lease)).task).toEqual(taskOf(1, 1, 'new'));
      });
    });

    it('drops a retry for a newer job of the key', async () => {
      await store.add('d-1', [jobOf(1, 1, -1_000, 'old')]);
      const old = must(await store.lease(lease));
      await store.add('d-2', [jobOf(1, 1, -1_000, 'new')]);
      await store.retry(old, at(60_000), 'GitHub did not answer');
      expect(must(await store.lease(lease))).toMatchObject({ task: taskOf(1, 1, 'new'), attempt: 1 });
      expect((await store.counts()).waiting).toBe(0);
    });

    it('lets a new event bring a job forward that waits for its retry', async () => {
      await store.add('d-1', [jobOf(1, 1)]);
      await store.retry(must(await store.lease(lease)), at(60_000), 'GitHub did not answer');
      await store.add('d-2', [jobOf(1, 1)]);
      expect(must(await store.lease(lease))).toMatchObject({ attempt: 1, deliveryId: 'd-2' });
    });

    it('keeps what was given up until the same key succeeds', async () => {
      await store.add('d-1', [jobOf(1, 1), jobOf(1, 2)]);
      for (const job of await leaseAll(store)) await store.bury(job, 'forbidden');
      expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 2 });
      expect(await store.lease(lease)).toBeNull();
      await store.add('d-2', [jobOf(1, 1)]);
      await store.bury(must(await store.lease(lease)), 'forbidden again');
      expect((await store.counts()).dead).toBe(2);
      await store.add('d-3', [jobOf(1, 1)]);
      await store.done(must(await store.lease(lease)));
      expect((await store.counts()).dead).toBe(1);
    });

    it('shows one store what another stored', async () => {
      const other = await engine.open();
      await store.add('d-1', [jobOf(1, 1)]);
      expect(await other.add('d-1', [jobOf(1, 1)])).toBe('duplicate');
      const job = must(await other.lease(lease));
      expect(await store.lease(lease)).toBeNull();
      await other.done(job);
      await other.close();
      expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
    });

    it('says when it cannot store', async () => {
      await store.ping();
      const closed = await engine.open();
      await closed.close();
      await expect(closed.ping()).rejects.toThrow();
      await expect(closed.add('d-1', [jobOf(1, 1)])).rejects.toThrow();
    });
  });
};
