import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { hasManagedBlock, indexMarkers, spliceManagedBlock } from '../../../src/core/log/managed-block.ts';
import { hostileText } from '../report/samples.ts';

const { start, end } = indexMarkers;
const block = '| a |\n| --- |\n| b |';
const splice = (text: string | null, with_ = block): string => {
  const outcome = spliceManagedBlock(text, with_, { title: 'Decision log' });
  return outcome.ok ? outcome.value : `refused: ${outcome.problems.join()}`;
};

describe('spliceManagedBlock', () => {
  it('makes a new file with a heading', () => {
    expect(splice(null)).toBe(`# Decision log\n\n${start}\n${block}\n${end}\n`);
  });

  it.each([
    ['an empty file', '', `${start}\n${block}\n${end}\n`],
    ['text', 'Words.\n', `Words.\n\n${start}\n${block}\n${end}\n`],
    ['no final newline', 'Words.', `Words.\n\n${start}\n${block}\n${end}\n`],
    ['a blank line at the end', 'Words.\n\n', `Words.\n\n${start}\n${block}\n${end}\n`],
    ['CRLF', 'Words.\r\n', `Words.\r\n\r\n${start}\r\n${block.replaceAll('\n', '\r\n')}\r\n${end}\r\n`],
    ['only a byte order mark', '\uFEFF', `\uFEFF${start}\n${block}\n${end}\n`],
    [
      'markers in code',
      `\`\`\`\n${start}\n${end}\n\`\`\`\n`,
      `\`\`\`\n${start}\n${end}\n\`\`\`\n\n${start}\n${block}\n${end}\n`,
    ],
    ['markers in a sentence', `Use ${start}.\n`, `Use ${start}.\n\n${start}\n${block}\n${end}\n`],
  ])('appends after a blank line: %s', (_, text, expected) => {
    expect(splice(text)).toBe(expected);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('replaces what stands between the markers and nothing else: %s', (_, eol) => {
    const before = `\uFEFF# Log  ${eol}\tBy hand.${eol}${eol}  ${start} ${eol}`;
    const after = `${end}\t${eol}${eol}Also by hand, mixed\nendings${eol}and no final newline`;
    const old = `old${eol}`;
    expect(splice(before + old + after)).toBe(before + block.split('\n').join(eol) + eol + after);
  });

  it.each([
    ['no end', `a\n${start}\nb\n`, /^refused: line 2:.*never ends/],
    ['no start', `a\n\n${end}\n`, /^refused: line 3:.*never starts/],
    ['twice', `${start}\n${end}\n${start}\n${end}\n`, /^refused: line 3:.*second time/],
    ['two ends', `${start}\n${end}\n${end}\n`, /^refused: line 3:.*second time/],
    ['swapped', `${end}\n${start}\n`, /^refused: line 1:.*above/],
    ['code that never ends', 'a\n```\nb\n', /^refused: line 2:.*code block/],
    ['end in code', `${start}\n\`\`\`\n${end}\n\`\`\`\n`, /^refused: line 1:.*never ends/],
  ])('refuses broken markers with their line: %s', (_, text, expected) => {
    expect(splice(text)).toMatch(expected);
    expect(hasManagedBlock(text)).toBe(false);
  });

  it('refuses a block that would break the file', () => {
    expect(splice('a\n', `x\n${end}\n`)).toMatch(/^refused/);
    expect(splice('a\n', '```\nx')).toMatch(/^refused/);
  });

  it('knows whether it may write', () => {
    expect(hasManagedBlock(splice('a\n'))).toBe(true);
    expect(hasManagedBlock('a\n')).toBe(false);
  });

  it('changes nothing the second time, keeps what people wrote, whatever the file is', () => {
    const line = fc.oneof(hostileText, fc.constantFrom(start, end, '```', '~~~~', '- ```', '    ```', '> ```', '<!--'));
    const file = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([parts, eol, hasEnd]) => parts.join(eol) + (hasEnd ? eol : ''));
    let written = 0;
    fc.assert(
      fc.property(file, hostileText, (text, content) => {
        const first = spliceManagedBlock(text, content, { title: 'x' });
        if (!first.ok) return;
        written += 1;
        expect(spliceManagedBlock(first.value, content, { title: 'x' })).toEqual(first);
        if (!hasManagedBlock(text)) expect(first.value.startsWith(text)).toBe(true);
        expect(spliceManagedBlock(first.value, 'other', { title: 'x' })).toEqual(
          spliceManagedBlock(text, 'other', { title: 'x' }),
        );
      }),
      { numRuns: 4000 },
    );
    expect(written).toBeGreaterThan(500);
  });
});
