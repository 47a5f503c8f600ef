import nock from 'nock';
import { describe, expect, it } from 'vitest';
import * as answers from './support/answers.ts';
import { connect, oid, onQuery, origin, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

const { page, numbers, pullRequest, repository, head } = answers;

withoutNetwork();

const read = (
  answer: object,
  more: object = {},
): Promise<Awaited<ReturnType<ReturnType<typeof connect>['pullRequests']['read']>>> => {
  onQuery('PullRequestFacts', () => repository(answer, more));
  return connect().pullRequests.read(ref);
};

describe('the facts of a pull request', () => {
  it('come with one request for up to 100 of everything', async () => {
    const facts = await read(
      pullRequest({
        changedFiles: 100,
        files: page(numbers(100).map(answers.file)),
        reviews: page(numbers(100).map(answers.review)),
        commits: { ...page(numbers(100, 2).reverse().map(answers.commit)), totalCount: 100 },
        comments: page(numbers(100).map((id) => answers.comment(id))),
        reviewThreads: page(numbers(100).map(answers.thread)),
        reviewRequests: page(numbers(100).map(answers.request)),
        timelineItems: page(numbers(100).map(answers.request)),
      }),
    );
    expect(facts.files).toHaveLength(100);
    expect(facts.filesComplete).toBe(true);
    expect(facts.reviews).toHaveLength(100);
    expect(facts.commits).toHaveLength(100);
    expect(facts.commitsComplete).toBe(true);
    expect(facts.shown.comments).toHaveLength(100);
    expect(facts.shown.reviewComments).toHaveLength(100);
    expect(facts.requested.userIds).toHaveLength(100);
    expect(facts.everRequested.userIds).toHaveLength(100);
  });

  it.each([
    ['as they stand', page([{ name: 'Scope: infra' }, { name: 'docs' }]), ['Scope: infra', 'docs']],
    ['none', page([]), []],
    ['not told', null, null],
    ['more than a page, so not known', page([{ name: 'docs' }], 'next'), null],
  ])('tell its labels: %s', async (_name, labels, expected) => {
    expect((await read(pullRequest({ labels }))).labels).toEqual(expected);
  });

  it('count as opened again when turned to another base branch', async () => {
    const turned = { __typename: 'BaseRefChangedEvent', createdAt: '2026-01-04T00:00:00Z' };
    const automatic = { __typename: 'AutomaticBaseChangeSucceededEvent', createdAt: '2026-01-05T00:00:00Z' };
    const once = await read(pullRequest({ timelineItems: page([turned]) }));
    const twice = await read(pullRequest({ timelineItems: page([turned, automatic]) }));
    expect([once.openSince, twice.openSince]).toEqual(['2026-01-04T00:00:00Z', '2026-01-05T00:00:00Z']);
    expect([once.baseChangedAt, twice.baseChangedAt]).toEqual(['2026-01-04T00:00:00Z', '2026-01-05T00:00:00Z']);
  });

  it.each([
    ['when it was opened', {}, [], '2026-01-01T00:00:00Z'],
    ['when it was last made ready', {}, ['2026-01-03T00:00:00Z', '2026-01-02T00:00:00Z'], '2026-01-03T00:00:00Z'],
    ['not while it is a draft', { isDraft: true }, ['2026-01-03T00:00:00Z'], null],
  ])('tell since when it may be reviewed: %s', async (_name, change, times, expected) => {
    const events = times.map((createdAt) => ({ __typename: 'ReadyForReviewEvent', createdAt }));
    const facts = await read(pullRequest({ ...change, timelineItems: page(events) }));
    expect(facts.openSince).toBe(expected);
  });

  it('tell when each person was asked last, and whom somebody took off since', async () => {
    const at = (day: number): string => `2026-01-0${String(day)}T00:00:00Z`;
    const about = (type: string, field: string, databaseId: number, day: number) => ({
      __typename: type,
      createdAt: at(day),
      [field]: { __typename: 'User', login: `user${String(databaseId)}`, databaseId },
    });
    const asks = (id: number, day: number) => about('ReviewRequestedEvent', 'requestedReviewer', id, day);
    const takes = (id: number, day: number) => about('ReviewRequestRemovedEvent', 'removedReviewer', id, day);
    const facts = await read(
      pullRequest({
        timelineItems: page([asks(1, 1), asks(2, 1), asks(3, 1), takes(2, 2), takes(3, 2), asks(1, 3), asks(3, 4)]),
      }),
    );
    expect(facts.lastRequests).toEqual(
      new Map([
        [1, { at: at(3), isTakenBack: false }],
        [2, { at: at(1), isTakenBack: true }],
        [3, { at: at(4), isTakenBack: false }],
      ]),
    );
    expect(facts.everRequested.userIds).toEqual([1, 2, 3]);
    expect(facts.openSince).not.toBe(at(2));
  });

  it('tell a plain pull request as it is', async () => {
    const facts = await read(
      pullRequest({
        baseRef: {
          target: {
            __typename: 'Commit',
            oid: oid(1),
            configuration: answers.blob('mode: advise\n'),
            baseline: answers.blob('{}\n'),
            adrDir: answers.blob('docs/adr\n'),
            log4brains: answers.blob('project: {}\n'),
          },
        },
        reviews: page([answers.review(31)]),
        reviewRequests: page([
          { requestedReviewer: { __typename: 'Team', slug: 'leads' } },
          answers.request(32),
          { requestedReviewer: null },
        ]),
        timelineItems: page([
          {
            __typename: 'ReviewRequestedEvent',
            createdAt: '2026-02-01T08:00:00Z',
            requestedReviewer: { __typename: 'Team', slug: 'leads' },
          },
          { __typename: 'ReviewRequestedEvent', ...answers.request(33) },
          { __typename: 'ReviewRequestedEvent', ...answers.request(33) },
        ]),
        comments: page([answers.comment(2), answers.comment(1), answers.comment(3, false)]),
      }),
    );
    expect(facts).toEqual({
      repository: {
        id: 4711,
        ownerId: 3,
        owner: 'octo-org',
        name: 'log',
        isPrivate: false,
        isArchived: false,
        defaultBranch: 'main',
      },
      number: 9,
      nodeId: 'PR_1',
      title: 'Use a queue',
      body: '',
      state: 'open',
      isDraft: false,
      labels: null,
      author: { id: 20, login: 'user20', kind: 'user' },
      openSince: '2026-01-01T00:00:00Z',
      baseChangedAt: null,
      askedSince: '2026-03-01T08:00:00Z',
      openedByUs: false,
      base: { ref: 'main', sha: oid(1) },
      head: { ref: 'queue', sha: head, repositoryId: 4711, message: 'Propose a queue' },
      files: [{ path: 'docs/adr/0001.md', change: 'modified', previousPath: null }],
      filesComplete: true,
      reviews: [
        {
          id: 'R31',
          author: { id: 31, login: 'user31', kind: 'user' },
          state: 'approved',
          commit: oid(1),
          submittedAt: '2026-03-01T10:00:00Z',
          authorCanWrite: true,
        },
      ],
      commits: [{ sha: head, author: { id: 20, login: 'user20', kind: 'user' }, isMerge: false }],
      commitsComplete: true,
      requested: { userIds: [32], teamSlugs: ['leads'] },
      everRequested: { userIds: [33], teamSlugs: ['leads'] },
      lastRequests: new Map([[33, { at: '2026-03-01T08:00:00Z', isTakenBack: false }]]),
      configuration: { text: 'mode: advise\n', blob: oid(900) },
      baseline: { text: '{}\n', blob: oid(900) },
      adrDir: 'docs/adr\n',
      log4brains: 'project: {}\n',
      fork: oid(1),
      isLine: true,
      shown: {
        summaries: [],
        checks: [],
        comments: [
          { id: 3_000_000_001, nodeId: 'C1', body: 'text 1', createdAt: '2026-03-01T09:00:00Z' },
          { id: 3_000_000_002, nodeId: 'C2', body: 'text 2', createdAt: '2026-03-01T09:00:00Z' },
        ],
        reviewComments: [],
      },
    });
  });

  it.each([
    [
      'a deleted fork',
      { headRepository: null },
      { head: { ref: 'queue', sha: head, repositoryId: null, message: 'Propose a queue' } },
    ],
    ['a deleted author', { author: null }, { author: null }],
    [
      'a bot as author',
      { author: { __typename: 'Bot', login: 'renovate', databaseId: 8 } },
      { author: { id: 8, login: 'renovate', kind: 'bot' } },
    ],
    ['an imported author', { author: { __typename: 'Mannequin', login: 'ghost-of-ada' } }, { author: null }],
    ['a deleted base branch', { baseRef: null }, { base: { ref: 'main', sha: null } }],
    ['a merged one', { state: 'MERGED' }, { state: 'merged' }],
    ['a closed one', { state: 'CLOSED' }, { state: 'closed' }],
    ['one of our own', { viewerDidAuthor: true }, { openedByUs: true }],
    ['a list of files that GitHub does not give', { files: null }, { files: [], filesComplete: false }],
    ['fewer files than were changed', { changedFiles: 2 }, { filesComplete: false }],
    [
      'a list of commits without the head',
      { commits: { ...page([answers.commit(3)]), totalCount: 1 } },
      { commitsComplete: false },
    ],
  ])('tell %s', async (_name, more, expected) => {
    expect(await read(pullRequest(more))).toMatchObject(expected);
  });

  it.each([
    ['binary', answers.blob(null)],
    ['too large', answers.blob('mode:', { isTruncated: true, byteSize: 2_000_000 })],
    ['a symlink', { ...answers.blob('../other.yml'), mode: 0o120000 }],
    ['a folder', { mode: 0o040000, type: 'tree', oid: oid(900), object: { __typename: 'Tree' } }],
  ])('never take a configuration that is %s for none', async (_name, configuration) => {
    const target = { __typename: 'Commit', oid: oid(1), configuration, adrDir: null };
    const facts = await read(pullRequest({ baseRef: { target } }));
    expect(facts.configuration).toEqual({ text: null, blob: oid(900) });
  });

  it('tell commits by merging, by unknown people and by bots', async () => {
    const made = (number: number, author: object | null, parents = 1): object => ({
      commit: {
        oid: oid(number),
        parents: { totalCount: parents },
        author,
        authors: { totalCount: 1, nodes: [author] },
      },
    });
    const bot = { __typename: 'User', login: 'dependabot[bot]', databaseId: 49 };
    const nodes = [made(3, { user: null }), made(4, null, 2), made(2, { user: bot })];
    const facts = await read(pullRequest({ commits: { ...page(nodes), totalCount: 3 } }));
    expect(facts.commits).toEqual([
      { sha: oid(3), author: null, isMerge: false },
      { sha: oid(4), author: null, isMerge: true },
      { sha: oid(2), author: { id: 49, login: 'dependabot[bot]', kind: 'bot' }, isMerge: false },
    ]);
  });

  it.each<[string, readonly (readonly [number, number, number?])[], boolean, string | null]>([
    [
      'each on the one before it',
      [
        [3, 1],
        [4, 3],
        [2, 4],
      ],
      true,
      oid(1),
    ],
    [
      'what is merged into them aside',
      [
        [3, 1],
        [4, 3, 2],
        [2, 4],
      ],
      true,
      null,
    ],
    [
      'two lines',
      [
        [3, 1],
        [4, 1],
        [2, 4],
      ],
      false,
      null,
    ],
    [
      'a list that does not end with the head',
      [
        [3, 1],
        [2, 3],
        [4, 2],
      ],
      false,
      null,
    ],
    [
      'a parent that is not told',
      [
        [3, 1],
        [4, 0],
        [2, 4],
      ],
      false,
      null,
    ],
  ])('tell in which order commits were made: %s', async (_what, line, isLine, fork) => {
    const nodes = line.map(([number, parent, totalCount = 1]) => ({
      commit: {
        oid: oid(number),
        parents: { totalCount, ...(parent === 0 ? {} : { nodes: [{ oid: oid(parent) }] }) },
        author: { user: answers.user(20) },
        authors: { totalCount: 1 },
      },
    }));
    const facts = await read(pullRequest({ commits: { ...page(nodes), totalCount: 3 } }));
    expect({ isLine: facts.isLine, fork: facts.fork }).toEqual({ isLine, fork });
  });

  it('tell co-authors by account, those of none and those that were not told', async () => {
    const made = (number: number, totalCount: number, ...users: readonly (object | null)[]): object => ({
      commit: {
        oid: oid(number),
        parents: { totalCount: 1 },
        author: { user: answers.user(20) },
        authors: { totalCount, nodes: [answers.user(20), ...users].map((user) => ({ user })) },
      },
    });
    const nodes = [made(3, 3, answers.user(31), null), made(4, 30, answers.user(31)), made(2, 1)];
    const facts = await read(pullRequest({ commits: { ...page(nodes), totalCount: 3 } }));
    const known = { id: 31, login: 'user31', kind: 'user' };
    expect(facts.commits.map(({ coAuthors }) => coAuthors)).toEqual([[known, null], [known, null], undefined]);
  });

  it('tell reviews of every state, of lost commits and of deleted people', async () => {
    const review = (state: string, more: object = {}): object => ({ ...answers.review(1), state, ...more });
    const nodes = [
      review('CHANGES_REQUESTED', { commit: null }),
      review('DISMISSED', { author: null }),
      review('PENDING', { submittedAt: null }),
      review('COMMENTED', { authorCanPushToRepository: false }),
    ];
    const { reviews } = await read(pullRequest({ reviews: page(nodes) }));
    expect(reviews.map((each) => each.state)).toEqual(['changes-requested', 'dismissed', 'pending', 'commented']);
    expect(reviews[0]?.commit).toBeNull();
    expect(reviews[1]?.author).toBeNull();
    expect(reviews[2]?.submittedAt).toBe('2026-03-01T09:00:00Z');
    expect(reviews[3]?.authorCanWrite).toBe(false);
  });

  it('tell inline comments of ours, answered, hidden and outdated ones', async () => {
    const nodes = [
      { id: 'a', comments: page([answers.threadComment(1), answers.threadComment(2, false)]) },
      { id: 'b', comments: page([{ ...answers.threadComment(3), isMinimized: true, outdated: true }]) },
      { id: 'c', comments: page([answers.threadComment(4, false)]) },
    ];
    const { shown } = await read(pullRequest({ reviewThreads: page(nodes) }));
    const path = 'docs/adr/0001.md';
    expect(shown.reviewComments).toEqual([
      { nodeId: 'T1', body: 'inline 1', isMinimised: false, isAnswered: true, path, line: 1 },
      { nodeId: 'T3', body: 'inline 3', isMinimised: true, isAnswered: false, path, line: null },
    ]);
  });
});

describe('the state of a pull request', () => {
  const state = (databaseId: number): void => {
    onQuery('PullRequestState', () => ({
      data: {
        repository: {
          databaseId,
          isArchived: false,
          pullRequest: { number: 9, state: 'MERGED', headRefOid: head, baseRef: { target: { oid: oid(1) } } },
        },
      },
    }));
  };

  it('needs none of the lists, only our check runs', async () => {
    state(ref.repositoryId);
    onQuery('CheckSuites', (variables) => {
      expect(variables).toMatchObject({ oid: head, after: null });
      return { data: { repository: { object: { page: page([answers.suite(1, [answers.checkRun(1)])]) } } } };
    });
    const read = await connect().pullRequests.readState(ref);
    expect(read).toMatchObject({ number: 9, state: 'merged', head: { sha: head }, base: { sha: oid(1) } });
    expect(read.shown.checks.map((check) => check.id)).toEqual([40_000_000_001]);
  });

  it('is that of the repository that is meant, never of one that took its name', async () => {
    state(ref.repositoryId + 1);
    await expect(connect().pullRequests.readState(ref)).rejects.toMatchObject({ code: 'github-not-found' });
  });
});

describe('renamed files', () => {
  it('are told with their former path, which only REST knows', async () => {
    const renamed = { path: 'docs/adr/0002-b.md', changeType: 'RENAMED' };
    nock(origin)
      .get('/repos/octo-org/log/pulls/9/files')
      .query({ per_page: '100', page: '1' })
      .reply(200, [{ filename: 'docs/adr/0002-b.md', previous_filename: 'docs/adr/0002-a.md', status: 'renamed' }]);
    const { files } = await read(pullRequest({ files: page([renamed]) }));
    expect(files).toEqual([{ path: 'docs/adr/0002-b.md', change: 'renamed', previousPath: 'docs/adr/0002-a.md' }]);
  });

  it.each([
    ['does not list', []],
    ['does not list as renamed', [{ filename: 'b.md', status: 'added' }]],
  ])('that REST %s mean that the pull request moved', async (_what, listed) => {
    nock(origin).get('/repos/octo-org/log/pulls/9/files').query(true).reply(200, listed);
    const facts = read(pullRequest({ files: page([{ path: 'b.md', changeType: 'RENAMED' }]) }));
    await expect(facts).rejects.toMatchObject({ code: 'github-conflict' });
  });
});

describe('lists of more than 100', () => {
  const second = (list: string, nodes: readonly object[]): void => {
    onQuery(`More${list}`, (variables) => {
      expect(variables).toMatchObject({ owner: 'octo-org', name: 'log', number: 9, after: 'cursor' });
      return { data: { repository: { pullRequest: { headRefOid: head, page: page(nodes) } } } };
    });
  };

  it('are read to their end: 101 files', async () => {
    second('Files', [answers.file(100)]);
    const first = page(numbers(100).map(answers.file), 'cursor');
    const facts = await read(pullRequest({ changedFiles: 101, files: first }));
    expect(facts.files).toHaveLength(101);
    expect(facts.files.at(-1)?.path).toBe('docs/adr/0100.md');
    expect(facts.filesComplete).toBe(true);
  });

  it('are read to their end: 101 reviews', async () => {
    second('Reviews', [answers.review(100)]);
    const facts = await read(pullRequest({ reviews: page(numbers(100).map(answers.review), 'cursor') }));
    expect(facts.reviews.map((each) => each.author?.id)).toEqual(numbers(101));
  });

  it('are read to their end: 101 commits', async () => {
    second('Commits', [answers.commit(2)]);
    const commits = { ...page(numbers(100, 3).map(answers.commit), 'cursor'), totalCount: 101 };
    const facts = await read(pullRequest({ commits }));
    expect(facts.commits).toHaveLength(101);
    expect(facts.commitsComplete).toBe(true);
  });

  it('are read to their end: 101 comments', async () => {
    second('Comments', [answers.comment(100)]);
    const comments = page(
      numbers(100).map((id) => answers.comment(id, false)),
      'cursor',
    );
    const facts = await read(pullRequest({ comments }));
    expect(facts.shown.comments.map((each) => each.nodeId)).toEqual(['C100']);
  });

  it('are read to their end: 101 review threads', async () => {
    second('ReviewThreads', [answers.thread(100)]);
    const facts = await read(pullRequest({ reviewThreads: page(numbers(100).map(answers.thread), 'cursor') }));
    expect(facts.shown.reviewComments).toHaveLength(101);
  });

  it('are read to their end: 101 requests and past requests', async () => {
    second('ReviewRequests', [answers.request(100)]);
    second('TimelineItems', [answers.request(100)]);
    const requests = page(numbers(100).map(answers.request), 'cursor');
    const facts = await read(pullRequest({ reviewRequests: requests, timelineItems: requests }));
    expect(facts.requested.userIds).toEqual(numbers(101));
    expect(facts.everRequested.userIds).toEqual(numbers(101));
  });

  it('are read to their end: 101 comments in one thread', async () => {
    onQuery('MoreThreadComments', ({ id, after }) => {
      expect([id, after]).toEqual(['long', 'c50']);
      return {
        data: {
          node: {
            page: page(
              numbers(50, 50).map((each) => answers.threadComment(each)),
              'c100',
            ),
          },
        },
      };
    });
    onQuery('MoreThreadComments', () => ({ data: { node: { page: page([answers.threadComment(100, false)]) } } }));
    const long = {
      id: 'long',
      comments: page(
        numbers(50).map((each) => answers.threadComment(each)),
        'c50',
      ),
    };
    const facts = await read(pullRequest({ reviewThreads: page([long]) }));
    expect(facts.shown.reviewComments).toHaveLength(100);
    expect(facts.shown.reviewComments.every((each) => each.isAnswered)).toBe(true);
  });

  it('stop at the 3,000 files that GitHub lists, and say so', async () => {
    for (const number of numbers(29, 1)) {
      onQuery('MoreFiles', () => {
        const nodes = page(numbers(100, number * 100).map(answers.file), `cursor${number}`);
        return { data: { repository: { pullRequest: { headRefOid: head, page: nodes } } } };
      });
    }
    const first = page(numbers(100).map(answers.file), 'cursor');
    const facts = await read(pullRequest({ changedFiles: 3001, files: first }));
    expect(facts.files).toHaveLength(3000);
    expect(facts.filesComplete).toBe(false);
  });

  it('are incomplete beyond 250 commits', async () => {
    const commits = { ...page(numbers(250, 2).map(answers.commit)), totalCount: 251 };
    const facts = await read(pullRequest({ commits }));
    expect(facts.commits).toHaveLength(250);
    expect(facts.commitsComplete).toBe(false);
  });

  it('that change while they are read are a conflict', async () => {
    onQuery('MoreFiles', () => ({
      data: { repository: { pullRequest: { headRefOid: oid(3), page: page([answers.file(100)]) } } },
    }));
    const facts = read(pullRequest({ files: page(numbers(100).map(answers.file), 'cursor') }));
    await expect(facts).rejects.toMatchObject({ code: 'github-conflict', retry: true });
  });

  it('that never end are unreadable', async () => {
    onQuery('MoreFiles', () => ({
      data: { repository: { pullRequest: { headRefOid: head, page: page([answers.file(100)], 'cursor') } } },
    }));
    const facts = read(pullRequest({ files: page(numbers(100).map(answers.file), 'cursor') }));
    await expect(facts).rejects.toMatchObject({ code: 'github-unreadable' });
  });
});

describe('check runs', () => {
  const latest = (suites: object): object => ({
    nodes: [{ commit: { oid: head, message: '', checkSuites: suites } }],
  });

  it('are those of the head, newest last, with their ids beyond 32 bits', async () => {
    const runs = [
      answers.checkRun(2, { status: 'IN_PROGRESS', conclusion: null, externalId: '', summary: null }),
      answers.checkRun(1, { annotations: page([answers.annotation(4)]) }),
      answers.checkRun(3, { status: 'REQUESTED', conclusion: null }),
    ];
    const { shown } = await read(pullRequest({ latest: latest(page([answers.suite(1, runs)])) }));
    expect(shown.checks.map((check) => [check.id, check.status, check.conclusion, check.externalId])).toEqual([
      [40_000_000_001, 'completed', 'failure', 'pr:9'],
      [40_000_000_002, 'in_progress', null, null],
      [40_000_000_003, 'queued', null, 'pr:9'],
    ]);
    expect(shown.checks.every((check) => check.headSha === head && check.text === '')).toBe(true);
    expect(shown.checks[0]?.annotations).toEqual([
      {
        path: 'docs/adr/0001.md',
        startLine: 4,
        endLine: 4,
        startColumn: 3,
        endColumn: 8,
        level: 'failure',
        title: 'title',
        message: 'line 4',
      },
    ]);
  });

  it('are asked for by commit when the list of commits does not end with the head', async () => {
    const stale = {
      nodes: [{ commit: { oid: oid(1), message: '', checkSuites: page([answers.suite(1, [answers.checkRun(1)])]) } }],
    };
    onQuery('CheckSuites', (variables) => {
      expect(variables).toMatchObject({ oid: head, appId: 77, after: null });
      return { data: { repository: { object: { page: page([answers.suite(2, [answers.checkRun(2)])]) } } } };
    });
    const { shown } = await read(pullRequest({ latest: stale }));
    expect(shown.checks.map((check) => check.id)).toEqual([40_000_000_002]);
  });

  it('bring what they said on this pull request, the newest first, those of commits before it last', async () => {
    const run = (id: number, summary: string | null, externalId = 'pr:9') => ({ databaseId: id, externalId, summary });
    const before = (id: number, ...runs: readonly object[]): object => ({
      commit: { oid: oid(id), checkSuites: { nodes: [{ checkRuns: { nodes: runs } }, { checkRuns: null }] } },
    });
    const runs = [
      answers.checkRun(1, { summary: 'first' }),
      answers.checkRun(2, { summary: 'second' }),
      answers.checkRun(3, { summary: 'approvals', name: 'ADR approvals' }),
      answers.checkRun(4, { summary: 'of another', externalId: 'pr:90' }),
    ];
    const { shown } = await read(
      pullRequest({
        latest: latest(page([answers.suite(1, runs)])),
        earlier: {
          nodes: [
            { commit: { oid: oid(30), checkSuites: null } },
            before(31, run(10, 'oldest'), run(11, 'of another', 'pr:90')),
            before(32, run(12, 'older'), run(13, 'old')),
            { commit: { oid: head, checkSuites: { nodes: [{ checkRuns: { nodes: [run(14, 'twice')] } }] } } },
          ],
        },
      }),
    );
    expect(shown.summaries).toEqual(['second', 'first', 'old', 'older', 'oldest']);
  });

  it('are all read: 6 suites, 31 runs in one, 101 annotations on one', async () => {
    onQuery('CheckSuites', ({ after }) => {
      expect(after).toBe('suite5');
      return { data: { repository: { object: { page: page([answers.suite(6, [answers.checkRun(600)])]) } } } };
    });
    onQuery('MoreCheckRuns', () => ({ data: { node: { page: page([answers.checkRun(31)]) } } }));
    onQuery('MoreAnnotations', ({ id }) => {
      expect(id).toBe('CR1');
      return { data: { node: { page: page(numbers(50, 51).map(answers.annotation), 'a100') } } };
    });
    onQuery('MoreAnnotations', () => ({ data: { node: { page: page([answers.annotation(101)]) } } }));
    const many = answers.checkRun(1, { annotations: page(numbers(50, 1).map(answers.annotation), 'a50') });
    const runs = [many, ...numbers(29, 2).map((id) => answers.checkRun(id))];
    const suites = [{ id: 'CS1', checkRuns: page(runs, 'run30') }, ...numbers(4, 2).map((id) => answers.suite(id, []))];
    const { shown } = await read(pullRequest({ latest: latest(page(suites, 'suite5')) }));
    expect(shown.checks).toHaveLength(32);
    expect(shown.checks[0]?.annotations.map((each) => each.startLine)).toEqual(numbers(101, 1));
  });
});

describe('what GitHub does not give', () => {
  const error = (type: string | undefined, path: readonly string[], message = 'no'): object => ({
    type,
    path,
    message,
  });

  it.each([
    ['a pull request that is gone', 'NOT_FOUND', ['repository', 'pullRequest'], 'github-not-found'],
    ['a lacking permission', 'FORBIDDEN', ['repository', 'pullRequest', 'reviews'], 'github-forbidden'],
    ['a part that failed', undefined, ['repository', 'pullRequest', 'files'], 'github-unavailable'],
    ['a limit', 'RATE_LIMITED', [], 'github-limited'],
  ] as const)('is a failure, even with data beside it: %s', async (_name, type, path, code) => {
    onQuery('PullRequestFacts', () => ({ ...repository(pullRequest()), errors: [error(type, path)] }));
    await expect(connect().pullRequests.read(ref)).rejects.toMatchObject({ code });
  });

  it.each([
    ['no data at all', { data: null }],
    ['no repository', { data: { repository: null } }],
    ['another type', repository(pullRequest({ title: 7 }))],
    ['a new kind of review', repository(pullRequest({ reviews: page([{ ...answers.review(1), state: 'MAYBE' }]) }))],
    ['a head that is no id', repository(pullRequest({ headRefOid: 'main' }))],
  ])('is unreadable in an unexpected shape: %s', async (_name, answer) => {
    onQuery('PullRequestFacts', () => answer);
    await expect(connect().pullRequests.read(ref)).rejects.toMatchObject({ code: 'github-unreadable' });
  });

  it('is named by its place, never by its content', async () => {
    onQuery('PullRequestFacts', () => repository(pullRequest({ files: page([{ path: 5, changeType: 'ADDED' }]) })));
    const message = 'pull request: unexpected shape at repository.pullRequest.files.nodes.0.path: invalid_type';
    await expect(connect().pullRequests.read(ref)).rejects.toMatchObject({ message });
  });

  it('is another repository of the same name', async () => {
    await expect(read(pullRequest(), { databaseId: 1 })).rejects.toMatchObject({ code: 'github-not-found' });
  });
});

describe('the open pull request of a branch', () => {
  const open = (number: number, more: object = {}): object => ({
    number,
    title: 'Index',
    body: 'text',
    viewerDidAuthor: true,
    isCrossRepository: false,
    ...more,
  });

  it('is none when only forks have one', async () => {
    onQuery('OpenPullRequests', ({ branch, after }) => {
      expect([branch, after]).toEqual(['adr-governor/index', null]);
      return { data: { repository: { page: page([open(1, { isCrossRepository: true })]) } } };
    });
    expect(await connect().pullRequests.openFor(ref, 'adr-governor/index')).toBeNull();
  });

  it('is ours, behind any number of forks and of others', async () => {
    const forks = numbers(50).map((number) => open(number, { isCrossRepository: true }));
    onQuery('OpenPullRequests', () => ({ data: { repository: { page: page(forks, 'more') } } }));
    onQuery('OpenPullRequests', () => ({
      data: { repository: { page: page([open(60, { viewerDidAuthor: false }), open(61)]) } },
    }));
    expect(await connect().pullRequests.openFor(ref, 'adr-governor/index')).toEqual({
      number: 61,
      title: 'Index',
      body: 'text',
      openedByUs: true,
    });
  });
});

describe('the open pull requests with a head', () => {
  it('are found behind any number of others, those of forks included', async () => {
    const others = numbers(100).map((number) => ({ number, headRefOid: oid(1) }));
    onQuery('OpenHeads', () => ({ data: { repository: { page: page(others, 'more') } } }));
    onQuery('OpenHeads', ({ after }) => {
      expect(after).toBe('more');
      return { data: { repository: { page: page([{ number: 101, headRefOid: oid(2) }]) } } };
    });
    expect(await connect().pullRequests.openWithHead(ref, oid(2))).toEqual([101]);
  });
});

describe('the open pull requests into a branch', () => {
  it('are all of them, page by page', async () => {
    onQuery('OpenInto', ({ branch, after }) => {
      expect([branch, after]).toEqual(['release/1', null]);
      return { data: { repository: { page: page([{ number: 1 }], 'more') } } };
    });
    onQuery('OpenInto', ({ after }) => {
      expect(after).toBe('more');
      return { data: { repository: { page: page([{ number: 101 }]) } } };
    });
    expect(await connect().pullRequests.openInto(ref, 'release/1')).toEqual([1, 101]);
  });
});
