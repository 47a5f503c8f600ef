import { z } from 'zod';
import { recordOfPath } from '../../parse/record-of-path.ts';
import type { Decision } from '../../model/decision.ts';
import type { LogRecords } from '../../model/log-records.ts';
import { defineRule } from '../rule.ts';
import { oncePer } from '../support/once-per.ts';
import { quotation } from '../support/quotation.ts';
import { idPrefixes } from './id-prefixes.ts';
import { mentions } from './mentions.ts';

const lastNumber = (text: string | null | undefined): readonly number[] => {
  const digits = /\d{1,6}(?=\D{0,200}$)/.exec((text ?? '').slice(0, 300))?.[0];
  return digits === undefined ? [] : [Number(digits)];
};

/** Every number by which a record of the log may be called; a file that could not be read may hold one, too. */
function knownNumbers({ records, unread }: LogRecords): ReadonlySet<number> {
  return new Set([
    ...records.flatMap(({ number, title, id, path }) => [
      ...[number, title?.number ?? null, recordOfPath(path)?.number ?? null].filter((each) => each !== null),
      ...lastNumber(id),
      ...lastNumber(title?.id),
    ]),
    ...unread.flatMap((path) => recordOfPath(path)?.number ?? []),
  ]);
}

interface Known {
  readonly prefixes: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
}

/** What is the same for every record of a log is worked out once. */
const knownOf = oncePer((log: LogRecords): Known => {
  const numbers = log.records.flatMap(({ number }) => number ?? []);
  return {
    prefixes: idPrefixes(log),
    numbers: knownNumbers(log),
    first: numbers.reduce((least, each) => Math.min(least, each), Infinity),
    last: numbers.reduce((most, each) => Math.max(most, each), 0),
  };
});

/** What the record says it supersedes, or is superseded by: supersedes-exists speaks of those. */
const ofSupersession = (decision: Decision): ReadonlySet<number> =>
  new Set(
    [decision.supersedes, decision.supersededBy, decision.partlySupersedes, decision.partlySupersededBy].flatMap(
      (targets) =>
        targets.flatMap((target) => [...lastNumber(target), ...lastNumber(/\d{1,6}/.exec(target.slice(0, 300))?.[0])]),
    ),
  );

export const referencesKnown = defineRule({
  id: 'references-known',
  since: '0.1.0',
  needs: ['document', 'log'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record that the text calls by its id is a record of the log.',
    details:
      "Only ids in the log's own manner count: where its records are called ADR-0012, ADR-42 is one of them, but US-008 and RFC 7519 are not. A log whose ids are bare numbers has no such manner, and nothing is said. Links, quoted words, and records that the text itself calls planned, removed or another repository's are left alone, and so is what the record supersedes. Each id is reported once a record.",
    why: 'A reader looks up the record that is named; one that does not exist sends them searching.',
    fix: 'Correct the id. If the record is still to come or stands in another repository, say so beside it.',
  },
  options: z.strictObject({}),
  messages: {
    'record-unknown':
      '"{text}" is no record of this log, whose numbers go from {first} to {last}. Correct the number, or say where that record stands.',
  },
  examples: {
    good: [
      {
        title: 'A record of the log, however its number is written, and ids of something else',
        log: {
          'docs/adr/0003-keep-orders-in-a-queue.md': '# ADR-0003: Keep orders in a queue\n\n## Status\n\nAccepted\n',
        },
        markdown:
          '# ADR-0007: Use PostgreSQL\n\n## Context\n\nADR-3 moved orders into a queue. US-008 asks for reports, and RFC 7519 says how.\n',
      },
      {
        title: 'A log whose ids are bare numbers',
        log: { 'docs/adr/0003-keep-orders-in-a-queue.md': '# 3. Keep orders in a queue\n\n## Status\n\nAccepted\n' },
        markdown: '# 7. Use PostgreSQL\n\n## Context\n\nADR-0042 of the platform team asks for it.\n',
      },
    ],
    bad: [
      {
        title: 'A number that no record of the log has',
        log: {
          'docs/adr/0003-keep-orders-in-a-queue.md': '# ADR-0003: Keep orders in a queue\n\n## Status\n\nAccepted\n',
        },
        markdown: '# ADR-0007: Use PostgreSQL\n\n## Context\n\nOrders wait in the queue of ADR-0042.\n',
        expect: ['record-unknown@5'],
      },
    ],
  },
  *check({ document, log }) {
    const { prefixes, numbers, first, last } = knownOf(log);
    if (prefixes.size === 0 || first > last) return;
    // `ADR-000` is how templates and examples write an id.
    const said = new Set([0, ...ofSupersession(document.decision)]);
    for (const { text, number, start, end } of mentions(document, prefixes)) {
      if (numbers.has(number) || said.has(number)) continue;
      said.add(number);
      yield {
        message: 'record-unknown',
        data: { text: quotation(text), first, last },
        at: { range: document.rangeAt(start, end) },
      };
    }
  },
});
