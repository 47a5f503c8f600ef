import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../sandbox/github/git/changes.ts';
import { readFiles, writeFiles } from '../../../../sandbox/github/git/files.ts';
import type { FileEntry } from '../../../../sandbox/github/git/files.ts';
import { mergeBase } from '../../../../sandbox/github/git/history.ts';
import { mergeTrees } from '../../../../sandbox/github/git/merge.ts';
import { ObjectStore } from '../../../../sandbox/github/git/object-store.ts';

let folder: string;
const date = new Date('2026-03-04T05:06:07Z');
const person = { name: 'Ada Löve', email: 'ada@example.com', date };

function git(...args: string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: person.name,
    GIT_AUTHOR_EMAIL: person.email,
    GIT_AUTHOR_DATE: '1772600767 +0000',
  };
  const env = {
    ...process.env,
    ...identity,
    GIT_COMMITTER_NAME: person.name,
    GIT_COMMITTER_EMAIL: person.email,
    GIT_COMMITTER_DATE: '1772600767 +0000',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-git-'));
  git('init', '-q', '-b', 'main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const contents: Record<string, string | Uint8Array> = {
  'README.md': '# Read me\n',
  'empty.txt': '',
  'a.b': 'dot sorts before slash\n',
  'a/b': 'folder\n',
  'a-b': 'dash\n',
  'docs/adr/0001-ünï.md': '# Ünicode\r\nCRLF\r\n',
  'bin/data': new Uint8Array([0, 1, 2, 255]),
};

describe('object ids', () => {
  it('are those of git: blobs, trees, symbolic links, commits', () => {
    const store = new ObjectStore();
    const files = new Map<string, FileEntry>();
    for (const [path, content] of Object.entries(contents)) {
      write(path, content);
      files.set(path, { mode: '100644', sha: store.writeBlob(content) });
    }
    symlinkSync('README.md', join(folder, 'link'));
    files.set('link', { mode: '120000', sha: store.writeBlob('README.md') });
    git('add', '-A');
    git('commit', '-q', '-m', 'First');
    const tree = writeFiles(store, files);
    expect(tree).toBe(git('rev-parse', 'HEAD^{tree}'));
    expect(readFiles(store, tree)).toEqual(files);
    for (const [path, entry] of files) expect(entry.sha).toBe(git('rev-parse', `HEAD:${path}`));
    const first = store.writeCommit({ tree, parents: [], author: person, committer: person, message: 'First\n' });
    expect(first).toBe(git('rev-parse', 'HEAD'));
    git('commit', '-q', '--allow-empty', '-m', 'Second\n\nWith a body.');
    const message = 'Second\n\nWith a body.\n';
    const second = store.writeCommit({ tree, parents: [first], author: person, committer: person, message });
    expect(second).toBe(git('rev-parse', 'HEAD'));
  });
});

/** Commits the files in both and returns the commit's id. */
function commitBoth(store: ObjectStore, files: Record<string, string>, parents: string[]): string {
  const entries = new Map<string, FileEntry>();
  for (const [path, text] of Object.entries(files)) entries.set(path, { mode: '100644', sha: store.writeBlob(text) });
  const tree = writeFiles(store, entries);
  return store.writeCommit({ tree, parents, author: person, committer: person, message: `${parents.length}\n` });
}

const numbered = (count: number, change: Record<number, string> = {}): string =>
  Array.from({ length: count }, (_, index) => `${change[index + 1] ?? `line ${index + 1}`}\n`).join('');

describe('patches', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['one line in the middle', numbered(30), numbered(30, { 15: 'other' })],
    [
      'two hunks with a heading',
      `# Title\n\nabc\n${numbered(40)}`,
      `# Title\n\nabc\n${numbered(40, { 5: 'x', 30: 'y' })}`,
    ],
    ['no newline at the end', 'a\nb', 'a\nc'],
    ['newline added at the end', 'a\nb', 'a\nb\n'],
    ['insert at the start', numbered(8), `first\n${numbered(8)}`],
    ['delete all lines but one', numbered(3), 'line 2\n'],
    ['from empty', '', 'a\nb\n'],
    ['to empty', 'a\nb\n', ''],
    ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
  ];
  it.each(cases)('equal those of git: %s', (_, before, after) => {
    const store = new ObjectStore();
    write('file.md', before);
    git('add', '-A');
    git('commit', '-q', '-m', 'before');
    write('file.md', after);
    git('add', '-A');
    git('commit', '-q', '-m', 'after');
    const [base, head] = [before, after].map((text) =>
      writeFiles(store, new Map([['file.md', { mode: '100644' as const, sha: store.writeBlob(text) }]])),
    );
    const expected = git('diff', 'HEAD~1', 'HEAD').split('\n');
    const hunks = expected.slice(expected.findIndex((line) => line.startsWith('@@'))).join('\n');
    const change = changesBetween(store, base!, head!)[0]!;
    expect(change.text?.trimEnd()).toBe(hunks.trimEnd());
    const [added, deleted] = git('diff', '--numstat', 'HEAD~1', 'HEAD').split('\t').map(Number);
    expect([change.additions, change.deletions]).toEqual([added, deleted]);
  });

  it('leaves binary files without a patch and finds renames', () => {
    const store = new ObjectStore();
    const tree = (files: Record<string, string | Uint8Array>): string =>
      writeFiles(
        store,
        new Map(
          Object.entries(files).map(([path, text]) => [path, { mode: '100644' as const, sha: store.writeBlob(text) }]),
        ),
      );
    const changes = changesBetween(
      store,
      tree({
        'old.md': numbered(20),
        'exact.md': 'same\n',
        'gone.md': 'something else\n',
        'b.bin': new Uint8Array([0, 1]),
      }),
      tree({
        'new.md': numbered(20, { 3: 'x' }),
        'moved.md': 'same\n',
        'fresh.md': 'nothing alike\n',
        'b.bin': new Uint8Array([0, 2]),
      }),
    );
    expect(changes.map(({ path, previousPath, status, text }) => [path, previousPath, status, text === null])).toEqual([
      ['b.bin', null, 'modified', true],
      ['fresh.md', null, 'added', false],
      ['gone.md', null, 'removed', false],
      ['moved.md', 'exact.md', 'renamed', true],
      ['new.md', 'old.md', 'renamed', false],
    ]);
  });
});

describe('histories', () => {
  it('finds the merge base and merges what does not conflict', () => {
    const store = new ObjectStore();
    const root = commitBoth(store, { 'a.md': numbered(20), 'b.md': 'b\n' }, []);
    const ours = commitBoth(store, { 'a.md': numbered(20, { 2: 'ours' }), 'b.md': 'b\n' }, [root]);
    const theirs = commitBoth(store, { 'a.md': numbered(20, { 18: 'theirs' }), 'c.md': 'c\n' }, [root]);
    expect(mergeBase(store, ours, theirs)).toBe(root);
    const trees = [root, ours, theirs].map((sha) => store.commitOf(sha).tree);
    const merged = mergeTrees(store, trees[0]!, trees[1]!, trees[2]!);
    expect([...readFiles(store, merged!)].map(([path, { sha }]) => [path, store.blob(sha)?.toString()])).toEqual([
      ['a.md', numbered(20, { 2: 'ours', 18: 'theirs' })],
      ['c.md', 'c\n'],
    ]);
    const conflicting = commitBoth(store, { 'a.md': numbered(20, { 2: 'mine' }), 'b.md': 'b\n' }, [root]);
    expect(mergeTrees(store, trees[0]!, trees[1]!, store.commitOf(conflicting).tree)).toBeNull();
  });
});
