import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle, RepositoryHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const title = 'Send reports to a replica';
const good = recordText({ number: 2, title, scope: 'Architecture' });

const shared = `version: 1
roles:
  CTO: "@cleo"
scopes:
  - name: Architecture
    default: true
    approve: { all: [CTO] }
`;

/** A repository of the same owner with the configuration that others build on. */
const share = (files: Record<string, string>, { name = '.github', isPrivate = false } = {}): RepositoryHandle =>
  world.github.createRepository({ owner: 'octo-org', name, by: 'olga', isPrivate, files });

const check = (pullRequest: PullRequestHandle, name: 'ADR review' | 'ADR approvals') => {
  const found = world.check(pullRequest, name);
  if (found === undefined) throw new Error(`There is no check ${name}.`);
  return { ...found, state: found.conclusion ?? found.status, all: `${found.title}\n${found.summary}\n${found.text}` };
};
const approve = (of: PullRequestHandle, login: string): Promise<void> => approveAs(world, of, login);
const open = async (): Promise<PullRequestHandle> => {
  const pullRequest = world.open({ [path]: good });
  await world.idle();
  return pullRequest;
};

describe('a configuration that builds on one of the same owner', () => {
  it('is judged with it: its scopes have to be approved, by the people that the child names', async () => {
    world = await createWorld({
      configuration: 'version: 1\nextends: octo-org/standards:governance/adr.yml\nroles: { CTO: "@rosa" }\n',
    });
    share({ 'governance/adr.yml': shared }, { name: 'standards' });
    const pullRequest = await open();
    expect(check(pullRequest, 'ADR approvals')).toMatchObject({ state: 'in_progress', title: 'Waiting for CTO' });
    await approve(pullRequest, 'cleo');
    expect(check(pullRequest, 'ADR approvals').state).toBe('in_progress');
    await approve(pullRequest, 'rosa');
    expect(check(pullRequest, 'ADR approvals').state).toBe('success');
  });

  it('is that of the owner where the repository has none', async () => {
    world = await createWorld({ configuration: null });
    share({ 'adr.yml': shared });
    const pullRequest = await open();
    expect(check(pullRequest, 'ADR approvals')).toMatchObject({ state: 'in_progress', title: 'Waiting for CTO' });
    await approve(pullRequest, 'cleo');
    expect(check(pullRequest, 'ADR approvals').state).toBe('success');
  });

  it('follows its parent with the next event, and asks GitHub for it once a judgement', async () => {
    world = await createWorld({ configuration: 'version: 1\nextends: octo-org/.github\n' });
    const parent = share({ 'adr.yml': shared });
    const pullRequest = await open();
    await approve(pullRequest, 'cleo');
    expect(check(pullRequest, 'ADR approvals').state).toBe('success');
    const stricter = shared.replace('[CTO]', '[CTO, "@rosa"]');
    world.github.asUser('olga').commit({
      repository: parent,
      branch: 'main',
      message: 'Ask Rosa, too',
      files: { 'adr.yml': stricter },
    });
    await world.idle();
    expect(check(pullRequest, 'ADR approvals').state).toBe('success');
    const mark = world.github.mark();
    world.github.asUser('ada').comment(pullRequest, '/adr check');
    await world.idle();
    expect(check(pullRequest, 'ADR approvals')).toMatchObject({ state: 'in_progress', title: 'Waiting for @rosa' });
    const asked = world.github.requests.filter(({ id, graphqlName }) => id > mark && graphqlName === 'Parent');
    expect(asked).toHaveLength(1);
  });

  it('follows its parent at once where the app is installed there, too', async () => {
    world = await createWorld({ configuration: 'version: 1\nextends: octo-org/.github\n' });
    const parent = share({ 'adr.yml': shared });
    world.github.install(parent);
    const pullRequest = await open();
    await approve(pullRequest, 'cleo');
    expect(check(pullRequest, 'ADR approvals').state).toBe('success');
    const edit = async (text: string): Promise<void> => {
      const commit = { repository: parent, branch: 'main', message: 'Edit', files: { 'adr.yml': text } };
      world.github.asUser('olga').commit(commit);
      await world.idle();
    };
    await edit(shared.replace('[CTO]', '[CTO, "@rosa"]'));
    expect(check(pullRequest, 'ADR approvals')).toMatchObject({ state: 'in_progress', title: 'Waiting for @rosa' });
    await edit('version: 1\nmod: advise\n');
    expect(check(pullRequest, 'ADR approvals').state).toBe('failure');
    await edit('version: 1\n');
    expect(check(pullRequest, 'ADR approvals')).toMatchObject({ state: 'success', title: 'No approvers configured' });
  });
});

describe('a parent that cannot be used keeps everything from passing', () => {
  const standing =
    'version: 1\nextends: octo-org/.github\nscopes: [{ name: Data, default: true, approve: { all: ["@cleo"] } }]\n';

  it.each([
    ['another owner', standing.replace('octo-org/', 'acme/'), {}, '.github/adr.yml:2:10', 'another owner'],
    [
      'a repository that is not there',
      standing,
      null,
      '.github/adr.yml:2:10',
      'does not exist, or this app cannot see it',
    ],
    ['a file that is not there', standing, { 'README.md': '# Hi\n' }, '.github/adr.yml:2:10', 'There is no "adr.yml"'],
    [
      'a second level',
      standing,
      { 'adr.yml': 'version: 1\nextends: octo-org/base\n' },
      'octo-org/.github:adr.yml:2:10',
      'only one level is read',
    ],
    [
      'a mistake in it',
      standing,
      { 'adr.yml': 'version: 1\n\nscops: []\n' },
      'octo-org/.github:adr.yml:3:1',
      'Did you mean "scopes"?',
    ],
  ] as const)('%s', async (_, configuration, files, place, words) => {
    world = await createWorld({ configuration });
    if (files !== null) share(files);
    const pullRequest = await open();
    await approve(pullRequest, 'cleo');
    for (const name of ['ADR review', 'ADR approvals'] as const) {
      const { state, all } = check(pullRequest, name);
      expect(state).toBe('failure');
      expect(all).toContain(place);
      expect(all.replaceAll('\\', '')).toContain(words);
    }
  });

  it('also where nobody knows which folders it governs; code passes', async () => {
    world = await createWorld({ configuration: 'version: 1\nextends: octo-org/.github\n' });
    const elsewhere = world.open({ 'handbook/choices/1.md': good });
    const code = world.open({ 'src/a.ts': 'export {};\n' });
    await world.idle();
    expect(check(elsewhere, 'ADR review').state).toBe('failure');
    expect(check(code, 'ADR review').state).toBe('success');
  });

  it('and one that is private is told by its place alone', async () => {
    world = await createWorld({ configuration: standing });
    const parent = share({ 'adr.yml': 'version: 1\nplan: to buy acme\n' }, { isPrivate: true });
    world.github.install(parent);
    const pullRequest = await open();
    const { state, all } = check(pullRequest, 'ADR review');
    expect(state).toBe('failure');
    expect(all).toContain('octo-org/.github:adr.yml:2:1');
    expect(all).not.toMatch(/acme|plan/);
  });
});
