import { z } from 'zod';
import type { DecisionSection } from '../../model/decision.ts';
import { defineRule } from '../rule.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { languageOf } from '../support/language.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { sectionsOfBlocks } from '../support/section-of-block.ts';
import { findHedges, sentenceEnds } from './hedges.ts';

/** A decision is stated within its first two sentences; what follows explains and weighs it. */
const statingSentences = 2;

export const decisionFirm = defineRule({
  id: 'decision-firm',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The decision says firmly what will be done.',
    details:
      'The rule finds "should probably", "maybe", "perhaps", "TBD" and their like in the decision section of records written in English; "might", "could" and "yet to be defined" only in its first two sentences, because what follows often weighs the decision. A draft or proposal may say that something is yet to be decided. Reasons ("because it might fail"), negations and the past ("we could not"), quotes, code and the sections below the decision are left alone.',
    why: 'A hedged sentence can be read as yes and as no, so two teams will build two different things in the name of one record.',
    fix: 'Write "We will ..." and name what happens. If it is not decided yet, keep the status Proposed and say what is missing.',
  },
  options: z.strictObject({}),
  messages: {
    hedge: '"{words}" leaves the decision open. {instead}.',
  },
  examples: {
    good: [
      {
        title: 'Firm, with a reason that names a risk',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nMaybe we have outgrown the old store.\n\n## Decision\n\nWe will use PostgreSQL, because the old store might lose data. We could not keep both.\n\n## Consequences\n\nWe might need a second administrator.\n',
      },
      {
        title: 'A proposal that leaves something to be decided',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Proposed\n\n## Decision\n\nWe will use PostgreSQL for the orders. The version is to be decided.\n',
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
    if (languageOf(document.prose) !== 'english') return;
    const { path, original, decision, prose } = document;
    const sections = sectionsOfBlocks(prose.blocks, decision.sections);
    const mayBeOpen = decision.status?.value === 'draft' || decision.status?.value === 'proposed';
    let current: DecisionSection | null = null;
    let sentences = 0;
    for (const [index, block] of prose.blocks.entries()) {
      const section = sections[index];
      if (section?.name !== 'decision' || block.kind === 'heading' || block.isQuoted) continue;
      if (section !== current) sentences = 0;
      current = section;
      // What the template left is the business of no-placeholder.
      for (const hedge of findHedges(block.text, statingSentences - sentences, findLeftovers(block.text))) {
        if (hedge.isOpen && mayBeOpen) continue;
        const start = block.start + hedge.start;
        const end = block.start + hedge.end;
        // Marks of emphasis are blanks in prose: a fix is exact only where the file says the very same.
        const isExact = original.slice(start, end) === hedge.words;
        const put = isExact ? hedge.replacement : null;
        yield {
          message: 'hedge',
          data: { words: quotation(hedge.words), instead: hedge.instead },
          at: { range: document.rangeAt(start, end) },
          fix: put === null ? null : replacement(`Write "${put.text}"`, put.safe, path, { start, end }, put.text),
        };
      }
      sentences += 1 + sentenceEnds(block.text).length;
    }
  },
});
