import type { JobStore, LeasedJob } from '../../app/job-ports.ts';
import type { Clock, Log } from '../../app/ports.ts';
import { openPostgres } from './postgres-database.ts';
import type { SqlDatabase, SqlSession } from './postgres-database.ts';
import { schemaStatements, statements } from './postgres-statements.ts';
import { readTask, unreadableTask, writeTask } from './task.ts';

export interface PostgresJobStoreOptions {
  readonly clock: Clock;
  /** Where the tables are; made if it is not there. A plain lower-case name. */
  readonly schema?: string;
  /** How long delivery ids are remembered, in milliseconds. GitHub offers redelivery for about three days. */
  readonly rememberMs?: number;
}

const hour = 3_600_000;
const week = 7 * 24 * hour;

/** Rejects if the tables cannot be made. Several instances may do so at the same time. */
const makeTables = (database: SqlDatabase, schema: string, lock: string): Promise<void> =>
  database.transaction(async (session) => {
    await session.query(lock, [schema]);
    for (const statement of schemaStatements(schema)) await session.query(statement);
  });

const toLease = (row: Readonly<Record<string, unknown>>): Omit<LeasedJob, 'task'> => ({
  id: String(row.id),
  key: String(row.key),
  group: String(row.group_id),
  attempt: Number(row.attempt),
  deliveryId: typeof row.delivery_id === 'string' ? row.delivery_id : null,
});

/** The job store on any PostgreSQL; closing it closes the database. */
export const createJobStoreOn = async (database: SqlDatabase, options: PostgresJobStoreOptions): Promise<JobStore> => {
  const { clock, schema = 'adr_governor', rememberMs = week } = options;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new TypeError('The schema must be a plain lower-case name.');
  const sql = statements(schema);
  await makeTables(database, schema, sql.lock);

  /** How long from now, so that the clock of this machine need not agree with the database's. */
  const delayUntil = (time: string): number => {
    const delay = Date.parse(time) - clock.now().getTime();
    if (Number.isNaN(delay)) throw new TypeError('A job needs an ISO time before which it does not start.');
    return Math.max(0, delay);
  };

  let forgotAt = 0;
  const forgetOld = async (session: SqlSession): Promise<void> => {
    const now = clock.now().getTime();
    if (now - forgotAt < hour) return;
    forgotAt = now;
    await session.query(sql.forget, [rememberMs]);
  };

  const take = async (session: SqlSession, leaseMs: number): Promise<LeasedJob | null> => {
    await session.query(sql.lock, [`${schema}.lease`]);
    await session.query(sql.returnExpired);
    for (;;) {
      const [next] = (await session.query(sql.next)).rows;
      if (next === undefined) return null;
      const [row] = (await session.query(sql.start, [next.id, leaseMs])).rows;
      if (row === undefined) continue; // a newer job took its place in this moment
      const lease = toLease(row);
      await session.query(sql.serve, [lease.group]);
      const task = readTask(row.task);
      if (task !== null) return { ...lease, task };
      await session.query(sql.bury, [lease.id, unreadableTask]);
    }
  };

  return {
    add: async (deliveryId, jobs) => {
      // Everybody takes the keys in the same order: no deadlock.
      const rows = [...jobs]
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map((job) => ({ ...job, task: writeTask(job.task), delayMs: delayUntil(job.notBefore) }));
      return database.transaction(async (session) => {
        if (deliveryId !== null && (await session.query(sql.remember, [deliveryId])).rows.length === 0)
          return 'duplicate';
        for (const { key, group, task, delayMs } of rows)
          await session.query(sql.put, [key, group, task, delayMs, deliveryId]);
        for (const group of [...new Set(rows.map((row) => row.group))].sort()) await session.query(sql.enlist, [group]);
        await forgetOld(session);
        return 'stored';
      });
    },
    lease: async (leaseMs) => {
      // A look without a lock comes first: polling holds up nobody.
      const [look] = (await database.query(sql.anythingToDo)).rows;
      return look?.found === true ? database.transaction((session) => take(session, leaseMs)) : null;
    },
    renew: async (job, leaseMs) => (await database.query(sql.prolong, [job.id, leaseMs])).rows.length === 1,
    done: async (job) => {
      await database.query(sql.done, [job.id]);
    },
    retry: async (job, notBefore, reason) => {
      await database.query(sql.retry, [job.id, delayUntil(notBefore), reason]);
    },
    bury: async (job, reason) => {
      await database.query(sql.bury, [job.id, reason]);
    },
    counts: async () => {
      const { rows } = await database.query(sql.count);
      const of = (state: string): number => Number(rows.find((row) => row.state === state)?.number ?? 0);
      return { waiting: of('waiting'), running: of('running'), dead: of('dead') };
    },
    ping: async () => {
      await database.query(sql.probe);
    },
    close: () => database.close(),
  };
};

/** Opens the job store for several instances. Rejects if the database cannot be reached or the tables cannot be made. */
export const createPostgresJobStore = async (
  options: PostgresJobStoreOptions & { readonly url: string; readonly log: Log },
): Promise<JobStore> => {
  const database = openPostgres(options.url, options.log);
  try {
    return await createJobStoreOn(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
};
