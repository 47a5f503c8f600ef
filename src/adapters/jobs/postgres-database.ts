import { Pool } from 'pg';
import type { Log } from '../../app/ports.ts';

/** Something that runs one SQL statement with parameters. */
export interface SqlSession {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

/** The little that the job store needs of PostgreSQL. */
export interface SqlDatabase extends SqlSession {
  /** All or nothing; may run `work` again if the database asks for it (deadlock, serialisation). */
  transaction<Value>(work: (session: SqlSession) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization_failure, deadlock_detected. */
const repeatable: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const tries = 4;

const isRepeatable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && repeatable.has(error.code);

/** A pool of at most so many connections to the database at `url`. Connects when first used. */
export const openPostgres = (url: string, log: Log, most = 8): SqlDatabase => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'adr-governor',
    max: most,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 15_000,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to the database broke.'));

  const once = async <Value>(work: (session: SqlSession) => Promise<Value>): Promise<Value> => {
    const client = await pool.connect();
    let isBroken = false;
    try {
      await client.query('BEGIN');
      const value = await work({ query: (text, values = []) => client.query(text, [...values]) });
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        isBroken = true; // the connection is gone: it is thrown away, and the error that counts is the first
      });
      throw error;
    } finally {
      client.release(isBroken);
    }
  };

  return {
    query: (text, values = []) => pool.query(text, [...values]),
    transaction: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(work);
        } catch (error) {
          if (attempt >= tries || !isRepeatable(error)) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
};
