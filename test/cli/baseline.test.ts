import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createRepository,
  gitEnvironment,
  openRepository,
  type Files,
  type GitRepository,
} from '../support/git-repository.ts';
import { folderWith, runIn, type Ran } from './cli-host.ts';

const record = (number: number, status = 'Accepted'): string =>
  `# ${number}. Use tool ${number}\n\n## Status\n\n${status}\n\n## Context\n\nOrders get lost at night, and nobody knows which ones, so the shop needs it ${'very '.repeat(number)}much.\n\n## Decision\n\nWe will use tool ${number}.\n\n## Consequences\n\nOne more tool.\n`;
const at = (number: number): string => `docs/adr/000${number}-tool.md`;
const baseline = '.github/adr-baseline.json';
/** Named, so that it counts although most records break it. */
const named = { '.github/adr.yml': 'version: 1\nrules: { status-known: error }\n' };
const sins = { ...named, [at(1)]: record(1, 'Acepted'), [at(2)]: record(2, 'Propsed'), [at(3)]: record(3) };

const made: GitRepository[] = [];
const folders: string[] = [];
const repositoryWith = async (files: Files): Promise<GitRepository> => {
  const repository = await createRepository(files);
  made.push(repository);
  return repository;
};
afterEach(async () => {
  for (const repository of made.splice(0)) await repository.remove();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const check = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  runIn(folder, ['check', ...args], { env: gitEnvironment });
const textOf = ({ folder }: GitRepository, file = baseline): Promise<string> =>
  readFile(path.join(folder, file), 'utf8');

interface Json {
  readonly summary: Readonly<Record<string, number>>;
  readonly baselines: readonly Readonly<Record<string, unknown>>[];
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string }[];
    readonly baselined: readonly { readonly rule: string; readonly line: number }[];
  }[];
}
const asJson = async (folder: string, ...args: readonly string[]): Promise<Json & { readonly code: number }> => {
  const { code, out } = await check(folder, ...args, '--format', 'json');
  return { ...(JSON.parse(out) as Json), code };
};

/** A repository whose old sins are written down. */
const held = async (files: Files = sins): Promise<GitRepository> => {
  const repository = await repositoryWith(files);
  await check(repository.folder, '--update-baseline');
  await repository.commit({});
  return repository;
};

describe('the first check --update-baseline', () => {
  it('writes down what stands, so that the next check passes and says how much is held', async () => {
    const repository = await repositoryWith(sins);
    expect((await check(repository.folder)).code).toBe(1);
    const first = await check(repository.folder, '--update-baseline');
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toBe(
      `Wrote ${baseline}: 2 findings in 2 files stand in it. Commit it: from now on it only shrinks.\n`,
    );
    expect(first.out).toBe('3 records in 3 files: nothing to report. 2 findings stand in the baseline.\n');
    const written = JSON.parse(await textOf(repository)) as { findings: object[] };
    expect(written.findings).toEqual([
      { rule: 'status-known', path: at(1), print: expect.stringMatching(/^[0-9a-f]{16}$/) as string, count: 1 },
      { rule: 'status-known', path: at(2), print: expect.stringMatching(/^[0-9a-f]{16}$/) as string, count: 1 },
    ]);
    const next = await check(repository.folder);
    expect(next).toMatchObject({ code: 0, err: '', out: first.out });
  });

  it('writes nothing where nothing has to be held', async () => {
    const repository = await repositoryWith({ [at(3)]: record(3) });
    const { code, err } = await check(repository.folder, '--update-baseline');
    expect([code, err]).toEqual([0, 'There is nothing to write down: no baseline is needed.\n']);
    await expect(textOf(repository)).rejects.toThrow('ENOENT');
  });

  it('writes down what most records break, too, although that is only a note yet: it counts once most are mended', async () => {
    const statuses = ['Acepted', 'Acepted', 'Acepted', 'Acepted', 'Accepted', 'Accepted'];
    const files = Object.fromEntries(statuses.map((status, index) => [at(index + 1), record(index + 1, status)]));
    const repository = await repositoryWith(files);
    const { code, out, err } = await check(repository.folder, '--update-baseline');
    expect([code, err]).toEqual([
      0,
      `Wrote ${baseline}: 4 findings in 4 files stand in it, 4 of them notes as long as most records break the same. Commit it: from now on it only shrinks.\n`,
    ]);
    expect(out).toContain('6 records in 6 files: 4 infos.');
    await repository.put({ [at(1)]: record(1), [at(2)]: record(2) });
    expect(await check(repository.folder)).toMatchObject({ code: 0 });
    expect((await asJson(repository.folder)).summary).toMatchObject({ errors: 0, infos: 0, baselined: 2 });
    expect((await check(repository.folder, '--update-baseline')).err).toContain('Took 2 findings out');
  });

  it('never holds what could not be read, and fails for it', async () => {
    const repository = await repositoryWith({ ...sins, [at(4)]: new Uint8Array([0x89, 0x50, 0, 1, 255]) });
    const { code, err } = await check(repository.folder, '--update-baseline');
    expect([code, err]).toEqual([1, expect.stringContaining('2 findings in 2 files') as string]);
    expect((await check(repository.folder)).code).toBe(1);
  });

  it('begins at the root of the repository, wherever it runs', async () => {
    const repository = await repositoryWith(sins);
    const { err } = await check(path.join(repository.folder, 'docs'), 'adr', '--update-baseline');
    expect(err).toContain(`Wrote ../${baseline}: 2 findings`);
    expect(await textOf(repository)).toContain(`"path": "${at(1)}"`);
    expect((await check(path.join(repository.folder, 'docs', 'adr'), '0001-tool.md')).code).toBe(0);
  });
});

describe('a check with a baseline', () => {
  it('tells what is new, and nothing of what is old when lines move', async () => {
    const repository = await held();
    const moved = record(1, 'Acepted').replace('## Status', 'A note above.\n\nAnd another.\n\n## Status');
    await repository.put({ [at(1)]: moved, [at(4)]: record(4, 'Drfat') });
    const told = await asJson(repository.folder);
    expect(told.code).toBe(1);
    expect(told.files.flatMap((file) => file.findings.map(({ rule }) => `${file.path} ${rule}`))).toEqual([
      `${at(4)} status-known`,
    ]);
    expect(told.files[0]?.baselined).toMatchObject([{ rule: 'status-known', line: 9 }]);
    expect(told.summary).toMatchObject({ errors: 1, baselined: 2 });
    expect(told.baselines).toEqual([{ path: baseline, findings: 2, mended: [], update: null }]);
  });

  it('tells a changed line, because it was touched', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: record(1, 'Acceptd') });
    const told = await asJson(repository.folder);
    expect(told.summary).toMatchObject({ errors: 1, baselined: 1 });
    expect(told.baselines).toMatchObject([{ mended: [] }]);
  });

  it('names what is mended, and how the baseline gets to know', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: record(1), [at(2)]: null });
    const { code, out } = await check(repository.folder);
    expect(code).toBe(0);
    expect(out).toBe(
      `Mended, but still in ${baseline}: ${at(1)} (status-known), ${at(2)} (status-known). Run "adr-governor check --update-baseline" and commit what it writes.\n2 records in 2 files: nothing to report.\n`,
    );
    const named = await check(repository.folder, at(3));
    expect(named.out).not.toContain('Mended');
  });

  it('follows a record that is moved, as soon as git knows of it, and until the baseline does', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: null, 'docs/adr/0001-another-name.md': record(1, 'Acepted') });
    expect((await check(repository.folder)).code).toBe(1);
    await repository.commit({});
    await repository.commit({ 'a.txt': 'a\n' });
    expect(await check(repository.folder)).toMatchObject({ code: 0 });
    const { err } = await check(repository.folder, '--update-baseline');
    expect(err).toContain('2 findings are left');
    expect(await textOf(repository)).toContain('docs/adr/0001-another-name.md');
    expect(await check(repository.folder)).toMatchObject({ code: 0 });
    await repository.commit({});
    expect(await check(repository.folder)).toMatchObject({ code: 0 });
  });

  it('hides no new defect of another record behind one that is gone, nor of one that comes under its name', async () => {
    const other = `# 4. Print labels\n\n## Status\n\nAcepted\n\n## Context\n\nParcels need a label.\n\n## Decision\n\nWe will print them.\n\n## Consequences\n\nPaper.\n`;
    const repository = await held();
    await repository.put({ [at(1)]: null, [at(4)]: other });
    expect((await asJson(repository.folder)).summary).toMatchObject({ errors: 1, baselined: 1 });
    await repository.commit({});
    expect((await asJson(repository.folder)).summary).toMatchObject({ errors: 1, baselined: 1 });
    // It holds again what it held before, and nothing that comes after the baseline.
    await repository.commit({ [at(4)]: null, [at(1)]: record(1, 'Acepted') });
    expect((await asJson(repository.folder)).summary).toMatchObject({ errors: 0, baselined: 2 });
    await repository.commit({ [baseline]: (await textOf(repository)).replace(at(1), at(4)) });
    await repository.commit({ [at(4)]: other, [at(1)]: record(1) });
    expect((await asJson(repository.folder)).summary).toMatchObject({ errors: 1, baselined: 1 });
  });

  it('holds with --base, too, and a record beside it is told all the same', async () => {
    const repository = await held();
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.put({ [at(1)]: `${record(1, 'Acepted')}\nMore.\n`, [at(4)]: record(4, 'Acepted') });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files.map((file) => [file.path, file.findings.length, file.baselined.length])).toEqual([
      [at(1), 0, 1],
      [at(4), 1, 0],
    ]);
  });

  it('is that of the base with --base, whatever the change brings', async () => {
    const repository = await held();
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.put({ [at(3)]: record(3, 'Acepted') });
    const entries = (JSON.parse(await textOf(repository)) as { findings: { path: string }[] }).findings;
    const more = [...entries, { ...entries[0], path: at(3) }, { ...entries[0], path: at(4) }];
    const lines = more.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
    await repository.put({ [baseline]: `{\n  "version": 1,\n  "findings": [\n${lines}\n  ]\n}\n` });
    const { code, out } = await check(repository.folder, '--base', 'main');
    expect(code).toBe(1);
    expect(out).toContain(`${at(3)}:5:1 error`);
    expect(out).toMatch(
      /^\.github\/adr-baseline\.json:6:1 error This holds more of "status-known" in docs\/adr\/0003/m,
    );
    expect(out).toMatch(/^\.github\/adr-baseline\.json:7:1 error .*\(baseline-shrinks\)$/m);
    expect(out).toContain('adr-governor explain baseline-shrinks');
    const github = await check(repository.folder, at(1), '--base', 'main', '--format', 'github');
    expect(github.out).toContain(`::error file=${baseline},line=6`);
    const sarif = await check(repository.folder, '--base', 'main', '--format', 'sarif');
    expect(sarif.out).toContain('"baseline-shrinks"');
    // Committed it is no other.
    await repository.commit({});
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 3, baselined: 0 });
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('merge', '--quiet', 'work');
    expect((await check(repository.folder, '--base', 'main')).code).toBe(0);
  });

  it('may lose entries with --base, and take those of a record along that is moved', async () => {
    const repository = await held();
    await repository.git('checkout', '--quiet', '-b', 'work');
    const text = await textOf(repository);
    await repository.git('mv', at(1), 'docs/adr/0001-another-name.md');
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 0, baselined: 1 });
    await repository.put({ [baseline]: text.replace(at(1), 'docs/adr/0001-another-name.md') });
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 0, baselined: 1 });
    // Not to another one, and not twice.
    await repository.put({ [baseline]: text.replace(at(1), at(3)) });
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 1 });
    const [, entry = ''] = /^( *\{ "rule".*0001-tool.*\},)$/m.exec(text) ?? [];
    const both = text.replace(entry, `${entry}\n${entry.replace(at(1), 'docs/adr/0001-another-name.md')}`);
    await repository.put({ [baseline]: both });
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 1 });
    await repository.put({ [at(2)]: record(2), [baseline]: null });
    const without = await asJson(repository.folder, '--base', 'main');
    expect(without.summary).toMatchObject({ errors: 0, baselined: 1 });
    expect(without.baselines).toMatchObject([{ findings: 2, mended: [] }]);
  });

  it('may be the first one with --base only where there was none before', async () => {
    const repository = await repositoryWith(sins);
    await repository.git('checkout', '--quiet', '-b', 'work');
    await check(repository.folder, '--update-baseline');
    expect((await check(repository.folder, '--base', 'main')).code).toBe(0);
    await repository.commit({});
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('merge', '--quiet', 'work');
    const text = await textOf(repository);
    await repository.commit({ [baseline]: null });
    await repository.git('checkout', '--quiet', '-b', 'again');
    await repository.put({ [baseline]: text });
    const told = await check(repository.folder, '--base', 'main');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(/^\.github\/adr-baseline\.json:4:1 error .*\(baseline-shrinks\)$/m);
    // Where older commits are missing, nobody can tell.
    const clone = path.join(repository.folder, 'clone');
    await repository.git('clone', '--quiet', '--depth=1', '--branch', 'main', `file://${repository.folder}`, clone);
    const shallow = openRepository(clone);
    await shallow.put({ [baseline]: text });
    const unknown = await check(clone, '--base', 'main');
    expect([unknown.code, unknown.out]).toEqual([3, expect.stringContaining('older commits are missing') as string]);
  });

  it('holds nothing of a record that is new since the base', async () => {
    const repository = await held();
    await repository.commit({ [at(1)]: null });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit({ [at(1)]: record(1, 'Acepted') });
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 1, baselined: 0 });
    const many = (...statuses: readonly string[]): string =>
      `# Decisions\n\n${statuses.map((status, index) => `## ADR-00${index + 1}: Use tool ${index + 1}\n\n**Status**: ${status}\n\n### Context\n\nOrders get lost at night, and nobody knows which ones they were.\n\n### Decision\n\nWe will use tool ${index + 1}.\n\n### Consequences\n\nOne more.\n`).join('\n')}`;
    const file = await held({ ...named, 'docs/adr/ADR.md': many('Acepted', 'Accepted') });
    await file.commit({ 'docs/adr/ADR.md': many('Accepted', 'Accepted') });
    await file.git('checkout', '--quiet', '-b', 'work');
    await file.put({ 'docs/adr/ADR.md': many('Accepted', 'Accepted', 'Acepted') });
    expect((await asJson(file.folder, '--base', 'main')).summary).toMatchObject({ errors: 1, baselined: 0 });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['is no JSON', '{', /^\.github\/adr-baseline\.json:1:2 error This is not valid JSON/m],
    ['is no text', new Uint8Array([0, 1, 255]), /^\.github\/adr-baseline\.json:1:1 error This file is not text/m],
  ])('is told broken at its place with --base where the one that is brought %s', async (_, text, message) => {
    const repository = await held();
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.put({ [at(1)]: `${record(1, 'Acepted')}\nMore.\n`, [baseline]: text });
    const told = await check(repository.folder, '--base', 'main');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(message);
    expect(told.out).not.toContain('status-known');
    // It is told also where no record is asked for.
    await repository.put({ 'src/a.ts': 'a\n' });
    expect((await check(repository.folder, 'src', '--base', 'main')).out).toMatch(message);
  });

  it('is refused with --base where it is broken at the base, unless the change mends it', async () => {
    const repository = await repositoryWith({ ...sins, [baseline]: '{' });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.put({ [at(3)]: `${record(3)}\nMore.\n` });
    const { code, err } = await check(repository.folder, '--base', 'main');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^\.github\/adr-baseline\.json at [0-9a-f]{7}:1:2: /) as string,
    ]);
    await repository.put({ [baseline]: '{ "version": 1, "findings": [] }' });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(0);
  });

  it('holds with --base in a file of many records only as many as are left for the changed ones', async () => {
    const many = (...statuses: readonly string[]): string =>
      `# Decisions\n\n${statuses.map((status, index) => `## ADR-00${index + 1}: Use tool ${index + 1}\n\n**Status**: ${status}\n\n### Context\n\nOrders get lost at night, and nobody knows which ones they were.\n\n### Decision\n\nWe will use tool ${index + 1}.\n\n### Consequences\n\nOne more.\n`).join('\n')}`;
    const repository = await held({ ...named, 'docs/adr/ADR.md': many('Acepted', 'Accepted', 'Accepted') });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.put({ 'docs/adr/ADR.md': many('Acepted', 'Acepted', 'Accepted') });
    expect((await asJson(repository.folder, '--base', 'main')).summary).toMatchObject({ errors: 1, baselined: 0 });
  });

  it('shows nothing of it as an annotation, and in SARIF as suppressed', async () => {
    const repository = await held();
    const github = await check(repository.folder, '--format', 'github');
    expect(github.out).toBe('3 records in 3 files: nothing to report. 2 findings stand in the baseline.\n');
    const sarif = JSON.parse((await check(repository.folder, '--format', 'sarif')).out) as {
      runs: { results: { suppressions?: object[] }[] }[];
    };
    const held1 = { kind: 'external', justification: `Stands in ${baseline}.` };
    expect(sarif.runs[0]?.results.map((result) => result.suppressions)).toEqual([[held1], [held1]]);
  });

  it.each<[string, string, RegExp]>([
    ['that is no JSON', '{', /^\.github\/adr-baseline\.json:1:2: This is not valid JSON/],
    [
      'with an unknown key',
      '{ "version": 1,\n"findings": [],\n"finding": [] }',
      /^\.github\/adr-baseline\.json:3:1: finding: /,
    ],
  ])('is refused with its place %s', async (_, text, message) => {
    const repository = await repositoryWith({ ...sins, [baseline]: text });
    const { code, out, err } = await check(repository.folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect((await check(repository.folder, '--update-baseline')).code).toBe(2);
    expect(await textOf(repository)).toBe(text);
  });

  it('needs no git', async () => {
    const folder = await folderWith(sins);
    folders.push(folder);
    await check(folder, '--update-baseline');
    expect((await check(folder)).code).toBe(0);
  });
});

describe('a later check --update-baseline', () => {
  it('takes out what is mended, says how many are left, and adds nothing', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: record(1), [at(4)]: record(4, 'Drfat') });
    const { code, err, out } = await check(repository.folder, '--update-baseline');
    expect(code).toBe(1);
    expect(err).toBe(
      `Took 1 finding out of ${baseline}: 1 finding is left.\n1 finding was not added: a baseline only shrinks. Mend it, or hold it back in the record with <!-- adr-ignore rule-id: reason -->.\n`,
    );
    expect(out).toContain(`${at(4)}:5:1 error`);
    const text = await textOf(repository);
    expect(text).toContain(at(2));
    expect(text).not.toMatch(/0001|0004/);
    const again = await check(repository.folder, '--update-baseline');
    expect(again.err).toContain(`Nothing in ${baseline} is mended yet: 1 finding is left.`);
    expect(await textOf(repository)).toBe(text);
  });

  it('drops only what was looked at, and nothing of what could not be read', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: record(1), [at(2)]: record(2) });
    expect((await check(repository.folder, at(1), '--update-baseline')).err).toContain('1 finding is left');
    expect(await textOf(repository)).toContain(at(2));
    await repository.put({ [at(2)]: new Uint8Array([0x89, 0x50, 0, 1, 255]) });
    expect((await check(repository.folder, '--update-baseline')).code).toBe(1);
    expect(await textOf(repository)).toContain(at(2));
  });

  it('keeps an empty file when all is mended, so that nobody begins anew', async () => {
    const repository = await held();
    await repository.put({ [at(1)]: record(1), [at(2)]: record(2) });
    expect((await check(repository.folder, '--update-baseline')).err).toContain('0 findings are left');
    expect(JSON.parse(await textOf(repository))).toEqual({ version: 1, findings: [] });
    await repository.put({ [at(1)]: record(1, 'Acepted') });
    expect((await check(repository.folder, '--update-baseline')).code).toBe(1);
    expect(JSON.parse(await textOf(repository))).toEqual({ version: 1, findings: [] });
  });

  it('takes what --fix mended out with it', async () => {
    const repository = await held({
      ...sins,
      [at(1)]: record(1, 'accepted ').replace('We will use', 'We should probably use'),
    });
    const before = await textOf(repository);
    const { code } = await check(repository.folder, '--fix', '--update-baseline');
    expect(code).toBe(0);
    const after = await textOf(repository);
    expect(before).toContain('decision-firm');
    expect(after).not.toContain('decision-firm');
  });

  it.each([
    ['--base', ['--base', 'main']],
    ['--fix-dry-run', ['--fix-dry-run']],
  ])('does not go with %s', async (_, args) => {
    const repository = await held();
    const { code, err } = await check(repository.folder, '--update-baseline', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining('--update-baseline') as string]);
  });
});
