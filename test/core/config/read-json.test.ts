import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/core/config/read-json.ts';

describe('JSON with places', () => {
  it('is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        const value = JSON.parse(text) as unknown;
        fc.pre(!text.includes('__proto__'));
        const read = readJson(JSON.stringify(value, null, indent));
        expect(read.ok && JSON.parse(JSON.stringify(read.value.value))).toEqual(value);
      }),
    );
  });

  it('is refused where JavaScript refuses it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      '.5',
      'true',
      'nul',
      '\n',
      '\\u12',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const isJson = (): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        };
        const isTwice = /"a"[^]*"a"/.test(text);
        fc.pre(!isTwice);
        expect(readJson(text).ok).toBe(isJson());
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps the place of each key and value', () => {
    const read = readJson('\uFEFF{\r\n  "a": [1,\n    { "b": "\\u0041\\n\\uD83D\\uDE00" }]\n}\n');
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const list = read.value.children.get('a');
    expect(list).toMatchObject({ keyAt: { line: 2, column: 3 }, at: { line: 2, column: 8 } });
    const item = list?.children.get(1);
    expect(item).toMatchObject({ keyAt: { line: 3, column: 5 }, at: { line: 3, column: 5 } });
    expect(item?.children.get('b')).toMatchObject({
      value: 'A\n\u{1F600}',
      keyAt: { line: 3, column: 7 },
      at: { line: 3, column: 12 },
    });
  });

  it.each([
    ['a key twice', '{ "a": 1,\n "a": 2 }', '2:2', /"a" stands here a second time/],
    ['a name with a meaning of its own', '{ "__proto__": 1 }', '1:3', /cannot be used/],
    ['nine levels', '['.repeat(9), '1:9', /not valid/],
    ['a line end in a text', '{ "a": "b\n" }', '1:8', /not valid/],
    ['an escape that is none', '{ "a": "\\x" }', '1:8', /not valid/],
    ['something behind it', '{}\n{}', '2:1', /not valid/],
  ])('names the place of %s', (_, text, place, message) => {
    const read = readJson(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const [{ at, message: said }] = read.problems;
    expect(`${at.line}:${at.column}`).toBe(place);
    expect(said).toMatch(message);
  });
});
