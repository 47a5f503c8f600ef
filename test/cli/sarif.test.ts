import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Region, Result } from 'sarif';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { renderSarif } from '../../src/cli/formats/sarif/sarif.ts';
import { sarifText } from '../../src/cli/formats/sarif/sarif-text.ts';
import { builtIns } from '../../src/core/evaluate/built-in.ts';
import type { Fix } from '../../src/core/model/finding.ts';
import { catalogue } from '../../src/core/rules/catalogue.ts';
import { sarifSchema } from '../support/sarif-schema.ts';
import { folderWith, runIn } from './cli-host.ts';
import { flawed, nothing, reportOf, sections } from './report-of.ts';

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats.default(ajv);
const isSarif = ajv.compile(sarifSchema);

function valid(text: string): Log {
  const log: unknown = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  return log as Log;
}

const invocation = { version: '0.1.0', exitCode: 1, isComplete: true };
const render = (report: CheckReport): Log => valid(renderSarif(report, invocation, { cwd: '/work', roots: ['/work'] }));
const resultsOf = (log: Log): readonly Result[] => log.runs.flatMap((run) => run.results ?? []);
const regionsOf = (log: Log): readonly Region[] =>
  resultsOf(log).flatMap((result) => result.locations?.[0]?.physicalLocation?.region ?? []);

/** The text of a region by its lines and columns, as a reader of SARIF finds it: no byte order mark, the line ends of the run. */
function byLines(text: string, region: Region): string {
  const lines = text.replace(/^\uFEFF/, '').split(/(?<=\r\n|\n|\r(?!\n))/);
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region;
  const before = (line: number): number => lines.slice(0, line - 1).join('').length;
  return lines.join('').slice(before(startLine) + startColumn - 1, before(endLine) + endColumn - 1);
}

const byOffset = (text: string, { charOffset = -1, charLength = 0 }: Region): string =>
  text.replace(/^\uFEFF/, '').slice(charOffset, charOffset + charLength);

const folders: string[] = [];
const made = async (files: Parameters<typeof folderWith>[0]): Promise<string> => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('regions', () => {
  const text = `# 1. 🚀 Use PostgreSQL\n\n**Status**: 漢字 🚀 Acepted\n\n${sections.replace('Orders.', '👩‍👩‍👧 and é́: [Describe it] {title of it}')}`;

  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${text}`],
    ['a byte order mark and CRLF', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['front matter', `---\ntitle: 'é🚀'\ndate: YYYY-MM-DD\n---\n${text}`],
  ])('name the same place by line and by offset: %s', (_, content) => {
    const report = reportOf(content);
    const log = render(report);
    const findings = report.files.flatMap((file) => file.findings);
    expect(findings.length).toBeGreaterThan(2);
    const places = findings.map(({ range }) => content.slice(range.start.offset, range.end.offset));
    expect(places).toContain('[Describe it]');
    expect(regionsOf(log).map((region) => byLines(content, region))).toEqual(places);
    expect(regionsOf(log).map((region) => byOffset(content, region))).toEqual(places);
  });

  it('say how lines and columns are counted', () => {
    expect(render(reportOf(flawed)).runs[0]).toMatchObject({
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
    });
    expect(regionsOf(render(reportOf(flawed)))).toEqual([
      { startLine: 3, startColumn: 13, endLine: 3, endColumn: 20, charOffset: 33, charLength: 7 },
    ]);
  });

  it('are not made up for what is no text, nor offsets for a text that is not at hand', () => {
    const report = reportOf(flawed);
    const binary = { ...report, files: report.files.map((file) => ({ ...file, text: null })) };
    expect(regionsOf(render(binary))).toEqual([]);
    const elsewhere = { ...report, files: report.files.map((file) => ({ ...file, path: 'docs/adr/0002-b.md' })) };
    const log = render(elsewhere);
    expect(regionsOf(log)).toEqual([{ startLine: 3, startColumn: 13, endLine: 3, endColumn: 20 }]);
    expect(resultsOf(log)[0]?.fixes).toBeUndefined();
  });
});

describe('fixes', () => {
  /** What a reader of SARIF makes of a text: the replacements stand for places of the text as it was. */
  function applied(text: string, result: Result | undefined): string {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const edits = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    return edits.toReversed().reduce((sum, { deletedRegion, insertedContent }) => {
      const { charOffset = -1, charLength = 0 } = deletedRegion;
      expect(byLines(text, deletedRegion)).toBe(byOffset(text, deletedRegion));
      const body = sum.slice(mark.length);
      return `${mark}${body.slice(0, charOffset)}${insertedContent?.text ?? ''}${body.slice(charOffset + charLength)}`;
    }, text);
  }

  const withFix = (text: string, fix: Fix): CheckReport => {
    const report = reportOf(text);
    return {
      ...report,
      files: report.files.map((file) => ({ ...file, findings: file.findings.map((one) => ({ ...one, fix })) })),
    };
  };
  const path = 'docs/adr/0001-a.md';

  it.each([
    ['LF', flawed],
    ['CRLF and a byte order mark', `\uFEFF${flawed.replaceAll('\n', '\r\n')}`],
  ])('make of the text what --fix makes of it: %s', (_, text) => {
    const log = render(reportOf(text));
    expect(applied(text, resultsOf(log)[0])).toBe(text.replace('Acepted', 'Accepted'));
    expect(resultsOf(log)[0]?.fixes?.[0]?.description).toEqual({ text: 'Change "Acepted" to "Accepted"' });
  });

  it('of several edits, in any order, at line ends and at both ends of the file', () => {
    const text = '\uFEFF# A\r\n\r\n**Status**: Acepted\r\n';
    const at = (start: number, end: number, put: string) => ({ kind: 'replace', path, start, end, text: put }) as const;
    const fix = {
      title: 'All',
      safe: true,
      edits: [at(text.length, text.length, 'end'), at(4, 6, '\n'), at(1, 1, 'start')],
    };
    expect(applied(text, resultsOf(render(withFix(text, fix)))[0])).toBe(
      '\uFEFFstart# A\n\r\n**Status**: Acepted\r\nend',
    );
  });

  it('are left out where SARIF cannot say them whole', () => {
    const replace = { kind: 'replace', path, start: 0, end: 1, text: '' } as const;
    for (const edits of [
      [],
      [replace, { kind: 'rename', from: path, to: 'b.md' }],
      [{ kind: 'create', path: 'b.md', text: '' }],
      [replace, { ...replace, path: 'docs/adr/0009-elsewhere.md' }],
    ] as const) {
      expect(resultsOf(render(withFix(flawed, { title: 'T', safe: true, edits })))[0]?.fixes).toBeUndefined();
    }
  });
});

describe('rules', () => {
  it('are all there, with their pages, and every result points to its own', () => {
    const log = render(reportOf(flawed.replace('Orders.', '[Describe it]')));
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...catalogue, ...builtIns].map(({ id }) => id));
    for (const { id, help } of rules) expect(help?.markdown).toContain(`# ${id}\n`);
    expect(resultsOf(log).length).toBe(2);
    for (const { ruleId, ruleIndex } of resultsOf(log)) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('weigh what they weigh by default', () => {
    const rules = render(nothing).runs[0]?.tool.driver.rules ?? [];
    for (const rule of catalogue) {
      const { recommended } = rule.severity;
      const level = recommended === 'info' ? 'note' : recommended;
      expect(rules.find(({ id }) => id === rule.id)?.defaultConfiguration).toEqual(
        recommended === 'off' ? { enabled: false } : { enabled: true, level },
      );
    }
  });

  it('are those of the configuration, too', async () => {
    const custom =
      'version: 1\nrules:\n  custom:\n    - { id: no-guesses, kind: text-forbidden, severity: info, words: [guess], message: We do not guess. }\n';
    const folder = await made({
      '.github/adr.yml': custom,
      'docs/adr/0001-a.md': flawed.replace('Orders.', 'We guess.'),
    });
    const { out, err } = await runIn(folder, ['check', '--format', 'sarif']);
    expect(err).toBe('');
    const log = valid(out);
    const result = resultsOf(log).find(({ ruleId }) => ruleId === 'no-guesses');
    expect(result).toMatchObject({ level: 'note', message: { text: 'We do not guess.' } });
    expect(log.runs[0]?.tool.driver.rules?.[result?.ruleIndex ?? -1]).toMatchObject({
      id: 'no-guesses',
      shortDescription: { text: 'We do not guess.' },
      defaultConfiguration: { level: 'note' },
    });
  });
});

describe('fingerprints', () => {
  const prints = (text: string, at?: string): readonly unknown[] =>
    resultsOf(render(reportOf(text, at))).map((result) => result.partialFingerprints);
  const twice = flawed.replace('Orders.', 'TODO\n\nTODO\n\n[Describe it]');

  it('stay when lines move, and differ from each other', () => {
    expect(prints(twice)).toHaveLength(4);
    expect(new Set(prints(twice).map((each) => JSON.stringify(each))).size).toBe(4);
    expect(prints(twice.replace('## Context', 'More.\n\nLines.\n\n## Context'))).toEqual(prints(twice));
    expect(prints(twice.replaceAll('\n', '\r\n'))).toEqual(prints(twice));
  });

  it('change with the text of the line and with the file', () => {
    expect(prints(flawed.replace('(by all)', '(by us)'))).not.toEqual(prints(flawed));
    expect(prints(flawed, 'docs/adr/0001-b.md')).not.toEqual(prints(flawed));
  });

  it('do not depend on where the command ran', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': flawed });
    const above = await runIn(folder, ['check', '--format', 'sarif']);
    const below = await runIn(path.join(folder, 'docs', 'adr'), ['check', '--format', 'sarif']);
    expect(resultsOf(valid(above.out))).toHaveLength(1);
    expect(below.out).toBe(above.out);
  });
});

describe('text', () => {
  it.each([
    ['braces, which would be arguments', 'a {title} }{', 'a {{title}} }}{{'],
    ['brackets that are no link', '"[Describe it]" \\ x', '"[Describe it]" \\ x'],
    ['what would be a link', 'see [a](1) and \\[b](http://c)', 'see \\[a\\](1) and \\\\\\[b\\](http://c)'],
  ])('%s', (_, text, expected) => {
    expect(sarifText(text)).toBe(expected);
  });

  it('of a document makes no link and takes no argument', () => {
    const report = reportOf(flawed);
    const message = '"[{0}](sarif:/runs/0)" is not known.';
    const files = report.files.map((file) => ({
      ...file,
      findings: file.findings.map((one) => ({ ...one, message })),
    }));
    expect(resultsOf(render({ ...report, files }))[0]?.message.text).toBe('"\\[{{0}}\\](sarif:/runs/0)" is not known.');
  });
});

describe('places', () => {
  it('are told from the root of the repository, encoded as addresses', () => {
    const report = reportOf(flawed, 'adr/0001 ü#%?:[x].md');
    const log = valid(renderSarif(report, invocation, { cwd: '/work/docs', roots: ['/work'] }));
    const location = { uri: 'docs/adr/0001%20%C3%BC%23%25%3F%3A%5Bx%5D.md', uriBaseId: '%SRCROOT%' };
    const [run] = log.runs;
    expect(run?.artifacts).toEqual([{ location: { ...location, index: 0 }, mimeType: 'text/markdown' }]);
    expect(resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ ...location, index: 0 });
    expect(resultsOf(log)[0]?.fixes?.[0]?.artifactChanges[0]?.artifactLocation).toEqual(location);
  });

  it('of several repositories stand in a run each, also where nothing was found', async () => {
    const one = await made({ 'docs/adr/0001-a.md': flawed });
    const inner = await made({ 'docs/adr/0002-b.md': flawed.replace('Acepted', 'Accepted').replace('# 1.', '# 2.') });
    const log = valid((await runIn(one, ['check', '.', inner, '--format', 'sarif'])).out);
    expect(log.runs.map((run) => run.results?.length)).toEqual([1, 0]);
  });
});

describe('how the run went', () => {
  it('is told with what was not judged', async () => {
    const folder = await made({
      '.github/adr.yml': 'version: 1\nlogs: [{ path: docs/adr, template: none-there.md }]\n',
      'docs/adr/0001-a.md': flawed.replace('Acepted', 'Accepted'),
      'docs/adr/0002-b.rst': 'x',
    });
    const { out, code } = await runIn(path.join(folder, 'docs'), ['check', '--format', 'sarif']);
    expect(code).toBe(3);
    expect(valid(out).runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 3,
      toolExecutionNotifications: [
        { level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'none-there.md' } } }] },
        { level: 'note', locations: [{ physicalLocation: { artifactLocation: { uri: 'docs/adr/0002-b.rst' } } }] },
      ],
    });
  });

  it('is a clean run where nothing is wrong', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': flawed.replace('Acepted', 'Accepted') });
    const { out, code } = await runIn(folder, ['check', '--format', 'sarif']);
    expect(code).toBe(0);
    expect(valid(out).runs).toMatchObject([
      { results: [], artifacts: [], invocations: [{ executionSuccessful: true, exitCode: 0 }] },
    ]);
  });

  it('after --fix speaks of the files as they are now', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': flawed.replace('Orders.', '[Describe it]') });
    const { out } = await runIn(folder, ['check', '--fix', '--format', 'sarif']);
    expect(resultsOf(valid(out)).map(({ ruleId }) => ruleId)).toEqual(['no-placeholder']);
  });

  it('refuses to speak of files that nobody wrote', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': flawed });
    const ran = await runIn(folder, ['check', '--fix-dry-run', '--format', 'sarif']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('leave --fix-dry-run away');
  });
});

it('the schema refuses what the standard refuses', () => {
  const log = JSON.parse(renderSarif(reportOf(flawed), invocation, { cwd: '/work', roots: ['/work'] })) as {
    runs: { results: Record<string, unknown>[]; columnKind: string }[];
  };
  const broken = (change: (copy: typeof log) => void): boolean => {
    const copy = structuredClone(log);
    change(copy);
    return isSarif(copy);
  };
  expect(broken(() => undefined)).toBe(true);
  expect(broken(({ runs }) => delete runs[0]!.results[0]!.message)).toBe(false);
  expect(broken(({ runs }) => (runs[0]!.results[0]!.level = 'info'))).toBe(false);
  expect(broken(({ runs }) => (runs[0]!.results[0]!.message = { text: 'a {0}' }))).toBe(false);
  expect(broken(({ runs }) => (runs[0]!.columnKind = 'bytes'))).toBe(false);
  expect(broken(({ runs }) => (runs[0]!.results[0]!.unknown = 1))).toBe(false);
});
