import { z } from 'zod';
import { seriesOf } from '../../log/number-series.ts';
import type { Decision } from '../../model/decision.ts';
import type { Range } from '../../model/position.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { dateRoles, roleOf } from '../../parse/field-words.ts';
import { defineRule } from '../rule.ts';
import { recordPlace } from '../support/record-place.ts';

type Dated = RecordSummary & { readonly number: number; readonly date: string };

const isDated = (record: RecordSummary): record is Dated => record.number !== null && record.date !== null;

/** Of the records that `isWanted` picks the one whose number is nearest. */
const nearest = (records: readonly Dated[], number: number, isWanted: (other: number) => boolean): Dated | null =>
  records
    .filter((record) => isWanted(record.number))
    .reduce<Dated | null>(
      (best, record) =>
        best === null || Math.abs(record.number - number) < Math.abs(best.number - number) ? record : best,
      null,
    );

/** Where the date stands; the title where no field holds it. */
function datePlace({ fields, title, range }: Decision): Range {
  const [field] = dateRoles.flatMap((role) => fields.filter(({ name, raw }) => roleOf(name) === role && raw !== ''));
  return field?.valueRange ?? title?.range ?? range;
}

const dated = (number: number, title: string, date: string): string =>
  `# ${number}. ${title}\n\nDate: ${date}\n\n## Context\n\nOrders wait.\n\n## Decision\n\nWe will do it.\n`;

export const dateFollowsNumber = defineRule({
  id: 'date-follows-number',
  since: '0.1.0',
  needs: ['document', 'log'],
  severity: { recommended: 'off', strict: 'off', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'Records with higher numbers are not older than those with lower ones.',
    details:
      'A record is compared with its nearest neighbours by number that have a date. Where a date says when a record was accepted or changed last, dates need not follow the numbers; the rule is off unless you ask for it.',
    why: 'Where numbers are given in the order of the decisions, a date against that order is a slip in one of the two.',
    fix: 'Correct the date, or give the record the number of its turn.',
  },
  options: z.strictObject({}),
  messages: {
    'older-than-lower':
      'The date {date} is before {otherDate}, the date of {other}, which has a lower number. Correct the date, or the number.',
    'newer-than-higher':
      'The date {date} is after {otherDate}, the date of {other}, which has a higher number. Correct the date, or the number.',
  },
  examples: {
    good: [
      {
        title: 'Dates in the order of the numbers',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: dated(8, 'Use PostgreSQL', '2026-03-05'),
        log: {
          'docs/adr/0007-use-a-queue.md': dated(7, 'Use a queue', '2026-03-05'),
          'docs/adr/0009-use-a-cache.md': dated(9, 'Use a cache', '2026-04-01'),
        },
      },
    ],
    bad: [
      {
        title: 'Older than the record before it',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: dated(8, 'Use PostgreSQL', '2025-03-05'),
        log: { 'docs/adr/0007-use-a-queue.md': dated(7, 'Use a queue', '2026-03-01') },
        expect: ['older-than-lower@3'],
      },
      {
        title: 'Newer than the record after it',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: dated(8, 'Use PostgreSQL', '2026-05-05'),
        log: { 'docs/adr/0009-use-a-cache.md': dated(9, 'Use a cache', '2026-04-01') },
        expect: ['newer-than-higher@3'],
      },
    ],
  },
  *check({ document, log }) {
    const { decision } = document;
    const { number, date, path } = decision;
    if (number === null || date === null) return;
    const series = seriesOf(decision, log.records).filter(isDated);
    const at = { range: datePlace(decision) };
    const lower = nearest(series, number, (other) => other < number);
    if (lower !== null && lower.date > date) {
      const data = { date, other: recordPlace(lower, path), otherDate: lower.date };
      yield { message: 'older-than-lower', data, at };
    }
    const higher = nearest(series, number, (other) => other > number);
    if (higher !== null && higher.date < date) {
      const data = { date, other: recordPlace(higher, path), otherDate: higher.date };
      yield { message: 'newer-than-higher', data, at };
    }
  },
});
