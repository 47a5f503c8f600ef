import { z } from 'zod';
import { canonicalSections } from '../../model/section-name.ts';
import { missingSection } from '../kinds/section-required.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { expectedSections } from './expected-sections.ts';
import { boundedList } from '../support/bounded.ts';
import { statesDecision } from './states-decision.ts';
import { touchedSections } from './touched-sections.ts';

export const sectionsComplete = defineRule({
  id: 'sections-complete',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'error', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record has the sections that its readers look for.',
    details:
      'They are those that the configuration names; else those of the log\'s template, as far as most records of the log have them; else context, decision and consequences, as far as most records have them, and every other section that at least four of five have. What fewer than four of five records have is only mentioned. In a log of fewer than three records nothing is known of its habits. Sections are told by their meaning: "Problem statement" is a context, "Decision outcome" a decision; letter case, numbers in front and the level of the heading do not matter. Where none is configured, a design counts as a decision, and nothing is said of a section that the record may well have under another name: a heading has one of its words ("Decision for now"), or a label in the text does ("Consequences: ..."). Records in other languages are only asked if their headings are known words.',
    why: 'Later readers need to know why the decision was taken and what it costs, not only what it was; a section that is missing is a question that was never asked.',
    fix: 'Add the heading at its usual place and write the section in your own words.',
  },
  options: z.strictObject({
    sections: boundedList(z.enum(canonicalSections), { max: canonicalSections.length })
      .optional()
      .describe(
        'The sections that must be there. Without it: those of the template and of most records, of which only a decision that is told nowhere weighs as an error.',
      ),
  }),
  messages: {
    'decision-missing':
      'The section "{section}" is missing: nothing here says what was decided. Add a heading "{heading}".',
    'decision-heading-missing':
      'What was decided stands under no heading of its own, so that readers have to search for it. Put it under a heading "{heading}".',
    'all-missing':
      'This record has none of the sections {sections}. Later readers look for them: say under each in a sentence or two what it asks for.',
    'section-missing': 'The section "{section}" is missing. Your configuration asks for it: add a heading "{heading}".',
    'usual-section-missing':
      'The section "{section}" is missing. Add a heading "{heading}" and say it in a sentence or two.',
    'template-section-missing':
      'The section "{section}" of your template is missing. Add a heading "{heading}" and say it in a sentence or two.',
    'habit-section-missing':
      'The section "{section}" is missing, which {count} of {of} records of this log have. Add a heading "{heading}", or leave it out knowingly.',
  },
  atMost: {
    'decision-heading-missing': 'warning',
    'all-missing': 'warning',
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
      {
        title: 'Sections under names of their own',
        markdown:
          '# Use PostgreSQL\n\n## Why we need a store\n\n**Problem:** Orders need transactions.\n\n## Decision for now\n\nWe will use PostgreSQL.\n\n### Benefits\n\nNo order is lost.\n',
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
        title: 'The decision has no heading of its own',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions. We have decided to use PostgreSQL.\n\n## Consequences\n\nOne more database to run.\n',
        expect: ['decision-heading-missing@1'],
      },
      {
        title: 'A record without any sections',
        markdown: '# Use PostgreSQL\n\nOrders need transactions, so we will use PostgreSQL.\n',
        expect: ['all-missing@1'],
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
        title: 'Two of three records of the log have consequences',
        habits: {
          sections: [
            { value: 'decision', count: 9, of: 9 },
            { value: 'consequences', count: 6, of: 9 },
          ],
        },
        markdown: '# Use PostgreSQL\n\n## Decision\n\nWe will use PostgreSQL.\n',
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
    if (wanted.every(({ section }) => present.has(section))) return;
    // Headings of another language may say all of it in words we do not know: silence before a wrong accusation. Where most
    // records of the log have the section, its heading is one of the words we know.
    const language = languageOf(prose);
    const isForeign =
      wanted.every(({ because }) => because !== 'habit') &&
      language === 'other' &&
      wanted.filter(({ section }) => present.has(section)).length < 2;
    if (isForeign) return;
    const touched = touchedSections(decision, prose);
    const missing = wanted.flatMap((expected) => {
      const { section, because } = expected;
      if (section === 'status' && decision.status !== null) return [];
      const isConfigured = because === 'configured';
      // In templates of the RFC kind the design is what is decided.
      if (!isConfigured && (touched.has(section) || (section === 'decision' && present.has('design')))) return [];
      const heading = template?.sections.find(({ name }) => name === section)?.heading;
      const found = missingSection(document, section, heading);
      return found === null ? [] : [{ expected, report: { element: section, ...found } }];
    });
    const isTold = language !== 'other' && statesDecision(prose, decision.sections);
    const weighty = wanted.filter(({ because }) => because !== 'configured' && because !== 'common');
    const isBare = (isTold || language === 'other') && weighty.length > 1 && missing.length === wanted.length;
    const [first] = missing;
    if (isBare && first !== undefined) {
      const headings = missing
        .filter(({ expected }) => weighty.includes(expected))
        .map(({ report }) => report.data.heading);
      yield {
        message: 'all-missing',
        data: { sections: headings.map((heading) => `"${heading}"`).join(', ') },
        at: first.report.at,
      };
    }
    for (const { expected, report } of missing) {
      const { section, because } = expected;
      if (because === 'common') {
        const { count, of } = expected;
        const { element, data, at } = report;
        // Without a fix: an empty section would weigh more than none.
        yield { message: 'habit-section-missing', element, data: { ...data, count, of }, at };
      } else if (isBare) continue;
      else if (because === 'configured' && (isTold || section !== 'decision'))
        yield { message: 'section-missing', ...report };
      else if (section === 'decision' && isTold) {
        const { element, data, at } = report;
        yield { message: 'decision-heading-missing', element, data: { heading: data.heading }, at };
      } else if (section === 'decision' && language !== 'other') yield { message: 'decision-missing', ...report };
      else if (because === 'template') yield { message: 'template-section-missing', ...report };
      else yield { message: 'usual-section-missing', ...report };
    }
  },
});
