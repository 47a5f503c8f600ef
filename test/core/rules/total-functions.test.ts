import fc from '../../support/properties.ts';
import { expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { proseOf } from '../../../src/core/evaluate/document-facts.ts';
import { vocabularyOf } from '../../../src/core/evaluate/vocabulary.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { findHedges, sentenceEnds } from '../../../src/core/rules/decision-firm/hedges.ts';
import { likeWritten, nearestStatus } from '../../../src/core/rules/support/nearest-status.ts';
import { isStatusMenu } from '../../../src/core/rules/status-known/status-menu.ts';
import { languageOf } from '../../../src/core/rules/support/language.ts';
import { findLeftovers } from '../../../src/core/rules/support/leftovers.ts';
import { findPhrases } from '../../../src/core/rules/support/phrases.ts';
import { proseBetween } from '../../../src/core/rules/support/prose.ts';
import { quotation } from '../../../src/core/rules/support/quotation.ts';

const { statuses } = vocabularyOf({ statuses: {} });
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 2000 }));

it('takes any text and any number, and never throws', () => {
  fc.assert(
    fc.property(text, text, fc.double(), fc.double(), (one, other, start, end) => {
      const spans = [
        ...findLeftovers(one),
        ...findHedges(one, start, [{ start, end }]),
        ...findPhrases(one, [other, '']),
      ];
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(one.length);
        expect(span.start).toBeLessThan(span.end);
      }
      sentenceEnds(one);
      isStatusMenu(one, statuses);
      const nearest = nearestStatus(one, statuses);
      if (nearest !== null) expect(likeWritten(nearest, one).toLowerCase()).toBe(nearest);
      expect(quotation(one).length).toBeLessThanOrEqual(80);
      const prose = proseOf(parseDocument('a.md', one));
      for (const block of prose.blocks) expect(block.text.length).toBe(block.end - block.start);
      languageOf(proseBetween(prose, start, end));
      vocabularyOf({ statuses: { [one]: 'other' } });
      fixedText(one, 'a.md', []);
    }),
    { numRuns: 2000 },
  );
});

it('sees in prose what stands in the file, code and marks apart', () => {
  const markdown =
    '# A *b* `c`\r\n\r\nSee [d](e) and ![f](g)<br>\r\n\r\n> quoted\r\n\r\n| h | |\r\n|---|---|\r\n| i | **j** |\r\n';
  const { blocks, links } = proseOf(parseDocument('a.md', markdown));
  expect(
    blocks.map(({ kind, depth, isQuoted, text: seen }) => [kind, depth, isQuoted, seen.replaceAll('\uFFFC', '_')]),
  ).toEqual([
    ['heading', 1, false, 'A  b  ___'],
    ['paragraph', 0, false, 'See  d     and _______' + '____'],
    ['paragraph', 0, true, 'quoted'],
    ['cell', 0, false, 'h'],
    ['cell', 0, false, ''],
    ['cell', 0, false, 'i'],
    ['cell', 0, false, '  j  '],
  ]);
  expect(links.map(({ address, start, end }) => [address, markdown.slice(start, end)])).toEqual([
    ['e', '[d](e)'],
    ['g', '![f](g)'],
  ]);
});
