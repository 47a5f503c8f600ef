import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const title = 'Send reports to a replica';
const recordPath = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = recordText({ number: 2, title });
const leads = ['octo-org', 'infrastructure-leads'] as const;

const state = (of: PullRequestHandle): string => approvalsState(world, of);

/** A pull request that ian of the leads and cleo have approved. */
const approved = async (): Promise<PullRequestHandle> => {
  const pullRequest = world.open({ [recordPath]: record });
  await world.idle();
  for (const login of ['ian', 'cleo']) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
  await world.idle();
  expect(state(pullRequest)).toBe('success');
  return pullRequest;
};

/** The requests that lead to from what happens, in order: by operation, GraphQL by name. */
const requestsOf = async (act: () => unknown): Promise<readonly string[]> => {
  const mark = world.github.mark();
  act();
  await world.idle();
  return world.github.requests
    .slice(mark)
    .filter(({ kind }) => kind !== 'token')
    .map(({ operationId, graphqlName }) => graphqlName ?? operationId ?? 'unknown');
};

describe('somebody who leaves', () => {
  it('the team no longer counts, and whoever joins it does, without anybody touching the pull request', async () => {
    world = await createWorld();
    const pullRequest = await approved();
    world.github.removeFromTeam(...leads, 'ian');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead');
    world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    world.github.addToTeam(...leads, 'rosa');
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });

  it('the organisation no longer counts for any of its teams', async () => {
    world = await createWorld();
    const pullRequest = await approved();
    world.github.removeFromOrganization('octo-org', 'ian');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('a team below another one no longer counts for that either, however deep', async () => {
    world = await createWorld();
    const { github } = world;
    github.createTeam({ organization: 'octo-org', slug: 'middle', parent: 'infrastructure-leads' });
    github.createTeam({ organization: 'octo-org', slug: 'deep', parent: 'middle', members: ['stan'] });
    github.removeFromTeam(...leads, 'ian');
    await world.idle();
    const pullRequest = world.open({ [recordPath]: record });
    await world.idle();
    for (const login of ['stan', 'cleo']) github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    github.removeFromTeam('octo-org', 'deep', 'stan');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('the repository no longer counts where they are named by login', async () => {
    world = await createWorld({ isPrivate: true });
    const pullRequest = await approved();
    world.github.grant(world.repository, { user: 'cleo' }, 'read');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for CTO');
    world.github.grant(world.repository, { user: 'cleo' }, 'write');
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });

  it('never counts by what is still remembered of the team', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [recordPath]: record });
    await world.idle();
    world.github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    // The event is lost: nobody but the app's own memory knows ian as a lead.
    world.github.holdDeliveries();
    world.github.removeFromTeam(...leads, 'ian');
    world.github.releaseDeliveries({ drop: true });
    world.github.asUser('ian').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });
});

describe('a team', () => {
  it('that is deleted is a matter of the configuration, at once', async () => {
    world = await createWorld();
    const pullRequest = await approved();
    world.github.deleteTeam(...leads);
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    // By the same name it is another one, which anybody may have made.
    world.github.createTeam({ organization: 'octo-org', slug: 'infrastructure-leads', members: ['ian'] });
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('belongs to somebody else now');
  });

  it('that is called otherwise is another one', async () => {
    world = await createWorld();
    const pullRequest = await approved();
    world.github.renameTeam(...leads, 'Infrastructure');
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
  });

  it('that is called otherwise does not take the objections of its members with it', async () => {
    const either = configurationText.replace(
      'count: 1, from: [Architecture Review Board]',
      'any: ["@octo-org/arb", "@cleo"]',
    );
    expect(either).not.toBe(configurationText);
    world = await createWorld({ configuration: either });
    const pullRequest = world.open({ [recordPath]: recordText({ number: 2, title, scope: 'Architecture' }) });
    world.github.asUser('rosa').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'No.' });
    world.github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    world.github.renameTeam('octo-org', 'arb', 'Architecture Board');
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toContain('may be an approver');
    world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });
});

describe('a release branch that governs itself, of which the default branch says nothing', () => {
  const released = configurationText.replace('version: 1\n', 'version: 1\nbranches: ["release/*"]\n');
  const intoRelease = async (): Promise<PullRequestHandle> => {
    const { github, repository } = world;
    const files = { '.github/adr.yml': released };
    github.asUser('olga').commit({ repository, branch: 'release/1', message: 'Govern', files });
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'fix', from: 'release/1', message: 'Record', files: { [recordPath]: record } });
    const pullRequest = ada.openPullRequest({ repository, head: 'fix', base: 'release/1', title });
    await world.idle();
    for (const login of ['ian', 'cleo']) github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    return pullRequest;
  };

  it('has its pull requests judged again when somebody leaves a team that it names', async () => {
    world = await createWorld({ configuration: 'version: 1\nmode: enforce\n' });
    const pullRequest = await intoRelease();
    const asked = await requestsOf(() => world.github.removeFromTeam(...leads, 'ian'));
    expect(state(pullRequest)).toBe('in_progress');
    expect(asked.slice(0, 5)).toEqual([
      'apps/list-repos-accessible-to-installation',
      'Configurations',
      'BranchConfigurations',
      'Tip',
      'BranchConfigurations',
    ]);
  });

  it('costs one look more where it names somebody else, for all such branches together', async () => {
    world = await createWorld({ configuration: 'version: 1\nmode: enforce\n' });
    await intoRelease();
    world.github.createTeam({ organization: 'octo-org', slug: 'designers' });
    await world.idle();
    expect(await requestsOf(() => world.github.addToTeam('octo-org', 'designers', 'stan'))).toEqual([
      'apps/list-repos-accessible-to-installation',
      'Configurations',
      'BranchConfigurations',
    ]);
  });
});

describe('what an event about people costs', () => {
  it('one look at the repositories where no configuration names the team', async () => {
    world = await createWorld();
    await approved();
    world.github.createTeam({ organization: 'octo-org', slug: 'designers' });
    await world.idle();
    expect(await requestsOf(() => world.github.addToTeam('octo-org', 'designers', 'stan'))).toEqual([
      'apps/list-repos-accessible-to-installation',
      'Configurations',
    ]);
  });

  it('the list alone where nothing is open', async () => {
    world = await createWorld();
    const asked = await requestsOf(() => world.github.removeFromTeam(...leads, 'ian'));
    expect(asked).toEqual(['apps/list-repos-accessible-to-installation']);
  });

  it('hardly more for a crowd than for one, and a judgement for each pull request that changes a record', async () => {
    world = await createWorld({ variables: { DEBOUNCE_MS: '1000' } });
    await approved();
    world.open({ 'docs/adr/0003-other.md': recordText({ number: 3, title: 'Other' }) });
    world.open({ 'src/a.ts': 'export {};\n' });
    await world.idle();
    const crowd = Array.from({ length: 15 }, (_, index) => `new-${String(index)}`);
    const asked = await requestsOf(() => {
      for (const login of crowd) world.github.addToTeam(...leads, login);
      for (const login of crowd) world.github.removeFromTeam(...leads, login);
    });
    const count = (name: string): number => asked.filter((each) => each === name).length;
    // Once, or twice where the deliveries of all 45 events took longer than the app waits for more of them.
    const rounds = count('apps/list-repos-accessible-to-installation');
    expect(rounds).toBeGreaterThan(0);
    expect(rounds).toBeLessThanOrEqual(2);
    for (const name of ['Configurations', 'Tip']) expect(count(name)).toBeLessThanOrEqual(rounds);
    for (const name of ['PullRequestFacts', 'People']) expect(count(name)).toBeLessThanOrEqual(2 * rounds);
    // Of the dependents one, and one for each of the two that takes a number itself.
    expect(count('OpenFiles')).toBeLessThanOrEqual(3 * rounds);
    // One look at the queue of the branch that the dependents go into; at no other branch, since they go nowhere else.
    expect(count('MergeQueue')).toBeLessThanOrEqual(rounds);
    expect(count('BranchConfigurations')).toBe(0);
    expect(asked.length).toBeLessThanOrEqual(11 * rounds);
  });

  it('the configuration of one repository alone where somebody else came to it', async () => {
    world = await createWorld({ configuration: configurationText });
    await approved();
    expect(await requestsOf(() => world.github.grant(world.repository, { user: 'stan' }, 'write'))).toEqual(['Tip']);
  });
});
