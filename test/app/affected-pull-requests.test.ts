import { describe, expect, it } from 'vitest';
import { affectedPullRequests, claimantsOfBase } from '../../src/app/affected-pull-requests.ts';
import type { RepositoryTip } from '../../src/app/ports.ts';
import type { OpenPullRequestFiles } from '../../src/core/model/open-pull-request.ts';
import type { PullRequestFacts } from '../../src/core/model/pull-request.ts';
import { createFakes, type FakeFiles } from '../support/fakes.ts';

const repository = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const ref = { ...repository, number: 3 };

const added = (...paths: readonly string[]): PullRequestFacts['files'] =>
  paths.map((path) => ({ path, change: 'added', previousPath: null }));
const open = (number: number, path: string, more: Partial<OpenPullRequestFiles> = {}): OpenPullRequestFiles => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${String(number)}`,
  headSha: 'a'.repeat(40),
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files: added(path),
  ...more,
});
const others = [
  open(3, 'docs/adr/0012-x.md'),
  open(5, 'docs/adr/0012-y.md'),
  open(6, 'docs/adr/0013-y.md'),
  open(7, 'shop/adr/0012-y.md'),
  open(8, 'docs/notes.md'),
];

interface Given {
  readonly facts?: Partial<PullRequestFacts>;
  readonly open?: readonly OpenPullRequestFiles[];
  readonly files?: FakeFiles;
  readonly tip?: Partial<RepositoryTip>;
}

/** Ports that count what is asked of them. */
const counting = (given: Given) => {
  const { ports } = createFakes({ open: others, ...given });
  const asked: string[] = [];
  return {
    asked,
    ports: {
      pullRequests: {
        read: ports.pullRequests.read,
        openFiles: (at: typeof repository) => {
          asked.push('open files');
          return ports.pullRequests.openFiles(at);
        },
      },
      sourceTree: {
        tip: ports.sourceTree.tip,
        parent: ports.sourceTree.parent,
        list: (at: typeof repository, commit: string, folder: string) => {
          asked.push(`list ${commit}:${folder}`);
          return ports.sourceTree.list(at, commit, folder);
        },
      },
    },
  };
};
const shown = (comments: number): PullRequestFacts['shown'] => ({
  checks: [],
  comments: Array.from({ length: comments }, (_, id) => ({ id, nodeId: 'C', body: 'x' })),
  reviewComments: [],
});
const facts = (more: Partial<PullRequestFacts> = {}): Partial<PullRequestFacts> => ({
  number: 3,
  state: 'open',
  files: added('docs/adr/0012-x.md'),
  configuration: null,
  adrDir: null,
  shown: shown(0),
  ...more,
});

describe('whom a pull request concerns', () => {
  const affected = async (given: Given, before: string | null = null) => {
    const { ports, asked } = counting(given);
    return [await affectedPullRequests(ports, ref, before), asked];
  };

  it('higher ones with its number in its log, told by one read', async () => {
    expect(await affected({ facts: facts() })).toEqual([[5], ['open files']]);
  });

  it('nobody where it is about no record: nothing is read for that', async () => {
    expect(await affected({ facts: facts({ files: added('src/main.ts') }) })).toEqual([[], []]);
    expect(await affected({ facts: facts({ repository: { ...archived, isArchived: true } }) })).toEqual([[], []]);
  });

  it('those that may have the number it had before its push', async () => {
    const files = { 'old:docs/adr/0013-x.md': '', 'old:docs/adr/README.md': '' };
    expect(await affected({ facts: facts(), files }, 'old')).toEqual([
      [5, 6],
      ['open files', 'list old:docs/adr', 'list old:shop/adr'],
    ]);
  });

  it('also where the record was taken out of it, which our comment still shows', async () => {
    const given = { facts: facts({ files: added('a.txt'), shown: shown(1) }), files: { 'old:docs/adr/0012-x.md': '' } };
    expect(await affected(given, 'old')).toEqual([[5], ['open files', 'list old:docs/adr', 'list old:shop/adr']]);
  });

  it('nothing is looked up at a head that is the same, or of one that is closed', async () => {
    const head = { ref: 'x', sha: 'same', repositoryId: 10 };
    expect(await affected({ facts: facts({ head }) }, 'same')).toEqual([[5], ['open files']]);
    expect(await affected({ facts: facts({ state: 'closed' }) }, 'old')).toEqual([[5], ['open files']]);
  });

  it('nothing is looked up where nobody else takes a number', async () => {
    expect(await affected({ facts: facts(), open: [others[0]!, others[4]!] }, 'old')).toEqual([[], ['open files']]);
  });

  it('all with the number when it is merged', async () => {
    const given = { facts: facts({ state: 'merged' }), open: [open(1, 'docs/adr/0012-z.md'), ...others] };
    expect(await affected(given)).toEqual([[1, 5], ['open files']]);
  });

  it('by the configuration of its base branch', async () => {
    const configuration = { text: 'version: 1\nlogs: [{ path: rules }]\n', blob: 'b' };
    const all = [open(5, 'rules/0012-y.md'), open(6, 'docs/adr/0012-y.md')];
    const given = { facts: facts({ files: added('rules/0012-x.md'), configuration }), open: all };
    expect(await affected(given)).toEqual([[5], ['open files']]);
  });

  it('nobody of the app itself', async () => {
    const head = { ref: 'adr-governor/index', sha: 'x', repositoryId: 10 };
    const own = facts({ openedByUs: true, head, repository: archived });
    expect(await affected({ facts: own })).toEqual([[], []]);
  });
});

const archived: PullRequestFacts['repository'] = {
  id: 10,
  ownerId: 3,
  owner: 'octo-org',
  name: 'shop',
  isPrivate: false,
  isArchived: false,
  defaultBranch: 'main',
};

describe('whom a push to the default branch concerns', () => {
  const concerned = async (given: Given, before: string | null = null) => {
    const { ports, asked } = counting(given);
    return [await claimantsOfBase(ports, repository, before), asked];
  };

  it('those that take a number which the branch has now or had before', async () => {
    const files = { 'tip:docs/adr/0012-z.md': '', 'old:docs/adr/0013-z.md': '' };
    expect(await concerned({ files })).toEqual([
      [3, 5],
      ['open files', 'list tip:docs/adr', 'list tip:shop/adr'],
    ]);
    expect((await concerned({ files }, 'old'))[0]).toEqual([3, 5, 6]);
    expect(await concerned({ files }, 'tip')).toEqual([
      [3, 5],
      ['open files', 'list tip:docs/adr', 'list tip:shop/adr'],
    ]);
  });

  it('nobody into another branch, and nobody without a number', async () => {
    const files = { 'tip:docs/adr/0012-z.md': '' };
    const elsewhere = others.map((each) => ({ ...each, baseBranch: 'release' }));
    expect(await concerned({ files, open: elsewhere })).toEqual([[], ['open files']]);
    expect(await concerned({ files, open: [others[4]!] })).toEqual([[], ['open files']]);
  });

  it('all in a log at the root, which is not listed for that', async () => {
    const given = { tip: { adrDir: '.' }, open: [open(5, '0012-y.md'), open(6, 'a.txt'), open(7, '0099-z.md')] };
    expect(await concerned(given)).toEqual([[5, 7], ['open files']]);
  });

  it('nobody in an empty or an archived repository', async () => {
    expect(await concerned({ tip: { sha: null } })).toEqual([[], []]);
    expect(await concerned({ tip: { isArchived: true } })).toEqual([[], []]);
  });
});
