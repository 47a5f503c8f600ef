import { z } from 'zod';
import { defineKind } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { findPhrases } from '../support/phrases.ts';
import { boundedList, boundedText } from '../support/bounded.ts';

/** The record does not use certain words. Words and phrases only, never patterns: a pattern from outside could hang us. */
export const textForbidden = defineKind({
  kind: 'text-forbidden',
  needs: ['document'],
  options: z.strictObject({
    words: boundedList(boundedText({ min: 1, max: 100 }), { min: 1, max: 200 }).describe(
      'Words or phrases, letter case and line breaks apart; never in code or quotes.',
    ),
    instead: boundedText({ max: 200 }).default('').describe('What to write instead.'),
  }),
  messages: {
    'text-forbidden': '"{text}" should not stand here. Write it in other words.',
    'text-forbidden-instead': '"{text}" should not stand here. {instead}',
  },
  *check({ document }, { words, instead }) {
    for (const block of document.prose.blocks) {
      if (block.isQuoted) continue;
      for (const { start, end, text } of findPhrases(block.text, words)) {
        const at = { range: document.rangeAt(block.start + start, block.start + end) };
        if (instead === '') yield { message: 'text-forbidden', data: { text: quotation(text) }, at };
        else yield { message: 'text-forbidden-instead', data: { text: quotation(text), instead }, at };
      }
    }
  },
});
