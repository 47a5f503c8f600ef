import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { expectedSections } from '../sections-complete/expected-sections.ts';
import { quotation } from '../support/quotation.ts';
import { emptySections } from './own-text.ts';

export const sectionNotEmpty = defineRule({
  id: 'section-not-empty',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'error', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Every section has text of its own.',
    details:
      "Code, tables, lists and pictures are text; comments are none, and what stands below the heading of another section is that one's. Only a decision that is empty in an accepted record is an error. Sections that neither template nor log asks for may as well be deleted: that they are empty is a remark. Prompts of the template are the business of no-placeholder, an empty status is that of status-known, and headings that are none of the usual sections are left alone.",
    why: 'A heading without text looks like an answer in the table of contents and is none: nobody can tell whether there was nothing to say or nobody said it.',
    fix: 'Write the section in your own words. If there is nothing to say, say so in a sentence, or delete the heading.',
  },
  options: z.strictObject({}),
  messages: {
    'decision-empty': 'The record is accepted, but "{section}" is empty. Say in it what was decided.',
    'section-empty': 'The section "{section}" is empty. Write it, if only that there is nothing to say.',
    'spare-section-empty': 'The section "{section}" is empty. Write it, or delete the heading.',
  },
  atMost: { 'section-empty': 'warning', 'spare-section-empty': 'info' },
  examples: {
    good: [
      {
        title: 'Code, tables and lists are text',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Accepted\n\n## Context\n\n| orders | lost |\n| --- | --- |\n| 100 | 3 |\n\n## Decision\n\n```sql\nCREATE TABLE orders;\n```\n\n## Consequences\n\n### Positive\n\n- No order gets lost\n',
      },
    ],
    bad: [
      {
        title: 'An accepted record that decides nothing',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Accepted\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\n### Consequences\n\nOne more database to run.\n',
        expect: ['decision-empty@9'],
      },
      {
        title: 'Nothing but a comment',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Proposed\n\n## Context\n\n<!-- Why now? -->\n\n## Decision\n\n## Consequences\n\nOne more database to run.\n',
        expect: ['section-empty@5', 'section-empty@9'],
      },
      {
        title: 'A heading of the template that the record does not need',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## References\n',
        expect: ['spare-section-empty@11'],
      },
    ],
  },
  *check({ document, convention, template }) {
    const { decision, original, fragments } = document;
    // What breaks off in a label is said by record-whole.
    const saidAlready = new Set(fragments.map(({ range }) => range.start.offset));
    const expected = new Set(
      expectedSections(convention, template)
        .filter(({ because }) => because !== 'common')
        .map(({ section }) => section),
    );
    const empty = new Set(emptySections(decision.sections, decision.fields, original));
    const isDecided = decision.sections.some(
      (section) => (section.name === 'decision' || section.name === 'design') && !empty.has(section),
    );
    for (const section of empty) {
      const { name, heading, headingRange } = section;
      if (name === null || name === 'status' || saidAlready.has(headingRange.start.offset)) continue;
      const report = { element: name, data: { section: quotation(heading) }, at: { range: headingRange } };
      const decidesNothing = name === 'decision' && !isDecided;
      if (decidesNothing && decision.status?.value === 'accepted') yield { message: 'decision-empty', ...report };
      else if (decidesNothing || expected.has(name)) yield { message: 'section-empty', ...report };
      else yield { message: 'spare-section-empty', ...report };
    }
  },
});
