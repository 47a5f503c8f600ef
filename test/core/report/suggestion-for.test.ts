import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/model/finding.ts';
import { suggestionFor } from '../../../src/core/report/suggestion-for.ts';
import { finding } from './samples.ts';

const path = 'docs/adr/0002-cache.md';
const withEdits = (...edits: readonly Edit[]): ReturnType<typeof finding> =>
  finding({ path, fix: { title: 'Mend it', safe: true, edits } });
const replace = (start: number, end: number, text: string, where = path): Edit => ({
  kind: 'replace',
  path: where,
  start,
  end,
  text,
});
const all = new Set(Array.from({ length: 100 }, (_, index) => index + 1));

describe('suggestionFor', () => {
  const text = 'one\ntwo\nthree\n';
  it.each<[string, Edit, { startLine: number; line: number; replacement: string[] } | null]>([
    ['a word', replace(4, 7, 'TWO'), { startLine: 2, line: 2, replacement: ['TWO'] }],
    ['part of a line', replace(5, 6, 'W'), { startLine: 2, line: 2, replacement: ['tWo'] }],
    ['over two lines', replace(5, 9, '-'), { startLine: 2, line: 3, replacement: ['t-hree'] }],
    ['whole lines away', replace(4, 8, ''), { startLine: 2, line: 2, replacement: [] }],
    ['a line emptied', replace(4, 7, ''), { startLine: 2, line: 2, replacement: [''] }],
    ['a whole line', replace(4, 8, 'TWO\n'), { startLine: 2, line: 2, replacement: ['TWO'] }],
    ['a line before', replace(4, 4, 'new\n'), { startLine: 2, line: 2, replacement: ['new', 'two'] }],
    ['lines at the end', replace(14, 14, '\nfour\n'), { startLine: 3, line: 3, replacement: ['three', '', 'four'] }],
    ['the last line ending away', replace(13, 14, ''), null],
    ['nothing new', replace(4, 7, 'two'), null],
    ['outside of the text', replace(4, 99, 'x'), null],
    ['backwards', replace(7, 4, 'x'), null],
    ['not a number', replace(NaN, 4, 'x'), null],
    ['another file', replace(4, 7, 'x', 'README.md'), null],
    ['a rename', { kind: 'rename', from: path, to: 'b.md' }, null],
    ['a new file', { kind: 'create', path, text: 'x' }, null],
    ['too long', replace(4, 7, 'x\n'.repeat(101)), null],
  ])('%s', (_, edit, expected) => {
    expect(suggestionFor(withEdits(edit), text, all)).toEqual(expected);
  });

  it('needs exactly one edit, and every line on the diff', () => {
    expect(suggestionFor(finding({ path }), text, all)).toBeNull();
    expect(suggestionFor(withEdits(replace(0, 1, 'x'), replace(5, 6, 'y')), text, all)).toBeNull();
    expect(suggestionFor(withEdits(replace(5, 9, '-')), text, new Set([2]))).toBeNull();
    expect(suggestionFor(withEdits(replace(5, 9, '-')), text, new Set([2, 3]))).not.toBeNull();
  });

  it('gives lines of a CRLF file without the carriage return, and offers nothing on a line with a byte order mark', () => {
    const crlf = '\uFEFFone\r\ntwo\r\nthree\r\n';
    expect(suggestionFor(withEdits(replace(6, 9, 'TWO\r\nmore')), crlf, all)).toEqual({
      startLine: 2,
      line: 2,
      replacement: ['TWO', 'more'],
    });
    expect(suggestionFor(withEdits(replace(1, 4, 'ONE')), crlf, all)).toBeNull();
  });

  it('accepted, gives what the edit gives', () => {
    const line = fc.constantFrom('', 'a', 'bb', '# c', '```');
    const ending = fc.constantFrom('\n', '\r\n');
    const inserted = fc.array(fc.constantFrom('x', '\n', 'y z'), { maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        ending,
        fc.nat(),
        fc.nat(),
        inserted,
        fc.boolean(),
        (parts, eol, left, right, added, hasEnd) => {
          const whole = parts.join(eol) + (hasEnd ? eol : '');
          const [start, end] = [left % (whole.length + 1), right % (whole.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          fc.pre(whole.charAt(start - 1) !== '\r' && whole.charAt(end - 1) !== '\r');
          const newText = whole.slice(0, start) + added.replaceAll('\n', eol) + whole.slice(end);
          const real = new Set(
            whole
              .replace(/\r?\n$/, '')
              .split('\n')
              .map((_, index) => index + 1),
          );
          const suggestion = suggestionFor(withEdits(replace(start, end, added.replaceAll('\n', eol))), whole, real);
          if (suggestion === null) return;
          const old = whole.replaceAll('\r\n', '\n').split('\n');
          old.splice(suggestion.startLine - 1, suggestion.line - suggestion.startLine + 1, ...suggestion.replacement);
          expect(old.join('\n').replace(/\n$/, '')).toBe(newText.replaceAll('\r\n', '\n').replace(/\n$/, ''));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
