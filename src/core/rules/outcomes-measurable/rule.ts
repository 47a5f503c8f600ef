import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { isMeasurable } from './measure.ts';

const record = (consequences: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\n${consequences}\n`;

export const outcomesMeasurable = defineRule({
  id: 'outcomes-measurable',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A figure or a check tells by which one will know whether the decision came out as meant.',
    details:
      'Decision, rationale, consequences, implementation and drivers are searched for figures with a unit ("200 ms", "99.9 %", "three times" is none) and for words of checks ("measured", "benchmark", "monitoring", "tests"). A section on confirmation or compliance is a check. Records in English only.',
    why: 'Without a figure or a check nobody can say later whether the decision was right, and a review of it is a matter of taste.',
    fix: 'Say what will be measured or checked, and from which value on the decision has to be looked at again.',
  },
  options: z.strictObject({}),
  messages: {
    unmeasured:
      'Nothing tells by which one will know whether this came out as meant. Name a figure or a check, for example how fast, how many, or which test.',
  },
  examples: {
    good: [
      { title: 'A figure', markdown: record('An order is stored within 200 ms.') },
      { title: 'A check', markdown: record('A nightly test restores the backup.') },
      { title: 'A section on confirmation', markdown: record('Safe orders.\n\n## Confirmation\n\nBy the architects.') },
    ],
    bad: [
      {
        title: 'Hopes',
        markdown: record('Orders will be safe, and the store will be fast. Version 15 will do.'),
        expect: ['unmeasured@11'],
      },
    ],
  },
  *check({ document }) {
    const { prose, decision } = document;
    const [first] = sectionsNamed(decision.sections, 'consequences');
    if (first === undefined || languageOf(prose) !== 'english') return;
    if (decision.sections.some(({ name }) => name === 'compliance')) return;
    const texts = sectionsNamed(
      decision.sections,
      ...(['consequences', 'decision', 'rationale', 'implementation', 'drivers'] as const),
    )
      .flatMap((section) => sectionParts(prose.parts, section, decision.sections))
      .flatMap(({ block }) => (block === null ? [] : [block.text]));
    if (texts.length === 0 || texts.some((text) => isMeasurable(text) || findLeftovers(text).length > 0)) return;
    yield { message: 'unmeasured', at: { range: first.headingRange } };
  },
});
