import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const at = (number: number, name: string): string => `docs/adr/${String(number).padStart(4, '0')}-${name}.md`;
const queue = (number: number): Record<string, string> => ({
  [at(number, 'use-a-queue')]: recordText({ number, title: 'Use a queue' }),
});
const cache = (number: number): Record<string, string> => ({
  [at(number, 'use-a-cache')]: recordText({ number, title: 'Use a cache' }),
});

const conclusion = (pullRequest: PullRequestHandle): string | null | undefined =>
  world.check(pullRequest, 'ADR review')?.conclusion;
/** What its check and the comments on its lines say. */
const said = (pullRequest: PullRequestHandle): string => {
  const check = world.check(pullRequest, 'ADR review');
  const comments = world.view(pullRequest).reviewComments.filter(({ isMinimized }) => !isMinimized);
  return [check?.summary, check?.text, ...comments.map(({ body }) => body)].join('\n');
};

/** A member's pull request, and a higher one with the same number. */
const two = async (): Promise<readonly [PullRequestHandle, PullRequestHandle]> => {
  world = await createWorld();
  const lower = world.open(queue(2));
  await world.idle();
  const higher = world.open(cache(2));
  await world.idle();
  return [lower, higher];
};

/** Pushes to the branch of a pull request. */
const push = async (pullRequest: PullRequestHandle, files: Record<string, string | null>): Promise<void> => {
  const branch = world.view(pullRequest).head.ref;
  world.github.asUser('ada').commit({ repository: world.repository, branch, message: 'Edit', files });
  await world.idle();
};

describe('a number that is taken in the log', () => {
  it('is told with the one that is free, and the one that is free is right', async () => {
    world = await createWorld();
    const pullRequest = world.open(queue(1));
    await world.idle();
    expect(conclusion(pullRequest)).toBe('failure');
    expect(said(pullRequest)).toContain('0001-record-decisions.md');
    expect(said(pullRequest)).toContain('Give this record 0002');
    await push(pullRequest, { [at(1, 'use-a-queue')]: null, ...queue(2) });
    expect(conclusion(pullRequest)).toBe('success');
  });
});

describe('of two pull requests with one number', () => {
  it('the lower keeps it, the higher is told', async () => {
    const [lower, higher] = await two();
    expect(conclusion(lower)).toBe('success');
    expect(conclusion(higher)).toBe('failure');
    expect(said(higher)).toContain(`${at(2, 'use-a-queue')} of pull request`);
    expect(said(higher)).toContain('Give this record 0003');
  });

  it('the higher is free again when the lower takes another number, without an event of its own', async () => {
    const [lower, higher] = await two();
    await push(lower, { [at(2, 'use-a-queue')]: null, ...queue(7) });
    expect([conclusion(lower), conclusion(higher)]).toEqual(['success', 'success']);
    await push(lower, { [at(7, 'use-a-queue')]: null, ...queue(2) });
    expect([conclusion(lower), conclusion(higher)]).toEqual(['success', 'failure']);
  });

  it('the higher is free again when the record is taken out of the lower', async () => {
    const [lower, higher] = await two();
    await push(lower, { [at(2, 'use-a-queue')]: null, 'a.txt': 'a' });
    expect([conclusion(lower), conclusion(higher)]).toEqual(['success', 'success']);
  });

  it('the higher is free while the lower is closed', async () => {
    const [lower, higher] = await two();
    world.github.asUser('ada').closePullRequest(lower);
    await world.idle();
    expect(conclusion(higher)).toBe('success');
    world.github.asUser('ada').reopenPullRequest(lower);
    await world.idle();
    expect([conclusion(lower), conclusion(higher)]).toEqual(['success', 'failure']);
  });

  it('the other one is told by the log when one is merged, whichever it is', async () => {
    const [lower, higher] = await two();
    world.github.asUser('olga').merge(higher);
    await world.idle();
    expect(conclusion(lower)).toBe('failure');
    expect(said(lower)).toContain(`taken by ${at(2, 'use-a-cache')}`);
    expect(said(lower)).toContain('Give this record 0003');
  });

  it('one into another branch concerns nobody, until it comes here', async () => {
    world = await createWorld();
    const { github, repository } = world;
    github.asUser('olga').commit({ repository, branch: 'release', message: 'Release', files: { 'r.txt': 'r' } });
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'lower', from: 'release', message: 'Queue', files: queue(2) });
    const lower = ada.openPullRequest({ repository, head: 'lower', base: 'release', title: 'Queue' });
    const higher = world.open(cache(2));
    await world.idle();
    expect(conclusion(higher)).toBe('success');
    ada.editPullRequest(lower, { base: 'main' });
    await world.idle();
    expect(conclusion(higher)).toBe('failure');
  });
});

describe('a push to the default branch', () => {
  it('is told to the pull requests whose number it takes', async () => {
    world = await createWorld();
    const mine = world.open(queue(2));
    const other = world.open(cache(3));
    await world.idle();
    const { github, repository } = world;
    const files = { [at(2, 'host-in-two-regions')]: recordText({ number: 2, title: 'Host in two regions' }) };
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Straight to main', files });
    await world.idle();
    expect([conclusion(mine), conclusion(other)]).toEqual(['failure', 'success']);
    github
      .asUser('olga')
      .commit({ repository, branch: 'main', message: 'Back', files: { [at(2, 'host-in-two-regions')]: null } });
    await world.idle();
    expect(conclusion(mine)).toBe('success');
  });
});

describe('somebody from outside', () => {
  it('is a hint to others, and never turns them red', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const eve = github.user('eve');
    const fork = eve.fork(repository);
    eve.commit({ repository: fork, branch: 'mine', message: 'Mine', files: queue(2) });
    const foreign = eve.openPullRequest({ repository, head: 'mine', headRepository: fork, title: 'Mine' });
    await world.idle();
    const higher = world.open(cache(2));
    await world.idle();
    expect([conclusion(foreign), conclusion(higher)]).toEqual(['success', 'success']);
    expect(said(higher)).toContain('by somebody without write access');
    github.asUser('olga').merge(foreign);
    await world.idle();
    expect(conclusion(higher)).toBe('failure');
  });
});

it('comes to rest: what others are told is written once, and leads no further', async () => {
  const [lower] = await two();
  const third = world.open({ [at(2, 'sign-all-builds')]: recordText({ number: 2, title: 'Sign all builds' }) });
  await world.idle();
  expect(conclusion(third)).toBe('failure');
  const { github, repository } = world;
  const mark = github.mark();
  const branch = world.view(lower).head.ref;
  github.asUser('ada').commit({ repository, branch, message: 'Other', files: { 'a.txt': 'a' } });
  await world.idle();
  const cost = github.count({ since: mark });
  const judgedTwice = await (async () => {
    const again = github.mark();
    await world.idle();
    return github.count({ since: again });
  })();
  // The lower one is judged with both of its checks; the two others are looked at and nothing is new.
  expect(cost.writes).toBeLessThanOrEqual(2);
  expect(cost.reads).toBeLessThanOrEqual(8);
  expect(judgedTwice).toMatchObject({ reads: 0, writes: 0 });
});
