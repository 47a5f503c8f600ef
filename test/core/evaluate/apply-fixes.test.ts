import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/core/evaluate/apply-fixes.ts';
import type { Edit, Finding } from '../../../src/core/model/finding.ts';

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
    ['no renaming', [[{ kind: 'rename', from: path, to: 'b.md' } as const]], 'abcdef', 0, 1],
  ])('%s', (_, fixes, expected, applied, postponed) => {
    const result = applyFixes(
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
    expect(applyFixes('abc', path, findings)).toMatchObject({ text: 'abc', applied: [], postponed: [] });
    expect(applyFixes('abc', path, findings, false).text).toBe('Xbc');
  });

  it('keeps everything outside of the edits, whatever they are', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.string({ maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, (text, wanted) => {
        const findings = wanted.map(([start, length, put]) => withEdits([edit(start, start + length, put)]));
        const { text: result, applied } = applyFixes(text, path, findings);
        const change = applied.reduce((sum, finding) => {
          const only = finding.fix?.edits[0];
          return only?.kind === 'replace' ? sum + only.text.length - (only.end - only.start) : sum;
        }, 0);
        expect(result.length).toBe(text.length + change);
      }),
    );
  });
});
