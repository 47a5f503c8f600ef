import type { AuditLog, AuditQuery, AuditReader } from '../../app/job-ports.ts';
import type { Log } from '../../app/ports.ts';
import type { AuditEntry } from '../../core/model/audit.ts';
import { auditPage, queryValues, readAuditEntry, repositoryKey, storedText } from './audit-entry.ts';
import { openPostgres, type SqlDatabase } from './postgres-database.ts';
import { statements } from './postgres-statements.ts';

const defaultSchema = 'adr_governor';

/** The audit log on any PostgreSQL whose tables the job store has made; closing it closes the database. */
export const createAuditLogOn = (database: SqlDatabase, schema: string = defaultSchema): AuditLog => {
  const { keep } = statements(schema);
  return {
    append: async (entries) => {
      // Everybody takes the keys in the same order: no deadlock.
      const sorted = [...entries].sort((one, other) => (one.key < other.key ? -1 : 1));
      return database.transaction(async (session) => {
        let added = 0;
        for (const entry of sorted) {
          const { key, repository, pullRequest, at } = entry;
          const values = [key, repositoryKey(repository), pullRequest, at, storedText(entry)];
          added += (await session.query(keep, values)).rows.length;
        }
        return added;
      });
    },
    close: () => database.close(),
  };
};

async function* pages(database: SqlDatabase, schema: string, query: AuditQuery): AsyncGenerator<AuditEntry> {
  const { repository, pullRequest, since } = queryValues(query);
  const select = `SELECT id, entry FROM ${schema}.audit WHERE id > $1 AND ($2::text IS NULL OR repository = $2)
    AND ($3::bigint IS NULL OR pull_request = $3) AND ($4::timestamptz IS NULL OR at >= $4) ORDER BY id LIMIT ${auditPage}`;
  let after: unknown = 0;
  for (;;) {
    const { rows } = await database.query(select, [after, repository, pullRequest, since]);
    for (const { entry } of rows) yield readAuditEntry(entry);
    if (rows.length < auditPage) return;
    after = rows.at(-1)?.id;
  }
}

/** Reads the audit log and changes nothing. */
export const openAuditOn = (database: SqlDatabase, schema: string = defaultSchema): AuditReader => ({
  read: (query) => pages(database, schema, query),
  close: () => database.close(),
});

/** The audit log of a server that uses PostgreSQL. Connects when first used. */
export const createPostgresAuditLog = (url: string, log: Log): AuditLog => createAuditLogOn(openPostgres(url, log, 2));

/** Reads the audit log of a server that uses PostgreSQL. Connects when first used. */
export const openPostgresAudit = (url: string, log: Log): AuditReader => openAuditOn(openPostgres(url, log, 1));
