import nock from 'nock';
import { describe, expect, it } from 'vitest';
import * as answers from './support/answers.ts';
import { connect, oid, onQuery, origin, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

const { page, numbers } = answers;

withoutNetwork();

const open = (number: number, more: object = {}): object => ({
  number,
  baseRefName: 'main',
  headRefName: `branch-${number}`,
  headRefOid: oid(number),
  isCrossRepository: false,
  viewerDidAuthor: false,
  authorAssociation: 'MEMBER',
  files: page([answers.file(number)]),
  ...more,
});
const answer = (pullRequests: object, databaseId = ref.repositoryId): object => ({
  data: { repository: { databaseId, page: pullRequests } },
});
const read = () => connect().pullRequests.openFiles(ref);

describe('the open pull requests with their files', () => {
  it('come with one request for up to 100 of both', async () => {
    onQuery('OpenFiles', (variables) => {
      expect(variables).toEqual({ owner: 'octo-org', name: 'log', first: 100, after: null });
      return answer(
        page(numbers(100, 1).map((number) => open(number, { files: page(numbers(100).map(answers.file)) }))),
      );
    });
    const found = await read();
    expect(found.map(({ number }) => number)).toEqual(numbers(100, 1));
    expect(found.every(({ files }) => files.length === 100)).toBe(true);
  });

  it('tell each as it is', async () => {
    const files = [
      { path: 'a.md', changeType: 'ADDED' },
      { path: 'b.md', changeType: 'COPIED' },
      { path: 'c.md', changeType: 'RENAMED' },
      { path: 'd.md', changeType: 'DELETED' },
      { path: 'e.md', changeType: 'CHANGED' },
    ];
    const own = { viewerDidAuthor: true, headRefName: 'adr-governor/index', files: null };
    onQuery('OpenFiles', () =>
      answer(page([open(3, { baseRefName: 'release', isCrossRepository: true, files: page(files) }), open(4, own)])),
    );
    const file = (path: string, change: string) => ({ path, change, previousPath: null });
    expect(await read()).toEqual([
      {
        number: 3,
        baseBranch: 'release',
        headBranch: 'branch-3',
        headSha: oid(3),
        isFromFork: true,
        openedByUs: false,
        authorCanWrite: true,
        files: [
          file('a.md', 'added'),
          file('b.md', 'added'),
          file('c.md', 'renamed'),
          file('d.md', 'deleted'),
          file('e.md', 'modified'),
        ],
      },
      {
        number: 4,
        baseBranch: 'main',
        headBranch: 'adr-governor/index',
        headSha: oid(4),
        isFromFork: false,
        openedByUs: true,
        authorCanWrite: true,
        files: [],
      },
    ]);
  });

  it.each([
    ['OWNER', true],
    ['MEMBER', true],
    ['COLLABORATOR', true],
    ['CONTRIBUTOR', false],
    ['FIRST_TIME_CONTRIBUTOR', false],
    ['NONE', false],
    ['MANNEQUIN', false],
    ['SOMETHING_NEW', false],
  ])('tell whether the author may write: %s', async (authorAssociation, authorCanWrite) => {
    onQuery('OpenFiles', () => answer(page([open(3, { authorAssociation })])));
    expect(await read()).toMatchObject([{ authorCanWrite }]);
  });

  it('are read to their end: 101 pull requests', async () => {
    onQuery('OpenFiles', () =>
      answer(
        page(
          numbers(100, 1).map((number) => open(number)),
          'more',
        ),
      ),
    );
    onQuery('OpenFiles', ({ after }) => {
      expect(after).toBe('more');
      return answer(page([open(101)]));
    });
    expect((await read()).map(({ number }) => number)).toEqual(numbers(101, 1));
  });

  it('are read to their end: 101 files', async () => {
    onQuery('OpenFiles', () => answer(page([open(3, { files: page(numbers(100).map(answers.file), 'cursor') })])));
    onQuery('MoreFiles', ({ number, after }) => {
      expect([number, after]).toEqual([3, 'cursor']);
      return { data: { repository: { pullRequest: { headRefOid: oid(3), page: page([answers.file(100)]) } } } };
    });
    const [found] = await read();
    expect(found?.files.map(({ path }) => path)).toHaveLength(101);
    expect(found?.files.at(-1)?.path).toBe('docs/adr/0100.md');
  });

  it('are read no further than GitHub lists them: 3,000 files', async () => {
    onQuery('OpenFiles', () => answer(page([open(3, { files: page(numbers(3000).map(answers.file), 'cursor') })])));
    expect((await read())[0]?.files).toHaveLength(3000);
  });
});

describe('where GitHub does not get so many diffs together', () => {
  it('fewer are asked for, from the same place', async () => {
    onQuery('OpenFiles', () =>
      answer(
        page(
          numbers(100, 1).map((number) => open(number)),
          'more',
        ),
      ),
    );
    nock(origin).post('/graphql').reply(502, { message: 'Timeout' });
    onQuery('OpenFiles', (variables) => {
      expect(variables).toMatchObject({ first: 20, after: 'more' });
      return answer(page([open(101)]));
    });
    expect(await read()).toHaveLength(101);
  });

  it('it is a failure if not even those come', async () => {
    nock(origin).post('/graphql').times(2).reply(502, { message: 'Timeout' });
    await expect(read()).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('what GitHub does not give', () => {
  it.each([
    ['a repository that is gone', 'NOT_FOUND', 'github-not-found'],
    ['a lacking permission', 'FORBIDDEN', 'github-forbidden'],
    ['a limit', 'RATE_LIMITED', 'github-limited'],
  ])('is a failure, asked for once: %s', async (_, type, code) => {
    onQuery('OpenFiles', () => ({ ...answer(page([])), errors: [{ type, path: ['repository'], message: 'no' }] }));
    await expect(read()).rejects.toMatchObject({ code });
  });

  it.each([
    ['another type', answer(page([open(3, { number: '3' })]))],
    ['another kind of change', answer(page([open(3, { files: page([{ path: 'a.md', changeType: 'MELTED' }]) })]))],
    ['no page', answer({})],
  ])('in its own shape is a failure that no retry mends: %s', async (_, given) => {
    onQuery('OpenFiles', () => given);
    await expect(read()).rejects.toMatchObject({ code: 'github-unreadable', retry: false });
  });

  it('of a repository that has the name now is not taken for this one', async () => {
    onQuery('OpenFiles', () => answer(page([open(3)]), 5));
    await expect(read()).rejects.toMatchObject({ code: 'github-not-found' });
  });
});
