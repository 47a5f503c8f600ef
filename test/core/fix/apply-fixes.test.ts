import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { applyFixes } from '../../../src/core/fix/apply-fixes.ts';
import type { Edit, Finding, Fix } from '../../../src/core/model/finding.ts';

const point = { offset: 0, line: 1, column: 1 };
const path = 'a.md';

const withEdits = (edits: readonly Edit[], safe = true): Finding => ({
  ruleId: 'some-rule',
  messageId: 'some',
  severity: 'error',
  path,
  range: { start: point, end: point },
  message: 'Some.',
  why: 'Some.',
  fix: { title: 'Mend', safe, edits },
});
const edit = (start: number, end: number, text: string, file = path): Edit => ({
  kind: 'replace',
  path: file,
  start,
  end,
  text,
});

describe('applying fixes', () => {
  it.each([
    ['one', [[edit(0, 1, 'X')]], 'Xbcdef', 1, 0],
    ['several, in any order', [[edit(4, 5, 'Y')], [edit(0, 1, 'X')]], 'XbcdYf', 2, 0],
    ['neighbours', [[edit(0, 2, 'X')], [edit(2, 4, 'Y')]], 'XYef', 2, 0],
    ['the earlier of two that meet', [[edit(0, 3, 'X')], [edit(2, 4, 'Y')]], 'Xdef', 1, 1],
    ['the earlier of two insertions', [[edit(2, 2, 'X')], [edit(2, 2, 'Y')]], 'abXcdef', 1, 1],
    ['whole or not at all', [[edit(0, 3, 'X')], [edit(2, 4, 'Y'), edit(5, 6, 'Z')]], 'Xdef', 1, 1],
    ['nothing beyond the text', [[edit(5, 9, 'X')]], 'abcdef', 0, 1],
    ['nothing of other files', [[edit(0, 1, 'X'), edit(0, 1, 'X', 'b.md')]], 'abcdef', 0, 1],
    ['nothing in the place of another word', [[{ ...edit(0, 1, 'X'), expect: 'b' }]], 'abcdef', 0, 1],
    ['what is still there', [[{ ...edit(0, 2, 'X'), expect: 'ab' }]], 'Xcdef', 1, 0],
  ])('%s', (_, fixes, expected, applied, postponed) => {
    const result = fixedText(
      'abcdef',
      path,
      fixes.map((edits) => withEdits(edits)),
    );
    expect(result.text).toBe(expected);
    expect(result.applied.length).toBe(applied);
    expect(result.postponed.length).toBe(postponed);
  });

  it('leaves out what a person has to look at, unless asked', () => {
    const findings = [withEdits([edit(0, 1, 'X')], false)];
    expect(fixedText('abc', path, findings)).toMatchObject({ text: 'abc', applied: [], postponed: [] });
    expect(fixedText('abc', path, findings, false).text).toBe('Xbc');
  });

  it('keeps everything outside of the edits, whatever they are', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.string({ maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, (text, wanted) => {
        const findings = wanted.map(([start, length, put]) => withEdits([edit(start, start + length, put)]));
        const { text: result, applied } = fixedText(text, path, findings);
        const change = applied.reduce((sum, finding) => {
          const only = finding.fix?.edits[0];
          return only?.kind === 'replace' ? sum + only.text.length - (only.end - only.start) : sum;
        }, 0);
        expect(result.length).toBe(text.length + change);
      }),
    );
  });
});

describe('fixes over several files', () => {
  const texts = new Map([
    ['adr/0007-a.md', 'one 0007-a.md'],
    ['adr/0007-b.md', 'two'],
    ['adr/README.md', '[7](0007-a.md)'],
  ]);
  const fix = (title: string, ...edits: readonly Edit[]): Fix => ({ title, safe: true, edits });
  const rename = (from: string, to: string): Edit => ({ kind: 'rename', from: `adr/${from}`, to: `adr/${to}` });
  const first = fix('first', edit(4, 8, '0008', 'adr/README.md'), rename('0007-a.md', '0008-a.md'));

  it.each<[string, readonly Fix[], readonly string[]]>([
    ['a renaming with what refers to it', [first], ['first']],
    [
      'beside a change of the file that is renamed',
      [first, fix('x', edit(0, 3, '1', 'adr/0007-a.md'))],
      ['first', 'x'],
    ],
    ['not the same number twice', [first, fix('x', rename('0007-b.md', '0008-b.md'))], ['first']],
    ['another number, too', [first, fix('x', rename('0007-b.md', '0009-b.md'))], ['first', 'x']],
    ['not over a file that is there', [fix('x', rename('0007-a.md', '0007-b.md'))], []],
    [
      'no text that names a file which gets another name',
      [first, fix('x', edit(0, 3, '[a](0007-a.md)', 'adr/0007-b.md'))],
      ['first'],
    ],
    ['not one half of a fix', [fix('x', edit(0, 3, '1', 'adr/0007-b.md'), edit(0, 3, '1', 'gone.md'))], []],
    ['not a fix without edits', [fix('x')], []],
  ])('%s', (_, fixes, expected) => {
    const { applied, postponed } = applyFixes(texts, fixes);
    expect(applied.map(({ title }) => title)).toEqual(expected);
    expect(postponed.length).toBe(fixes.length - expected.length);
  });

  it('gives every file as it is then', () => {
    expect([...applyFixes(texts, [first]).texts]).toEqual([
      ['adr/0007-b.md', 'two'],
      ['adr/README.md', '[7](0008-a.md)'],
      ['adr/0008-a.md', 'one 0007-a.md'],
    ]);
  });
});
