import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceTextFiles } from '../../../src/adapters/local/replace-text-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-replace-'));
  for (const name of ['a', 'b', 'c']) await writeFile(path.join(folder, name), `text of ${name}`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const change = (from: string, to: string, after = `new text of ${from}`, before = `text of ${from}`) => ({
  from: path.join(folder, from),
  to: path.join(folder, to),
  before,
  after,
});
const all = async (): Promise<Record<string, string>> => {
  const names = (await readdir(folder)).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
};
const untouched = { a: 'text of a', b: 'text of b', c: 'text of c' };

describe('replacing the texts and names of files', () => {
  it.each<[string, readonly (readonly [string, string])[], Record<string, string>]>([
    ['a text', [['a', 'a']], { a: 'new text of a', b: 'text of b', c: 'text of c' }],
    ['a name', [['a', 'd']], { b: 'text of b', c: 'text of c', d: 'new text of a' }],
    [
      'a chain, whatever its order',
      [
        ['a', 'b'],
        ['b', 'd'],
      ],
      { b: 'new text of a', c: 'text of c', d: 'new text of b' },
    ],
    [
      'two names that are exchanged',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      { a: 'new text of b', b: 'new text of a', c: 'text of c' },
    ],
    [
      'a circle of three',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      { a: 'new text of c', b: 'new text of a', c: 'new text of b' },
    ],
  ])('%s', async (_, pairs, expected) => {
    const changes = pairs.map(([from, to]) => change(from, to));
    expect(await replaceTextFiles(changes)).toEqual({ ok: true });
    expect(await all()).toEqual(expected);
  });

  it('keeps the permissions', async () => {
    await chmod(path.join(folder, 'a'), 0o600);
    await replaceTextFiles([change('a', 'd'), change('b', 'a')]);
    expect((await stat(path.join(folder, 'd'))).mode & 0o777).toBe(0o600);
  });

  it('writes nothing where a file is not as it was read, is gone, or stands in the way', async () => {
    const at = (name: string): string => path.join(folder, name);
    const old = change('b', 'b', 'new', 'what it was before');
    expect(await replaceTextFiles([change('a', 'd'), old])).toEqual({ ok: false, stale: [at('b')] });
    expect(await replaceTextFiles([change('a', 'a'), change('d', 'd')])).toEqual({ ok: false, stale: [at('d')] });
    expect(await replaceTextFiles([change('a', 'b')])).toEqual({ ok: false, stale: [at('b')] });
    expect(await all()).toEqual(untouched);
  });

  it('puts everything back where the system refuses in the middle', async () => {
    const broken = { ...change('c', 'c'), to: path.join(folder, 'nowhere', 'c') };
    await expect(replaceTextFiles([change('a', 'b'), change('b', 'a'), broken])).rejects.toThrow('ENOENT');
    expect(await all()).toEqual(untouched);
  });
});
