import type { LogRecords } from '../model/log-records.ts';
import type { RecordSummary } from '../model/record-summary.ts';

/** What a change does to the files of a log: the records each touched path holds afterwards; none for one that is gone. */
export type ChangedPaths = ReadonlyMap<string, readonly RecordSummary[]>;

/** Sorted by path; records of one file stay as they stand. */
export const inLogOrder = (records: readonly RecordSummary[]): readonly RecordSummary[] =>
  [...records].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.range.start.offset - b.range.start.offset,
  );

/**
 * The log of a pull request: that of the base branch's tip with the changes laid over it.
 *
 * @param unread changed files of the log that could not be read
 */
export function layOver(base: LogRecords, changed: ChangedPaths, unread: readonly string[] = []): LogRecords {
  const kept = base.records.filter(({ path }) => !changed.has(path));
  return {
    settings: base.settings,
    records: inLogOrder([...kept, ...[...changed.values()].flat()]),
    unread: [...new Set([...base.unread.filter((path) => !changed.has(path)), ...unread])].sort(),
  };
}
