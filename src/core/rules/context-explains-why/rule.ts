import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { countWords } from '../support/count-words.ts';
import { languageOf } from '../support/language.ts';
import { findLeftovers } from '../support/leftovers.ts';
import type { LinkTarget } from '../support/prose.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { namesReason } from './need.ts';

/** Fewer words fill no line. Lengths are in words: where a file wraps its lines says nothing. */
const wordsOfALine = 10;

const record = (context: string): string =>
  `# Use PostgreSQL\n\n## Context\n\n${context}\n\n## Decision\n\nWe will use PostgreSQL for the orders, and this is what all of the services will share.\n`;

export const contextExplainsWhy = defineRule({
  id: 'context-explains-why',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  presetOptions: { strict: { words: 20 } },
  suppressible: true,
  docs: {
    what: 'The context says why a decision was needed, in more than a line.',
    details:
      'Context and decision drivers are taken together. Their words are counted in any language; a picture, a table or code among them is more than a line. Whether they name a need, a problem, a force or a constraint is asked of English text only, by a generous list of words. A missing or empty section is not the business of this rule.',
    why: 'A decision can only be questioned or kept by somebody who knows the situation it was taken in.',
    fix: 'Say in a few sentences what the situation was, what was wrong with it, and what could not be changed.',
  },
  options: z.strictObject({
    words: z
      .int()
      .min(1)
      .max(500)
      .default(wordsOfALine)
      .describe('A context of fewer words is too short. Two signs of Chinese or Japanese count as a word.'),
  }),
  messages: {
    thin: 'The context is no more than a line (its length in words: {count}). Say what the situation was and why something had to be decided.',
    'no-reason':
      'The context describes, but names no need, problem or constraint. Say why something had to be decided.',
  },
  atMost: { 'no-reason': 'info' },
  examples: {
    good: [
      {
        title: 'A problem and a constraint',
        markdown: record('Orders get lost when two of them arrive at once. The old store knows no transactions.'),
      },
      {
        title: 'A question with its drivers',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nWhere do orders live?\n\n## Decision Drivers\n\n- No order may get lost\n- Everybody knows the store\n\n## Decision\n\nWe will use PostgreSQL.\n',
      },
    ],
    bad: [
      { title: 'A few words', markdown: record('We need a database.'), expect: ['thin@3'] },
      {
        title: 'A description that gives no reason',
        markdown: record('The shop has two services. One takes the orders, the other one writes the bills for them.'),
        expect: ['no-reason@3'],
      },
      {
        title: 'Shorter than the team asks for',
        options: { words: 40 },
        markdown: record('Orders get lost when two of them arrive at once. The old store knows no transactions.'),
        expect: ['thin@3'],
      },
    ],
  },
  *check({ document }, { words }) {
    const { prose, decision, original } = document;
    const [context] = sectionsNamed(decision.sections, 'context');
    if (context === undefined) return;
    const parts = sectionsNamed(decision.sections, 'context', 'drivers').flatMap((section) =>
      sectionParts(prose.parts, section, decision.sections),
    );
    const texts = parts.flatMap(({ block }) => (block === null || block.kind === 'heading' ? [] : [block.text]));
    const text = texts.join('\n');
    const count = countWords(text);
    if (count === 0 || findLeftovers(text).length > 0) return;
    const isPicture = ({ start, end }: LinkTarget): boolean =>
      original.startsWith('!', start) && parts.some((part) => start >= part.start && end <= part.end);
    const isMore = parts.some(({ kind }) => kind === 'code' || kind === 'table') || prose.links.some(isPicture);
    const at = { range: context.headingRange };
    if (count < words && !isMore) yield { message: 'thin', data: { count }, at };
    else if (languageOf(prose) === 'english' && !isMore && !namesReason(text)) yield { message: 'no-reason', at };
  },
});
