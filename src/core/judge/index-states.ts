import { hasManagedBlock } from '../log/managed-block.ts';
import { readIndexPage } from '../log/read-index-page.ts';
import type { Decision } from '../model/decision.ts';
import type { IndexPage } from '../model/index-page.ts';
import type { LogRecords } from '../model/log-records.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { statusPhrases } from '../parse/read-status.ts';
import { indexLists, recordLookup } from '../rules/index-current/log-index.ts';
import { rowDifferences } from '../rules/index-current/row-differences.ts';

/** Whether a record stands in the index of its log. `none`: nobody keeps one. */
export type IndexState = 'listed' | 'unlisted' | 'written-by-app' | 'none';

const isSame = (record: RecordSummary, { path, range }: Pick<Decision, 'path' | 'range'>): boolean =>
  record.path === path && record.range.start.offset === range.start.offset;

/**
 * How records stand in the index of their log. The app writes a configured index, and one that has its markers; else the pages that
 * people write count, where a row names the record and says nothing that is wrong of it. The pages are read once, however many
 * records are asked for.
 */
export function indexStates(
  log: LogRecords,
  pages: readonly IndexPage[],
): (record: Pick<Decision, 'path' | 'range'>) => IndexState {
  const isWritten = (log.settings?.index ?? null) !== null || pages.some(({ text }) => hasManagedBlock(text));
  if (isWritten) return () => 'written-by-app';
  const phrases = statusPhrases(log.settings?.statuses ?? {});
  const isInRecord = (page: string, offset: number): boolean =>
    log.records.some(({ path, range }) => path === page && range.start.offset <= offset && offset < range.end.offset);
  const lists = pages.flatMap((page) => {
    const reading = readIndexPage(page, phrases, (offset) => isInRecord(page.path, offset));
    const found = indexLists(reading.lists, recordLookup(log, page.path));
    // What is planned is not in the index yet.
    return found
      .filter(({ isPlanned }) => !isPlanned)
      .map((list) => ({
        right: list.rows.flatMap(({ records }) => records),
        wrong: rowDifferences(list, page.path, phrases).map(({ record }) => record),
      }));
  });
  if (lists.length === 0) return () => 'none';
  return (record) =>
    lists.some(
      ({ right, wrong }) => right.some((each) => isSame(each, record)) && !wrong.some((each) => isSame(each, record)),
    )
      ? 'listed'
      : 'unlisted';
}
