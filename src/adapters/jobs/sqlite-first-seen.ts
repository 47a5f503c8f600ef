import type { FirstSeen, OwnedRepository, SeenName } from '../../app/job-ports.ts';
import { openSqlite } from './sqlite-database.ts';

/** Runs synchronous work as a promise: what it throws becomes a rejection. */
const settle = <Value>(work: () => Value): Promise<Value> => new Promise((resolve) => resolve(work()));

/** Opens what was first seen in the file of the job store, which several processes may share. Throws if it cannot be opened. */
export const createSqliteFirstSeen = (file: string): FirstSeen => {
  const { database, transaction } = openSqlite(file);
  // What the repository pinned comes last and wins.
  const select = database.prepare(`SELECT name, id FROM first_seen WHERE owner_id = ? AND repository_id IN (0, ?)
    AND name IN (SELECT value FROM json_each(?)) ORDER BY repository_id`);
  const see = database.prepare(
    'INSERT INTO first_seen (owner_id, name, repository_id, id) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING',
  );
  const pin = database.prepare(
    `INSERT INTO first_seen (owner_id, name, repository_id, id) VALUES (?, ?, ?, ?)
     ON CONFLICT (owner_id, name, repository_id) DO UPDATE SET id = excluded.id`,
  );

  const read = ({ ownerId, repositoryId }: OwnedRepository, names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(
      select
        .all(ownerId, repositoryId, JSON.stringify(names))
        .map((row) => [String(row.name), Number(row.id)] as const),
    );

  const keepOne = ({ ownerId, repositoryId }: OwnedRepository, { name, id, isPinned }: SeenName): void => {
    see.run(ownerId, name, id);
    if (isPinned) pin.run(ownerId, name, repositoryId, id);
  };

  return {
    read: (place, names) => settle(() => read(place, names)),
    keep: (place, seen) =>
      settle(() =>
        transaction(() => {
          for (const one of seen) keepOne(place, one);
          return read(
            place,
            seen.map(({ name }) => name),
          );
        }),
      ),
    close: () => settle(() => database.close()),
  };
};
