import { describe, expect, it } from 'vitest';
import type { BranchPlace } from '../../../src/app/installation-ports.ts';
import { numbers } from './support/answers.ts';
import { connect, oid, onQuery, onRest } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const listed = (id: number, more: object = {}): object => ({
  id,
  name: `repo-${String(id)}`,
  owner: { login: 'octo-org' },
  archived: false,
  open_issues_count: 1,
  ...more,
});
const onList = (page: number, repositories: readonly object[]): void => {
  const path = `/installation/repositories?per_page=100&page=${String(page)}`;
  onRest('GET', path, 200, { total_count: 1000, repositories });
};
const into = (branches: readonly string[] = ['main'], hasNextPage = false): object => ({
  pageInfo: { hasNextPage },
  nodes: branches.map((baseRefName) => ({ baseRefName })),
});
const configured = (databaseId: number, text: string | null = 'version: 1\n'): object => {
  const object = { __typename: 'Blob', text, isBinary: text === null, isTruncated: false, byteSize: 11 };
  const configuration = { mode: 33188, type: 'blob', oid: oid(1), object };
  return { databaseId, openOnes: into(), defaultBranchRef: { name: 'main', target: { configuration } } };
};
const installationId = 5;

describe('the repositories of an installation', () => {
  it('come with their configurations, those where something is open', async () => {
    onList(1, [listed(1), listed(2, { archived: true }), listed(3, { open_issues_count: 0 }), listed(4), listed(5)]);
    onQuery('Configurations', (variables) => {
      expect(variables).toEqual({
        o0: 'octo-org',
        n0: 'repo-1',
        o1: 'octo-org',
        n1: 'repo-4',
        o2: 'octo-org',
        n2: 'repo-5',
      });
      return {
        data: {
          r0: configured(1),
          r1: configured(4, null),
          r2: { databaseId: 5, openOnes: into(), defaultBranchRef: null },
        },
      };
    });
    const found = await connect().installations.repositories(installationId);
    expect(found.map(({ ref, configuration }) => [ref.repositoryId, configuration?.text])).toEqual([
      [1, 'version: 1\n'],
      [4, null],
      [5, undefined],
    ]);
    expect(found[0]?.ref).toEqual({ installationId, repositoryId: 1, owner: 'octo-org', name: 'repo-1' });
  });

  it('come with the branches that open pull requests go into, unless these are more than GitHub lists', async () => {
    onList(1, [listed(1), listed(2), listed(3)]);
    const bases = [into(['release/1', 'main', 'release/1', 'topic']), into(['main'], true), into([])];
    onQuery('Configurations', () => ({
      data: Object.fromEntries(
        bases.map((openOnes, index) => [`r${String(index)}`, { ...configured(index + 1), openOnes }]),
      ),
    }));
    const found = await connect().installations.repositories(installationId);
    expect(found.map(({ otherBases }) => otherBases)).toEqual([['release/1', 'topic'], null, []]);
  });

  it('are read page by page, and their configurations fifty at a time', async () => {
    onList(
      1,
      numbers(100, 1).map((id) => listed(id, { open_issues_count: id <= 50 ? 1 : 0 })),
    );
    onList(2, [listed(101)]);
    onQuery('Configurations', () => ({
      data: Object.fromEntries(numbers(50).map((each) => [`r${String(each)}`, configured(each + 1)])),
    }));
    onQuery('Configurations', () => ({ data: { r0: configured(101) } }));
    expect((await connect().installations.repositories(installationId)).length).toBe(51);
  });

  it('leave out what is gone or another one by now, and are none where nothing is open', async () => {
    onList(1, [listed(1), listed(2), listed(3)]);
    onQuery('Configurations', () => ({
      data: { r0: null, r1: configured(9), r2: configured(3) },
      errors: [{ type: 'NOT_FOUND', path: ['r0'], message: 'Could not resolve to a Repository' }],
    }));
    const { installations } = connect();
    expect((await installations.repositories(installationId)).map(({ ref }) => ref.repositoryId)).toEqual([3]);
    onList(1, [listed(1, { open_issues_count: 0 })]);
    expect(await installations.repositories(installationId)).toEqual([]);
  });

  it('are never taken for none when GitHub fails', async () => {
    onRest('GET', '/installation/repositories?per_page=100&page=1', 502, {});
    const { installations } = connect();
    await expect(installations.repositories(installationId)).rejects.toMatchObject({ code: 'github-unavailable' });
    onRest('GET', '/installation/repositories?per_page=100&page=1', 200, { repositories: 'all' });
    await expect(installations.repositories(installationId)).rejects.toMatchObject({ code: 'github-unreadable' });
  });
});

describe('the configurations of branches', () => {
  const on = (repositoryId: number, branch: string): BranchPlace => ({
    ref: { installationId, repositoryId, owner: 'octo-org', name: `repo-${String(repositoryId)}` },
    branch,
  });
  const branchOf = (databaseId: number): object => {
    const object = { __typename: 'Blob', text: 'version: 1\n', isBinary: false, isTruncated: false, byteSize: 11 };
    return { databaseId, ref: { target: { configuration: { mode: 33188, type: 'blob', oid: oid(1), object } } } };
  };

  it('come in the order in which they are asked for, none of what is gone or another one by now', async () => {
    onQuery('BranchConfigurations', (variables) => {
      expect(variables).toMatchObject({ o0: 'octo-org', n0: 'repo-1', b0: 'refs/heads/release/1', n3: 'repo-4' });
      const without = { target: { configuration: null } };
      return {
        data: {
          r0: branchOf(1),
          r1: { databaseId: 2, ref: null },
          r2: branchOf(99),
          r3: null,
          r4: { databaseId: 5, ref: without },
        },
        errors: [{ type: 'NOT_FOUND', path: ['r3'], message: 'Could not resolve to a Repository' }],
      };
    });
    const places = [on(1, 'release/1'), on(2, 'gone'), on(3, 'x'), on(4, 'x'), on(5, 'bare')];
    const found = await connect().installations.configurations(installationId, places);
    expect(found.map((each) => each?.text)).toEqual(['version: 1\n', undefined, undefined, undefined, undefined]);
  });

  it('are read fifty at a time, and never taken for none when GitHub fails', async () => {
    const answer = (count: number) => () => ({
      data: Object.fromEntries(numbers(count).map((each) => [`r${String(each)}`, branchOf(1)])),
    });
    onQuery('BranchConfigurations', answer(50));
    onQuery('BranchConfigurations', answer(1));
    const { installations } = connect();
    const places = numbers(51).map((each) => on(1, `release/${String(each)}`));
    expect((await installations.configurations(installationId, places)).every((each) => each !== null)).toBe(true);
    onQuery('BranchConfigurations', () => ({ data: { r0: 'x' } }));
    const asked = installations.configurations(installationId, places.slice(0, 1));
    await expect(asked).rejects.toMatchObject({ code: 'github-unreadable' });
  });
});

describe('the teams above others', () => {
  it('are asked for together; one that is gone has none', async () => {
    onQuery('TeamsAbove', (variables) => {
      expect(variables).toEqual({ o0: 'octo-org', s0: 'deep', o1: 'octo-org', s1: 'gone' });
      const ancestors = { nodes: [{ slug: 'middle' }, { slug: 'top' }] };
      return { data: { t0: { login: 'octo-org', team: { ancestors } }, t1: { login: 'octo-org', team: null } } };
    });
    const teams = ['deep', 'gone'].map((slug) => ({ organization: 'octo-org', slug }));
    expect(await connect().installations.teamsAbove(installationId, teams)).toEqual([
      { organization: 'octo-org', slug: 'middle' },
      { organization: 'octo-org', slug: 'top' },
    ]);
  });
});
