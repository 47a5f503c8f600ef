import fc from '../properties.ts';
import {
  indexLists,
  recordLookup,
  type MatchedList,
  type RecordLookup,
} from '../../../src/core/rules/index-current/log-index.ts';
import type { IndexList, IndexRow, PageCount, PageText } from '../../../src/core/model/index-list.ts';
import { logRecords } from './log-facts.ts';
import { few, maybe, number, path, text, word } from './text.ts';

const point = fc.record({ offset: number, line: number, column: number });

export const pageText: fc.Arbitrary<PageText> = fc.record({
  text: fc.oneof(text, fc.constantFrom('Accepted: 10', '10 ADRs', 'High: 2 ADRs', 'ADR-1: Use Kafka', '2026-01-02')),
  range: fc.record({ start: point, end: point }),
});

const indexRow: fc.Arbitrary<IndexRow> = fc.record({
  range: fc.record({ start: point, end: point }),
  id: maybe(word),
  number: maybe(number),
  title: maybe(pageText),
  isName: fc.boolean(),
  addresses: few(fc.oneof(path, word), 2),
  values: few(
    fc
      .tuple(pageText, fc.constantFrom('status' as const, 'date' as const, 'author' as const, 'impact' as const))
      .map(([of, role]) => ({ ...of, role })),
    2,
  ),
});

export const indexList: fc.Arbitrary<IndexList> = fc.record({
  kind: fc.constantFrom('table' as const, 'list' as const),
  headings: few(word),
  range: fc.record({ start: point, end: point }),
  rows: few(indexRow, 5),
});

export const pageCount: fc.Arbitrary<PageCount> = fc
  .tuple(
    pageText,
    fc.constantFrom('records' as const, 'status' as const, 'impact' as const),
    word,
    number,
    maybe(number),
  )
  .map(([of, what, label, count, group]) => ({ ...of, of: what, label, count, group }));

/** A log with rows that may name its records. */
export const lookup: fc.Arbitrary<RecordLookup> = fc
  .tuple(logRecords, path)
  .map(([log, page]) => recordLookup(log, page));

/** Lists as they were matched with a log, or that say more of it than it has. */
export const matchedLists: fc.Arbitrary<readonly [readonly MatchedList[], RecordLookup]> = fc
  .tuple(few(indexList), lookup, fc.boolean())
  .map(([lists, own, isMade]) => [
    isMade
      ? lists.map((list) => ({
          list,
          isPlanned: false,
          rows: list.rows.map((row, at) => ({
            row,
            kind: 'record' as const,
            records: own.log.records.slice(at, at + 1),
            by: 'link' as const,
          })),
        }))
      : indexLists(lists, own),
    own,
  ]);
