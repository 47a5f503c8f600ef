import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { messages, pageReports } from './page-reports.ts';

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
