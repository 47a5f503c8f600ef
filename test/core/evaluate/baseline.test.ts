import { describe, expect, it } from 'vitest';
import { baselinePrint, printedLines } from '../../../src/core/evaluate/baseline-print.ts';
import {
  baselineOf,
  holdToBaseline,
  mayStand,
  type PrintedFinding,
} from '../../../src/core/evaluate/hold-to-baseline.ts';
import { readBaseline } from '../../../src/core/evaluate/read-baseline.ts';
import { renderBaseline } from '../../../src/core/evaluate/render-baseline.ts';
import type { BaselineEntry } from '../../../src/core/model/baseline.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const start = { offset: 0, line: 1, column: 1 };
const finding = (of: Partial<Finding> = {}): Finding => ({
  ruleId: 'status-known',
  messageId: 'status-unknown',
  severity: 'error',
  path: 'docs/adr/0001-a.md',
  range: { start, end: start },
  message: 'Unknown.',
  why: 'Because.',
  fix: null,
  ...of,
});
const print = 'a'.repeat(16);
const entry = (of: Partial<BaselineEntry> = {}): BaselineEntry => ({
  rule: 'status-known',
  path: 'docs/adr/0001-a.md',
  print,
  count: 1,
  line: 1,
  ...of,
});
const printed = (of: Partial<PrintedFinding> = {}): PrintedFinding => {
  const made = { finding: finding(), path: 'docs/adr/0001-a.md', print, ...of };
  return made;
};

describe('what a baseline knows a finding by', () => {
  const base = baselinePrint(finding(), '**Status**: Acepted');
  it.each<[string, Finding, string, boolean]>([
    ['blanks around the line', finding(), '  **Status**: Acepted\r', true],
    ['another place', finding({ range: { start: { offset: 9, line: 9, column: 3 }, end: start } }), '', false],
    [
      'another line number',
      finding({ range: { start: { ...start, line: 9 }, end: start } }),
      '**Status**: Acepted',
      true,
    ],
    ['another path', finding({ path: 'moved.md' }), '**Status**: Acepted', true],
    ['other words', finding({ message: 'The next free number is 12.', why: '' }), '**Status**: Acepted', true],
    ['another severity', finding({ severity: 'warning' }), '**Status**: Acepted', true],
    ['another line', finding(), '**Status**: Accpted', false],
    ['another rule', finding({ ruleId: 'title-present' }), '**Status**: Acepted', false],
    ['another message', finding({ messageId: 'status-missing' }), '**Status**: Acepted', false],
    ['another element', finding({ element: 'date' }), '**Status**: Acepted', false],
  ])('%s', (_, other, line, isSame) => {
    expect(baselinePrint(other, line) === base).toBe(isSame);
  });

  it('takes lines as editors do', () => {
    expect(printedLines('a\r\nb\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the file', () => {
  const entries = [
    { rule: 'title-present', path: 'docs/adr/0002-b.md', print, count: 2 },
    { rule: 'status-known', path: 'docs/adr/0001-"a" \u{1F600}.md', print, count: 1 },
  ];

  it('is sorted, an entry a line, and says the same when it is read', () => {
    const text = renderBaseline(entries);
    expect(text.split('\n')).toEqual([
      '{',
      '  "version": 1,',
      '  "findings": [',
      `    { "rule": "status-known", "path": "docs/adr/0001-\\"a\\" \u{1F600}.md", "print": "${print}", "count": 1 },`,
      `    { "rule": "title-present", "path": "docs/adr/0002-b.md", "print": "${print}", "count": 2 }`,
      '  ]',
      '}',
      '',
    ]);
    const read = readBaseline(text);
    expect(read).toEqual({
      ok: true,
      value: [
        { ...entries[1], line: 4 },
        { ...entries[0], line: 5 },
      ],
    });
    expect(read.ok && renderBaseline([...read.value].reverse())).toBe(text);
    expect(renderBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
    expect(readBaseline(renderBaseline([]))).toEqual({ ok: true, value: [] });
  });

  const one = `{ "rule": "status-known", "path": "docs/adr/0001-a.md", "print": "${print}", "count": 1 }`;
  const of = (...lines: readonly string[]): string => `{ "version": 1, "findings": [\n${lines.join(',\n')}\n] }`;
  it.each<[string, string, string, RegExp]>([
    ['nothing at all', '', '1:1 ', /not valid JSON/],
    ['YAML', 'version: 1\nfindings: []\n', '1:1 ', /not valid JSON/],
    ['a list', '[]', '1:1 ', /must be a mapping/],
    ['a text without an end', '{ "version: 1\n }', '1:3 ', /not valid JSON/],
    ['a comma too many', of(one, ',').trimEnd(), '3:1 ', /not valid JSON/],
    ['what is nested to break a parser', `{ "version": ${'['.repeat(50_000)}`, '1:21 ', /not valid JSON/],
    ['what a parser of YAML recurses on', `{ "version": 1 }\n${'- '.repeat(50_000)}`, '2:1 ', /not valid JSON/],
    ['no end', '{', '1:2 ', /not valid JSON/],
    ['what git left of a conflict', of(one, `<<<<<<< HEAD\n${one}`), '3:1 ', /marks of a conflict.*both sides/],
    ['no JSON behind it', `${of(one)}}`, '3:4 ', /not valid JSON/],
    ['no version', '{ "findings": [] }', '1:1 version', /version/],
    ['a later version', '{ "version": 2, "findings": [] }', '1:14 version', /Allowed here: 1/],
    ['an unknown key', '{ "version": 1, "finding": [], "findings": [] }', '1:17 finding', /"findings"/],
    [
      'an unknown key of an entry',
      of(one, one.replace('"count"', '"line": 3, "count"')),
      '3:86 findings[1].line',
      /line/,
    ],
    ['a count of none', of(one.replace('"count": 1', '"count": 0')), '2:95 findings[0].count', /at least 1/],
    ['a print by hand', of(one.replace(print, 'any')), '2:66 findings[0].print', /--update-baseline/],
    ['a path out of the repository', of(one.replace('docs/', '../')), '2:35 findings[0].path', /"\.\."/],
    ['an entry twice', of(one, one), '3:1 findings[1]', /after line 2/],
    ['more than is read', of(one.padEnd(530_000)), '1:1 ', /larger than 512 KB/],
  ])('names the place of %s', (_, text, place, message) => {
    const read = readBaseline(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const [problem] = read.problems;
    expect(problem.message).toMatch(message);
    expect(problem.path).toBe('.github/adr-baseline.json');
    expect(`${problem.line}:${problem.column} ${problem.key}`).toBe(place);
  });

  it('reads the largest one in a moment', () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => one.replace('0001-a', String(index).padStart(12, '0')));
    const text = of(...lines).slice(0, 524_288);
    const whole = `${text.slice(0, text.lastIndexOf(',\n'))}\n] }`;
    const begun = cpuTime();
    expect(readBaseline(whole).ok).toBe(true);
    expect(cpuTime() - begun).toBeLessThan(1_500);
  });

  it.each<[string, string]>([
    [
      'empty entries',
      of(...Array.from({ length: 19_999 }, () => '{}'))
        .replaceAll(',\n', ',')
        .padEnd(300_000),
    ],
    ['more entries than are read', `{ "version": 1, "findings": [${'{},'.repeat(160_000)}{}] }`],
    [
      'an entry of unknown keys',
      of(`{ ${Array.from({ length: 40_000 }, (_, index) => `"k${index}": 1`).join(', ')} }`),
    ],
  ])('stops where enough is wrong: %s', (_, text) => {
    const begun = cpuTime();
    const read = readBaseline(text);
    expect(cpuTime() - begun).toBeLessThan(2_500);
    expect(read.ok ? 0 : read.problems.length).toBe(20);
  });

  it('says no more than twenty problems', () => {
    const read = readBaseline(of(...Array.from({ length: 99 }, () => one)));
    expect(read.ok ? 0 : read.problems.length).toBe(20);
  });
});

describe('which findings stand in a baseline', () => {
  it('holds of each entry as many as it counts, in their order', () => {
    const three = [printed(), printed({ finding: finding() }), printed({ finding: finding() })];
    const { held, unused } = holdToBaseline(three, [entry({ count: 2 })]);
    expect(three.map((each) => held.has(each.finding))).toEqual([true, true, false]);
    expect(unused).toEqual([]);
  });

  it('says what of it no finding needed', () => {
    const other = entry({ path: 'docs/adr/0009-z.md' });
    expect(holdToBaseline([printed()], [entry({ count: 3 }), other]).unused).toEqual([entry({ count: 2 }), other]);
  });

  it.each<[string, Partial<PrintedFinding>]>([
    ['in another file', { path: 'docs/adr/0002-b.md' }],
    ['of another rule', { finding: finding({ ruleId: 'title-present' }) }],
    ['with another print', { print: 'b'.repeat(16) }],
    ['that is only a note', { finding: finding({ severity: 'info' }) }],
    ['of a rule that judges the change itself', { finding: finding({ ruleId: 'accepted-unchanged' }) }],
    ['of a rule about the change as a whole', { finding: finding({ ruleId: 'decision-missing' }) }],
    ['that nothing could be read', { finding: finding({ ruleId: 'document-readable' }) }],
    ['of a rule that broke off', { finding: finding({ ruleId: 'rule-crashed' }) }],
  ])('holds none %s', (_, of) => {
    const one = printed(of);
    const entries = [entry({ rule: one.finding.ruleId === 'title-present' ? 'status-known' : one.finding.ruleId })];
    expect(holdToBaseline([one], entries).held.size).toBe(0);
  });

  it('keeps an entry for what only became a note, and tells the note', () => {
    const note = printed({ finding: finding({ severity: 'info' }) });
    const { held, kept, unused } = holdToBaseline([note, printed()], [entry({ count: 3 })]);
    expect([held.has(note.finding), kept.has(note.finding)]).toEqual([false, true]);
    expect(unused).toEqual([entry({ count: 1 })]);
  });

  it('follows a record that is known to have moved, and nothing else', () => {
    const moved = printed({ path: 'docs/adr/0002-b.md', previousPath: 'docs/adr/0001-a.md' });
    const { held, unused } = holdToBaseline([moved], [entry()]);
    expect([...held]).toEqual([moved.finding]);
    expect(unused).toEqual([]);
    const both = [moved, printed({ path: 'docs/adr/0001-a.md', finding: finding() })];
    expect(holdToBaseline(both, [entry()]).held.has(moved.finding)).toBe(false);
    const other = printed({ path: 'docs/adr/0002-b.md', previousPath: 'docs/adr/0003-c.md' });
    expect(holdToBaseline([other, printed({ path: 'docs/adr/0004-d.md' })], [entry()]).held.size).toBe(0);
    const twice = [moved, printed({ ...moved, finding: finding() }), printed({ ...moved, finding: finding() })];
    expect(holdToBaseline(twice, [entry(), entry({ path: moved.path })]).held.size).toBe(2);
  });

  it('takes time in proportion to both, however much is alike', () => {
    const time = (count: number): number => {
      const findings = Array.from({ length: count }, (_, index) =>
        printed({ finding: finding(), path: `docs/adr/${index}-moved.md`, previousPath: `docs/adr/${index}.md` }),
      );
      const entries = Array.from({ length: count }, (_, index) => entry({ path: `docs/adr/${index}.md` }));
      const begun = cpuTime();
      expect(holdToBaseline(findings, entries).held.size).toBe(count);
      return cpuTime() - begun;
    };
    time(1_000);
    // Of whatever looks at each of the one for each of the other it would be a hundred times.
    expect(time(40_000)).toBeLessThan(25 * Math.max(time(4_000), 25));
  });

  it('is made of what it is to hold', () => {
    const findings = [printed(), printed({ finding: finding() }), printed({ path: 'b.md', finding: finding() })];
    const made = baselineOf(findings);
    expect(made).toEqual([entry({ count: 2 }), entry({ path: 'b.md' })]);
    expect(holdToBaseline(findings, made)).toMatchObject({ unused: [] });
    expect(holdToBaseline(findings, made).held.size).toBe(3);
    expect(mayStand(finding({ severity: 'warning' }))).toBe(true);
  });
});
