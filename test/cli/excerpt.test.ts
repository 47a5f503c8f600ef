import fc from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../support/cpu-time.ts';
import { graphemes, graphemeWidth } from '../../src/cli/formats/display-width.ts';
import { excerptOf } from '../../src/cli/formats/excerpt.ts';

const widthOf = (text: string): number => [...graphemes(text)].reduce((sum, each) => sum + graphemeWidth(each), 0);

/** What stands above the carets. */
function marked(line: string, word: string, widest = 120): string {
  const from = line.indexOf(word);
  const { shown, start, width } = excerptOf(line, from, from + word.length, widest);
  let column = 0;
  let text = '';
  for (const each of graphemes(shown)) {
    if (column >= start && column < start + width) text += each;
    column += graphemeWidth(each);
  }
  return text;
}

describe('the columns that characters take', () => {
  it.each([
    ['letters', 'abc', 3],
    ['a letter with its accent as one or two characters', '\u00E9e\u0301', 2],
    ['Chinese, Japanese and Korean', '漢字かな한국', 12],
    ['a syllable of three letters', '\u1112\u1161\u11AB', 2],
    ['halfwidth katakana with a voicing mark', '\uFF76\uFF9E', 2],
    ['a full stop and letters of full width', '\uFF21\u3002', 4],
    ['a picture, one with a selector, a family, a flag, a keycap', '🚀☎️👩‍👩‍👧🇩🇪1️⃣', 10],
    ['a sign that is shown as text', '☎', 1],
    ['what shows nothing', '\u200B\u00AD\u2060', 0],
    ['Devanagari', 'नमस्ते', 4],
    ['Hebrew with points', 'שָׁלוֹם', 4],
    ['nothing', '', 0],
  ])('%s', (_, text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a span in a line', () => {
  it.each([
    ['after wide characters', '状態 は Acepted です', 'Acepted'],
    ['that is wide itself', 'Status: 承認済み, yes', '承認済み'],
    ['after accents', 'Décide\u0301: Acepted', 'Acepted'],
    ['after a picture', '✅ 🚀 Acepted', 'Acepted'],
    ['after tabs', '\tStatus:\t\tAcepted', 'Acepted'],
    ['at the end', 'Status: Acepted', 'Acepted'],
    ['at the start', 'Acepted by all', 'Acepted'],
  ])('%s', (_, line, word) => {
    for (const widest of [40, 120]) expect(marked(line, word, widest)).toBe(word);
  });

  it.each([
    ['of letters', 'word '],
    ['of wide characters', '漢字 '],
    ['of accents', 'e\u0301 '],
    ['of pictures', '👩‍👩‍👧 '],
    ['of tabs', 'a\t'],
  ])('in the middle of a line without end %s', (_, filler) => {
    const line = `${filler.repeat(50_000)}[Describe it] ${filler.repeat(50_000)}`;
    expect(marked(line, '[Describe it]')).toBe('[Describe it]');
    const { shown } = excerptOf(line, line.indexOf('['), line.indexOf(']') + 1, 120);
    expect(widthOf(shown)).toBeLessThanOrEqual(120);
    expect(shown).toMatch(/^….*…$/);
  });

  it('shows tabs as spaces up to the next stop', () => {
    expect(excerptOf('ab\tc', 3, 4, 40)).toEqual({ shown: 'ab  c', start: 4, width: 1 });
    expect(excerptOf('漢\tc', 1, 2, 40)).toEqual({ shown: '漢  c', start: 2, width: 2 });
  });

  it('takes the whole grapheme where it begins or ends inside of one', () => {
    expect(excerptOf('e\u0301a', 1, 2, 40)).toEqual({ shown: 'e\u0301a', start: 0, width: 1 });
    expect(excerptOf('a👩‍👩‍👧b', 3, 4, 40)).toEqual({ shown: 'a👩‍👩‍👧b', start: 1, width: 2 });
  });

  it('has one caret for a place without length, also behind the last character', () => {
    expect(excerptOf('abc', 1, 1, 40)).toEqual({ shown: 'abc', start: 1, width: 1 });
    expect(excerptOf('abc', 3, 3, 40)).toEqual({ shown: 'abc', start: 3, width: 1 });
    expect(excerptOf('abc', 90, 99, 40)).toEqual({ shown: 'abc', start: 3, width: 1 });
  });

  it('stays within its width, whatever the text, and lets no control character through', () => {
    const units = ['\t', 'a', '漢', '\u0301', '🇩', '\u200D', '👩', '\uD800', '\u001B', '\u2028'];
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: fc.constantFrom(...units), maxLength: 400 }),
      )
      .map((line) => line.replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(text, fc.nat(450), fc.nat(450), fc.integer({ min: 40, max: 130 }), (line, from, length, widest) => {
        const { shown, start, width } = excerptOf(line, from, from + length, widest);
        expect(widthOf(shown)).toBeLessThanOrEqual(widest);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThanOrEqual(1);
        expect(start + width).toBeLessThanOrEqual(widthOf(shown) + 1);
        expect(shown).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no time by the length of the line', () => {
    const started = cpuTime();
    for (const filler of ['a', '\u0301', '漢', '\t', '👩‍👩‍👧']) {
      const line = filler.repeat(1_000_000);
      for (const from of [0, 500_000, line.length]) excerptOf(line, from, line.length, 120);
    }
    expect(cpuTime() - started).toBeLessThan(2000);
  });
});
