import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteAuditLog, openSqliteAudit } from '../../../src/adapters/jobs/sqlite-audit.ts';
import { describeAuditLog } from './audit-conformance.ts';

describeAuditLog('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adr-audit-'));
  const file = join(folder, 'jobs.sqlite');
  return {
    open: () => Promise.resolve(createSqliteAuditLog(file)),
    read: () => Promise.resolve(openSqliteAudit(file)),
    tamper: (statement) =>
      new Promise((resolve) => {
        const database = new DatabaseSync(file);
        try {
          resolve(database.prepare(statement).run());
        } finally {
          database.close();
        }
      }),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('the sqlite audit reader', () => {
  it('makes no file where there is none', () => {
    expect(() => openSqliteAudit(join(tmpdir(), 'there-is-no-such-folder', 'jobs.sqlite'))).toThrow();
  });
});
