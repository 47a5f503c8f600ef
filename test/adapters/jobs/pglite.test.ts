import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import type { SqlDatabase } from '../../../src/adapters/jobs/postgres-database.ts';
import { createAuditLogOn, openAuditOn } from '../../../src/adapters/jobs/postgres-audit.ts';
import { createJobStoreOn } from '../../../src/adapters/jobs/postgres.ts';
import { systemClock } from '../../../src/adapters/system/clock.ts';
import { createFirstSeenOn } from '../../../src/adapters/jobs/postgres-first-seen.ts';
import { describeAuditLog } from './audit-conformance.ts';
import { describeJobStore } from './conformance.ts';
import { describeFirstSeen } from './first-seen-conformance.ts';

/** The statements of the PostgreSQL store on PostgreSQL in memory: one connection, no server. */
const memory = new PGlite();
afterAll(() => memory.close());

const session = (): SqlDatabase => {
  let isOpen = true;
  const check = (): void => {
    if (!isOpen) throw new Error('closed');
  };
  return {
    query: (text, values = []) => {
      check();
      return memory.query<Record<string, unknown>>(text, [...values]);
    },
    transaction: (work) => {
      check();
      return memory.transaction((inner) =>
        work({ query: (text, values = []) => inner.query<Record<string, unknown>>(text, [...values]) }),
      );
    },
    close: () => {
      isOpen = false;
      return Promise.resolve();
    },
  };
};

let schemas = 0;
/** A schema of its own, and what takes it away again. */
const freshSchema = (of: string): { readonly schema: string; readonly dispose: () => Promise<void> } => {
  schemas += 1;
  const schema = `${of}_${schemas}`;
  return {
    schema,
    dispose: async () => {
      await memory.exec(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    },
  };
};
/** One that holds the tables of the job store, and those beside it. */
const withTables = async (of: string): Promise<ReturnType<typeof freshSchema>> => {
  const fresh = freshSchema(of);
  await createJobStoreOn(session(), { clock: systemClock, schema: fresh.schema });
  return fresh;
};

describeJobStore('postgres in memory', () => {
  const { schema, dispose } = freshSchema('jobs');
  return Promise.resolve({ open: () => createJobStoreOn(session(), { clock: systemClock, schema }), dispose });
});

describeAuditLog('postgres in memory', async () => {
  const { schema, dispose } = await withTables('audit');
  return {
    open: () => Promise.resolve(createAuditLogOn(session(), schema)),
    read: () => Promise.resolve(openAuditOn(session(), schema)),
    tamper: (statement) => memory.exec(statement.replace('audit', `${schema}.audit`)),
    dispose,
  };
});

describeFirstSeen('postgres in memory', async () => {
  const { schema, dispose } = await withTables('first_seen');
  return {
    open: () => Promise.resolve(createFirstSeenOn(session(), schema)),
    spoil: () => memory.exec(`DROP TABLE ${schema}.first_seen`),
    dispose,
  };
});

describe('postgres job store in memory', () => {
  it('takes a schema with a plain name only', async () => {
    await expect(createJobStoreOn(session(), { clock: systemClock, schema: 'a; DROP TABLE b' })).rejects.toThrow(
      'plain',
    );
  });

  it('forgets deliveries after a while', async () => {
    const open = () => createJobStoreOn(session(), { clock: systemClock, schema: 'forgets', rememberMs: 30 });
    const first = await open();
    await first.add('d-1', []);
    expect(await first.add('d-1', [])).toBe('duplicate');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const second = await open();
    await second.add('d-2', []);
    expect(await second.add('d-1', [])).toBe('stored');
  });

  it('gives up a stored task that it cannot read and goes on with the next', async () => {
    const store = await createJobStoreOn(session(), { clock: systemClock, schema: 'unreadable' });
    const task = { kind: 'refresh-index', ref: { installationId: 1, repositoryId: 7, owner: 'a', name: 'b' } } as const;
    for (const key of ['index:1', 'index:7'])
      await store.add(null, [{ key, group: '1', task, notBefore: new Date(0).toISOString() }]);
    await memory.exec(`UPDATE unreadable.job SET task = '{"kind":"of-the-future"}' WHERE key = 'index:1'`);
    expect((await store.lease(1_000))?.key).toBe('index:7');
    expect(await store.counts()).toEqual({ waiting: 0, running: 1, dead: 1 });
  });
});
