import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { createSourceText } from '../../../src/core/parse/source-text.ts';

/** Finds the place of a character by counting in the original: the slow and obvious way. */
const slowPoint = (original: string, offset: number) => {
  let line = 1;
  let lineStart = original.startsWith('\ufeff') ? 1 : 0;
  for (const match of original.matchAll(/\r\n|\r|\n/g)) {
    if (match.index + match[0].length > offset) break;
    line += 1;
    lineStart = match.index + match[0].length;
  }
  return { offset, line, column: offset - lineStart + 1 };
};

describe('createSourceText', () => {
  it.each([
    ['LF', 'a\nbc\n', 'a\nbc\n', '\n'],
    ['CRLF', 'a\r\nbc\r\n', 'a\nbc\n', '\r\n'],
    ['lone CR', 'a\rbc', 'a\nbc', '\n'],
    ['mixed, most CRLF', 'a\r\nb\r\nc\n', 'a\nb\nc\n', '\r\n'],
    ['as many of both', 'a\r\nb\n', 'a\nb\n', '\n'],
    ['byte order mark', '\ufeffa\n', 'a\n', '\n'],
    ['empty', '', '', '\n'],
    ['byte order mark alone', '\ufeff', '', '\n'],
    ['CR before CRLF', 'a\r\r\nb', 'a\n\nb', '\n'],
  ])('normalises %s', (_name, original, normalised, lineEnding) => {
    const source = createSourceText(original);
    expect(source.normalised).toBe(normalised);
    expect(source.lineEnding).toBe(lineEnding);
    expect(source.original).toBe(original);
  });

  it.each([
    ['a\nbc', 'c', { offset: 3, line: 2, column: 2 }],
    ['a\r\nbc', 'c', { offset: 4, line: 2, column: 2 }],
    ['\ufeffab', 'b', { offset: 2, line: 1, column: 2 }],
    ['\ufeffa\r\nbc', 'c', { offset: 5, line: 2, column: 2 }],
    ['a\rb\r\nc', 'c', { offset: 5, line: 3, column: 1 }],
  ])('places %j', (original, wanted, point) => {
    const source = createSourceText(original);
    expect(source.pointAt(source.normalised.indexOf(wanted))).toEqual(point);
  });

  it.each([-1, Number.NaN, Number.NEGATIVE_INFINITY])('moves %d to the start', (offset) => {
    expect(createSourceText('ab').pointAt(offset)).toEqual({ offset: 0, line: 1, column: 1 });
  });

  it.each([3, Number.POSITIVE_INFINITY])('moves %d to the end', (offset) => {
    expect(createSourceText('ab').pointAt(offset)).toEqual({ offset: 2, line: 1, column: 3 });
  });

  it('puts swapped ends right', () => {
    const { start, end } = createSourceText('abc').rangeOf(2, 1);
    expect([start.offset, end.offset]).toEqual([1, 2]);
  });

  it('leads every offset back to the same character', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '\ufeff', '😀'), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const original = parts.join('');
        const source = createSourceText(original);
        expect(source.normalised).toBe(original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
        for (let at = 0; at < source.normalised.length; at += 1) {
          const point = source.pointAt(at);
          const character = source.normalised[at];
          expect(['\r', '\n'].includes(original[point.offset] ?? '') ? '\n' : original[point.offset]).toBe(character);
          expect(point).toEqual(slowPoint(original, point.offset));
          expect(source.toOriginal(at)).toBe(point.offset);
        }
      }),
    );
  });
});
