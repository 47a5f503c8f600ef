import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createAuditLogOn, openAuditOn } from '../../src/adapters/jobs/postgres-audit.ts';
import { createFirstSeenOn } from '../../src/adapters/jobs/postgres-first-seen.ts';
import { openPostgres } from '../../src/adapters/jobs/postgres-database.ts';
import { createPostgresJobStore } from '../../src/adapters/jobs/postgres.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import type { JobStore } from '../../src/app/job-ports.ts';
import { describeAuditLog } from '../adapters/jobs/audit-conformance.ts';
import { describeJobStore } from '../adapters/jobs/conformance.ts';
import { describeFirstSeen } from '../adapters/jobs/first-seen-conformance.ts';
import { memoryLog } from '../server/memory-log.ts';
import { noServer, reachServer } from './reach-server.ts';

const url = await reachServer();
if (url === null) throw new Error(noServer);

const newSchema = (): string => `test_${randomBytes(6).toString('hex')}`;
const open = (schema: string): Promise<JobStore> =>
  createPostgresJobStore({ url, schema, clock: systemClock, log: memoryLog().log });
const drop = async (schema: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await client.end();
};

describeJobStore('postgres', () => {
  const schema = newSchema();
  return Promise.resolve({ open: () => open(schema), dispose: () => drop(schema) });
});

describeAuditLog('postgres', async () => {
  const schema = newSchema();
  await (await open(schema)).close();
  const database = () => openPostgres(url, memoryLog().log, 2);
  return {
    open: () => Promise.resolve(createAuditLogOn(database(), schema)),
    read: () => Promise.resolve(openAuditOn(database(), schema)),
    tamper: async (statement) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return await client.query(statement.replace('audit', `${schema}.audit`));
      } finally {
        await client.end();
      }
    },
    dispose: () => drop(schema),
  };
});

describeFirstSeen('postgres', async () => {
  const schema = newSchema();
  await (await open(schema)).close();
  return {
    open: () => Promise.resolve(createFirstSeenOn(openPostgres(url, memoryLog().log, 2), schema)),
    spoil: () => drop(schema),
    dispose: () => drop(schema),
  };
});

describe('postgres job store', () => {
  const schemas: string[] = [];
  const schemaOfTest = (): string => {
    const schema = newSchema();
    schemas.push(schema);
    return schema;
  };
  afterEach(async () => {
    for (const schema of schemas.splice(0)) await drop(schema);
  });

  it('lets many instances make the tables at the same time', async () => {
    const schema = schemaOfTest();
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(schema)));
    await Promise.all(stores.map((store) => store.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('never runs one key twice at once, and ends with the latest event, with three processes', async () => {
    const schema = schemaOfTest();
    const store = await open(schema);
    const processes = [1, 2, 3].map(() =>
      fork(fileURLToPath(new URL('./working-process.ts', import.meta.url)), [url, schema]),
    );
    const runs: { key: string; name: string; begun: number; ended: number }[] = [];
    for (const one of processes) one.on('message', (run) => runs.push(run as (typeof runs)[number]));
    const latest = new Map<string, string>();
    for (let event = 0; event < 300; event += 1) {
      const number = 1 + (event % 7);
      const key = `pr:7:${number}`;
      latest.set(key, `state-${event}`);
      const ref = { installationId: 1 + (number % 2), repositoryId: 7, owner: 'acme', name: `state-${event}`, number };
      const job = { key, group: String(ref.installationId), task: { kind: 'judge-pull-request', ref } as const };
      await store.add(`d-${event}`, [{ ...job, notBefore: new Date(0).toISOString() }]);
    }
    for (let look = 0; look < 600; look += 1) {
      const { waiting, running } = await store.counts();
      if (waiting + running === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const ended = processes.map((one) => new Promise((resolve) => one.once('exit', resolve)));
    for (const one of processes) one.send('stop');
    await Promise.all(ended);
    expect(await store.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
    for (const [key, state] of latest) {
      const ofKey = runs.filter((run) => run.key === key).sort((one, other) => one.begun - other.begun);
      expect(ofKey.at(-1)?.name).toBe(state);
      for (const [index, run] of ofKey.entries()) {
        const before = ofKey[index - 1];
        if (before !== undefined) expect(run.begun).toBeGreaterThanOrEqual(before.ended);
      }
    }
    await store.close();
  });

  it('says that it cannot store when the server is gone', async () => {
    const nowhere = 'postgres://nobody:a-password@127.0.0.1:1/none';
    const error: unknown = await createPostgresJobStore({
      url: nowhere,
      clock: systemClock,
      log: memoryLog().log,
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('a-password');
  });
});
