import { Client } from 'pg';

const addresses = (): readonly string[] => {
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== '') return [given];
  return ['postgres', 'root'].map((user) => `postgres://${user}@127.0.0.1:5432/test`);
};

/** The address of the first server that answers; null if none does. */
export const reachServer = async (): Promise<string | null> => {
  for (const url of addresses()) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return url;
    } catch {
      continue; // the next address may answer
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return null;
};

export const noServer =
  'These tests need a PostgreSQL server: set DATABASE_URL, or start one at 127.0.0.1:5432 with a database "test" that the user postgres or root may use without a password.';
