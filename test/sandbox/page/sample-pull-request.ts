import type { RepositoryHandle } from '../../../sandbox/github/actor.ts';
import type { AccountView, CheckView, PullRequestSnapshot } from '../../../sandbox/github/snapshot.ts';
import type { PageSource } from '../../../sandbox/page/page-facts.ts';

export const repository: RepositoryHandle = { id: 1, owner: 'octo-org', name: 'parcel-tracker', defaultBranch: 'main' };

export const hostile = '<script>document.title="owned"</script><img src=x onerror=alert(1)>';

const ada: AccountView = { id: 10, login: 'ada', kind: 'user' };
const app: AccountView = { id: 99, login: 'adr-governor[bot]', kind: 'bot' };
const head = 'a'.repeat(40);
const path = 'docs/adr/0004-queue.md';

const sampleCheck = (change: Partial<CheckView>): CheckView => ({
  id: 1,
  name: 'ADR review',
  app: 'adr-governor',
  headSha: head,
  externalId: null,
  detailsUrl: null,
  status: 'completed',
  conclusion: 'failure',
  title: '1 error',
  summary: '**Mend** the status.\n\n| Record | State |\n| --- | --- |\n| ADR-0004 | 1 error |',
  text: '### Details\n\n- [x] title\n- [ ] status',
  annotations: [
    {
      path,
      startLine: 1,
      endLine: 1,
      startColumn: 3,
      endColumn: 9,
      level: 'failure',
      title: 'sections-complete',
      message: 'A section is missing.',
    },
  ],
  actions: [],
  ...change,
});

/** A pull request with one of everything that the page shows. */
export const samplePullRequest = (change: Partial<PullRequestSnapshot> = {}): PullRequestSnapshot => {
  const checks = [
    sampleCheck({}),
    sampleCheck({
      id: 2,
      name: 'ADR approvals',
      status: 'in_progress',
      conclusion: null,
      title: 'Waiting for CTO',
      summary: 'CTO: @grace is asked.',
      text: null,
      annotations: [],
    }),
  ];
  return {
    id: 7,
    nodeId: 'PR_7',
    number: 1,
    title: 'Receive scans through a queue',
    body: 'Please **look**. ![Status: Proposed](https://img.shields.io/badge/Status-Proposed-blue)',
    state: 'open',
    isDraft: false,
    author: ada,
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'queue', sha: head, repository: 'octo-org/parcel-tracker' },
    mergeCommit: null,
    checks,
    allChecks: checks,
    comments: [
      {
        id: 21,
        nodeId: 'IC_21',
        author: app,
        body: '<!-- adr-governor: sticky -->\nOne thing to mend.',
        isMinimized: false,
        reactions: [],
        createdAt: '2025-09-16T10:00:05Z',
        updatedAt: '2025-09-16T10:00:05Z',
      },
    ],
    reviews: [
      {
        id: 31,
        nodeId: 'PRR_31',
        author: app,
        state: 'COMMENTED',
        body: 'See the line below.',
        commit: head,
        submittedAt: '2025-09-16T10:00:04Z',
      },
      {
        id: 32,
        nodeId: 'PRR_32',
        author: { id: 11, login: 'grace', kind: 'user' },
        state: 'APPROVED',
        body: '',
        commit: head,
        submittedAt: '2025-09-16T11:00:00Z',
      },
    ],
    reviewComments: [
      {
        id: 41,
        nodeId: 'PRRC_41',
        author: app,
        body: 'The status is misspelt.\n\n```suggestion\n**Status**: Proposed\n```',
        isMinimized: false,
        createdAt: '2025-09-16T10:00:04Z',
        updatedAt: '2025-09-16T10:00:04Z',
        reviewId: 31,
        inReplyTo: null,
        path,
        line: 3,
        startLine: null,
        originalLine: 3,
        commit: head,
        minimizedReason: null,
      },
    ],
    requestedReviewers: { users: ['grace'], teams: ['infrastructure-leads'] },
    labels: [],
    files: [
      {
        path,
        previousPath: null,
        status: 'added',
        additions: 4,
        deletions: 0,
        patch: '@@ -0,0 +1,4 @@\n+# ADR-0004: Queue\n+\n+**Status**: Propsed\n+**Date**: 2025-09-16',
      },
    ],
    commits: [{ sha: head, message: 'Propose a queue', author: 'ada' }],
    ...change,
  };
};

/** The same pull request with markup wherever somebody else may write. */
export const hostilePullRequest = (): PullRequestSnapshot => {
  const sample = samplePullRequest();
  const bad = { id: 12, login: `mallory${hostile}`, kind: 'user' } as const;
  return {
    ...sample,
    title: hostile,
    body: `${hostile}\n\n[click](javascript:alert(1))\n\n<details open onclick="alert(1)">x</details>`,
    author: bad,
    head: { ...sample.head, ref: hostile },
    checks: [
      sampleCheck({ name: hostile, title: hostile, summary: hostile, text: `\`\`\`${hostile}\n${hostile}\n\`\`\`` }),
    ],
    comments: sample.comments.map((comment) => ({ ...comment, author: bad, body: hostile })),
    reviews: sample.reviews.map((review) => ({ ...review, author: bad, body: hostile })),
    reviewComments: sample.reviewComments.map((comment) => ({
      ...comment,
      body: `${hostile}\n\n\`\`\`suggestion\n${hostile}\n\`\`\``,
    })),
    requestedReviewers: { users: [hostile], teams: [hostile] },
    files: sample.files.map((file) => ({ ...file, patch: `@@ -0,0 +1,3 @@\n+${hostile}\n+${hostile}\n+${hostile}` })),
    commits: [{ sha: head, message: hostile, author: hostile }],
  };
};

/** A page source over plain pull requests and files. */
export const sampleSource = (
  pullRequests: readonly PullRequestSnapshot[],
  files: Readonly<Record<string, string>> = {},
): PageSource => ({
  standIn: {
    pullRequestNumbers: () => pullRequests.map((one) => one.number),
    pullRequest: (_, number) => {
      const found = pullRequests.find((one) => one.number === number);
      if (found === undefined) throw new Error(`There is no pull request ${number}.`);
      return found;
    },
    file: (_, __, filePath) => files[filePath] ?? null,
  },
  repositories: () => [repository],
  steps: () => [{ title: 'Ada opens a pull request', href: '/octo-org/parcel-tracker/pull/1' }],
  indexes: ['docs/adr/README.md'],
});
