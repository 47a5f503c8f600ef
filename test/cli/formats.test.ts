import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { renderGitHub } from '../../src/cli/formats/github.ts';
import { renderJson } from '../../src/cli/formats/json.ts';
import { renderText } from '../../src/cli/formats/text.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';
import { flawed, nothing, piped, reportOf, sections } from './report-of.ts';

const escape = String.fromCharCode(27);

describe('text', () => {
  it('shows place, source line, carets, the reason once, and a summary', () => {
    expect(renderText(reportOf(flawed), piped)).toBe(
      [
        'docs/adr/0001-a.md:3:13 error "Acepted" is not a known status. Did you mean Accepted? (status-known)',
        '  3 | **Status**: Acepted (by all)',
        '    |             ^^^^^^^',
        '  fix:  Change "Acepted" to "Accepted" (--fix does it)',
        '  rule: The status of a record is one of the statuses of its log.',
        '  why:  Index, badges and approvals go by the status; a word that nobody knows leaves open whether the decision holds.',
        '  help: adr-governor explain status-known',
        '',
        '1 record in 1 file: 1 error.',
        '',
      ].join('\n'),
    );
  });

  it('says what a rule wants once, however often it speaks', () => {
    const text = renderText(
      reportOf(flawed.replace('Orders.', '[Describe it]\n\n[List it here]\n\nLorem ipsum')),
      piped,
    );
    expect(text.match(/explain no-placeholder/g)?.length).toBe(1);
    expect(text).toContain('4 errors');
  });

  it('paints only where it is told to', () => {
    expect(renderText(reportOf(flawed), piped)).not.toContain(escape);
    expect(renderText(reportOf(flawed), { ...piped, coloured: true })).toContain(`${escape}[31merror${escape}[39m`);
  });

  it('lets no escape sequence and no turned text through', () => {
    const hostile = flawed.replace('Acepted', `Acep${escape}[2J\u202Eted`);
    for (const text of [
      renderText(reportOf(hostile, `docs/${escape}[2J.md`), piped),
      renderGitHub(reportOf(hostile)),
    ]) {
      expect(text).not.toContain(escape);
      expect(text).not.toContain('\u202E');
    }
  });

  it('cuts a long line around the place', () => {
    const long = `# 1. Use PostgreSQL\n\n**Status**: Accepted\n\n${sections.replace('Orders.', `${'word '.repeat(100)}[Describe it] ${'word '.repeat(100)}`)}`;
    const lines = renderText(reportOf(long), piped).split('\n');
    const [source = '', carets = ''] = lines.slice(1, 3);
    expect(source.length).toBeLessThan(140);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('[Describe it]');
  });

  it('says where a place of several lines ends', () => {
    const [finding] = reportOf(flawed).files[0]?.findings ?? [];
    const range = { start: { offset: 19, line: 3, column: 1 }, end: { offset: 60, line: 6, column: 1 } };
    const report = reportOf(flawed);
    const files = report.files.map((file) => ({ ...file, findings: [{ ...finding!, range }] }));
    expect(renderText({ ...report, files }, piped)).toContain(
      '  3 | **Status**: Acepted (by all)\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ to line 5\n',
    );
  });

  it('says which fixes are for a person to look at', () => {
    const report = reportOf(flawed);
    const unsafe = { title: 'Rewrite it', safe: false, edits: [] };
    const files = report.files.map((file) => ({
      ...file,
      findings: file.findings.map((one) => ({ ...one, fix: unsafe })),
    }));
    expect(renderText({ ...report, files }, piped)).toContain(
      'Rewrite it (look at it first: --unsafe-fixes does it)\n',
    );
    const rename = { kind: 'rename', from: 'docs/adr/0001-a.md', to: 'docs/adr/0002-a.md' } as const;
    const moving = files.map((file) => ({
      ...file,
      findings: file.findings.map((one) => ({ ...one, fix: { ...unsafe, edits: [rename] } })),
    }));
    expect(renderText({ ...report, files: moving }, piped)).toContain(
      '--unsafe-fixes does it, and with --base plain --fix where the record is new)\n',
    );
  });

  it('knows what a rule of the team wants', () => {
    const settings = {
      statuses: {},
      sections: {},
      rules: {},
      customRules: [
        {
          id: 'no-guesses',
          kind: 'text-forbidden',
          severity: 'warning',
          message: 'We do not guess.',
          options: { words: ['guess'] },
        },
      ] as const,
    };
    const path = 'a.md';
    const text = flawed.replace('Orders.', 'We guess.').replace('Acepted', 'Accepted');
    const { decisions, findings } = readDocument({ path, text, settings, evaluate: true });
    const report = reportOf(text, path);
    const files = report.files.map((file) => ({ ...file, decisions, findings }));
    const out = renderText({ ...report, files, customRules: settings.customRules }, piped);
    expect(out).toContain('(no-guesses)');
    expect(out).toContain('  rule: We do not guess.\n  why:  Your team asks for it in its configuration.\n');
  });

  it('does not show a line of another file', () => {
    const report = reportOf(flawed);
    const files = report.files.map((file) => ({ ...file, path: 'b.md' }));
    const out = renderText({ ...report, files }, piped);
    expect(out).toContain('docs/adr/0001-a.md:3:13 error');
    expect(out).not.toContain('^');
  });

  it('goes by the width of the terminal', () => {
    const long = flawed.replace('(by all)', `(${'by all '.repeat(40)})`);
    const lines = renderText(reportOf(long), { ...piped, columns: 60 }).split('\n');
    expect(lines[2]).toMatch(/^ {2}3 \| \*\*Status\*\*: Acepted \(by all .*…$/);
    expect(lines[2]?.length).toBeLessThanOrEqual(60);
  });

  it('breaks lines between words on a terminal, and leaves them whole in a pipe', () => {
    const lines = renderText(reportOf(flawed), { ...piped, columns: 60 }).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'docs/adr/0001-a.md:3:13 error "Acepted" is not a',
      '        known status. Did you mean Accepted? (status-known)',
    ]);
    expect(lines).toContain('  why:  Index, badges and approvals go by the');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('says so when there is nothing to say', () => {
    expect(renderText(reportOf(flawed.replace('Acepted', 'Accepted')), piped)).toBe(
      '1 record in 1 file: nothing to report.\n',
    );
    expect(renderText({ ...nothing, obstacles: [{ path: 'a', message: 'Denied.' }] }, piped)).toBe(
      'a not judged Denied.\n0 records in 0 files: nothing to report. 1 path could not be judged.\n',
    );
  });
});

describe('a dry run', () => {
  const dryRun = (before: string, after: string): CheckReport => {
    const report = reportOf(after);
    const { files } = reportOf(before);
    const fixed = files[0]?.findings.slice(0, 1) ?? [];
    return {
      ...report,
      ofChange: [],
      isDryRun: true,
      files: report.files.map((file) => ({ ...file, fixed, unfixed: { path: file.path, text: before } })),
    };
  };
  const crlf = flawed.replaceAll('\n', '\r\n');
  const mended = crlf.replace('Acepted', 'Accepted');
  const diff = [
    '--- a/docs/adr/0001-a.md',
    '+++ b/docs/adr/0001-a.md',
    '@@ -1,6 +1,6 @@',
    ' # 1. Use PostgreSQL\r',
    ' \r',
    '-**Status**: Acepted (by all)\r',
    '+**Status**: Accepted (by all)\r',
    ' \r',
    ' ## Context\r',
    ' \r',
    '',
  ].join('\n');

  it('shows what would be written', () => {
    expect(renderText(dryRun(crlf, mended), piped)).toBe(
      [
        'docs/adr/0001-a.md would be fixed Change "Acepted" to "Accepted" (status-known)',
        '',
        diff,
        '1 record in 1 file: nothing to report. 1 fix would be applied.',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(renderJson(dryRun(crlf, mended)))).toMatchObject({ files: [{ patch: diff }] });
  });

  it('is exact in a pipe, and harmless on a terminal', () => {
    const turned = (text: string): string => text.replace('(by all)', '(by \u202Eall)');
    const report = dryRun(turned(crlf), turned(mended));
    expect(renderText(report, piped)).toContain('+**Status**: Accepted (by \u202Eall)\r\n');
    const shown = renderText(report, { coloured: true, columns: 80, guard: null });
    expect(shown).toContain(`${escape}[32m+**Status**: Accepted (by \uFFFDall)${escape}[39m\r\n`);
    expect(shown).not.toContain('\u202E');
  });

  it('keeps lines of a document from being taken for commands', () => {
    const before = flawed.replace('## Context', '::set-output name=a::b');
    const report = dryRun(before, before.replace('Acepted', 'Accepted'));
    const lines = renderText(report, { ...piped, guard: 'a-word' }).split('\n');
    const at = (line: string): number => lines.indexOf(line);
    expect(at('::stop-commands::a-word')).toBeGreaterThan(0);
    expect(at(' ::set-output name=a::b')).toBeGreaterThan(at('::stop-commands::a-word'));
    expect(at('::a-word::')).toBeGreaterThan(at(' ::set-output name=a::b'));
  });
});

describe('github', () => {
  it('writes workflow commands that cannot be broken out of', () => {
    const report = reportOf(flawed.replace('Acepted', 'Purple%0A::error::x'), 'docs/a,b:c.md');
    const [first = ''] = renderGitHub(report).split('\n');
    expect(first).toMatch(
      /^::error file=docs\/a%2Cb%3Ac\.md,line=3,endLine=3,col=13,endColumn=\d+,title=status-known::/,
    );
    expect(first).toContain('%250A');
    expect(
      renderGitHub(report)
        .split('\n')
        .filter((line) => line.startsWith('::')).length,
    ).toBe(1);
  });

  it('cannot be made to run a command by a title', () => {
    const output = renderGitHub(reportOf(`# 1. A\n\n# ::stop-commands::x\n\n**Status**: Accepted\n\n${sections}`));
    for (const line of output.split('\n').filter((each) => each.startsWith('::'))) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    }
  });
});

describe('json', () => {
  it('has the documented shape', () => {
    expect(JSON.parse(renderJson(reportOf(flawed)))).toEqual({
      version: 1,
      summary: {
        files: 1,
        records: 1,
        errors: 1,
        warnings: 0,
        infos: 0,
        fixed: 0,
        suppressed: 0,
        baselined: 0,
        advised: 0,
        observed: 0,
        obstacles: 0,
        dryRun: false,
      },
      base: null,
      change: [],
      files: [
        {
          path: 'docs/adr/0001-a.md',
          previousPath: null,
          changes: null,
          records: [
            {
              title: 'Use PostgreSQL',
              number: 1,
              status: 'other',
              statusText: 'Acepted (by all)',
              date: null,
              scopes: [],
              supersedes: [],
              supersededBy: [],
              line: 1,
            },
          ],
          suppressed: [],
          baselined: [],
          findings: [
            {
              rule: 'status-known',
              messageId: 'status-misspelled',
              severity: 'error',
              mode: 'enforce',
              line: 3,
              column: 13,
              endLine: 3,
              endColumn: 20,
              message: '"Acepted" is not a known status. Did you mean Accepted?',
              why: expect.stringContaining('status') as string,
              fix: {
                title: 'Change "Acepted" to "Accepted"',
                safe: true,
                edits: [{ kind: 'replace', path: 'docs/adr/0001-a.md', start: 33, end: 40, text: 'Accepted' }],
              },
            },
          ],
          fixed: [],
          patch: null,
        },
      ],
      notRead: [],
      baselines: [],
      obstacles: [],
    });
  });
});
