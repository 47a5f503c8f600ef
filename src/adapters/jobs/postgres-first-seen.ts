import type { FirstSeen, OwnedRepository } from '../../app/job-ports.ts';
import type { Log } from '../../app/ports.ts';
import { openPostgres, type SqlDatabase, type SqlSession } from './postgres-database.ts';
import { statements } from './postgres-statements.ts';

/** What was first seen, on any PostgreSQL whose tables the job store has made; closing it closes the database. */
export const createFirstSeenOn = (database: SqlDatabase, schema = 'adr_governor'): FirstSeen => {
  const sql = statements(schema);
  const read = async (
    session: SqlSession,
    { ownerId, repositoryId }: OwnedRepository,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await session.query(sql.seen, [ownerId, repositoryId, JSON.stringify(names)]);
    return new Map(rows.map(({ name, id }) => [String(name), Number(id)] as const));
  };
  return {
    read: (place, names) => read(database, place, names),
    keep: (place, seen) => {
      // Everybody takes the names in the same order: no deadlock.
      const sorted = [...seen].sort((one, other) => (one.name < other.name ? -1 : 1));
      const { ownerId, repositoryId } = place;
      return database.transaction(async (session) => {
        for (const { name, id, isPinned } of sorted) {
          await session.query(sql.see, [ownerId, name, id]);
          if (isPinned) await session.query(sql.pin, [ownerId, name, repositoryId, id]);
        }
        return read(
          session,
          place,
          sorted.map(({ name }) => name),
        );
      });
    },
    close: () => database.close(),
  };
};

/** What a server that uses PostgreSQL has first seen. Connects when first used. */
export const createPostgresFirstSeen = (url: string, log: Log): FirstSeen =>
  createFirstSeenOn(openPostgres(url, log, 2));
