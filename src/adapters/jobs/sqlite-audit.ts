import { DatabaseSync } from 'node:sqlite';
import type { AuditLog, AuditQuery, AuditReader } from '../../app/job-ports.ts';
import type { AuditEntry } from '../../core/model/audit.ts';
import { auditPage, queryValues, readAuditEntry, repositoryKey, storedText } from './audit-entry.ts';
import { openSqlite } from './sqlite-database.ts';

const closed = (database: DatabaseSync): Promise<void> =>
  new Promise((resolve) => {
    database.close();
    resolve();
  });

/** Opens the audit log in the file of the job store, where every entry is flushed to the disk. Throws if it cannot be opened. */
export const createSqliteAuditLog = (file: string): AuditLog => {
  const { database, transaction } = openSqlite(file);
  const add = database.prepare(
    'INSERT INTO audit (key, repository, pull_request, at, entry) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  const known = database.prepare('SELECT 1 FROM audit WHERE key = ?');
  const addOne = (entry: AuditEntry): number => {
    const at = new Date(entry.at).toISOString();
    const { changes } = add.run(entry.key, repositoryKey(entry.repository), entry.pullRequest, at, storedText(entry));
    return Number(changes);
  };
  return {
    // A look without the write lock comes first: most judgements bring nothing new.
    append: (entries) =>
      new Promise((resolve) => {
        const fresh = entries.filter(({ key }) => known.get(key) === undefined);
        resolve(fresh.length === 0 ? 0 : transaction(() => fresh.reduce((sum, entry) => sum + addOne(entry), 0)));
      }),
    close: () => closed(database),
  };
};

async function* pages(database: DatabaseSync, query: AuditQuery): AsyncGenerator<AuditEntry> {
  const select = database.prepare(`SELECT id, entry FROM audit WHERE id > :after
    AND (:repository IS NULL OR repository = :repository) AND (:pullRequest IS NULL OR pull_request = :pullRequest)
    AND (:since IS NULL OR at >= :since) ORDER BY id LIMIT ${auditPage}`);
  let after = 0;
  for (;;) {
    const rows = await Promise.resolve(select.all({ after, ...queryValues(query) }));
    for (const { entry } of rows) yield readAuditEntry(JSON.parse(String(entry)));
    if (rows.length < auditPage) return;
    after = Number(rows.at(-1)?.id);
  }
}

/** Reads the audit log beside a running server and changes nothing. Throws if there is no such file, or no log in it. */
export const openSqliteAudit = (file: string): AuditReader => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  return {
    read: (query) => pages(database, query),
    close: () => closed(database),
  };
};
