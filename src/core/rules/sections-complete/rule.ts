import { z } from 'zod';
import { canonicalSections } from '../../model/section-name.ts';
import { missingSection } from '../kinds/section-required.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { expectedSections } from './expected-sections.ts';
import { boundedList } from '../support/bounded.ts';

export const sectionsComplete = defineRule({
  id: 'sections-complete',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'error', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record has the sections that its readers look for.',
    details:
      'They are those that the configuration names; else those of the log\'s template, as far as most records of the log have them; else, of context, decision and consequences, those that most records have, and every other section that at least four of five have. In a log of fewer than three records nothing is known of its habits. Sections are told by their meaning: "Problem statement" is a context, "Decision outcome" a decision; letter case, numbers in front and the level of the heading do not matter. Where none is configured, a design counts as a decision. Records in other languages are only asked if their headings are known words.',
    why: 'Later readers need to know why the decision was taken and what it costs, not only what it was; a section that is missing is a question that was never asked.',
    fix: 'Add the heading at its usual place and write the section in your own words.',
  },
  options: z.strictObject({
    sections: boundedList(z.enum(canonicalSections), { max: canonicalSections.length })
      .optional()
      .describe(
        'The sections that must be there. Without it: those of the template and of most records, of which only a missing decision weighs as an error.',
      ),
  }),
  messages: {
    'decision-missing':
      'The section "{section}" is missing: nothing here says what was decided. Add a heading "{heading}".',
    'section-missing': 'The section "{section}" is missing. Your configuration asks for it: add a heading "{heading}".',
    'usual-section-missing':
      'The section "{section}" is missing. Add a heading "{heading}" and say it in a sentence or two.',
    'template-section-missing':
      'The section "{section}" of your template is missing. Add a heading "{heading}" and say it in a sentence or two.',
    'habit-section-missing':
      'The section "{section}" is missing, which {count} of {of} records of this log have. Add a heading "{heading}", or leave it out knowingly.',
  },
  atMost: {
    'usual-section-missing': 'warning',
    'template-section-missing': 'warning',
    'habit-section-missing': 'info',
  },
  examples: {
    good: [
      {
        title: 'All three, in the words of a template',
        markdown:
          '# Use PostgreSQL\n\n## Context and Problem Statement\n\nOrders need transactions.\n\n## Decision Outcome\n\nWe will use PostgreSQL.\n\n### Consequences\n\nOne more database to run.\n',
      },
    ],
    bad: [
      {
        title: 'Nothing says what was decided',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Consequences\n\nOne more database to run.\n',
        expect: ['decision-missing@1'],
      },
      {
        title: 'No word about consequences',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['usual-section-missing@1'],
      },
      {
        title: 'The template has a section that most records follow, and this one does not',
        habits: {
          sections: [
            { value: 'decision', count: 10, of: 10 },
            { value: 'rationale', count: 7, of: 10 },
          ],
        },
        template: {
          sections: [
            { name: 'context', heading: 'Context', depth: 2 },
            { name: 'decision', heading: 'Decision', depth: 2 },
            { name: 'rationale', heading: 'Reasons', depth: 2 },
          ],
        },
        markdown: '# Use PostgreSQL\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['template-section-missing@1'],
      },
      {
        title: 'Hardly a record of the log is without alternatives, and none has consequences',
        habits: {
          sections: [
            { value: 'context', count: 10, of: 10 },
            { value: 'alternatives', count: 9, of: 10 },
            { value: 'decision', count: 10, of: 10 },
          ],
        },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['habit-section-missing@1'],
      },
      {
        title: 'The configuration asks for alternatives',
        options: { sections: ['context', 'alternatives', 'decision'] },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['section-missing@1'],
      },
    ],
  },
  *check({ document, convention, template }, { sections }) {
    const { prose, decision } = document;
    const present = new Set(decision.sections.map((section) => section.name));
    const wanted =
      sections === undefined
        ? expectedSections(convention, template)
        : sections.map((section) => ({ section, because: 'configured' }) as const);
    // Headings of another language may say all of it in words we do not know: silence before a wrong accusation. Where most
    // records of the log have the section, its heading is one of the words we know.
    const isForeign =
      wanted.every(({ because }) => because !== 'habit') &&
      languageOf(prose) === 'other' &&
      wanted.filter(({ section }) => present.has(section)).length < 2;
    if (isForeign) return;
    for (const expected of wanted) {
      const { section, because } = expected;
      if (section === 'status' && decision.status !== null) continue;
      // In templates of the RFC kind the design is what is decided.
      if (section === 'decision' && because !== 'configured' && present.has('design')) continue;
      const heading = template?.sections.find(({ name }) => name === section)?.heading;
      const missing = missingSection(document, section, heading);
      if (missing === null) continue;
      const report = { element: section, ...missing };
      if (section === 'decision') yield { message: 'decision-missing', ...report };
      else if (because === 'configured') yield { message: 'section-missing', ...report };
      else if (because === 'template') yield { message: 'template-section-missing', ...report };
      else if (because === 'firm') {
        const { count, of } = expected;
        yield { message: 'habit-section-missing', ...report, data: { ...missing.data, count, of } };
      } else yield { message: 'usual-section-missing', ...report };
    }
  },
});
