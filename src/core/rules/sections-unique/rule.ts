import { z } from 'zod';
import type { DecisionSection } from '../../model/decision.ts';
import { keyOf } from '../../parse/words.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';

interface Repeated {
  readonly section: DecisionSection;
  readonly first: DecisionSection;
}

/** Sections whose heading another one has before them, below the same heading. Each option may have consequences of its own. */
function* repeatedSections(sections: readonly DecisionSection[]): Generator<Repeated> {
  /** The sections around the next one, each with the headings that already stand right below it. */
  const around: { readonly depth: number; readonly below: Map<string, DecisionSection> }[] = [
    { depth: 0, below: new Map() },
  ];
  for (const section of sections) {
    while (around.length > 1 && (around.at(-1)?.depth ?? 0) >= section.depth) around.pop();
    const siblings = around.at(-1)?.below;
    const key = keyOf(section.heading);
    const first = siblings?.get(key);
    if (first === undefined) siblings?.set(key, section);
    // Headings that only the author knows may well come again: `Example`, `Step`.
    else if (section.name !== null && key !== '') yield { section, first };
    around.push({ depth: section.depth, below: new Map() });
  }
}

export const sectionsUnique = defineRule({
  id: 'sections-unique',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'No section stands twice in a record.',
    details:
      'Two sections are the same if they have the same heading, letter case and numbers in front apart, below the same heading. Below different options the same headings may stand, and so may headings that are none of the usual sections. "Considered options" and "Pros and cons" both speak of alternatives, but are two sections.',
    why: 'Readers who found one "Decision" do not look for a second one, and the two will sooner or later contradict each other.',
    fix: 'Join the two. If the file holds several decisions, give each a file of its own.',
  },
  options: z.strictObject({}),
  messages: {
    'section-twice':
      'There is a section "{section}" already, on line {line}. Join the two, or give each decision a file of its own.',
  },
  examples: {
    good: [
      {
        title: 'Each option has its consequences',
        markdown:
          '# Use PostgreSQL\n\n## Considered options\n\n### PostgreSQL\n\n#### Consequences\n\nOne more database.\n\n### Redis\n\n#### Consequences\n\nLost orders.\n\n## Decision\n\nWe will use PostgreSQL.\n',
      },
    ],
    bad: [
      {
        title: 'Two decisions in one record',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## 3. DECISION\n\nWe will use Redis.\n',
        expect: ['section-twice@11'],
      },
    ],
  },
  *check({ document }) {
    for (const { section, first } of repeatedSections(document.decision.sections)) {
      yield {
        message: 'section-twice',
        element: section.name ?? '',
        data: { section: quotation(section.heading), line: first.headingRange.start.line },
        at: { range: section.headingRange },
      };
    }
  },
});
