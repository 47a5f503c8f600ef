import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { renderGitHub } from '../../src/cli/formats/github.ts';
import { renderJson } from '../../src/cli/formats/json.ts';
import { renderText } from '../../src/cli/formats/text.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';

const escape = String.fromCharCode(27);

function reportOf(text: string, path = 'docs/adr/0001-a.md'): CheckReport {
  const { decisions, findings } = readDocument({
    path,
    text,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: true,
  });
  return { files: [{ path, text, decisions, findings, fixed: [] }], obstacles: [], notRead: [], isDryRun: false };
}

const sections =
  '## Context\n\nOrders. They get lost at night, and nobody knows which ones they were.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nOne more.\n';
const flawed = `# 1. Use PostgreSQL\n\n**Status**: Acepted (by all)\n\n${sections}`;

describe('text', () => {
  it('shows place, source line, carets, the reason once, and a summary', () => {
    expect(renderText(reportOf(flawed), false)).toBe(
      [
        'docs/adr/0001-a.md:3:13 error "Acepted" is not a known status. Did you mean Accepted? (status-known)',
        '  3 | **Status**: Acepted (by all)',
        '    |             ^^^^^^^',
        '  why: Index, badges and approvals go by the status; a word that nobody knows leaves open whether the decision holds. See: adr-governor explain status-known',
        '',
        '1 record in 1 file: 1 error.',
        '',
      ].join('\n'),
    );
  });

  it('gives the reason of a rule once, however often it speaks', () => {
    const text = renderText(reportOf(flawed.replace(/Orders.*were\./, '[Describe it]\n\nTODO\n\nTBD')), false);
    expect(text.match(/explain no-placeholder/g)?.length).toBe(1);
    expect(text).toContain('4 errors');
  });

  it('paints only where it is told to', () => {
    expect(renderText(reportOf(flawed), false)).not.toContain(escape);
    expect(renderText(reportOf(flawed), true)).toContain(`${escape}[31merror${escape}[39m`);
  });

  it('lets no escape sequence and no turned text through', () => {
    const hostile = flawed.replace('Acepted', `Acep${escape}[2J\u202Eted`);
    for (const text of [
      renderText(reportOf(hostile, `docs/${escape}[2J.md`), false),
      renderGitHub(reportOf(hostile)),
    ]) {
      expect(text).not.toContain(escape);
      expect(text).not.toContain('\u202E');
    }
  });

  it('cuts a long line around the place', () => {
    const long = `# 1. Use PostgreSQL\n\n**Status**: Accepted\n\n${sections.replace('Orders.', `${'word '.repeat(100)}[Describe it] ${'word '.repeat(100)}`)}`;
    const lines = renderText(reportOf(long), false).split('\n');
    const [source = '', carets = ''] = lines.slice(1, 3);
    expect(source.length).toBeLessThan(140);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('[Describe it]');
  });

  it('says so when there is nothing to say', () => {
    expect(renderText(reportOf(flawed.replace('Acepted', 'Accepted')), false)).toBe(
      '1 record in 1 file: nothing to report.\n',
    );
    expect(
      renderText({ files: [], obstacles: [{ path: 'a', message: 'Denied.' }], notRead: [], isDryRun: false }, false),
    ).toBe('a not judged Denied.\n0 records in 0 files: nothing to report. 1 path could not be judged.\n');
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
        obstacles: 0,
        dryRun: false,
      },
      files: [
        {
          path: 'docs/adr/0001-a.md',
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
          findings: [
            {
              rule: 'status-known',
              messageId: 'status-misspelled',
              severity: 'error',
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
        },
      ],
      notRead: [],
      obstacles: [],
    });
  });
});
