import { describe, expect, it } from 'vitest';
import { needs, type Needs } from '../../../src/core/judge/needs.ts';
import type { PullRequestFacts, Review } from '../../../src/core/model/pull-request.ts';
import { facts } from '../report/samples.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const record = { path: 'docs/adr/0002-x.md', change: 'added', previousPath: null } as const;
const configuration = (text: string) => ({ text, blob: 'c'.repeat(40) });
const scoped = configuration(`version: 1
logs: [{ path: docs/adr }]
scopes: [{ name: All, default: true, approve: { all: ["@ada"] } }]
`);
const verdictOf = (change: Partial<PullRequestFacts>): string => {
  const needed = needs(facts(change));
  return needed.kind === 'nothing' ? needed.verdict.kind : needed.kind;
};
const documents = (change: Partial<PullRequestFacts>): Extract<Needs, { kind: 'documents' }> => {
  const needed = needs(facts(change));
  if (needed.kind !== 'documents') throw new Error(`It needs ${needed.kind}.`);
  return needed;
};
const review = (commit: string | null, state: Review['state'] = 'approved'): Review => ({
  id: `${commit ?? ''}${state}`,
  author: { id: 5, login: 'grace', kind: 'user' },
  state,
  commit,
  submittedAt: '2026-01-01T00:00:00Z',
  authorCanWrite: true,
});

/** A configuration whose parent cannot be read: what it says of itself, a changed file, and what becomes of it. */
const unreadable = [
  ['a parent that is gone and a record', '', 'docs/adr/0002-x.md', 'configuration-broken'],
  ['a parent that is gone and Markdown that may be a record of it', '', 'handbook/x.md', 'configuration-broken'],
  ['a parent that is gone and code', '', 'src/a.ts', 'no-record'],
  ['a parent that is gone and a log of its own', 'logs: [{ path: adr }]\n', 'adr/0002-x.md', 'configuration-broken'],
  ['a parent that is gone and Markdown beside its own logs', 'logs: [{ path: adr }]\n', 'docs/x.md', 'no-record'],
] as const;
const gone = {
  place: { owner: 'octo-org', repository: 'base', path: 'adr.yml', line: 2 },
  answer: { kind: 'missing', reason: 'repository' },
} as const;

describe('needs: nothing', () => {
  it.each([
    ['no record among the files', { files: [{ path: 'a.ts', change: 'added', previousPath: null }] }, 'no-record'],
    ['no file at all', {}, 'no-record'],
    ['another base branch', { base: { ref: 'next', sha: base }, files: [record] }, 'not-governed'],
    [
      'another base branch, which a parent that is gone may govern',
      {
        base: { ref: 'next', sha: base },
        configuration: configuration('version: 1\nextends: octo-org/base\n'),
        parent: gone,
        files: [record],
      },
      'configuration-broken',
    ],
    [
      'another base branch, which the configuration leaves out by itself',
      {
        base: { ref: 'next', sha: base },
        configuration: configuration('version: 1\nextends: octo-org/base\nbranches: [main]\n'),
        parent: gone,
        files: [record],
      },
      'not-governed',
    ],
    [
      'an archived repository',
      { repository: { ...facts().repository, isArchived: true }, files: [record] },
      'not-governed',
    ],
    [
      'a broken configuration and a record',
      { configuration: configuration('version: 9'), files: [record] },
      'configuration-broken',
    ],
    ['a broken configuration and no record', { configuration: configuration('version: 9') }, 'no-record'],
    [
      'a configuration that is no text',
      { configuration: { text: null, blob: 'c' }, files: [record] },
      'configuration-broken',
    ],
    ...unreadable.map(
      ([what, text, path, expected]) =>
        [
          what,
          {
            configuration: configuration(`version: 1\nextends: octo-org/base\n${text}`),
            parent: gone,
            files: [{ path, change: 'added', previousPath: null }],
          },
          expected,
        ] as const,
    ),
    ['a list of files that is cut, none of them a record', { filesComplete: false }, 'unjudged'],
    ['a list of files that is cut, one of them a record', { filesComplete: false, files: [record] }, 'unjudged'],
  ] as const)('%s', (_what, change, expected) => {
    expect(verdictOf(change)).toBe(expected);
  });

  it.each([
    ['release/*', 'release/1', 'documents'],
    ['release/*', 'main', 'documents'],
    ['release/*', 'next', 'not-governed'],
    ['main', 'main', 'documents'],
  ])('branches: %s governs %s: %s', (glob, ref, expected) => {
    const change = {
      configuration: configuration(`version: 1\nbranches: ["${glob}"]\n`),
      base: { ref, sha: base },
      files: [record],
    };
    expect(verdictOf(change)).toBe(expected);
  });
});

describe('needs: the index', () => {
  const own = { openedByUs: true, head: { ref: 'adr-governor/index', sha: head, repositoryId: 10 } };
  it.each([
    ['our pull request from our branch', own, 'own-index'],
    ['that branch by somebody else', { ...own, openedByUs: false }, 'no-record'],
    ['that branch name in a fork', { ...own, head: { ...own.head, repositoryId: 11 } }, 'no-record'],
    ['that branch name in a fork that is gone', { ...own, head: { ...own.head, repositoryId: null } }, 'no-record'],
  ])('%s', (_what, change, expected) => {
    expect(verdictOf(change)).toBe(expected);
  });
});

/** Pages that may list the log; they are read at both sides, whatever the change is. */
const isPage = ({ path }: { readonly path: string }): boolean => /\/(?:readme|index)\.md$/i.test(path);

describe('needs: documents', () => {
  const recordFiles = (change: Parameters<typeof documents>[0]) =>
    documents(change).files.filter((file) => !isPage(file));

  it('the pages that may list the log are needed at both sides, once for all of its records', () => {
    const other = { ...record, path: 'docs/adr/0009-y.md' };
    expect(documents({ files: [record, other] }).files.filter(isPage)).toEqual(
      ['README.md', 'readme.md', 'index.md'].flatMap((name) =>
        [head, base].map((commit) => ({ commit, path: `docs/adr/${name}` })),
      ),
    );
  });

  it('a new record needs its head alone; without approvers nobody has to be looked up', () => {
    const needed = documents({ files: [record] });
    expect(recordFiles({ files: [record] })).toEqual([{ commit: head, path: record.path }]);
    expect(needed.approvers).toEqual([]);
    expect(needed.authorship).toBeNull();
  });

  it('a renamed record needs the new path at head and the old one at base', () => {
    const renamed = { path: 'docs/adr/0003-x.md', change: 'renamed', previousPath: record.path } as const;
    expect(recordFiles({ files: [renamed] })).toEqual([
      { commit: head, path: renamed.path },
      { commit: base, path: record.path },
    ]);
  });

  it('a deleted record needs its base alone', () => {
    expect(recordFiles({ files: [{ ...record, change: 'deleted' }] })).toEqual([{ commit: base, path: record.path }]);
  });

  it('an approval that was not given on the head needs the record as it was then, once a commit', () => {
    const old = 'd'.repeat(40);
    const reviews = [review(old), review(old), review(head), review(null), review('e'.repeat(40), 'commented')];
    expect(recordFiles({ files: [record], reviews, configuration: scoped })).toEqual([
      { commit: head, path: record.path },
      { commit: old, path: record.path },
    ]);
  });

  it.each(['.github/adr.yml', '.adr-dir', 'docs/adr/template.md'])('a change of %s needs approval as well', (path) => {
    const needed = documents({ files: [{ path, change: 'modified', previousPath: null }], configuration: scoped });
    expect(needed.frame.governing).toEqual([path]);
    expect(needed.approvers).toHaveLength(1);
  });

  it('a configuration that is moved away is touched, too', () => {
    const moved = { path: 'old.yml', change: 'renamed', previousPath: '.github/adr.yml' } as const;
    expect(documents({ files: [moved], configuration: scoped }).frame.governing).toEqual(['.github/adr.yml']);
  });

  const commit = (id: number | null, isMerge = false) => ({
    sha: `${String(id)}${String(isMerge)}`,
    author: id === null ? null : ({ id, login: 'x', kind: 'user' } as const),
    isMerge,
  });
  it.each([
    ['only the author wrote commits', [commit(9), commit(9)], false],
    ['somebody else did', [commit(9), commit(8)], true],
    ['nobody knows who did', [commit(null)], true],
    ['a merge is among them', [commit(9), commit(9, true)], true],
  ])('who changed what is asked when %s', (_what, commits, expected) => {
    expect(documents({ files: [record], commits, configuration: scoped }).authorship !== null).toBe(expected);
  });

  it.each([
    ['where co-authors are not barred, their commits are not asked for', '', false],
    ['where they are, it is', 'approvals: { bar: [author, co-authors] }\n', true],
  ])('%s', (_what, more, expected) => {
    const commits = [{ ...commit(9), coAuthors: [null] }];
    const configuration = { ...scoped, text: `${scoped.text}${more}` };
    expect(documents({ files: [record], commits, configuration }).authorship !== null).toBe(expected);
  });

  it('what merges of others are made of is asked, too, and not of those of the author', () => {
    const commits = [commit(9, true), commit(8), commit(8, true), commit(null, true)];
    const needed = documents({ files: [record], commits, configuration: scoped });
    expect(needed.authorship?.merges).toEqual([commit(8, true).sha, commit(null, true).sha]);
  });

  it('and is always asked when the author is unknown', () => {
    const needed = documents({ files: [record], commits: [commit(9)], author: null, configuration: scoped });
    expect(needed.authorship).toEqual({
      commits: [commit(9).sha],
      paths: [record.path],
      merges: [],
      elsewhere: { commits: [commit(9).sha], places: [[record.path]], asksSettings: false },
    });
  });
});
