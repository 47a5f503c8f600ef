import type { JudgePorts } from '../../src/app/judge-pull-request.ts';
import type { FileAtCommit, RepositoryTip, TreeEntry } from '../../src/app/ports.ts';
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
  readonly ports?: Partial<JudgePorts>;
}

export interface Fakes {
  readonly ports: JudgePorts;
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
  const ports: JudgePorts = {
    pullRequests: {
      read: () => Promise.resolve(facts(options.facts)),
      readState: () => Promise.resolve(facts(options.facts)),
      diffLines: () => Promise.resolve(new Map()),
      openFor: () => Promise.resolve(null),
      openWithHead: () => Promise.resolve([]),
      openFiles: () => Promise.resolve(options.open ?? []),
      comment: () => Promise.resolve({ isAnswered: false }),
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
      existing: (_ref, commit, paths) =>
        Promise.resolve(
          new Set(
            paths.filter((path) =>
              Object.keys(files).some((key) => key === `${commit}:${path}` || key.startsWith(`${commit}:${path}/`)),
            ),
          ),
        ),
      mergeBase: () => Promise.resolve('fork'),
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
          ...options.tip,
        }),
    },
    people: { resolve: () => Promise.resolve(new Map()), permission: () => Promise.resolve('none') },
    publisher: {
      commit: () => Promise.resolve({ kind: 'committed' }),
      publish: (_ref, actions) => {
        published.push(...actions);
        return Promise.resolve({ writes: actions.length, refused: [] });
      },
      publishIndex: (_ref, actions) => {
        publishedIndex.push(...actions);
        return Promise.resolve({ writes: actions.length, refused: [] });
      },
    },
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
