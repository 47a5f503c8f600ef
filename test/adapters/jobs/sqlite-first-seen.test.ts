import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteFirstSeen } from '../../../src/adapters/jobs/sqlite-first-seen.ts';
import { describeFirstSeen } from './first-seen-conformance.ts';

describeFirstSeen('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adr-first-seen-'));
  const file = join(folder, 'jobs.sqlite');
  return {
    open: () => Promise.resolve(createSqliteFirstSeen(file)),
    spoil: () =>
      new Promise<void>((resolve) => {
        const database = new DatabaseSync(file);
        database.exec('DROP TABLE first_seen');
        database.close();
        resolve();
      }),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});
