import { writeSync } from 'node:fs';
import { createSqliteJobStore } from '../../../src/adapters/jobs/sqlite.ts';
import { systemClock } from '../../../src/adapters/system/clock.ts';

const file = process.argv[2];
if (file === undefined) throw new Error('usage: storing-process.ts <file>');
const store = createSqliteJobStore({ file, clock: systemClock });

for (let number = 1; number < 100_000; number += 1) {
  const ref = { installationId: 1 + (number % 3), repositoryId: 7, owner: 'acme', name: 'log', number };
  const task = { kind: 'judge-pull-request', ref } as const;
  const group = String(ref.installationId);
  await store.add(`d-${number}`, [{ key: `pr:7:${number}`, group, task, notBefore: new Date(0).toISOString() }]);
  writeSync(1, `d-${number}\n`);
}
