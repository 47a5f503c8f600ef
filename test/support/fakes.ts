import type { TaskPorts } from '../../src/server/tasks.ts';
import type { FileAtCommit, RepositoryTip, TreeEntry } from '../../src/app/ports.ts';
import { nothingSeen } from '../../src/app/resolve-approvers.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';
import { summariseDocument } from '../../src/core/evaluate/summarise-document.ts';
import type { Action, IndexAction } from '../../src/core/model/action.ts';
import type { OpenPullRequestFiles } from '../../src/core/model/open-pull-request.ts';
import type { PullRequestFacts } from '../../src/core/model/pull-request.ts';
import { facts } from '../core/report/samples.ts';

/** Repositories as plain data: `commit:path` to text, or to what stands there instead. */
export type FakeFiles = Readonly<Record<string, string | FileAtCommit>>;

export interface FakeOptions {
  readonly facts?: Partial<PullRequestFacts>;
  readonly files?: FakeFiles;
  readonly tip?: Partial<RepositoryTip>;
  readonly open?: readonly OpenPullRequestFiles[];
  readonly ports?: Partial<TaskPorts>;
}

export interface Fakes {
  readonly ports: TaskPorts;
  readonly published: Action[];
  readonly publishedIndex: IndexAction[];
}

const contentOf = (files: FakeFiles, commit: string, path: string): FileAtCommit => {
  const content = files[`${commit}:${path}`] ?? { kind: 'missing', reason: 'not-found' };
  return typeof content === 'string' ? { kind: 'text', blob: content, text: content } : content;
};

/** Every port as plain data; what would be written to GitHub is kept in lists. */
export function createFakes(options: FakeOptions = {}): Fakes {
  const files = options.files ?? {};
  const published: Action[] = [];
  const publishedIndex: IndexAction[] = [];
  const ports: TaskPorts = {
    pullRequests: {
      read: () => Promise.resolve(facts(options.facts)),
      readState: () => Promise.resolve(facts(options.facts)),
      diffLines: () => Promise.resolve(new Map()),
      openFor: () => Promise.resolve(null),
      openWithHead: () => Promise.resolve([]),
      openInto: (_ref, branch) =>
        Promise.resolve((options.open ?? []).filter((one) => one.baseBranch === branch).map((one) => one.number)),
      mergedFrom: (_ref, wanted) => Promise.resolve(wanted.map(() => [])),
      openFiles: () => Promise.resolve(options.open ?? []),
      comment: () => Promise.resolve({ createdAt: '2026-01-02T03:04:00Z', isAnswered: false }),
      declinedHead: () => Promise.resolve(null),
    },
    sourceTree: {
      files: (_ref, wanted) => Promise.resolve(wanted.map(({ commit, path }) => contentOf(files, commit, path))),
      list: (_ref, commit, folder) =>
        Promise.resolve(
          Object.keys(files)
            .filter((key) => key.startsWith(`${commit}:${folder === '' ? '' : `${folder}/`}`))
            .map((key): TreeEntry => ({ path: key.slice(commit.length + 1), blob: key, kind: 'file' })),
        ),
      changedBy: () => Promise.resolve(new Map()),
      merges: () => Promise.resolve(new Map()),
      written: () => Promise.resolve(new Map()),
      existing: (_ref, commit, paths) =>
        Promise.resolve(
          new Set(
            paths.filter((path) =>
              Object.keys(files).some((key) => key === `${commit}:${path}` || key.startsWith(`${commit}:${path}/`)),
            ),
          ),
        ),
      wasThere: () => Promise.resolve(false),
      formerly: (_ref, _commit, paths) => Promise.resolve(paths.map(() => [])),
      fileChanges: () => Promise.resolve({ files: [], isComplete: true }),
      mergeBase: () => Promise.resolve('fork'),
      parent: () => Promise.resolve({ kind: 'missing', reason: 'repository' }),
      branch: () => Promise.resolve(null),
      tip: () =>
        Promise.resolve({
          defaultBranch: 'main',
          sha: 'tip',
          isPrivate: false,
          isArchived: false,
          configuration: null,
          adrDir: null,
          log4brains: null,
          otherBases: [...new Set((options.open ?? []).map(({ baseBranch }) => baseBranch))].filter(
            (one) => one !== 'main',
          ),
          ...options.tip,
        }),
    },
    people: { resolve: () => Promise.resolve(new Map()), permission: () => Promise.resolve('none') },
    installations: {
      repositories: () => Promise.resolve([]),
      configurations: (_id, places) =>
        Promise.resolve(
          places.map(({ branch }) => {
            const text = files[`${branch}:.github/adr.yml`];
            return typeof text === 'string' ? { text } : null;
          }),
        ),
      teamsAbove: () => Promise.resolve([]),
    },
    settings: {
      appId: 77,
      branch: (_ref, branch) => Promise.resolve({ branch, protection: [], rules: { checks: [], review: null } }),
    },
    mergeGroups: {
      entries: () => Promise.resolve([]),
      changes: () => Promise.resolve({ files: [], isComplete: true }),
      checks: () => Promise.resolve([]),
    },
    publisher: {
      commit: () => Promise.resolve({ kind: 'committed', sha: 'c'.repeat(40), at: null }),
      publish: (_ref, actions) => {
        published.push(...actions);
        return Promise.resolve({ writes: actions.length, refused: [] });
      },
      publishChecks: (_ref, actions) => {
        published.push(...actions);
        return Promise.resolve({ writes: actions.length, refused: [] });
      },
      publishIndex: (_ref, actions) => {
        publishedIndex.push(...actions);
        return Promise.resolve({ writes: actions.length, refused: [] });
      },
    },
    firstSeen: nothingSeen,
    audit: { append: (entries) => Promise.resolve(entries.length) },
    logs: new Map(),
    records: new Map(),
    clock: { now: () => new Date('2025-06-01T12:00:00Z') },
    reader: {
      read: (request) => Promise.resolve(readDocument(request)),
      summarise: (request) => Promise.resolve(summariseDocument(request)),
      close: () => Promise.resolve(),
    },
    ...options.ports,
  };
  return { ports, published, publishedIndex };
}
