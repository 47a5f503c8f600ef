import { z } from 'zod';
import type { Decision } from '../../model/decision.ts';
import type { Range } from '../../model/position.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { CanonicalStatus } from '../../model/status.ts';
import { defineRule } from '../rule.ts';
import type { DocumentFacts } from '../facts.ts';
import { quotation } from '../support/quotation.ts';
import { wordsInFile, wordsInSections } from './own-words.ts';
import { saidWords } from './said-words.ts';
import { substantiveChanges } from './substantive-changes.ts';

const decided: ReadonlySet<CanonicalStatus | null> = new Set<CanonicalStatus>([
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
]);

/** What was decided, and on what grounds. */
const lasting: readonly CanonicalSection[] = [
  'context',
  'drivers',
  'alternatives',
  'decision',
  'rationale',
  'consequences',
];

const counted = (words: number): string => (words === 1 ? '1 word' : `${words} words`);

/** Where a section begins at head: its first heading. */
const headingOf = (decision: Decision, name: CanonicalSection): Range | null =>
  decision.sections.find((section) => section.name === name)?.headingRange ?? null;

/** Whether a text that is gone from its section stands in another one as it was. */
const isMoved = (words: readonly string[], { decision, original }: DocumentFacts): boolean =>
  [...new Set(decision.sections.map(({ name }) => name))].some((name) => {
    const now = wordsInFile(decision, name, original);
    return now.length === words.length && now.every(({ text }, index) => text === words[index]);
  });

const record = ({
  status = 'Accepted',
  title = 'Keep orders in a queue',
  decision = 'We will keep orders in a queue of the database.',
  rest = '',
}): string =>
  `# ${title}\n\n**Status**: ${status}\n\n## Context\n\nOrders get lost at night.\n\n## Decision\n\n${decision}\n\n## Consequences\n\nNo order is lost; answers come later.\n${rest}`;

export const acceptedUnchanged = defineRule({
  id: 'accepted-unchanged',
  since: '0.1.0',
  needs: ['document', 'base'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'What was decided stays as it is: title, context, decision and consequences.',
    details:
      'It looks at records that were accepted, rejected, deprecated or superseded before the change, and at their title, context, drivers, alternatives, decision, rationale and consequences. Everything else may change: status, dates, people, references, notes, errata, changelog, new sections, markup, where links lead. So may a few spelling mistakes in a section, a reference to another record, and a paragraph that begins with "Update", "Erratum", "Correction" or "Note".',
    why: 'Others rely on what was decided and why; a decision that changes under their feet cannot be trusted, and its history is lost.',
    fix: 'Put the text back and write a new record that supersedes this one; or tell what is new in a paragraph "Update" below.',
  },
  options: z.strictObject({
    words: z
      .number()
      .int()
      .min(0)
      .max(100)
      .default(3)
      .describe('How many words of a section may be corrected: one letter, or two of a long word.'),
  }),
  messages: {
    'section-changed':
      'This decision was made, and {count} under "{section}" changed since. Put them back, and write a new record that supersedes this one.',
    'section-removed':
      'This decision was made, and its section "{section}" is gone. Put it back; what no longer holds belongs in a new record that supersedes this one.',
    'title-changed':
      'This decision was made as "{before}", and is called something else now. Keep the title; another decision belongs in a new record that supersedes this one.',
  },
  examples: {
    good: [
      {
        title: 'It is superseded',
        before: record({}),
        markdown: record({ status: 'Superseded by [ADR-0012](0012-use-a-broker.md)' }),
      },
      {
        title: 'A spelling mistake, a link and a section of notes',
        before: record({ decision: 'We will keep orders in a queue of the databse.' }),
        markdown: record({
          decision: 'We will keep [orders](../orders.md) in a queue of the database.',
          rest: '\n## Notes\n\nMeasured again in May: still fast enough.\n',
        }),
      },
      {
        title: 'An update below the decision',
        before: record({}),
        markdown: record({
          decision:
            'We will keep orders in a queue of the database.\n\nUpdate 2025-03-01: the queue has moved to another machine.',
        }),
      },
      {
        title: 'A proposal may change',
        before: record({ status: 'Proposed' }),
        markdown: record({ status: 'Accepted', decision: 'We will keep orders in a broker.' }),
      },
    ],
    bad: [
      {
        title: 'Another decision under the same number',
        before: record({}),
        markdown: record({ decision: 'We will keep orders in a broker of their own.' }),
        expect: ['section-changed@11'],
      },
      {
        title: 'One word that turns it round',
        before: record({}),
        markdown: record({ decision: 'We will not keep orders in a queue of the database.' }),
        expect: ['section-changed@11'],
      },
      {
        title: 'A section is gone',
        before: record({}),
        markdown: record({}).replace(/## Consequences\n\n.*\n/, ''),
        expect: ['section-removed@1'],
      },
      {
        title: 'Another title',
        before: record({}),
        markdown: record({ title: 'Keep orders in a broker' }),
        expect: ['title-changed@1'],
      },
    ],
  },
  *check({ document, base }, { words: corrections }) {
    if (base === null || !decided.has(base.status?.value ?? null)) return;
    const { decision, original } = document;
    const place = decision.title?.range ?? decision.range;

    if (base.title !== null && decision.title !== null) {
      const before = saidWords(base.title.text).map((word) => word.text);
      const after = saidWords(decision.title.text);
      if (substantiveChanges(before, after, decision.title.text, corrections) !== null) {
        yield { message: 'title-changed', data: { before: quotation(base.title.text) }, at: { range: place } };
      }
    }

    for (const name of lasting) {
      const before = wordsInSections(base, name);
      if (before === null || before.length === 0) continue;
      const section = quotation(base.sections.find((each) => each.name === name)?.heading ?? name);
      const after = wordsInFile(decision, name, original);
      const heading = headingOf(decision, name);
      if (heading === null || after.length === 0) {
        if (isMoved(before, document)) continue;
        yield { message: 'section-removed', element: name, data: { section }, at: { range: heading ?? place } };
        continue;
      }
      const changed = substantiveChanges(before, after, original, corrections);
      if (changed === null || isMoved(before, document)) continue;
      const { first, words } = changed;
      const range = first === null ? heading : document.rangeAt(first.start, first.end);
      yield { message: 'section-changed', element: name, data: { count: counted(words), section }, at: { range } };
    }
  },
});
