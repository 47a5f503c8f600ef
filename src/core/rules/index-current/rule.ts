import { z } from 'zod';
import { readIndexPage } from '../../log/read-index-page.ts';
import { recordId, recordTitle } from '../../log/record-id.ts';
import type { IndexPage } from '../../model/index-page.ts';
import type { Range } from '../../model/position.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { statusPhrases } from '../../parse/read-status.ts';
import { defineRule, type Report } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { countDifferences } from './count-differences.ts';
import { indexLists, recordLookup, type MatchedList, type MatchedRow, type RecordLookup } from './log-index.ts';
import { missingRecords, type MissingRecord } from './missing-records.ts';
import { rowDifferences, type RowDifference } from './row-differences.ts';

/** More findings of a kind on one list are told as one: then the list as a whole has been left behind. */
const most = 5;

const messages = {
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

function* pageReports(page: IndexPage, log: LogRecords): Generator<Said> {
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

const queue = {
  'docs/adr/0003-queue.md': '# 3. Keep orders in a queue\n\n**Status**: Accepted\n\n**Date**: 2026-02-03\n',
};
const builds = { 'docs/adr/0004-builds.md': '# 4. Sign all builds\n\n**Status**: Accepted\n' };
const replica = '# 7. Use PostgreSQL for orders\n\n**Status**: Proposed\n';

/** A page with a table of these rows. */
const table = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
  'docs/adr/README.md': `# Decisions\n\n| No | Title | Status | Date |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`,
});

const rowOf = {
  queue: '3 | [Order queue](0003-queue.md) | Accepted | 2026-02-03',
  builds: '4 | [Sign all builds](0004-builds.md) | Accepted |',
  replica: '7 | [PostgreSQL](0007-use-postgresql.md) | Proposed |',
} as const;

/** Six records that no row names. */
const six = Object.fromEntries(
  ['keys', 'logs', 'edge', 'mail', 'jobs', 'flags'].map((word, at) => [
    `docs/adr/001${at}-${word}.md`,
    `# 1${at}. Rotate ${word}\n\n**Status**: Accepted\n`,
  ]),
);
/** Ten rows of records that are there, so that the list is one of all records. */
const ten = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [
    `docs/adr/002${at}-x.md`,
    `# 2${at}. Move part ${at}\n\n**Status**: Accepted\n`,
  ]),
);
const rowsOfTen = (status: string): readonly string[] =>
  Array.from({ length: 10 }, (_, at) => `2${at} | [Move part ${at}](002${at}-x.md) | ${status} |`);

export const indexCurrent = defineRule({
  id: 'index-current',
  since: '0.1.0',
  needs: ['log', 'index'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'A list of the records that people write by hand agrees with the records.',
    details:
      'The rule reads the tables and lists of the configured index, else of the README or index page of the log\'s folder; in a file that holds many records what stands outside of them. A list counts where at least two of its rows name records of the log and most of its rows do. It must not leave records out (unless it has but a part of them), list what is not there, or give another title, number, status, date, author or impact than the record does; numbers such as "10 ADRs" in a heading and "Accepted: 10" in statistics must be right. A shortened title agrees as long as it shares a telling word with the record\'s and names nobody else as acting. Rows below "Next", "Future" or "Pending" are plans. What the app writes between its markers, and pages above 128 KB, are left alone.',
    why: 'People find decisions by the list; what is missing there is not found, and what is wrong there is believed.',
    fix: 'Bring the row in line with the record, or have the app write the list between its markers.',
  },
  options: z.strictObject({}),
  messages,
  examples: {
    good: [
      {
        title: 'Every record has its row, and a shortened title is one',
        log: queue,
        index: table(rowOf.queue, rowOf.replica),
        markdown: replica,
      },
      {
        title: 'Planned decisions are no records yet',
        log: queue,
        index: {
          'docs/adr/README.md':
            '# Decisions\n\n- [3. Order queue](0003-queue.md)\n- [7. PostgreSQL](0007-use-postgresql.md)\n\n## Next\n\n| No | Topic |\n| --- | --- |\n| 8 | Monitoring |\n',
        },
        markdown: replica,
      },
    ],
    bad: [
      {
        title: 'A record without a row, told where the row would stand',
        log: { ...queue, ...builds },
        index: table(rowOf.queue, rowOf.builds),
        markdown: replica,
        expect: ['row-missing@6'],
      },
      {
        title: 'A list that was left behind',
        log: { ...six, ...ten },
        index: table(rowOf.replica, ...rowsOfTen('Accepted')),
        markdown: replica,
        expect: ['rows-missing@5'],
      },
      {
        title: 'A row without a record',
        log: queue,
        index: table(rowOf.queue, '5 | [Cache at the edge](0005-edge.md) | Accepted |', rowOf.replica),
        markdown: replica,
        expect: ['record-absent@6'],
      },
      {
        title: 'A list of records none of which is there',
        index: {
          'docs/adr/README.md':
            '# Decisions\n\n- [ADR-1: Keep logs](0001-logs.md)\n- [ADR-2: Sign builds](0002-builds.md)\n',
        },
        markdown: replica,
        expect: ['records-absent@3'],
      },
      {
        title: 'Other words, and another actor',
        log: { ...queue, 'docs/adr/0005-hooks.md': '# 5. Gateway checks tokens\n\n**Status**: Accepted\n' },
        index: table(
          '3 | [Cache pages early](0003-queue.md) | Accepted |',
          '5 | [Gateway checks tokens](0005-hooks.md) | Accepted |',
          rowOf.replica,
        ),
        markdown: replica,
        expect: ['title-differs@5'],
      },
      {
        title: 'A number that is not that of the record',
        log: { ...queue, ...builds },
        index: table(rowOf.queue, '5 | [Sign all builds](0004-builds.md) | Accepted |', rowOf.replica),
        markdown: replica,
        expect: ['number-differs@6'],
      },
      {
        title: 'The status and the date of long ago',
        log: {
          ...queue,
          'docs/adr/0004-builds.md': '# 4. Sign all builds\n\n**Status**: Accepted\n\n**Date**: 2026-03-01\n',
        },
        index: table(
          '3 | [Order queue](0003-queue.md) | Proposed | 2026-01-01',
          '4 | [Sign all builds](0004-builds.md) | Accepted | 2026-03-01',
          rowOf.replica,
        ),
        markdown: replica,
        expect: ['status-differs@5', 'value-differs@5'],
      },
      {
        title: 'Many rows that were left behind',
        log: ten,
        index: table(rowOf.replica, ...rowsOfTen('Proposed')),
        markdown: replica,
        expect: ['rows-differ@5'],
      },
      {
        title: 'A number that somebody forgot to count up',
        log: { ...queue, ...builds },
        index: {
          'docs/adr/README.md':
            '# Decisions\n\n## All 2 ADRs\n\n- [Order queue](0003-queue.md)\n- [Sign all builds](0004-builds.md)\n- [PostgreSQL](0007-use-postgresql.md)\n',
        },
        markdown: replica,
        expect: ['count-differs@3'],
      },
    ],
  },
  *check({ log, index }) {
    for (const page of index) yield* pageReports(page, log);
  },
});
