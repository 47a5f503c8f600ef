import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changesSince, readRawDiff } from '../../../src/adapters/local/changes-since.ts';
import { readBlobs } from '../../../src/adapters/local/read-blobs.ts';
import {
  createRepository,
  gitEnvironment,
  openRepository,
  type Files,
  type GitRepository,
} from '../../support/git-repository.ts';

const made: GitRepository[] = [];
const repositoryWith = async (files: Files): Promise<GitRepository> => {
  const repository = await createRepository(files);
  made.push(repository);
  return repository;
};
afterEach(async () => {
  for (const repository of made.splice(0)) await repository.remove();
});

const since = (repository: GitRepository, ref: string, environment = gitEnvironment) =>
  changesSince(repository.folder, ref, environment);

const told = async (repository: GitRepository, ref = 'main') => {
  const changes = await since(repository, ref);
  if (!changes.ok) throw new Error(changes.reason);
  return changes.files.map(({ path: at, change, previousPath }) => `${change} ${previousPath ?? ''}>${at}`).sort();
};

const long = (word: string): string => `${word}\n`.repeat(20);

describe('what changed since a branch was left', () => {
  it('is what was committed, what was not, and what git does not know yet', async () => {
    const repository = await repositoryWith({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', '.gitignore': 'x.md\n' });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit({ 'a.md': 'changed' });
    await repository.put({ 'b.md': 'changed', 'd.md': 'new', 'sub/é ö.md': 'new', 'x.md': 'ignored' });
    expect(await told(repository)).toEqual(['added >d.md', 'added >sub/é ö.md', 'modified >a.md', 'modified >b.md']);
  });

  it('is told against the common ancestor, not against the tip', async () => {
    const repository = await repositoryWith({ 'a.md': 'a', 'b.md': 'b' });
    const fork = await repository.git('rev-parse', 'HEAD');
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit({ 'a.md': 'changed' });
    await repository.git('checkout', '--quiet', 'main');
    await repository.commit({ 'b.md': 'changed on main' });
    await repository.git('checkout', '--quiet', 'work');
    expect(await since(repository, 'main')).toMatchObject({ ok: true, commit: fork });
    expect(await told(repository)).toEqual(['modified >a.md']);
  });

  it('names files that are gone or were moved', async () => {
    const repository = await repositoryWith({ 'a.md': long('a'), 'b.md': long('b') });
    await repository.git('tag', 'v1');
    await repository.put({ 'b.md': null });
    await repository.git('mv', 'a.md', 'moved.md');
    expect(await told(repository, 'v1')).toEqual(['deleted >b.md', 'renamed a.md>moved.md']);
  });

  it('says nothing of a file that was only touched', async () => {
    const repository = await repositoryWith({ 'a.md': 'a' });
    await repository.put({ 'a.md': 'b' });
    await repository.put({ 'a.md': 'a' });
    expect(await told(repository)).toEqual([]);
  });

  it('says once what is in conflict, with what it was', async () => {
    const repository = await repositoryWith({ 'a.md': 'a\n' });
    const before = await repository.git('rev-parse', 'HEAD:a.md');
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit({ 'a.md': 'ours\n' });
    await repository.git('checkout', '--quiet', 'main');
    await repository.commit({ 'a.md': 'theirs\n' });
    await repository.git('checkout', '--quiet', 'work');
    await repository.git('merge', 'main').catch(() => '');
    expect(await since(repository, 'main')).toMatchObject({
      files: [{ path: 'a.md', change: 'modified', before: { blob: before, kind: 'file' } }],
    });
  });

  it('knows a link from a file', async () => {
    const repository = await repositoryWith({ 'a.md': 'a' });
    await symlink('a.md', path.join(repository.folder, 'b.md'));
    await repository.commit({});
    await rm(path.join(repository.folder, 'b.md'));
    await repository.put({ 'b.md': 'text now' });
    expect(await since(repository, 'HEAD')).toMatchObject({
      files: [{ path: 'b.md', change: 'modified', before: { kind: 'symlink' } }],
    });
  });

  it('is not led to another repository by the variables that hooks have', async () => {
    const repository = await repositoryWith({ 'a.md': 'a' });
    const other = await repositoryWith({ 'b.md': 'b' });
    await repository.put({ 'a.md': 'changed' });
    const environment = { ...gitEnvironment, GIT_DIR: path.join(other.folder, '.git'), GIT_WORK_TREE: other.folder };
    expect(await since(repository, 'main', environment)).toMatchObject({ files: [{ path: 'a.md' }] });
  });

  it('is read without starting what the repository names for watching files', async () => {
    const repository = await repositoryWith({ 'a.md': 'a' });
    const trace = path.join(repository.folder, 'trace');
    await repository.git('config', 'core.fsmonitor', `touch ${trace}; false`);
    await repository.put({ 'b.md': 'b' });
    expect(await told(repository)).toEqual(['added >b.md']);
  });
});

describe('what keeps it from being known', () => {
  it.each(['', '-c', '--output=x', 'main..work', 'main...work', 'HEAD:a.md', ':/text', 'a b', 'a\nb', 'x'.repeat(501)])(
    '%j is no name of a commit',
    async (ref) => {
      const repository = await repositoryWith({});
      expect(await since(repository, ref)).toMatchObject({ ok: false, reason: 'ref-malformed' });
    },
  );

  it('a name that is not known, with the one that was perhaps meant', async () => {
    const repository = await repositoryWith({});
    expect(await since(repository, 'mian')).toMatchObject({ ok: false, reason: 'ref-unknown', meant: null });
    await repository.git('update-ref', 'refs/remotes/origin/topic', 'HEAD');
    expect(await since(repository, 'topic')).toMatchObject({ ok: false, reason: 'ref-unknown', meant: 'origin/topic' });
  });

  it('a shallow clone', async () => {
    const origin = await repositoryWith({ 'a.md': 'a' });
    await origin.git('checkout', '--quiet', '-b', 'work');
    await origin.commit({ 'a.md': 'b' });
    await origin.git('checkout', '--quiet', 'main');
    await origin.commit({ 'c.md': 'c' });
    const folder = `${origin.folder}-clone`;
    await origin.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin.folder}`, folder);
    const clone = openRepository(folder);
    made.push(clone);
    expect(await since(clone, 'origin/work')).toMatchObject({
      ok: false,
      reason: 'no-common-ancestor',
      isShallow: true,
    });
  });

  it('histories that have nothing in common', async () => {
    const repository = await repositoryWith({ 'a.md': 'a' });
    await repository.git('checkout', '--quiet', '--orphan', 'other');
    await repository.commit({ 'b.md': 'b' });
    expect(await since(repository, 'main')).toMatchObject({
      ok: false,
      reason: 'no-common-ancestor',
      isShallow: false,
    });
  });

  it('no repository, none with this root, or none with a commit', async () => {
    const repository = await repositoryWith({ 'sub/a.md': 'a' });
    const below = path.join(repository.folder, 'sub');
    expect(await changesSince(below, 'main', gitEnvironment)).toMatchObject({ reason: 'not-a-repository' });
    await rm(path.join(repository.folder, '.git'), { recursive: true });
    const outside = await since(repository, 'main');
    expect(outside).toMatchObject({
      reason: 'not-a-repository',
      message: expect.stringContaining('not a git') as string,
    });
    await repository.git('init', '--quiet');
    expect(await since(repository, 'main')).toMatchObject({ reason: 'no-commit-yet' });
  });

  it('a machine without git', async () => {
    const repository = await repositoryWith({});
    expect(await since(repository, 'main', { PATH: repository.folder })).toMatchObject({ reason: 'failed' });
  });
});

describe('what git writes', () => {
  it('is read whole, also where it breaks off', () => {
    const blob = '1'.repeat(40);
    const none = '0'.repeat(40);
    const line = `:100644 100644 ${blob} ${none} M\0a b.md\0:100644 100644 ${blob} ${none} R087\0old.md\0new.md\0`;
    expect(readRawDiff(line).map(({ path: at }) => at)).toEqual(['a b.md', 'new.md']);
    for (let length = 0; length < line.length; length += 1) readRawDiff(line.slice(0, length));
    expect(readRawDiff('')).toEqual([]);
  });
});

describe('reading contents of git', () => {
  it('gives text as it is, and says what is none', async () => {
    const texts = {
      'a.md': '\uFEFFone\r\ntwo',
      'b.md': '',
      'c.md': new Uint8Array([0xff, 0xfe]),
      'd.md': 'x'.repeat(11 << 20),
    };
    const repository = await repositoryWith(texts);
    const ids = await Promise.all(Object.keys(texts).map((name) => repository.git('rev-parse', `HEAD:${name}`)));
    const absent = '1'.repeat(40);
    const files = await readBlobs(repository.folder, [...ids, absent, ids[0] ?? ''], gitEnvironment);
    expect([...ids, absent].map((id) => files.get(id))).toMatchObject([
      { kind: 'text', text: texts['a.md'] },
      { kind: 'text', text: '' },
      { kind: 'missing', reason: 'binary' },
      { kind: 'missing', reason: 'too-large' },
      { kind: 'missing', reason: 'not-found' },
    ]);
    expect(await readBlobs('/', [], {})).toEqual(new Map());
  });

  it('is not silent where git does not work', async () => {
    const repository = await repositoryWith({});
    await rm(path.join(repository.folder, '.git'), { recursive: true });
    await expect(readBlobs(repository.folder, ['1'.repeat(40)], gitEnvironment)).rejects.toThrow();
  });
});
