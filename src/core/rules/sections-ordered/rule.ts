import { z } from 'zod';
import { canonicalSections } from '../../model/section-name.ts';
import { defineRule } from '../rule.ts';
import { boundedList } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';
import { movesByHabit, movesByNames, movesByTemplate, type Move } from './moves.ts';

const reportOf = ({ section, place }: Move) => ({
  element: section.name ?? '',
  data: { section: quotation(section.heading), place },
  at: { range: section.headingRange },
});

export const sectionsOrdered = defineRule({
  id: 'sections-ordered',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Sections stand in the order of the template.',
    details:
      "The order is the one that the configuration names; else that of the main sections of the log's template, as far as the log does not firmly do otherwise; else that of each two sections which at least four of five records of the log have in the same order (then it is a remark). Sections inside of others are left alone. Those that stand in none of these orders, or twice, may stand anywhere, and so may references, notes and a changelog where no template says.",
    why: 'People who read many records look for the decision where it always stands, and miss it where it does not.',
    fix: 'Move the section with everything below it to the place that the message names.',
  },
  options: z.strictObject({
    order: boundedList(z.enum(canonicalSections), { max: canonicalSections.length })
      .optional()
      .describe(
        'Sections in the order they should stand. Without it: the order of the template, else that of the log.',
      ),
  }),
  messages: {
    'order-broken': '"{section}" stands in another place than your configuration asks for. Move it {place}.',
    'template-order-broken': '"{section}" stands in another place than in your template. Move it {place}.',
    'habit-order-broken':
      '"{section}" stands in another place than in {count} of {of} records of this log. Move it {place}, or leave it there knowingly.',
  },
  atMost: { 'habit-order-broken': 'info' },
  examples: {
    good: [
      {
        title: 'The order of the template, with a section more and one less',
        template: {
          sections: [
            { name: 'context', heading: 'Context', depth: 2 },
            { name: 'alternatives', heading: 'Options', depth: 2 },
            { name: 'decision', heading: 'Decision', depth: 2 },
            { name: 'consequences', heading: 'Consequences', depth: 2 },
          ],
        },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Cost\n\nTwo servers.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more database to run.\n',
      },
    ],
    bad: [
      {
        title: 'The template has the context first',
        template: {
          sections: [
            { name: 'context', heading: 'Context', depth: 2 },
            { name: 'decision', heading: 'Decision', depth: 2 },
            { name: 'consequences', heading: 'Consequences', depth: 2 },
          ],
        },
        markdown:
          '# Use PostgreSQL\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more database to run.\n\n## Context\n\nOrders need transactions.\n',
        expect: ['template-order-broken@11'],
      },
      {
        title: 'Nine of ten records of the log state the decision first',
        habits: { sectionOrder: [{ value: ['decision', 'context'], count: 9, of: 10 }] },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['habit-order-broken@3'],
      },
      {
        title: 'The configuration asks for the decision first',
        options: { order: ['decision', 'context'] },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['order-broken@3'],
      },
    ],
  },
  *check({ document, convention, template }, { order }) {
    const { sections } = document.decision;
    if (order !== undefined) {
      for (const move of movesByNames(sections, order)) yield { message: 'order-broken', ...reportOf(move) };
    } else if (template !== null && template.sections.length > 0) {
      for (const move of movesByTemplate(sections, template, convention)) {
        yield { message: 'template-order-broken', ...reportOf(move) };
      }
    } else if (convention !== null) {
      for (const { count, of, ...move } of movesByHabit(sections, convention)) {
        const report = reportOf(move);
        yield { message: 'habit-order-broken', ...report, data: { ...report.data, count, of } };
      }
    }
  },
});
