import { z } from 'zod';
import { keyOf } from '../../parse/words.ts';
import type { CanonicalStatus } from '../../model/status.ts';
import { defineRule } from '../rule.ts';
import { likeWritten } from '../support/nearest-status.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';

const decided: ReadonlySet<CanonicalStatus> = new Set<CanonicalStatus>([
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
]);

const record = (status: string): string => `# Use PostgreSQL\n\n**Status**: ${status}\n\n## Context\n\nOrders.\n`;
const proposedFirst = { startsProposed: true };

export const statusStartsProposed = defineRule({
  id: 'status-starts-proposed',
  since: '0.1.0',
  needs: ['document', 'base', 'convention'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  presetOptions: { strict: { always: true } },
  suppressible: false,
  docs: {
    what: 'A new record starts as a draft or a proposal.',
    details:
      'It speaks in logs whose records start so, or everywhere with the option `always`. That the approvals of a record are complete is not regarded yet.',
    why: 'A record that says Accepted before anybody has agreed passes off a wish as a decision.',
    fix: 'Set the status to Proposed; it becomes Accepted once it is approved.',
  },
  options: z.strictObject({
    always: z
      .boolean()
      .default(false)
      .describe('Whether every new record has to start so, also where the records of the log do not.'),
  }),
  messages: {
    'born-decided': 'This new record starts as "{status}". Start with "{proposed}", and change it once it is approved.',
  },
  examples: {
    good: [
      { title: 'A proposal', habits: proposedFirst, before: null, markdown: record('Proposed') },
      { title: 'A draft', habits: proposedFirst, before: null, markdown: record('Draft') },
      { title: 'A log whose records are born accepted', habits: {}, before: null, markdown: record('Accepted') },
      {
        title: 'A record that was there before',
        habits: proposedFirst,
        before: record('Proposed'),
        markdown: record('Accepted'),
      },
    ],
    bad: [
      {
        title: 'Accepted from the first day',
        habits: proposedFirst,
        before: null,
        markdown: record('Accepted'),
        expect: ['born-decided@3'],
      },
      {
        title: 'The same in any log, where the configuration asks for it',
        options: { always: true },
        habits: {},
        before: null,
        markdown: record('accepted'),
        expect: ['born-decided@3'],
      },
    ],
  },
  *check({ document, base, convention }, { always }) {
    const { decision, original, path, vocabulary } = document;
    const { status } = decision;
    if (base !== null || status === null || !decided.has(status.value)) return;
    if (!always && convention?.startsProposed !== true) return;
    const span = { start: status.wordRange.start.offset, end: status.wordRange.end.offset };
    const usual = convention?.statuses.find(({ value }) => vocabulary.statuses.get(keyOf(value)) === 'proposed')?.value;
    const proposed = quotation(usual ?? likeWritten('proposed', original.slice(span.start, span.end)));
    yield {
      message: 'born-decided',
      data: { status: quotation(status.raw), proposed },
      at: { range: status.range },
      // What stands around the word, say the record that superseded it, would not hold any longer.
      fix:
        status.note === null && status.value !== 'superseded'
          ? replacement(`Set the status to ${proposed}`, false, path, span, proposed)
          : null,
    };
  },
});
