import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRepository, gitEnvironment, type Files, type GitRepository } from '../support/git-repository.ts';
import { folderWith, runIn, type Ran } from './cli-host.ts';

const record = (number: number, status = 'Accepted'): string =>
  `# ${number}. Use tool ${number}\n\n## Status\n\n${status}\n\n## Context\n\nOrders get lost at night, and nobody knows which ones, so the shop needs it ${'very '.repeat(number)}much.\n\n## Decision\n\nWe will use tool ${number}.\n\n## Consequences\n\nOne more tool.\n`;
const at = (number: number): string => `docs/adr/000${number}-tool.md`;

const many = (statuses: readonly string[]): string =>
  `# Decisions\n\n${statuses
    .map(
      (status, index) =>
        `## ADR-00${index + 1}: Use tool ${index + 1}\n\n**Status**: ${status}\n\n### Context\n\nOrders get lost at night, and nobody knows which ones they were.\n\n### Decision\n\nWe will use tool ${index + 1}.\n\n### Consequences\n\nOne more.\n`,
    )
    .join('\n')}`;

const folders: string[] = [];
const made: GitRepository[] = [];
/** A repository on a branch that was just begun. */
const branched = async (files: Files): Promise<GitRepository> => {
  const repository = await createRepository(files);
  made.push(repository);
  await repository.git('checkout', '--quiet', '-b', 'work');
  return repository;
};
afterEach(async () => {
  for (const repository of made.splice(0)) await repository.remove();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const check = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  runIn(folder, ['check', ...args], { env: gitEnvironment });

interface Json {
  readonly summary: Readonly<Record<string, number>>;
  readonly base: unknown;
  readonly files: readonly {
    readonly path: string;
    readonly previousPath: string | null;
    readonly changes: readonly Readonly<Record<string, unknown>>[] | null;
    readonly records: readonly { readonly number: number }[];
    readonly findings: readonly { readonly rule: string; readonly line: number }[];
  }[];
}
const asJson = async (folder: string, ...args: readonly string[]): Promise<Json & { readonly code: number }> => {
  const { code, out } = await check(folder, ...args, '--format', 'json');
  return { ...(JSON.parse(out) as Json), code };
};

describe('check --base', () => {
  it('names records in formats that are not read where they changed, and ends with 3 where there is nothing else', async () => {
    const repository = await branched({ 'docs/adr/0001-a.rst': 'A\n=\n', 'docs/adr/0002-b.rst': 'B\n=\n' });
    expect(await check(repository.folder, '--base', 'main')).toMatchObject({ code: 0, err: '' });
    await repository.put({ 'docs/adr/0002-b.rst': 'C\n=\n' });
    const { code, err } = await check(repository.folder, '--base', 'main');
    expect(code).toBe(3);
    expect(err).toContain('Not read: 1 file of reStructuredText (docs/adr/0002-b.rst).');
    await repository.put({ [at(3)]: record(3) });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(0);
  });

  it('judges what changed and leaves the rest alone', async () => {
    const repository = await branched({ [at(1)]: record(1, 'Acepted'), [at(2)]: record(2), [at(3)]: record(3) });
    const first = await check(repository.folder, '--base', 'main');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('No decision record changed since HEAD left main (');

    await repository.commit({ [at(2)]: record(2, 'Propsed') });
    await repository.put({ [at(4)]: record(4, 'Drfat') });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files.map(({ path: shown, changes }) => [shown, changes?.[0]?.change])).toEqual([
      [at(2), 'modified'],
      [at(4), 'added'],
    ]);
    expect(told.files[0]?.changes).toEqual([
      { change: 'modified', title: 'Use tool 2', number: 2, line: 1, previousStatus: 'accepted' },
    ]);
    expect(told.summary).toMatchObject({ files: 2, records: 2, errors: 2 });
    expect(told.code).toBe(1);
    expect((await check(repository.folder)).out).toContain('4 records in 4 files: 3 errors');
  });

  it('counts paths from where it runs, and looks below those alone', async () => {
    const repository = await branched({ [at(1)]: record(1), 'packages/x/docs/adr/0001-x.md': record(1) });
    await repository.put({ [at(1)]: record(1, 'Acepted'), 'packages/x/docs/adr/0001-x.md': record(1, 'Acepted') });
    const below = await asJson(path.join(repository.folder, 'packages'), '--base', 'main');
    expect(below.files.map((file) => file.path)).toEqual(['x/docs/adr/0001-x.md']);
    const named = await asJson(repository.folder, at(1), '--base', 'main');
    expect(named.files.map((file) => file.path)).toEqual([at(1)]);
  });

  it('tells records against the habits of the whole log, also of those that did not change', async () => {
    const short = (number: number): string => record(number).replace(/## Consequences[^]*$/, '');
    const repository = await branched({ [at(1)]: short(1), [at(2)]: short(2), [at(3)]: short(3) });
    await repository.put({ [at(4)]: short(4) });
    // Alone it would lack its consequences; in this log no record has them.
    expect(await asJson(repository.folder, '--base', 'main')).toMatchObject({
      code: 0,
      files: [{ path: at(4), findings: [] }],
    });
  });

  it('in a file of many judges and mends the records that changed', async () => {
    const file = 'docs/DECISIONS.md';
    const repository = await branched({ [file]: many(['Acepted', 'Accepted', 'Proposed']) });
    await repository.put({ [file]: many(['Acepted', 'Acceptd', 'Proposed', 'Draft', 'Draft']) });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files[0]?.changes?.map(({ change, number }) => [change, number])).toEqual([
      ['modified', 2],
      ['added', 4],
      ['added', 5],
    ]);
    expect(told.files[0]?.findings.map(({ rule }) => rule)).toEqual(['status-known']);
    expect(told.summary).toMatchObject({ records: 3, errors: 1 });

    expect((await check(repository.folder, '--base', 'main', '--fix')).code).toBe(0);
    expect(await readFile(path.join(repository.folder, file), 'utf8')).toBe(
      many(['Acepted', 'Accepted', 'Proposed', 'Draft', 'Draft']),
    );
  });

  it('passes over a file of many of which no record changed', async () => {
    const file = 'docs/DECISIONS.md';
    const repository = await branched({ [file]: many(['Acepted', 'Accepted']) });
    await repository.put({ [file]: many(['Acepted', 'Accepted']).replace('# Decisions', '# Our decisions') });
    expect(await asJson(repository.folder, '--base', 'main')).toMatchObject({ code: 0, files: [] });
  });

  it('does not take the line ends of a checkout for a change', async () => {
    const file = 'docs/DECISIONS.md';
    const repository = await branched({ [file]: many(['Acepted', 'Accepted']) });
    await repository.git('config', 'core.autocrlf', 'true');
    await repository.put({ [file]: many(['Acepted', 'Acceptd']).replaceAll('\n', '\r\n') });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files[0]?.changes?.map(({ number }) => number)).toEqual([2]);
  });

  it('knows what was moved, with what it was before', async () => {
    const repository = await branched({ [at(1)]: record(1, 'Proposed'), [at(2)]: record(2) });
    await repository.git('mv', at(1), at(3));
    await repository.git('mv', at(2), 'notes.txt');
    const told = await asJson(path.join(repository.folder, 'docs'), '--base', 'main');
    expect(told.files).toMatchObject([
      {
        path: 'adr/0003-tool.md',
        previousPath: 'adr/0001-tool.md',
        changes: [{ change: 'renamed', previousStatus: 'proposed' }],
      },
    ]);
    expect(told.base).toMatchObject({ ref: 'main', deleted: [{ path: 'adr/0002-tool.md', status: 'accepted' }] });
  });

  it('names what is gone, and that is no mistake of usage', async () => {
    const file = 'docs/DECISIONS.md';
    const repository = await branched({ [at(1)]: record(1), [at(2)]: record(2), [file]: many(['Accepted', 'Draft']) });
    await repository.put({ [at(2)]: null, [file]: many(['Accepted']) });
    const { out, code } = await check(repository.folder, '--base', 'main');
    expect(out).toMatch(/^Since HEAD left main \([0-9a-f]{7}\): 2 deleted\. 0 records/);
    expect(code).toBe(0);
    await repository.put({ [at(1)]: null });
    expect((await check(repository.folder, 'docs/adr', at(1), '--base', 'main')).code).toBe(0);
    expect((await check(repository.folder, 'docs/adr', 'none.md', '--base', 'main')).code).toBe(2);
  });

  it('takes a numbered file outside of logs for a record by what it was', async () => {
    const repository = await branched({ 'design/0003-c.md': record(3), 'design/0004-d.md': '# How to install\n' });
    await repository.put({ 'design/0003-c.md': null, 'design/0004-d.md': null });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.base).toMatchObject({ deleted: [{ path: 'design/0003-c.md' }] });
  });

  it('bears a base that was no text', async () => {
    const repository = await branched({ [at(1)]: new Uint8Array([0xff, 0xfe, 0]), [at(2)]: record(2) });
    await repository.put({ [at(1)]: record(1) });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files[0]?.changes).toMatchObject([{ change: 'modified', previousStatus: null }]);
  });

  it('reports a changed record that is no text any more', async () => {
    const repository = await branched({ [at(1)]: record(1), [at(2)]: record(2) });
    await repository.put({ [at(1)]: new Uint8Array([0xff, 0xfe, 0]) });
    const told = await asJson(repository.folder, '--base', 'main');
    expect(told.files).toMatchObject([{ path: at(1), findings: [{ rule: 'document-readable' }] }]);
    expect(told.code).toBe(1);
  });

  it('takes every repository that paths lie in', async () => {
    const one = await branched({ [at(1)]: record(1) });
    const other = await branched({ [at(1)]: record(1) });
    await other.put({ [at(1)]: record(1, 'Acepted') });
    expect((await check(one.folder, '.', other.folder, '--base', 'main')).code).toBe(1);
  });
});

describe('without a base to compare with', () => {
  it.each([
    ['an unknown name', 'mian', 2, /no commit "mian"/],
    ['a range', 'main..work', 2, /no name of a commit/],
    ['an option', '--output=x', 2, /no name of a commit/],
    ['nothing', '', 2, /no name of a commit/],
  ])('%s', async (_, ref, code, words) => {
    const repository = await branched({ [at(1)]: record(1) });
    const ran = await check(repository.folder, `--base=${ref}`);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(words);
  });

  it('says that there is no repository', async () => {
    const folder = await folderWith({ [at(1)]: record(1) });
    folders.push(folder);
    const ran = await check(folder, '--base', 'main');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/needs a git repository/);
  });

  it('says what a shallow clone lacks, and that nothing was judged', async () => {
    const origin = await branched({ [at(1)]: record(1) });
    await origin.commit({ [at(2)]: record(2) });
    await origin.git('checkout', '--quiet', 'main');
    await origin.commit({ [at(3)]: record(3) });
    const folder = `${origin.folder}-clone`;
    folders.push(folder);
    await origin.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin.folder}`, folder);
    const ran = await check(folder, '--base', 'origin/work');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/fetch-depth: 0/);
    const before = await check(folder, '--base', 'HEAD~1');
    expect(before).toMatchObject({ code: 3, out: '' });
    expect(before.err).toMatch(/fetch-depth: 0/);
  });

  it('says that git is not there', async () => {
    const repository = await branched({ [at(1)]: record(1) });
    const ran = await runIn(repository.folder, ['check', '--base', 'main'], { env: { PATH: repository.folder } });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/Git could not compare/);
  });
});

describe('a change that needs a decision', () => {
  const gate = { '.github/adr.yml': 'version: 1\ndecision-missing: { preset: infrastructure }\n' };

  it('and brings none is told so, in every format', async () => {
    const repository = await branched({ ...gate, [at(1)]: record(1) });
    await repository.put({ 'infra/main.tf': 'x\n' });
    const text = await check(repository.folder, '--base', 'main');
    expect(text.code).toBe(1);
    expect(text.out).toContain('the change as a whole error A decision is needed for infra/main.tf (infrastructure)');
    const json = JSON.parse((await check(repository.folder, '--base', 'main', '--format', 'json')).out) as {
      readonly change: unknown;
      readonly summary: unknown;
    };
    expect(json.change).toMatchObject([{ rule: 'decision-missing', messageId: 'no-record', severity: 'error' }]);
    expect(json.summary).toMatchObject({ errors: 1 });
    const github = await check(repository.folder, '--base', 'main', '--format', 'github');
    expect(github.out).toContain('::error title=decision-missing::A decision is needed');
    const sarif = await check(repository.folder, '--base', 'main', '--format', 'sarif');
    expect(sarif.out).toContain('"associatedRule"');
    // Nobody knows what changes without a base.
    expect((await check(repository.folder)).code).toBe(0);
  });

  it('is fine with a new record, also one that was not asked for, and not with an edited or deleted one', async () => {
    const repository = await branched({ ...gate, [at(1)]: record(1), [at(2)]: record(2) });
    await repository.put({ 'infra/main.tf': 'x\n', [at(1)]: record(1).replace('We will', 'We\nwill') });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(1);
    await repository.put({ [at(3)]: record(3) });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(0);
    expect((await check(repository.folder, at(1), '--base', 'main')).code).toBe(0);
    await repository.put({ [at(3)]: null, [at(2)]: null });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(1);
  });

  it('is not fine with what cannot be read, nor with a record that was not asked for and is only edited', async () => {
    const repository = await branched({ ...gate, [at(1)]: record(1), [at(2)]: record(2) });
    const isMissing = async (...paths: readonly string[]): Promise<boolean> =>
      (await check(repository.folder, ...paths, '--base', 'main')).out.includes('decision-missing');
    await repository.put({ 'infra/main.tf': 'x\n', [at(3)]: `${record(3)}\n${'> '.repeat(30_000)}deep\n` });
    expect([await isMissing(), await isMissing(at(1))]).toEqual([true, true]);
    await repository.put({ [at(3)]: new Uint8Array([0x89, 0x50, 0, 1, 255]) });
    expect([await isMissing(), await isMissing(at(1))]).toEqual([true, true]);
    await repository.put({ [at(3)]: null, [at(2)]: record(2).replace('We will', 'We\nwill') });
    expect([await isMissing(), await isMissing(at(1))]).toEqual([true, true]);
    await repository.put({ [at(2)]: record(2).replace('We will', 'We will never') });
    expect([await isMissing(), await isMissing(at(1))]).toEqual([false, false]);
  });

  it('is judged also where there is no record at all', async () => {
    const repository = await branched({ ...gate, 'a.txt': 'a\n' });
    await repository.put({ 'infra/main.tf': 'x\n' });
    const told = await check(repository.folder, '--base', 'main');
    expect(told.code).toBe(1);
    expect(told.out).toContain('decision-missing');
    await repository.put({ 'infra/main.tf': null });
    expect((await check(repository.folder, '--base', 'main')).code).toBe(2);
  });
});
