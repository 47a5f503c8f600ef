import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMarkdown } from '../../../src/adapters/local/find-markdown.ts';
import { findRepositoryRoot } from '../../../src/adapters/local/find-repository-root.ts';
import { readTextFile } from '../../../src/adapters/local/read-text-file.ts';
import { writeTextFile } from '../../../src/adapters/local/write-text-file.ts';

let folder = '';
const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('finding Markdown', () => {
  it('looks everywhere but in version control and dependencies, and follows no link', async () => {
    for (const name of ['b.md', 'a/c.MARKDOWN', 'a/d.txt', '.git/x.md', 'node_modules/y/z.md', '.adr/e.md'])
      await put(name, '');
    await symlink(folder, path.join(folder, 'a', 'loop'));
    await symlink(path.join(folder, 'b.md'), path.join(folder, 'link.md'));
    expect(await findMarkdown(folder)).toEqual({
      paths: ['.adr/e.md', 'a/c.MARKDOWN', 'b.md'],
      others: [],
      problems: [],
    });
  });

  it('names what is beyond its limits', async () => {
    for (const name of ['a.md', 'b.md', 'c.md', 'd/e/f.md']) await put(name, '');
    expect((await findMarkdown(folder, { entries: 2, depth: 9 })).problems.length).toBe(1);
    const shallow = await findMarkdown(folder, { entries: 99, depth: 1 });
    expect(shallow.paths).toEqual(['a.md', 'b.md', 'c.md']);
    expect(shallow.problems.map((problem) => problem.path)).toEqual(['d/e']);
  });

  it('names a folder that is not there', async () => {
    expect((await findMarkdown(path.join(folder, 'none'))).problems.length).toBe(1);
  });
});

describe('reading a file', () => {
  it('gives its text, byte order mark and line ends kept', async () => {
    const file = await put('a.md', '\uFEFF# Tïtle\r\n');
    expect(await readTextFile(file)).toEqual({ kind: 'text', text: '\uFEFF# Tïtle\r\n' });
  });

  it.each([
    ['Latin-1', new Uint8Array([0x23, 0x20, 0xe9, 0x0a])],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
  ])('refuses %s', async (_, bytes) => {
    expect(await readTextFile(await put('a.md', bytes))).toMatchObject({ kind: 'missing', reason: 'binary' });
  });

  it('says what stands there instead', async () => {
    await symlink(await put('a.md', 'x'), path.join(folder, 'link.md'));
    expect(await readTextFile(path.join(folder, 'link.md'))).toMatchObject({ reason: 'symlink' });
    expect(await readTextFile(path.join(folder, 'none.md'))).toMatchObject({ reason: 'not-found' });
    expect(await readTextFile(path.join(folder, 'a.md', 'below.md'))).toMatchObject({ reason: 'not-found' });
    expect(await readTextFile(folder)).toEqual({ kind: 'folder' });
    expect(await readTextFile(await put('big.md', new Uint8Array(10 * 1024 * 1024 + 1)))).toMatchObject({
      reason: 'too-large',
    });
  });
});

describe('writing a file', () => {
  it('takes the place of the old text, permissions kept', async () => {
    const file = await put('a.md', 'old');
    await chmod(file, 0o640);
    await writeTextFile(file, 'new\r\n');
    expect(await readFile(file, 'utf8')).toBe('new\r\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('leaves nothing behind where it fails', async () => {
    await expect(writeTextFile(path.join(folder, 'none.md'), 'x')).rejects.toThrow();
    expect((await findMarkdown(folder)).paths).toEqual([]);
  });
});

it('finds the root of a working tree, in folders below and in worktrees', async () => {
  await put('.git/HEAD', '');
  await put('docs/adr/a.md', '');
  expect(await findRepositoryRoot(path.join(folder, 'docs', 'adr'))).toBe(folder);
  await put('tree/.git', 'gitdir: elsewhere');
  expect(await findRepositoryRoot(path.join(folder, 'tree'))).toBe(path.join(folder, 'tree'));
});
