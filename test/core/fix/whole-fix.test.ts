import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { applyFixes } from '../../../src/core/fix/apply-fixes.ts';
import { wholeFix } from '../../../src/core/fix/whole-fix.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { Finding, Fix } from '../../../src/core/model/finding.ts';

const texts = new Map([
  ['docs/adr/0007-a.md', '# 7. A\n\nBy [B](0007-b.md).\n'],
  ['docs/adr/0007-b.md', '# 7. B\n'],
  ['README.md', '[B](docs/adr/0007-b.md) and ADR-7\n'],
]);
const settings = { statuses: {}, sections: {}, rules: {} };
const records = [...texts]
  .filter(([path]) => path !== 'README.md')
  .flatMap(([path, text]) => readDocument({ path, text, settings, evaluate: false }).decisions.map(summaryOf));

const start = { offset: 0, line: 1, column: 1 };
const finding = (ruleId: string, fix: Fix | null, path = 'docs/adr/0007-b.md'): Finding => ({
  ruleId,
  messageId: 'x',
  severity: 'error',
  path,
  range: { start, end: start },
  message: 'X.',
  why: 'X.',
  fix,
});
const fix: Fix = { title: 'Mend', safe: false, edits: [] };

describe('what follows from a fix in other files', () => {
  it('is every path to a record that gets another number, and no id that could mean the other one', () => {
    const whole = wholeFix(finding('number-unique', fix), { records }, texts);
    expect(whole?.title).toBe('Mend');
    expect([...applyFixes(texts, whole === null ? [] : [whole]).texts]).toEqual([
      ['docs/adr/0007-a.md', '# 7. A\n\nBy [B](0008-b.md).\n'],
      ['README.md', '[B](docs/adr/0008-b.md) and ADR-7\n'],
      ['docs/adr/0008-b.md', '# 8. B\n'],
    ]);
  });

  it('is every path to a file that gets another name', () => {
    const rename = { kind: 'rename', from: 'docs/adr/0007-b.md', to: 'docs/adr/7-b.md' } as const;
    const whole = wholeFix(finding('filename-matches', { ...fix, edits: [rename] }), { records }, texts);
    expect(whole?.edits.map((edit) => (edit.kind === 'replace' ? edit.path : edit.kind))).toEqual([
      'README.md',
      'docs/adr/0007-a.md',
      'rename',
    ]);
  });

  it('is nothing where a fix only mends its own file', () => {
    const own: Fix = { ...fix, edits: [{ kind: 'replace', path: 'docs/adr/0007-b.md', start: 0, end: 1, text: '##' }] };
    expect(wholeFix(finding('title-present', own), { records }, texts)).toBe(own);
    expect(wholeFix(finding('title-present', null), { records }, texts)).toBeNull();
  });

  it('is refused where the record is not known', () => {
    expect(wholeFix(finding('number-unique', fix, 'docs/adr/gone.md'), { records }, texts)).toBeNull();
  });
});
