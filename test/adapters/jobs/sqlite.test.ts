import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/jobs/sqlite-database.ts';
import { createSqliteJobStore } from '../../../src/adapters/jobs/sqlite.ts';
import { systemClock } from '../../../src/adapters/system/clock.ts';
import { describeJobStore } from './conformance.ts';
import { killedWhileStoring } from './killed-while-storing.ts';

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'adr-jobs-'));
  folders.push(made);
  return made;
};
const removeFolders = async (): Promise<void> => {
  for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true });
};

describeJobStore('sqlite', async () => {
  const file = join(await folder(), 'below', 'jobs.sqlite');
  return {
    open: () => Promise.resolve(createSqliteJobStore({ file, clock: systemClock })),
    dispose: removeFolders,
  };
});

describe('sqlite job store', () => {
  afterEach(removeFolders);
  const task = { kind: 'refresh-index', ref: { installationId: 1, repositoryId: 7, owner: 'a', name: 'b' } } as const;
  const job = { key: 'index:7', group: '1', task, notBefore: new Date(0).toISOString() };

  it('flushes to the disk at every commit', async () => {
    const { database } = openSqlite(join(await folder(), 'jobs.sqlite'));
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
  });

  it('loses nothing that was acknowledged when the process is killed', async () => {
    const file = join(await folder(), 'jobs.sqlite');
    const acknowledged = await killedWhileStoring(file, 40);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    const store = createSqliteJobStore({ file, clock: systemClock });
    for (const delivery of acknowledged) expect(await store.add(delivery, [])).toBe('duplicate');
    const stored: (string | null)[] = [];
    for (let found = await store.lease(60_000); found !== null; found = await store.lease(60_000))
      stored.push(found.deliveryId);
    expect(acknowledged.filter((delivery) => !stored.includes(delivery))).toEqual([]);
    await store.close();
  });

  it('forgets deliveries after some days, by its clock', async () => {
    const file = join(await folder(), 'jobs.sqlite');
    let now = new Date('2026-01-01T00:00:00Z');
    const store = createSqliteJobStore({ file, clock: { now: () => now }, rememberMs: 3 * 86_400_000 });
    await store.add('d-1', []);
    now = new Date('2026-01-03T00:00:00Z');
    await store.add('d-2', []);
    expect(await store.add('d-1', [])).toBe('duplicate');
    now = new Date('2026-01-05T00:00:00Z');
    await store.add('d-3', []);
    expect(await store.add('d-2', [])).toBe('duplicate');
    expect(await store.add('d-1', [])).toBe('stored');
    await store.close();
  });

  it('gives up a stored task that it cannot read and goes on with the next', async () => {
    const file = join(await folder(), 'jobs.sqlite');
    const store = createSqliteJobStore({ file, clock: systemClock });
    await store.add('d-1', [{ ...job, key: 'index:1' }]);
    await store.add('d-2', [job]);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE job SET task = '{"kind":"of-the-future"}' WHERE key = 'index:1'`);
    database.close();
    expect((await store.lease(1_000))?.key).toBe('index:7');
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, dead: 1 });
    await store.close();
  });

  it('refuses to open what is no database', () => {
    expect(() => createSqliteJobStore({ file: tmpdir(), clock: systemClock })).toThrow();
  });
});
