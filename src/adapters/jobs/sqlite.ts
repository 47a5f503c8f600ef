import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { JobStore, LeasedJob, NewJob } from '../../app/job-ports.ts';
import type { Clock } from '../../app/ports.ts';
import { openSqlite } from './sqlite-database.ts';
import { joinTasks, readTaskText, unreadableTask, writeTask } from './task.ts';

export interface SqliteJobStoreOptions {
  /** Path of the database file; its folder is made if it is not there. */
  readonly file: string;
  readonly clock: Clock;
  /** How long delivery ids are remembered, in milliseconds. GitHub offers redelivery for about three days. */
  readonly rememberMs?: number;
}

const hour = 3_600_000;
const week = 7 * 24 * hour;

/** A waiting job of a group that may start now: its time has come and none of its key is running. */
const ready = (group: string): string => `
  FROM job AS j WHERE j.state = 'waiting' AND j.group_id = ${group} AND j.not_before <= :now
  AND NOT EXISTS (SELECT 1 FROM job AS other WHERE other.key = j.key AND other.state = 'running')`;

const prepareStatements = (database: DatabaseSync) => ({
  remember: database.prepare('INSERT INTO delivery (id, seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  forget: database.prepare('DELETE FROM delivery WHERE seen_at < ?'),
  enlist: database.prepare('INSERT INTO turn (group_id, served) VALUES (?, 0) ON CONFLICT DO NOTHING'),
  takeWaiting: database.prepare(`DELETE FROM job WHERE key = ? AND state = 'waiting' RETURNING not_before, task`),
  putWaiting: database.prepare(
    `INSERT INTO job (key, group_id, task, state, not_before, attempt, delivery_id) VALUES (?, ?, ?, 'waiting', ?, 1, ?)`,
  ),
  anythingToDo: database.prepare(
    `SELECT EXISTS (SELECT 1 FROM job WHERE state = 'running' AND lease_until <= :now)
     OR EXISTS (SELECT 1 FROM turn WHERE EXISTS (SELECT 1 ${ready('turn.group_id')})) AS found`,
  ),
  expired: database.prepare(`SELECT id, attempt, key FROM job WHERE state = 'running' AND lease_until <= ?`),
  nextGroup: database.prepare(
    `SELECT group_id FROM turn WHERE EXISTS (SELECT 1 ${ready('turn.group_id')}) ORDER BY served, group_id LIMIT 1`,
  ),
  nextJob: database.prepare(`SELECT j.* ${ready(':group')} ORDER BY j.not_before, j.id LIMIT 1`),
  serve: database.prepare('UPDATE turn SET served = (SELECT max(served) FROM turn) + 1 WHERE group_id = ?'),
  start: database.prepare(`UPDATE job SET state = 'running', lease_until = ? WHERE id = ?`),
  prolong: database.prepare(
    `UPDATE job SET lease_until = ? WHERE id = ? AND attempt = ? AND state = 'running' AND lease_until > ?`,
  ),
  remove: database.prepare(`DELETE FROM job WHERE id = ? AND attempt = ? AND state = 'running' RETURNING task`),
  isRunning: database.prepare(`SELECT 1 FROM job WHERE id = ? AND attempt = ? AND state = 'running'`),
  waiting: database.prepare(`SELECT id, task FROM job WHERE key = ? AND state = 'waiting'`),
  change: database.prepare('UPDATE job SET task = ? WHERE id = ?'),
  putBack: database.prepare(
    `UPDATE job SET state = 'waiting', attempt = attempt + 1, not_before = ?, lease_until = NULL, reason = ?
     WHERE id = ? AND attempt = ? AND state = 'running'`,
  ),
  clearDead: database.prepare(`DELETE FROM job WHERE key = ? AND state = 'dead'`),
  kill: database.prepare(`UPDATE job SET state = 'dead', lease_until = NULL, reason = ? WHERE id = ?`),
  count: database.prepare(
    `SELECT state, count(*) AS number FROM job
     WHERE NOT (state = 'waiting' AND not_before > ? AND json_extract(task, '$.kind') = 'wake-pull-request') GROUP BY state`,
  ),
  probe: database.prepare('INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at'),
});

/** What names one lease: a job that was leased again has another attempt. */
type Lease = Pick<LeasedJob, 'id' | 'key' | 'attempt'>;
const leaseOf = (row: Record<string, SQLOutputValue>): Lease => ({
  id: String(row.id),
  key: String(row.key),
  attempt: Number(row.attempt),
});

/** Runs synchronous work as a promise: what it throws becomes a rejection. */
const settle = <Value>(work: () => Value): Promise<Value> => new Promise((resolve) => resolve(work()));

/** Opens the embedded job store in one file, which several processes may share. Throws if it cannot be opened. */
export const createSqliteJobStore = ({ file, clock, rememberMs = week }: SqliteJobStoreOptions): JobStore => {
  const { database, transaction } = openSqlite(file);
  const sql = prepareStatements(database);
  const now = (): number => clock.now().getTime();

  let forgotAt = 0;
  const forgetOld = (): void => {
    if (now() - forgotAt < hour) return;
    forgotAt = now();
    sql.forget.run(now() - rememberMs);
  };

  const addOne = (job: NewJob, deliveryId: string | null): void => {
    const asked = Date.parse(job.notBefore);
    const replaced = sql.takeWaiting.get(job.key);
    // The earlier start stands: a stream of events can then never push a job away from itself.
    const notBefore = replaced === undefined ? asked : Math.min(asked, Number(replaced.not_before));
    const task = replaced === undefined ? job.task : joinTasks(readTaskText(String(replaced.task)), job.task);
    sql.putWaiting.run(job.key, job.group, writeTask(task), notBefore, deliveryId);
    sql.enlist.run(job.group);
  };

  /** A job of its key that waits already is newer and takes its place. */
  const release = (lease: Lease, notBefore: number, reason: string): void => {
    const waiting = sql.waiting.get(lease.key);
    if (waiting === undefined) {
      sql.putBack.run(notBefore, reason, Number(lease.id), lease.attempt);
      return;
    }
    const older = sql.remove.get(Number(lease.id), lease.attempt);
    const newer = readTaskText(String(waiting.task));
    if (older === undefined || newer === null) return;
    sql.change.run(writeTask(joinTasks(readTaskText(String(older.task)), newer)), Number(waiting.id));
  };

  const bury = (lease: Lease, reason: string): void => {
    if (sql.isRunning.get(Number(lease.id), lease.attempt) === undefined) return;
    sql.clearDead.run(lease.key);
    sql.kill.run(reason, Number(lease.id));
  };

  const take = (leaseMs: number): LeasedJob | null => {
    for (const row of sql.expired.all(now())) release(leaseOf(row), now(), 'The lease ran out.');
    for (;;) {
      const group = sql.nextGroup.get({ now: now() })?.group_id;
      const row = group === undefined ? undefined : sql.nextJob.get({ now: now(), group });
      if (row === undefined) return null;
      const lease = leaseOf(row);
      sql.start.run(now() + leaseMs, Number(lease.id));
      sql.serve.run(String(group));
      const task = readTaskText(String(row.task));
      const deliveryId = row.delivery_id === null ? null : String(row.delivery_id);
      if (task !== null) return { ...lease, group: String(group), task, deliveryId };
      bury(lease, unreadableTask);
    }
  };

  const counted = (): ReadonlyMap<string, number> =>
    new Map(sql.count.all(now()).map((row) => [String(row.state), Number(row.number)]));

  return {
    add: (deliveryId, jobs) =>
      settle(() =>
        transaction(() => {
          if (deliveryId !== null && sql.remember.run(deliveryId, now()).changes === 0) return 'duplicate';
          for (const job of jobs) addOne(job, deliveryId);
          forgetOld();
          return 'stored';
        }),
      ),
    // A look without the write lock comes first: polling costs no write.
    lease: (leaseMs) =>
      settle(() => (sql.anythingToDo.get({ now: now() })?.found === 1 ? transaction(() => take(leaseMs)) : null)),
    renew: (job, leaseMs) =>
      settle(() => sql.prolong.run(now() + leaseMs, Number(job.id), job.attempt, now()).changes === 1),
    done: (job) =>
      settle(() =>
        transaction(() => {
          // What was judged now from scratch makes up for what was given up before.
          if (sql.remove.get(Number(job.id), job.attempt) !== undefined) sql.clearDead.run(job.key);
        }),
      ),
    retry: (job, notBefore, reason) => settle(() => transaction(() => release(job, Date.parse(notBefore), reason))),
    bury: (job, reason) => settle(() => transaction(() => bury(job, reason))),
    counts: () =>
      settle(() => {
        const found = counted();
        const of = (state: string): number => found.get(state) ?? 0;
        return { waiting: of('waiting'), running: of('running'), dead: of('dead') };
      }),
    ping: () => settle(() => transaction(() => void sql.probe.run(now()))),
    close: () => settle(() => database.close()),
  };
};
