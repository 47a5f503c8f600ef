import { readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, runIn } from './cli-host.ts';

const good =
  '# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more database.\n';
const misspelled = good.replace('Accepted', 'Acepted');

const folders: string[] = [];
const made = async (files: Parameters<typeof folderWith>[0]): Promise<string> => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface Json {
  readonly version: number;
  readonly summary: Readonly<Record<string, number | boolean>>;
  readonly files: readonly {
    readonly path: string;
    readonly records: readonly Readonly<Record<string, unknown>>[];
    readonly findings: readonly Readonly<Record<string, unknown>>[];
    readonly fixed: readonly unknown[];
  }[];
  readonly obstacles: readonly { readonly path: string }[];
}
const parse = (text: string): Json => JSON.parse(text) as Json;

describe('which files are checked', () => {
  it('takes the logs of a folder and numbered records elsewhere, nothing else', async () => {
    const folder = await made({
      'docs/adr/0001-a.md': good,
      'docs/adr/README.md': '# Index\n',
      'docs/adr/template.md': '# [Title]\n',
      'packages/x/decisions/0002-b.md': good.replace('1.', '2.'),
      'design/0003-c.md': good.replace('1.', '3.'),
      'design/004-how-to-install.md': '# How to install\n\nTODO: write it.\n',
      'posts/2024-01-31-release.md': '# Release\n',
      'README.md': '# Project\n\nTODO\n',
      'node_modules/y/docs/adr/0001-a.md': misspelled,
      'test/fixtures/docs/adr/0001-a.md': misspelled,
      'vendor/z/0001-a.md': misspelled,
    });
    const { code, out } = await runIn(folder, ['check', '--format', 'json']);
    expect(parse(out).files.map((file) => file.path)).toEqual([
      'design/0003-c.md',
      'docs/adr/0001-a.md',
      'packages/x/decisions/0002-b.md',
    ]);
    expect(code).toBe(0);
  });

  it('always takes a file that is named', async () => {
    const folder = await made({ 'notes/idea.md': misspelled, 'docs/adr/README.md': '# [Title]\n' });
    const { out, code } = await runIn(folder, ['check', 'notes/idea.md', 'docs/adr/README.md', '--format', 'json']);
    expect(parse(out).files.map((file) => file.path)).toEqual(['docs/adr/README.md', 'notes/idea.md']);
    expect(code).toBe(1);
  });

  it('takes the logs of the configuration alone where it names some', async () => {
    const folder = await made({
      '.github/adr.yml': 'version: 1\nlogs:\n  - path: why\n    statuses: { acepted: accepted }\n',
      'why/0001-a.md': misspelled,
      'docs/adr/0001-a.md': misspelled,
    });
    const { out, code } = await runIn(folder, ['check', '--format', 'json']);
    expect(parse(out).files.map((file) => file.path)).toEqual(['why/0001-a.md']);
    expect(code).toBe(0);
  });

  it('works from a folder below, and on a folder elsewhere', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': good });
    const below = await runIn(path.join(folder, 'docs', 'adr'), ['check', '--format', 'json']);
    expect(parse(below.out).files.map((file) => file.path)).toEqual(['0001-a.md']);
    const other = await made({});
    const elsewhere = await runIn(other, ['check', path.join(folder, 'docs'), '--format', 'json']);
    expect(parse(elsewhere.out).files.length).toBe(1);
  });
});

describe('exit codes', () => {
  it.each([
    ['clean', { 'docs/adr/0001-a.md': good }, ['check'], 0],
    ['nothing to check, so that no check passes that never ran', {}, ['check'], 2],
    ['a folder without records beside one with some', { 'a/0001-a.md': good, 'b/x.txt': '' }, ['check', 'a', 'b'], 0],
    ['warnings only', { 'docs/adr/0002-a.md': good }, ['check'], 0],
    ['errors', { 'docs/adr/0001-a.md': misspelled }, ['check'], 1],
    ['a path that does not exist', {}, ['check', 'none.md'], 2],
    ['an unknown option', {}, ['check', '--nonsense'], 2],
    ['an unknown format', {}, ['check', '--format', 'xml'], 2],
    ['an unknown command', {}, ['chekc'], 2],
    ['options that exclude each other', {}, ['check', '--fix', '--fix-dry-run'], 2],
    ['a broken configuration', { '.github/adr.yml': 'version: 1\nrules:\n  status-konwn: off\n' }, ['check'], 2],
    ['a configuration that does not exist', {}, ['check', '--config', 'none.yml'], 2],
    ['help', {}, ['--help'], 0],
    ['version', {}, ['--version'], 0],
  ])('%s', async (_, files, args, expected) => {
    const { code, out, err } = await runIn(await made(files), args);
    expect(code).toBe(expected);
    if (expected === 2) {
      expect(out).toBe('');
      expect(err).not.toBe('');
    }
  });

  it('says that something could not be judged', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': good, 'docs/adr/deep/0002-b.md': good });
    await rm(path.join(folder, 'docs/adr/deep/0002-b.md'));
    await symlink('/nowhere', path.join(folder, 'docs/adr/deep/0002-b.md'));
    // A link in a folder is passed over; one that is named is refused.
    expect((await runIn(folder, ['check'])).code).toBe(0);
    const named = await runIn(folder, ['check', 'docs/adr/deep/0002-b.md', '--format', 'json']);
    expect(parse(named.out).files[0]?.findings).toMatchObject([{ rule: 'document-readable', messageId: 'symlink' }]);
    expect(named.code).toBe(1);
  });

  it('names what the system does not let it read, and judges the rest', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': good });
    const unreadable = `${'long'.repeat(100)}.md`;
    const { code, out } = await runIn(folder, ['check', 'docs', unreadable, '--format', 'json']);
    expect(parse(out).obstacles.map((obstacle) => obstacle.path)).toEqual([unreadable]);
    expect(parse(out).files.length).toBe(1);
    expect(code).toBe(3);
  });

  it('names the line of a broken configuration', async () => {
    const folder = await made({ '.github/adr.yml': 'version: 1\nrules:\n  status-konwn: off\n' });
    expect((await runIn(folder, ['check'])).err).toMatch(/^\.github\/adr\.yml:3:\d+: .*status-known/);
  });
});

describe('bad input', () => {
  it.each([
    ['binary content', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'binary'],
    ['control characters', '# T\n\u0000\n', 'not-text'],
    ['broken front matter', '---\nstatus: [\n---\n# T\n', 'front-matter'],
    ['code in front matter', '---js\nprocess.exit(9)\n---\n# T\n', 'front-matter'],
    ['a file that is too large', `# T\n${'word '.repeat(100_000)}`, 'too-large'],
  ])('%s', async (_, content, messageId) => {
    const folder = await made({ 'docs/adr/0001-a.md': content });
    const { code, out } = await runIn(folder, ['check', '--format', 'json']);
    expect(parse(out).files[0]?.findings).toMatchObject([{ rule: 'document-readable', severity: 'error', messageId }]);
    expect(code).toBe(1);
    for (const format of ['text', 'github']) expect((await runIn(folder, ['check', '--format', format])).code).toBe(1);
  });
});

describe('fixing', () => {
  it('writes what is safe, keeps every other byte, and comes to rest', async () => {
    const text = `\uFEFF${misspelled.replace('We will use', 'We should probably use')}`.replaceAll('\n', '\r\n');
    const folder = await made({ 'docs/adr/0001-a.md': text });
    const file = path.join(folder, 'docs/adr/0001-a.md');

    const dry = await runIn(folder, ['check', '--fix-dry-run', '--format', 'json']);
    expect(parse(dry.out).summary).toMatchObject({ fixed: 2, dryRun: true, errors: 0 });
    expect(await readFile(file, 'utf8')).toBe(text);

    const fixed = await runIn(folder, ['check', '--fix']);
    expect(fixed.code).toBe(0);
    expect(fixed.out).toContain('2 fixes applied');
    expect(await readFile(file, 'utf8')).toBe(`\uFEFF${good}`.replaceAll('\n', '\r\n'));

    expect((await runIn(folder, ['check', '--fix'])).out).not.toContain('applied');
  });

  it('shows as a diff what it would write', async () => {
    const folder = await made({ 'docs/adr/0001-a.md': misspelled });
    const { out } = await runIn(folder, ['check', '--fix-dry-run']);
    expect(out).toContain('--- a/docs/adr/0001-a.md\n+++ b/docs/adr/0001-a.md\n');
    expect(out).toContain('\n-Acepted\n+Accepted\n');
    expect(out).not.toContain('::');
    const inActions = await runIn(folder, ['check', '--fix-dry-run'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(inActions.out).toMatch(/^::stop-commands::([0-9a-f-]{36})\n[^]*\n::\1::$/m);
  });

  it('leaves what a person has to look at', async () => {
    const text = good.replace('Accepted', '[Proposed | Accepted]');
    const folder = await made({ 'docs/adr/0001-a.md': text });
    expect((await runIn(folder, ['check', '--fix'])).code).toBe(1);
    expect(await readFile(path.join(folder, 'docs/adr/0001-a.md'), 'utf8')).toBe(text);
  });
});

describe('which configuration holds', () => {
  const off = 'version: 1\nrules: { status-known: off }\n';

  it('is that of the repository a path lies in, not of the one the command runs in', async () => {
    const other = await made({ '.git/HEAD': '', '.github/adr.yml': off, 'docs/adr/0001-a.md': misspelled });
    const here = await made({ '.git/HEAD': '', 'docs/adr/0002-b.md': misspelled.replace('1.', '2.') });
    expect((await runIn(here, ['check', path.join(other, 'docs/adr')])).code).toBe(0);
    expect((await runIn(here, ['check', path.join(other, 'docs/adr'), 'docs/adr'])).code).toBe(1);
  });

  it('counts its logs from the root of that repository, also when it is named', async () => {
    const logs = `${off}logs: [{ path: decisions-of-ours }]\n`;
    const other = await made({ '.git/HEAD': '', 'mine.yml': logs, 'decisions-of-ours/a.md': misspelled });
    const here = await made({ '.git/HEAD': '' });
    const result = await runIn(here, ['check', '--config', path.join(other, 'mine.yml'), other]);
    expect(result.out).toContain('1 record in 1 file');
    expect(result.code).toBe(0);
  });

  it('names a folder in which nothing was found', async () => {
    const here = await made({ 'b/x.txt': '' });
    const result = await runIn(here, ['check', 'b']);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('"b"');
  });

  it('and paths count from where npm was called', async () => {
    const here = await made({ 'docs/adr/0001-a.md': misspelled });
    const elsewhere = await made({ 'x.txt': '' });
    const env = { npm_lifecycle_event: 'cli', INIT_CWD: here };
    expect((await runIn(elsewhere, ['check'], { env })).out).toContain('docs/adr/0001-a.md');
  });
});

describe('lists of records that people write', () => {
  const files = {
    'docs/adr/0001-a.md': good,
    'docs/adr/0002-b.md': good.replace('# 1. Use PostgreSQL', '# 2. Sign all builds'),
    'docs/adr/0003-c.md': good.replace('# 1. Use PostgreSQL', '# 3. Cache at the edge'),
  };

  it('are held against the log of a folder', async () => {
    const list = '# Log\n\n- [PostgreSQL](0001-a.md)\n- [Signed builds](0002-b.md)\n';
    const folder = await made({ ...files, 'docs/adr/README.md': list });
    const { out, code } = await runIn(folder, ['check']);
    expect(out).toMatch(/docs\/adr\/README\.md:4:3 warning .*Cache at the edge.*\(index-current\)/);
    expect(code).toBe(0);
  });

  it('are held against the records of the file that they stand in, also outside of every log', async () => {
    const records = ['PostgreSQL', 'Kafka', 'Redis'].map(
      (title, at) =>
        `## ADR-${at + 1}: Use ${title}\n\n**Status**: Accepted\n\n### Decision\n\nWe will use ${title}.\n\n`,
    );
    const table = '## Summary\n\n| ADR | Decision |\n| --- | --- |\n| 1 | PostgreSQL |\n| 2 | Kafka |\n';
    const folder = await made({ 'notes/choices.md': `# Choices\n\n${records.join('')}${table}` });
    expect((await runIn(folder, ['check', 'notes/choices.md'])).out).toMatch(
      /choices\.md:\d+:1 warning .*Use Redis.*\(index-current\)/,
    );
  });
});
