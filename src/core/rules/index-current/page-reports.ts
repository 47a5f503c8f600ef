import { readIndexPage } from '../../log/read-index-page.ts';
import { recordId, recordTitle } from '../../log/record-id.ts';
import type { IndexPage } from '../../model/index-page.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { Range } from '../../model/position.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { statusPhrases } from '../../parse/read-status.ts';
import type { Report } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { countDifferences } from './count-differences.ts';
import { indexLists, recordLookup, type MatchedList, type MatchedRow, type RecordLookup } from './log-index.ts';
import { missingRecords, type MissingRecord } from './missing-records.ts';
import { rowDifferences, type RowDifference } from './row-differences.ts';

/** More findings of a kind on one list are told as one: then the list as a whole has been left behind. */
const most = 5;

/** What is said of a list, by message id. */
export const messages = {
  'row-missing': 'This list of the log has no row for {record}. Add one.',
  'rows-missing':
    'This list of the log lacks more than five records: {records} and others. Add their rows, or let the list be written.',
  'record-absent': 'This row lists "{row}", but the log has no such record. Correct the row, or take it out.',
  'records-absent':
    'Rows of this list name records that the log does not have: {rows}. Add the records, or take the rows out.',
  'title-differs':
    'This row says "{listed}", but the title of {record} is "{actual}". Say in the row what the record decides.',
  'number-differs':
    'This row says "{listed}", but leads to the record with the number {actual}. Correct one of the two.',
  'status-differs': 'This row says "{listed}", but the status of {record} is "{actual}". Correct the row.',
  'value-differs': 'This row gives "{listed}" as {what}, but {record} says "{actual}". Correct the row.',
  'rows-differ':
    'More than five rows of this list say something else than their records: those of {records} and others. Bring the list up to date.',
  'count-differs': 'The number "{listed}" is not that of the log: it has {actual}. Correct the number.',
} as const;

type Said = Report<typeof messages>;

const nameOf = (record: RecordSummary): string => {
  const id = recordId(record);
  const title = recordTitle(record);
  return quotation(id === '' ? `"${title}"` : `${id} "${title}"`);
};

const shortName = (record: RecordSummary): string => recordId(record) || recordTitle(record);

const rowName = ({ row }: MatchedRow): string =>
  quotation([row.id, row.title?.text].filter(Boolean).join(' ') || (row.addresses[0] ?? ''));

/** Each once; the first five stand for all, so that a list that was behind before is not news with every new record. */
const firstOf = (names: readonly string[]): string => [...new Set(names)].slice(0, most).map(quotation).join(', ');

const firstLine = (range: Range): Range => ({ start: range.start, end: range.start });

/** Where a list begins: its first row. */
const topOf = ({ list }: MatchedList): Range => list.rows[0]?.range ?? firstLine(list.range);

function* missing(page: string, found: readonly MissingRecord[]): Generator<Said> {
  const [first] = found;
  if (first === undefined) return;
  if (found.length > most) {
    yield {
      message: 'rows-missing',
      data: { records: firstOf(found.map(({ record }) => shortName(record))) },
      at: { path: page, range: topOf(first.list) },
    };
    return;
  }
  for (const { record, list, after } of found) {
    yield {
      message: 'row-missing',
      data: { record: nameOf(record) },
      at: { path: page, range: after?.row.range ?? topOf(list) },
    };
  }
}

/** What a row lists of what is still to be written, at the end of a list: its number is reserved. */
function isReserved({ row, by }: MatchedRow, lookup: RecordLookup): boolean {
  if (by === 'link' || row.number === null) return false;
  const highest = Math.max(0, ...lookup.byNumber.keys());
  const status = row.values.find(({ role }) => role === 'status')?.text;
  return (
    row.number > highest && (status === undefined || !/accept|decid|approv|supersed|deprecat|reject/i.test(status))
  );
}

function* absent(page: string, list: MatchedList, lookup: RecordLookup): Generator<Said> {
  if (list.isPlanned) return;
  const rows = list.rows.filter((row) => row.kind === 'absent' && !isReserved(row, lookup));
  const isEmpty = list.rows.every(({ kind }) => kind !== 'record');
  if (rows.length > most || (isEmpty && rows.length > 1)) {
    yield {
      message: 'records-absent',
      data: { rows: `${firstOf(rows.map(rowName))}${rows.length > most ? ' and others' : ''}` },
      at: { path: page, range: topOf(list) },
    };
    return;
  }
  for (const row of rows) {
    yield { message: 'record-absent', data: { row: rowName(row) }, at: { path: page, range: row.row.range } };
  }
}

function said(page: string, { what, record, at, actual }: RowDifference): Said {
  const place = { path: page, range: at.range };
  const texts = { listed: quotation(at.text), actual: quotation(actual) };
  switch (what) {
    case 'title':
      return { message: 'title-differs', data: { ...texts, record: shortName(record) }, at: place };
    case 'number':
      return { message: 'number-differs', data: texts, at: place };
    case 'status':
      return { message: 'status-differs', data: { ...texts, record: shortName(record) }, at: place };
    default:
      return {
        message: 'value-differs',
        element: what,
        data: { ...texts, what, record: shortName(record) },
        at: place,
      };
  }
}

function* different(page: string, list: MatchedList, found: readonly RowDifference[]): Generator<Said> {
  if (found.length <= most) yield* found.map((each) => said(page, each));
  else {
    yield {
      message: 'rows-differ',
      data: { records: firstOf(found.map(({ record }) => shortName(record))) },
      at: { path: page, range: topOf(list) },
    };
  }
}

/** The records that stand in the page itself: what they list is theirs. */
function inRecords(log: LogRecords, page: string): (offset: number) => boolean {
  const ranges = log.records.filter(({ path }) => path === page).map(({ range }) => range);
  return (offset) => ranges.some(({ start, end }) => start.offset <= offset && offset < end.offset);
}

/** Everything that a page says otherwise than the log does, list by list. */
export function* pageReports(page: IndexPage, log: LogRecords): Generator<Said> {
  const phrases = statusPhrases(log.settings?.statuses ?? {});
  const reading = readIndexPage(page, phrases, inRecords(log, page.path));
  const lookup = recordLookup(log, page.path);
  const lists = indexLists(reading.lists, lookup);
  yield* missing(page.path, missingRecords(lists, lookup));
  for (const list of lists) {
    yield* absent(page.path, list, lookup);
    yield* different(page.path, list, rowDifferences(list, page.path, phrases));
  }
  if (log.records.length === 0) return;
  const listed = new Set(lists.map(({ rows }) => rows.filter(({ kind }) => kind === 'record').length));
  for (const { count, actual } of countDifferences(reading.counts, log.records, listed, phrases)) {
    yield {
      message: 'count-differs',
      data: { listed: quotation(count.of === 'records' ? count.label : `${count.label}: ${count.count}`), actual },
      at: { path: page.path, range: count.range },
    };
  }
}
