import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Times are milliseconds since 1970. At most one job of a key waits, one runs and one is kept as dead.
 * `turn.served` counts leases: the group with the smallest number is next.
 * `first_seen.repository_id` is 0 for what holds in all repositories of the owner.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    group_id TEXT NOT NULL,
    task TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
    not_before INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    delivery_id TEXT,
    lease_until INTEGER,
    reason TEXT
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS job_one_of_a_state ON job (key, state);
  CREATE INDEX IF NOT EXISTS job_next ON job (group_id, not_before, id) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS job_expiry ON job (lease_until) WHERE state = 'running';
  CREATE TABLE IF NOT EXISTS turn (group_id TEXT PRIMARY KEY, served INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS turn_order ON turn (served);
  CREATE TABLE IF NOT EXISTS delivery (id TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_age ON delivery (seen_at);
  CREATE TABLE IF NOT EXISTS audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    repository TEXT NOT NULL,
    pull_request INTEGER NOT NULL,
    at TEXT NOT NULL,
    entry TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS audit_never_changes BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'The audit log is only ever added to.'); END;
  CREATE TRIGGER IF NOT EXISTS audit_never_shrinks BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'The audit log is only ever added to.'); END;
  CREATE TABLE IF NOT EXISTS first_seen (
    owner_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    repository_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (owner_id, name, repository_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
`;

/** How long one process waits for another that is writing to the same file. */
const busyMs = 5_000;

export interface SqliteDatabase {
  readonly database: DatabaseSync;
  /** All or nothing; takes the write lock at once, so that what was read inside still holds at the end. */
  readonly transaction: <Value>(work: () => Value) => Value;
}

/**
 * Opens (or makes) the file with a write-ahead log and a disk flush at every commit (https://sqlite.org/pragma.html#pragma_synchronous):
 * what was committed survives a power failure. Throws if the file cannot be opened or written.
 */
export const openSqlite = (file: string): SqliteDatabase => {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyMs });
  const transaction = <Value>(work: () => Value): Value => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      database.exec('COMMIT');
      return value;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY');
  transaction(() => {
    database.exec(schema);
  });
  return { database, transaction };
};
