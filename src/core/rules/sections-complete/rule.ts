import { z } from 'zod';
import { boundedList } from '../support/bounded.ts';
import { canonicalSections } from '../../model/section-name.ts';
import { sectionRequired } from '../kinds/section-required.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';

/** What every template has, from Nygard's on. */
const usual = ['context', 'decision', 'consequences'] as const;

export const sectionsComplete = defineRule({
  id: 'sections-complete',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'error', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record has the sections that its readers look for.',
    details:
      'They are context, decision and consequences, or those the configuration names. Sections are told by their meaning: "Problem statement" is a context, "Decision outcome" a decision; letter case, numbers in front and the level of the heading do not matter. Where none is configured, a design counts as a decision. Records in other languages are only asked if their headings are known words.',
    why: 'Later readers need to know why the decision was taken and what it costs, not only what it was; a section that is missing is a question that was never asked.',
    fix: 'Add the heading at its usual place and write the section in your own words.',
  },
  options: z.strictObject({
    sections: boundedList(z.enum(canonicalSections), { max: canonicalSections.length })
      .optional()
      .describe(
        'The sections that must be there. Without it: context, decision and consequences, of which only a missing decision weighs as an error.',
      ),
  }),
  messages: {
    'decision-missing':
      'The section "{section}" is missing: nothing here says what was decided. Add a heading "{heading}".',
    'section-missing': 'The section "{section}" is missing. Your configuration asks for it: add a heading "{heading}".',
    'usual-section-missing':
      'The section "{section}" is missing. Add a heading "{heading}" and say it in a sentence or two.',
  },
  atMost: { 'usual-section-missing': 'warning' },
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
        title: 'The configuration asks for alternatives',
        options: { sections: ['context', 'alternatives', 'decision'] },
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['section-missing@1'],
      },
    ],
  },
  *check(view, { sections }) {
    const { prose, decision } = view.document;
    const present = new Set(decision.sections.map((section) => section.name));
    const wanted = sections ?? usual;
    // Headings of another language may say all of it in words we do not know: silence before a wrong accusation.
    const isForeign = languageOf(prose) === 'other' && wanted.filter((section) => present.has(section)).length < 2;
    if (isForeign) return;
    for (const section of wanted) {
      if (section === 'status' && decision.status !== null) continue;
      // In templates of the RFC kind the design is what is decided.
      if (section === 'decision' && sections === undefined && present.has('design')) continue;
      for (const { at, data, fix = null } of sectionRequired.check(view, { section })) {
        if (section === 'decision') yield { message: 'decision-missing', at, data, fix };
        else if (sections === undefined) yield { message: 'usual-section-missing', at, data, fix };
        else yield { message: 'section-missing', at, data, fix };
      }
    }
  },
});
