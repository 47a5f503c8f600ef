import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = recordText({ number: 2, title: 'Send reports to a replica' });
const configured = (approve: string): string =>
  `version: 1\nmode: enforce\nbranches: [main, "release/*"]\nscopes:\n  - { name: Infrastructure, default: true, approve: ${approve} }\n`;
const lax = configured('"@cleo"');
const strict = configured('{ all: ["@cleo", "@octo-org/arb"] }');

const state = (pullRequest: PullRequestHandle): string => {
  const check = world.check(pullRequest, 'ADR approvals');
  return `${check?.conclusion ?? check?.status ?? 'missing'}: ${check?.title ?? ''}`;
};
const approve = (of: PullRequestHandle, login: string): Promise<void> => approveAs(world, of, login);
const push = async (branch: string, files: Record<string, string>): Promise<void> => {
  world.github.asUser('olga').commit({ repository: world.repository, branch, message: 'Push', files });
  await world.idle();
};

/** A pull request into a branch with a new record, which cleo has approved. */
const approved = async (base = 'main'): Promise<PullRequestHandle> => {
  const { repository } = world;
  const ada = world.github.asUser('ada');
  const head = `proposal-for-${base}`;
  ada.commit({ repository, branch: head, onto: base, message: 'Propose', files: { [path]: record } });
  const pullRequest = ada.openPullRequest({ repository, head, base, title: 'Send reports to a replica' });
  await world.idle();
  await approve(pullRequest, 'cleo');
  expect(state(pullRequest)).toMatch(/^success/);
  return pullRequest;
};

/** The names of the requests that lead to from what happens. */
const requestsOf = async (act: () => Promise<void>): Promise<readonly string[]> => {
  const mark = world.github.mark();
  await act();
  return world.github.requests
    .slice(mark)
    .filter(({ kind }) => kind !== 'token')
    .map(({ operationId, graphqlName }) => graphqlName ?? operationId ?? 'unknown');
};

describe('a green pull request waits again by itself when its base becomes stricter', () => {
  it('by a push', async () => {
    world = await createWorld({ configuration: lax });
    const pullRequest = await approved();
    await push('main', { '.github/adr.yml': strict });
    expect(state(pullRequest)).toMatch(/^in_progress: Waiting for/);
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toMatch(/^success/);
  });

  it('by a merged pull request', async () => {
    world = await createWorld({ configuration: lax });
    const pullRequest = await approved();
    const stricter = world.open({ '.github/adr.yml': strict });
    await world.idle();
    world.github.asUser('olga').merge(stricter);
    await world.idle();
    expect(state(pullRequest)).toMatch(/^in_progress: Waiting for/);
  });

  it('on a release branch, and there alone', async () => {
    world = await createWorld({ configuration: lax });
    await push('release/1', { 'a.txt': 'a' });
    const released = await approved('release/1');
    const other = await approved('main');
    await push('release/1', { '.github/adr.yml': strict });
    expect(state(released)).toMatch(/^in_progress: Waiting for/);
    expect(state(other)).toMatch(/^success/);
  });

  it('by a push that rewrites the branch, of which GitHub does not tell what it takes away', async () => {
    world = await createWorld({ configuration: strict });
    const { repository } = world;
    const olga = world.github.asUser('olga');
    const before = olga.commit({ repository, branch: 'release/1', message: 'Strict', files: { 'a.txt': 'a' } });
    olga.commit({ repository, branch: 'release/1', message: 'Lax', files: { '.github/adr.yml': lax } });
    await world.idle();
    const pullRequest = await approved('release/1');
    olga.push({ repository, branch: 'release/1', sha: before, force: true });
    await world.idle();
    expect(state(pullRequest)).toMatch(/^in_progress: Waiting for/);
  });
});

describe('one commit that is the head of pull requests into two branches', () => {
  it('is not green by the laxer one, though both are judged at the same time', async () => {
    const clock = movableClock();
    const { github, repository } = (world = await createWorld({
      configuration: strict,
      clock,
      files: { [path]: record },
    }));
    await push('release/1', { '.github/adr.yml': lax });
    const ada = github.asUser('ada');
    // An edit takes no number, by which one would have the other judged again anyway.
    const files = { [path]: record.replace('eleven minutes', 'ten minutes') };
    ada.commit({ repository, branch: 'topic', message: 'Edit', files });
    const released = ada.openPullRequest({ repository, head: 'topic', base: 'release/1', title: 'Reports' });
    const main = ada.openPullRequest({ repository, head: 'topic', title: 'Reports' });
    await world.idle();
    for (const pullRequest of [released, main]) await approve(pullRequest, 'cleo');
    expect([released, main].map(state)).toEqual(Array(2).fill(expect.stringMatching(/^in_progress/)));
    // The settings of the laxer branch come late: by then the other one was judged, and did not see what is written now.
    clock.forward(11 * 60_000);
    github.faults.add({ path: 'branches/release', delayMs: 3000 });
    const mark = github.mark();
    ada.commit({ repository, branch: 'topic', message: 'Code', files: { 'src/a.ts': 'export {};\n' } });
    await world.idle();
    expect(state(main)).toMatch(/^in_progress/);
    expect(github.requests.slice(mark).filter(({ graphqlName }) => graphqlName === 'OpenHeads')).toHaveLength(1);
    await approve(main, 'rosa');
    expect(state(main)).toMatch(/^success/);
  });
});

describe('a push of other files', () => {
  it('asks GitHub for nothing on another branch, and for no pull requests of the base on the default branch', async () => {
    world = await createWorld({ configuration: lax });
    await push('release/1', { 'a.txt': 'a' });
    await approved('release/1');
    expect(await requestsOf(() => push('release/1', { 'b.txt': 'b' }))).toEqual([]);
    const asked = await requestsOf(() => push('main', { 'c.txt': 'c' }));
    expect(asked).not.toContain('OpenInto');
    expect(asked).not.toContain('PullRequest');
  });
});

describe('somebody who leaves a team that only the configuration of a release branch names', () => {
  it('no longer counts there', async () => {
    world = await createWorld({ configuration: 'version: 1\nmode: enforce\nbranches: [main, "release/*"]\n' });
    await push('release/1', { '.github/adr.yml': configured('{ count: 1, from: ["@octo-org/arb", "@cleo"] }') });
    const { repository, github } = world;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'proposal', onto: 'release/1', message: 'Propose', files: { [path]: record } });
    const pullRequest = ada.openPullRequest({ repository, head: 'proposal', base: 'release/1', title: 'Reports' });
    await world.idle();
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toMatch(/^success/);
    github.removeFromTeam('octo-org', 'arb', 'rosa');
    await world.idle();
    expect(state(pullRequest)).toMatch(/^in_progress/);
  });
});
