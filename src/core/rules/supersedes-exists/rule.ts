import { z } from 'zod';
import { referenceShape } from '../../log/reference-shape.ts';
import { isSameRecord, resolveReference } from '../../log/resolve-reference.ts';
import { supersessionCircle } from '../../log/supersession-circle.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { recordCalled } from '../support/record-called.ts';
import { relationPlace } from '../support/relation-place.ts';

/** The relations that put records in or out of force, with the words of messages. */
const relations = [
  ['supersedes', 'supersedes'],
  ['supersededBy', 'is superseded by'],
  ['partlySupersedes', 'supersedes in part'],
  ['partlySupersededBy', 'is superseded in part by'],
  ['amends', 'amends'],
  ['amendedBy', 'is amended by'],
] as const;

/** No record names more; what comes behind is not looked at. */
const mostTargets = 50;

const superseded = (by: string): string =>
  `# 3. Keep orders in one table\n\n## Status\n\n${by}\n\n## Context\n\nOrders.\n`;
const queue = '# 7. Keep orders in a queue\n\n## Status\n\nAccepted\n\n## Context\n\nOrders.\n';

export const supersedesExists = defineRule({
  id: 'supersedes-exists',
  since: '0.1.0',
  needs: ['document', 'log', 'tree'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'A record that supersedes or amends another names one that exists, and not itself.',
    details:
      'A record may be named by a link, the address of its file, its id, its number, the name of its file or its title. What may be a record of another log or repository, a ticket, a pull request (`#12`) or plain words is left alone, and so are links that lead to a file which is there.',
    why: 'Whoever follows the trail from an old decision to the one that holds now must arrive there.',
    fix: 'Name the record that is meant, for example by a link to its file.',
  },
  options: z.strictObject({}),
  messages: {
    'record-unknown':
      'This record {relation} "{target}", but this log has no such record. Name the one that is meant, or add it in the same change.',
    'record-itself':
      'This record says that it {relation} itself ("{target}"). Name the other record, or take the line away.',
    'record-circle':
      'These records supersede each other in a circle: {way}. One of them names the wrong record: mend it, so that one decision is the latest.',
  },
  examples: {
    good: [
      {
        title: 'A link to a record of the log',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown: superseded('Superseded by [ADR-0007](0007-keep-orders-in-a-queue.md)'),
        log: { 'docs/adr/0007-keep-orders-in-a-queue.md': queue },
      },
      {
        title: 'A number of the log',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown: superseded('Superseded by 7'),
        log: { 'docs/adr/0007-keep-orders-in-a-queue.md': queue },
      },
      {
        title: 'A record of another log',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown: superseded('Superseded by [ADR-0012](../../payments/adr/0012-pay-later.md)'),
        log: { 'docs/adr/0007-keep-orders-in-a-queue.md': queue },
      },
    ],
    bad: [
      {
        title: 'A number that no record has',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown: superseded('Superseded by ADR-0070'),
        log: { 'docs/adr/0007-keep-orders-in-a-queue.md': queue },
        expect: ['record-unknown@5'],
      },
      {
        title: 'The number of the record itself',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown: superseded('Superseded by ADR-0003'),
        log: { 'docs/adr/0007-keep-orders-in-a-queue.md': queue },
        expect: ['record-itself@5'],
      },
      {
        title: 'Three records, each of which supersedes the next',
        path: 'docs/adr/0003-keep-orders-in-one-table.md',
        markdown:
          '# 3. Keep orders in one table\n\n**Status**: Accepted\n**Supersedes**: ADR-0004\n\n## Context\n\nX.\n',
        log: {
          'docs/adr/0004-a.md': '# 4. A\n\n**Status**: Accepted\n**Supersedes**: ADR-0005\n\n## Context\n\nX.\n',
          'docs/adr/0005-b.md': '# 5. B\n\n**Status**: Accepted\n**Supersedes**: ADR-0003\n\n## Context\n\nX.\n',
        },
        expect: ['record-circle@4'],
      },
    ],
  },
  *check({ document, log, tree }) {
    const { decision } = document;
    for (const [role, relation] of relations) {
      for (const target of decision[role].slice(0, mostTargets)) {
        const reference = resolveReference(target, decision, log);
        const data = { relation, target: quotation(target) };
        if (reference.kind === 'none') {
          const shape = referenceShape(target, decision.path);
          if (shape.kind === 'file' && tree.has(shape.path) === true) continue;
          yield { message: 'record-unknown', element: role, data, at: { range: relationPlace(document, target) } };
        } else if (reference.kind === 'found' && isSameRecord(reference.record, decision)) {
          yield { message: 'record-itself', element: role, data, at: { range: relationPlace(document, target) } };
        }
      }
    }
    for (const role of ['supersedes', 'supersededBy'] as const) {
      const circle = supersessionCircle(decision, role, log);
      if (circle === null) continue;
      const first = decision[role].find((target) => {
        const reference = resolveReference(target, decision, log);
        return reference.kind === 'found' && reference.record === circle[0];
      });
      const names = [decision, ...circle, decision].map((record) => recordCalled(record));
      const way = (role === 'supersedes' ? names : names.toReversed()).join(' supersedes ');
      yield { message: 'record-circle', data: { way }, at: { range: relationPlace(document, first ?? '') } };
    }
  },
});
