import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const at = (number: number, name: string): string => `docs/adr/${String(number).padStart(4, '0')}-${name}.md`;
const record = (number: number, title: string): Record<string, string> => ({
  [at(number, title.toLowerCase().replaceAll(' ', '-'))]: recordText({ number, title, scope: 'Architecture' }),
});

const approved = async (pullRequest: PullRequestHandle): Promise<PullRequestHandle> => {
  await world.idle();
  world.github.asUser('rosa').review(pullRequest, { state: 'APPROVE' });
  await world.idle();
  return pullRequest;
};
const enqueue = (pullRequest: PullRequestHandle): string => {
  world.github.asUser('olga').enqueue(pullRequest);
  return world.github.mergeQueue(world.repository).at(-1)?.head ?? '';
};
const idle = async (): Promise<void> => {
  await world.idle();
  await world.idle();
};
const checks = (head: string): readonly string[] =>
  world.github.checksOn(world.repository, head).map(({ name, conclusion }) => `${name}: ${conclusion ?? 'none'}`);
const green = ['ADR review: success', 'ADR approvals: success'];

/** A pull request from the fork of somebody without write access: the number that it takes is no error for others. */
const fromFork = (files: Record<string, string>): PullRequestHandle => {
  const stan = world.github.asUser('stan');
  const fork = stan.fork(world.repository);
  stan.commit({ repository: fork, branch: 'topic', message: 'Record', files });
  return stan.openPullRequest({ repository: world.repository, headRepository: fork, head: 'topic', title: 'A record' });
};

describe('a merge queue', () => {
  it('lets in what is approved, and what changes no record at once', async () => {
    world = await createWorld();
    const plain = world.open({ 'src/a.ts': 'export {};\n' });
    const proposal = await approved(world.open(record(2, 'Use a queue')));
    world.github.holdDeliveries();
    const heads = [enqueue(plain), enqueue(proposal)];
    world.github.releaseDeliveries();
    await idle();
    expect(heads.map(checks)).toEqual([green, green]);
    expect([plain, proposal].map((one) => world.view(one).state)).toEqual(['merged', 'merged']);
  });

  it('stops the second of two records that take one number, and says why', async () => {
    world = await createWorld();
    const first = await approved(fromFork(record(2, 'Use a cache')));
    const second = await approved(world.open(record(2, 'Use a queue')));
    world.github.holdDeliveries();
    const heads = [enqueue(second), enqueue(first)];
    world.github.releaseDeliveries();
    await idle();
    expect(checks(heads[0] ?? '')).toEqual(green);
    expect(checks(heads[1] ?? '')).toContain('ADR review: failure');
    const [review] = world.github.checksOn(world.repository, heads[1] ?? '');
    expect(review?.title).toContain(`Pull request ${String(first.number)}`);
    expect(`${review?.summary ?? ''}${review?.text ?? ''}`).toContain('0002-use-a-queue.md');
    expect(world.view(second).state).toBe('merged');
    expect(world.view(first).state).toBe('open');
    expect(world.github.mergeQueue(world.repository)).toEqual([]);
  });

  it('stops the second of two that change one record: nobody approved what both say together', async () => {
    const path = at(2, 'use-a-queue');
    const text = recordText({ number: 2, title: 'Use a queue', scope: 'Architecture' });
    world = await createWorld({ files: { [path]: text } });
    const first = await approved(world.open({ [path]: text.replace('eleven minutes', 'ten minutes') }));
    const second = await approved(world.open({ [path]: text.replace('a minute behind', 'an hour behind') }));
    for (const one of [first, second]) expect(world.check(one, 'ADR approvals')?.conclusion).toBe('success');
    world.github.holdDeliveries();
    const heads = [enqueue(first), enqueue(second)];
    world.github.releaseDeliveries();
    await idle();
    expect(checks(heads[0] ?? '')).toEqual(green);
    expect(checks(heads[1] ?? '')).toEqual(['ADR review: success', 'ADR approvals: failure']);
    expect([first, second].map((one) => world.view(one).state)).toEqual(['merged', 'open']);
  });

  it('stops a pull request whose approval was taken back meanwhile', async () => {
    world = await createWorld();
    const proposal = world.open(record(2, 'Use a queue'));
    await world.idle();
    const review = world.github.asUser('rosa').review(proposal, { state: 'APPROVE' });
    await world.idle();
    world.github.holdDeliveries();
    const head = enqueue(proposal);
    world.github.asUser('olga').dismiss(review, 'Too early.');
    world.github.releaseDeliveries();
    await idle();
    expect(checks(head)).toEqual(['ADR review: success', 'ADR approvals: failure']);
    expect(world.view(proposal).state).toBe('open');
  });

  it('stops a pull request whose approver left the team just before', async () => {
    world = await createWorld();
    const proposal = await approved(world.open(record(2, 'Use a queue')));
    world.github.removeFromTeam('octo-org', 'arb', 'rosa');
    const head = enqueue(proposal);
    await idle();
    expect(checks(head)).toEqual(['ADR review: success', 'ADR approvals: failure']);
    expect(world.view(proposal).state).toBe('open');
  });

  it('stops a pull request whose approver leaves the team while it waits there', async () => {
    world = await createWorld();
    const plain = world.open({ 'src/a.ts': 'export {};\n' });
    const proposal = await approved(world.open(record(2, 'Use a queue')));
    // The checks of the first one do not come, so that the second one waits behind it.
    world.github.holdDeliveries();
    const first = enqueue(plain);
    world.github.releaseDeliveries({ drop: true });
    const second = enqueue(proposal);
    await idle();
    expect([first, second].map(checks)).toEqual([[], green]);
    world.github.removeFromTeam('octo-org', 'arb', 'rosa');
    await idle();
    expect(checks(second).at(-1)).toBe('ADR approvals: failure');
    const mark = world.github.mark();
    world.github.addToTeam('octo-org', 'arb', 'stan');
    world.github.removeFromTeam('octo-org', 'arb', 'stan');
    await idle();
    expect(world.github.count({ since: mark }).writes).toBe(0);
    expect(world.view(proposal).state).toBe('open');
  });

  it('ends both checks on a branch that is not governed', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
    // What changes a record gets no approvals check there, so that a queue that wants it does not take it.
    ada.commit({
      repository,
      branch: 'topic',
      from: 'next',
      message: 'Shop',
      files: { 'src/shop.ts': 'export {};\n' },
    });
    const plain = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'Shop' });
    await world.idle();
    const head = enqueue(plain);
    await idle();
    expect(checks(head)).toEqual(green);
  });

  it('is told that a group could not be judged, never that it may merge', async () => {
    world = await createWorld();
    const proposal = await approved(world.open(record(2, 'Use a queue')));
    world.github.faults.add({ operation: 'graphql:MergeQueue', status: 403, body: { message: 'No.' } });
    const head = enqueue(proposal);
    await idle();
    expect(checks(head)).toEqual(['ADR review: action_required', 'ADR approvals: action_required']);
  });
});
