import { describe, expect, it } from 'vitest';
import { plainLines, suggestedLines } from '../../../sandbox/demo/plain-text.ts';

describe('plainLines', () => {
  it.each([
    ['<!-- marker -->\n**Mend** [the status](x.md)', ['Mend the status']],
    ['one\ntwo', ['one two']],
    ['| a | b |\n| - | - |\n| `c` | ![Accepted](x.svg) |', ['a | b', 'c | Accepted']],
    ['- [x] done\n- open\n  - below', ['- [x] done', '- open', '  - below']],
    ['2. two\n3. three', ['2. two', '3. three']],
    ['> quoted', ['quoted']],
    ['```suggestion\nx\n```', []],
    ['```\nx\ny\n```', ['x', 'y']],
    ['---', []],
    ['', []],
  ])('%j', (markdown, expected) => {
    expect(plainLines(markdown)).toEqual(expected);
  });
});

describe('suggestedLines', () => {
  it.each([
    ['text', null],
    ['```js\nx\n```', null],
    ['text\n\n```suggestion\n**Status**: Proposed\nb\n```', ['**Status**: Proposed', 'b']],
    ['````suggestion\n```\n````', ['```']],
  ])('%j', (markdown, expected) => {
    expect(suggestedLines(markdown)).toEqual(expected);
  });
});
