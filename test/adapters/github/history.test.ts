import { describe, expect, it } from 'vitest';
import { connect, oid, onQuery, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const answer = (repository: object): object => ({ data: { repository } });
const path = 'docs/adr/0002-x.md';

describe('what stood at paths before', () => {
  it('is asked for once for a commit and a path, several paths in one request', async () => {
    const asked: unknown[] = [];
    onQuery('PathHistory', (variables) => {
      asked.push(variables);
      const nodes = [
        { oid: oid(9), file: null },
        { oid: oid(8), file: { type: 'blob', oid: oid(20) } },
        { oid: oid(7), file: { type: 'tree', oid: oid(21) } },
      ];
      return answer({ commit: { __typename: 'Commit', h0: { nodes }, h1: { nodes: [] } } });
    });
    const { sourceTree } = connect();
    const found = [
      [
        { commit: oid(9), blob: null },
        { commit: oid(8), blob: oid(20) },
        { commit: oid(7), blob: null },
      ],
      [],
    ];
    expect(await sourceTree.formerly(ref, oid(1), [path, 'b.md'])).toEqual(found);
    expect(await sourceTree.formerly(ref, oid(1), ['b.md', path])).toEqual(found.toReversed());
    expect(asked).toEqual([{ owner: 'octo-org', name: 'log', oid: oid(1), p0: path, p1: 'b.md' }]);
  });

  it('is nothing where GitHub shows nothing of it', async () => {
    onQuery('PathHistory', () => ({
      ...answer({ commit: { __typename: 'Commit', h0: null, h1: { nodes: [null, { oid: oid(9), file: null }] } } }),
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'commit', 'h0'], message: 'hidden' }],
    }));
    const found = await connect().sourceTree.formerly(ref, oid(1), [path, 'b.md']);
    expect(found).toEqual([[], [{ commit: oid(9), blob: null }]]);
  });

  it('of a commit that cannot be read is a failure, never "nothing"', async () => {
    onQuery('PathHistory', () => answer({ commit: null }));
    await expect(connect().sourceTree.formerly(ref, oid(1), [path])).rejects.toMatchObject({ code: 'github-conflict' });
  });
});

const run = (databaseId: number, more: object = {}): object => ({
  databaseId,
  externalId: 'pr:12',
  status: 'COMPLETED',
  conclusion: 'SUCCESS',
  completedAt: '2026-01-02T03:04:05Z',
  summary: 'words',
  ...more,
});
const page = (nodes: readonly (object | null)[], hasNextPage = false): object => ({
  pageInfo: { hasNextPage, endCursor: null },
  nodes,
});
const merged = (runs: object | null, more: object = {}): object => ({
  number: 12,
  mergedAt: '2026-01-02T03:04:05Z',
  baseRefName: 'main',
  baseRepository: { databaseId: ref.repositoryId },
  headRefOid: oid(5),
  mergeCommit: { file: { type: 'blob', oid: oid(20) } },
  commits: { nodes: [{ commit: { oid: oid(5), checkSuites: runs } }] },
  ...more,
});
const ask = async (...nodes: readonly (object | null)[]) => {
  onQuery('MergedFrom', () => answer({ c0: { __typename: 'Commit', associatedPullRequests: { nodes } } }));
  const [found] = await connect().pullRequests.mergedFrom(ref, [{ commit: oid(8), path }]);
  return found;
};

describe('the merged pull requests that a commit came from', () => {
  const check = {
    externalId: 'pr:12',
    conclusion: 'success',
    completedAt: '2026-01-02T03:04:05Z',
    summary: 'words',
  };

  it('come with the newest run of the check', async () => {
    const runs = page([{ checkRuns: page([run(3), run(1, { conclusion: 'FAILURE' })]) }]);
    expect(await ask(merged(runs))).toEqual([
      { number: 12, base: 'main', mergedAt: '2026-01-02T03:04:05Z', blob: oid(20), check },
    ]);
    const newer = page([{ checkRuns: page([run(3)]) }, { checkRuns: page([run(4, { conclusion: 'FAILURE' })]) }]);
    expect((await ask(merged(newer)))?.[0]?.check?.conclusion).toBe('failure');
    const open = page([{ checkRuns: page([run(3, { status: 'IN_PROGRESS' })]) }]);
    expect((await ask(merged(open)))?.[0]?.check).toMatchObject({ conclusion: null, completedAt: null });
  });

  it('are not told by a check of which not everything is known', async () => {
    const one = { checkRuns: page([run(3)]) };
    const unknown = [
      page([]),
      null,
      page([{ checkRuns: null }]),
      page([one], true),
      page([{ checkRuns: page([run(3)], true) }]),
      page([{ checkRuns: page([run(3), null]) }]),
      page([one, null]),
    ];
    for (const runs of unknown) expect((await ask(merged(runs)))?.[0]?.check).toBeNull();
    expect((await ask(merged(page([one]), { headRefOid: oid(6) })))?.[0]?.check).toBeNull();
    expect((await ask(merged(page([one]), { commits: { nodes: [null] } })))?.[0]?.check).toBeNull();
  });

  it('are those that GitHub shows', async () => {
    expect(await ask(null)).toEqual([]);
    expect((await ask(null, merged(page([]))))?.map(({ number }) => number)).toEqual([12]);
  });

  it('are those of this repository alone, with nothing where no file stood', async () => {
    const runs = page([]);
    expect(await ask(merged(runs, { mergedAt: null }))).toEqual([]);
    expect(await ask(merged(runs, { baseRepository: null }))).toEqual([]);
    expect(await ask(merged(runs, { baseRepository: { databaseId: 1 + ref.repositoryId } }))).toEqual([]);
    for (const mergeCommit of [null, { file: null }, { file: { type: 'tree', oid: oid(20) } }]) {
      expect((await ask(merged(runs, { mergeCommit })))?.[0]?.blob).toBeNull();
    }
  });

  it('are none of a commit that is gone', async () => {
    onQuery('MergedFrom', () => ({
      data: { repository: { c0: null } },
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'c0'], message: 'gone' }],
    }));
    expect(await connect().pullRequests.mergedFrom(ref, [{ commit: oid(8), path }])).toEqual([[]]);
  });
});
