import { oid, ref } from './connect.ts';

export const page = <Node>(
  nodes: readonly Node[],
  endCursor: string | null = null,
): { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: readonly Node[] } => ({
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes,
});

export const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

export const user = (id: number, login = `user${id}`): { __typename: string; login: string; databaseId: number } => ({
  __typename: 'User',
  login,
  databaseId: id,
});

export const file = (number: number): { path: string; changeType: string } => ({
  path: `docs/adr/${String(number).padStart(4, '0')}.md`,
  changeType: 'MODIFIED',
});

export const review = (id: number): object => ({
  id: `R${id}`,
  state: 'APPROVED',
  submittedAt: '2026-03-01T10:00:00Z',
  createdAt: '2026-03-01T09:00:00Z',
  authorCanPushToRepository: true,
  author: user(id),
  commit: { oid: oid(1) },
});

export const commit = (number: number): object => ({
  commit: {
    oid: oid(number),
    parents: { totalCount: 1, nodes: [{ oid: oid(Math.max(0, number - 1)) }] },
    author: { user: user(20) },
    authors: { totalCount: 1, nodes: [{ user: user(20) }] },
  },
});

export const comment = (id: number, viewerDidAuthor = true): object => ({
  id: `C${id}`,
  fullDatabaseId: String(3_000_000_000 + id),
  body: `text ${id}`,
  createdAt: '2026-03-01T09:00:00Z',
  viewerDidAuthor,
});

export const threadComment = (id: number, viewerDidAuthor = true): object => ({
  id: `T${id}`,
  body: `inline ${id}`,
  viewerDidAuthor,
  isMinimized: false,
  outdated: false,
  path: 'docs/adr/0001.md',
  line: id,
});

export const thread = (id: number): object => ({ id: `thread${id}`, comments: page([threadComment(id)]) });

export const request = (id: number): object => ({
  createdAt: '2026-03-01T08:00:00Z',
  requestedReviewer: user(id),
});

export const annotation = (line: number): object => ({
  path: 'docs/adr/0001.md',
  annotationLevel: 'FAILURE',
  title: 'title',
  message: `line ${line}`,
  location: { start: { line, column: 3 }, end: { line, column: 8 } },
});

export const checkRun = (id: number, more: object = {}): object => ({
  id: `CR${id}`,
  databaseId: 40_000_000_000 + id,
  name: 'ADR review',
  status: 'COMPLETED',
  conclusion: 'FAILURE',
  title: 'One problem',
  summary: 'summary',
  text: null,
  startedAt: '2026-01-02T03:04:05Z',
  externalId: 'pr:9',
  annotations: page([]),
  ...more,
});

export const suite = (id: number, runs: readonly object[]): object => ({ id: `CS${id}`, checkRuns: page(runs) });

export const blob = (text: string | null, more: object = {}): object => ({
  mode: 0o100644,
  type: 'blob',
  oid: oid(900),
  object: {
    __typename: 'Blob',
    text,
    isBinary: text === null,
    isTruncated: false,
    byteSize: (text ?? '').length,
    ...more,
  },
});

/** The head of the pull request that `pullRequest` describes. */
export const head = oid(2);

/** GitHub's answer about a pull request with nothing special in it. */
export const pullRequest = (more: object = {}): Record<string, unknown> => ({
  id: 'PR_1',
  number: ref.number,
  title: 'Use a queue',
  body: '',
  state: 'OPEN',
  isDraft: false,
  createdAt: '2026-01-01T00:00:00Z',
  viewerDidAuthor: false,
  changedFiles: 1,
  author: user(20),
  baseRefName: 'main',
  baseRef: { target: { __typename: 'Commit', oid: oid(1), configuration: null, adrDir: null } },
  headRefName: 'queue',
  earlier: { nodes: [] },
  headRefOid: head,
  headRepository: { databaseId: ref.repositoryId },
  latest: { nodes: [{ commit: { oid: head, message: 'Propose a queue', checkSuites: page([]) } }] },
  files: page([file(1)]),
  reviews: page([]),
  commits: { ...page([commit(2)]), totalCount: 1 },
  reviewRequests: page([]),
  timelineItems: page([]),
  comments: page([]),
  reviewThreads: page([]),
  ...more,
});

export const repository = (answer: object, more: object = {}): object => ({
  data: {
    repository: {
      databaseId: ref.repositoryId,
      name: ref.name,
      owner: { login: ref.owner, databaseId: 3 },
      isPrivate: false,
      isArchived: false,
      defaultBranchRef: { name: 'main' },
      pullRequest: answer,
      ...more,
    },
  },
});
