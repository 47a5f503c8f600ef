import { z } from 'zod';
import type { Decision } from '../../model/decision.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { findPhrases } from '../support/phrases.ts';
import { quotation } from '../support/quotation.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';

/** Words that mean something else a year later. */
const fleeting = [
  ...[
    'currently',
    'at the moment',
    'right now',
    'nowadays',
    'these days',
    'today',
    'at present',
    'presently',
    'for now',
  ],
  ...['at this time', 'at the time of writing', 'as of now', 'so far', 'until now', 'recently', 'lately', 'soon'],
  ...['in the near future', 'upcoming', 'shortly'],
  ...['last week', 'last month', 'last quarter', 'last year', 'this week', 'this month', 'this quarter', 'this year'],
  ...['next week', 'next month', 'next quarter', 'next year', 'this sprint', 'next sprint'],
];

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Whether the record says when it was: by a date, a year in its status, or its history. */
const isDated = ({ date, dateRaw, status, sections }: Decision): boolean =>
  date !== null ||
  dateRaw !== null ||
  year.test(status?.raw ?? '') ||
  sections.some(({ name, text }) => (name === 'changelog' || name === 'status') && year.test(text.slice(0, 2000)));

const record = (context: string): string =>
  `# Use PostgreSQL\n\n## Context\n\n${context}\n\n## Decision\n\nWe will use PostgreSQL, because this is what all of the services will share.\n`;

export const contextDated = defineRule({
  id: 'context-dated',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A context that speaks of today says which day that is.',
    details:
      'In a record without a date, be it in a field, its file name, its status or its history, the rule stands at the first word of its context that means something else later: "currently", "soon", "at the moment". Records in English only.',
    why: 'A year later nobody knows what "currently" meant, and whether it still holds.',
    fix: 'Give the record a date, or say in the text when that was.',
  },
  options: z.strictObject({}),
  messages: {
    undated:
      'This record has no date, so nobody will know later what "{words}" means. Add the date of the decision, or say when that was.',
  },
  examples: {
    good: [
      {
        title: 'With a date',
        markdown: record('Currently the orders are kept in files.').replace(
          '\n\n## C',
          '\n\n**Date**: 2025-03-14\n\n## C',
        ),
      },
      { title: 'Without such words', markdown: record('The orders are kept in files, and they get lost.') },
    ],
    bad: [
      {
        title: 'Currently, but when?',
        markdown: record('Currently the orders are kept in files, which will soon be too slow.'),
        expect: ['undated@5'],
      },
    ],
  },
  *check({ document }) {
    const { prose, decision } = document;
    if (isDated(decision) || languageOf(prose) !== 'english') return;
    for (const section of sectionsNamed(decision.sections, 'context', 'drivers')) {
      for (const { block } of sectionParts(prose.parts, section, decision.sections)) {
        if (block === null || block.isQuoted || block.kind === 'heading') continue;
        const [hit] = findPhrases(block.text, fleeting);
        if (hit === undefined) continue;
        const range = document.rangeAt(block.start + hit.start, block.start + hit.end);
        yield { message: 'undated', data: { words: quotation(hit.text) }, at: { range } };
        return;
      }
    }
  },
});
