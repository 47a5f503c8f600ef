import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle, RepositoryHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const record = 'docs/adr/0002-send-reports-to-a-replica.md';
const first = recordText({ number: 1, title: 'Record decisions', status: 'Accepted', scope: 'Architecture' });

/** `octo-org/.github` with the configuration for all repositories, the app on it, and these files beside. */
const shared = (files: Record<string, string> = {}): RepositoryHandle => {
  const repository = world.github.createRepository({
    owner: 'octo-org',
    name: '.github',
    by: 'olga',
    isPrivate: false,
    collaborators: { ada: 'write', cleo: 'write' },
    teams: { 'infrastructure-leads': 'write', arb: 'write' },
    files: {
      'README.md': '# Shared\n',
      'adr.yml': configurationText,
      'docs/adr/0001-record-decisions.md': first,
      ...files,
    },
  });
  world.github.install(repository);
  return repository;
};
const open = async (
  repository: RepositoryHandle,
  branch: string,
  files: Record<string, string | null>,
): Promise<PullRequestHandle> => {
  const ada = world.github.asUser('ada');
  ada.commit({ repository, branch, message: 'Edit', files });
  const opened = ada.openPullRequest({ repository, head: branch, title: 'An edit' });
  await world.idle();
  return opened;
};
const check = (repository: RepositoryHandle, { number }: PullRequestHandle, name: 'ADR review' | 'ADR approvals') => {
  const found = world.github.pullRequest(repository, number).checks.findLast((one) => one.name === name);
  return { state: found?.conclusion ?? found?.status, all: `${found?.summary ?? ''}\n${found?.text ?? ''}` };
};

describe('adr.yml of the repository .github, which governs all repositories of its owner', () => {
  it('is changed with the approval of its default scope, and shows what it would do', async () => {
    world = await createWorld();
    const repository = shared();
    const proposal = await open(repository, 'record', {
      [record]: recordText({ number: 2, title: 'Send reports to a replica' }),
    });
    expect(check(repository, proposal, 'ADR approvals').state).toBe('in_progress');
    const edit = await open(repository, 'loosen', { 'adr.yml': 'version: 1\n' });
    expect(check(repository, edit, 'ADR approvals').state).toBe('in_progress');
    const { all } = check(repository, edit, 'ADR review');
    expect(all).toContain('Preview of the new configuration');
    expect(all).toContain('This pull request is judged by the `adr.yml` of the base branch');
    expect(all).toContain(`#${String(proposal.number)}, ADR approvals`);
    world.github.asUser('rosa').review(edit, { state: 'APPROVE' });
    await world.idle();
    expect(check(repository, edit, 'ADR approvals').state).toBe('success');
  });

  it('tells mistakes at their lines', async () => {
    world = await createWorld();
    const repository = shared();
    const edit = await open(repository, 'broken', {
      'adr.yml': configurationText.replace('mode: enforce', 'mod: enforce'),
    });
    expect(check(repository, edit, 'ADR review')).toMatchObject({ state: 'failure' });
    expect(check(repository, edit, 'ADR review').all).toContain('`adr.yml:2`');
  });

  it('is taken away with an approval alone', async () => {
    world = await createWorld();
    const repository = shared();
    const edit = await open(repository, 'away', { 'adr.yml': null });
    expect(check(repository, edit, 'ADR approvals').state).toBe('in_progress');
  });

  it('needs one also where that repository has a configuration of its own', async () => {
    world = await createWorld();
    const repository = shared({ '.github/adr.yml': configurationText });
    const edit = await open(repository, 'loosen', { 'adr.yml': 'version: 1\n' });
    expect(check(repository, edit, 'ADR approvals').state).toBe('in_progress');
    expect(check(repository, edit, 'ADR review').all).not.toContain('Preview of the new configuration');
  });

  it('is a file like any other in another repository', async () => {
    world = await createWorld();
    const edit = world.open({ 'adr.yml': 'version: 1\n' });
    await world.idle();
    expect(world.check(edit, 'ADR approvals')?.conclusion).toBe('success');
  });
});
