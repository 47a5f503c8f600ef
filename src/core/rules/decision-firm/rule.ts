import { z } from 'zod';
import type { DecisionSection } from '../../model/decision.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { isEnglish } from '../support/english.ts';
import type { ProseBlock } from '../support/prose.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { findHedges } from './hedges.ts';

/** A decision is stated within its first two sentences; what follows explains and weighs it. */
const statingSentences = 2;

const within = (block: ProseBlock, section: DecisionSection): boolean =>
  block.start >= section.bodyRange.start.offset && block.end <= section.bodyRange.end.offset;

/** The paragraphs of a decision section, without those of sections of another meaning inside it. */
function paragraphsOf({ decision, prose }: DocumentFacts, section: DecisionSection): readonly ProseBlock[] {
  const others = decision.sections.filter(
    (other) =>
      other.name !== null &&
      other.name !== 'decision' &&
      other.headingRange.start.offset >= section.bodyRange.start.offset &&
      other.bodyRange.end.offset <= section.bodyRange.end.offset,
  );
  return prose.blocks.filter(
    (block) =>
      block.kind !== 'heading' &&
      !block.isQuoted &&
      within(block, section) &&
      !others.some((other) => within(block, other)),
  );
}

export const decisionFirm = defineRule({
  id: 'decision-firm',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The decision says firmly what will be done.',
    details:
      'Found are "should probably", "might", "maybe", "perhaps", "we could", "TBD" and their like in the decision section of records written in English. Reasons ("because it might fail"), negations and the past ("we could not"), quotes, code and the sections below the decision are left alone.',
    why: 'A hedged sentence can be read as yes and as no, so two teams will build two different things in the name of one record.',
    fix: 'Write "We will ..." and name what happens. If it is not decided yet, keep the status Proposed and say what is missing.',
  },
  options: z.strictObject({}),
  messages: {
    hedge: '"{words}" leaves the decision open. Say what holds: {instead}.',
  },
  examples: {
    good: [
      {
        title: 'Firm, with a reason that names a risk',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nMaybe we have outgrown the old store.\n\n## Decision\n\nWe will use PostgreSQL, because the old store might lose data. We could not keep both.\n\n## Consequences\n\nWe might need a second administrator.\n',
      },
    ],
    bad: [
      {
        title: 'A decision that hedges',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nThe orders need transactions that the old store does not have.\n\n## Decision\n\nWe should probably use PostgreSQL for the orders.\nMaybe Redis is enough.\n',
        expect: ['hedge@9', 'hedge@10'],
      },
      {
        title: 'A decision that is not taken',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nThe orders need transactions that the old store does not have.\n\n## Decision\n\nWe could use PostgreSQL. The version is to be decided.\n',
        expect: ['hedge@9', 'hedge@9'],
      },
    ],
  },
  *check({ document }) {
    if (!isEnglish(document.prose)) return;
    const { path, original, decision } = document;
    const seen = new Set<number>();
    for (const section of decision.sections) {
      if (section.name !== 'decision') continue;
      let sentences = 0;
      for (const block of paragraphsOf(document, section)) {
        for (const hedge of findHedges(block.text, statingSentences - sentences)) {
          const start = block.start + hedge.start;
          const end = block.start + hedge.end;
          if (seen.has(start)) continue;
          seen.add(start);
          // Marks of emphasis are blanks in prose: a fix is exact only where the file says the very same.
          const isExact = original.slice(start, end) === hedge.words;
          yield {
            message: 'hedge',
            data: { words: quotation(hedge.words), instead: `"${hedge.instead}"` },
            at: { range: document.rangeAt(start, end) },
            fix:
              hedge.replacement !== null && isExact
                ? replacement(
                    `Write "${hedge.replacement.text}"`,
                    hedge.replacement.safe,
                    path,
                    { start, end },
                    hedge.replacement.text,
                  )
                : null,
          };
        }
        sentences += 1 + Array.from(block.text.matchAll(/[.!?](?=\s)/g)).length;
      }
    }
  },
});
