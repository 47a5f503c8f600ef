import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { countWords } from '../support/count-words.ts';
import { titleRange } from '../support/title-range.ts';

/** Three pages of about 500 words. Source: "Too long: 10 pages (should be 1-3 pages max)". */
const wordsOfThreePages = 1500;

export const lengthReasonable = defineRule({
  id: 'length-reasonable',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'info', strict: 'info', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record is read in one sitting: one to three pages.',
    details:
      'Only what people read counts: words of text, lists and tables, in any language; not code, addresses, comments or front matter. Two signs of Chinese or Japanese count as a word.',
    why: 'A long record is not read to its end, and the decision in it is found by nobody.',
    fix: 'Keep the decision and what it rests on, and move designs, measurements and instructions into documents of their own that it links to.',
  },
  options: z.strictObject({
    maximum: z.int().min(50).max(100_000).default(wordsOfThreePages).describe('More words than this are too many.'),
  }),
  messages: {
    long: 'This record has {count} words; {maximum} are about what is read in one sitting. Move designs and details into a document of its own and link to it.',
  },
  examples: {
    good: [
      {
        title: 'A short record',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
      },
      {
        title: 'Code does not count',
        options: { maximum: 50 },
        markdown: `# Use PostgreSQL\n\n\`\`\`sql\n${'select 1;\n'.repeat(60)}\`\`\`\n`,
      },
    ],
    bad: [
      {
        title: 'Longer than the team wants to read',
        options: { maximum: 50 },
        markdown: `# Use PostgreSQL\n\n## Context\n\n${'Orders need transactions. '.repeat(20)}\n`,
        expect: ['long@1'],
      },
    ],
  },
  *check({ document }, { maximum }) {
    const count = document.prose.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
    if (count > maximum) yield { message: 'long', data: { count, maximum }, at: { range: titleRange(document) } };
  },
});
