import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-use-a-queue.md';
const record = { [path]: recordText({ number: 2, title: 'Use a queue', scope: 'Architecture' }) };
const twoBranches = `${configurationText}branches: [main, next]\n`;

const approvals = (of: PullRequestHandle): string | null | undefined => {
  const check = world.check(of, 'ADR approvals');
  return check?.conclusion ?? check?.status;
};
const title = (of: PullRequestHandle): string | null | undefined => world.check(of, 'ADR approvals')?.title;
const review = async (of: PullRequestHandle, state: 'APPROVE' | 'REQUEST_CHANGES'): Promise<void> => {
  world.github.asUser('rosa').review(of, { state, body: 'Reviewed.' });
  await world.idle();
};
/** A pull request by `ada` from the branch `topic`. */
const fromTopic = async (base: string): Promise<PullRequestHandle> => {
  const opened = world.github
    .asUser('ada')
    .openPullRequest({ repository: world.repository, base, head: 'topic', title: 'Use a queue' });
  await world.idle();
  return opened;
};
/** The world with the branch `next` beside main, both governed, and a record on the branch `topic`. */
const begin = async (): Promise<void> => {
  world = await createWorld({ configuration: twoBranches });
  const { github, repository } = world;
  github.asUser('olga').commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
  github.asUser('ada').commit({ repository, branch: 'topic', message: 'Use a queue', files: record });
};
/** Somebody from outside opens a pull request with the head commit of another one. */
const byStranger = async (of: PullRequestHandle, base = 'main'): Promise<PullRequestHandle> => {
  const { github, repository } = world;
  const stan = github.asUser('stan');
  const fork = stan.fork(repository);
  stan.push({ repository: fork, branch: 'mine', sha: world.view(of).head.sha });
  const opened = stan.openPullRequest({ repository, base, headRepository: fork, head: 'mine', title: 'Mine' });
  await world.idle();
  return opened;
};

describe('several pull requests with one head commit', () => {
  it('are not held back by one that was closed before', async () => {
    await begin();
    const one = await fromTopic('main');
    await review(one, 'REQUEST_CHANGES');
    world.github.asUser('ada').closePullRequest(one);
    await world.idle();
    const again = await fromTopic('main');
    expect(title(again)).toBe('Waiting for 1 of Architecture Review Board');
    await review(again, 'APPROVE');
    expect(approvals(again)).toBe('success');
  });

  it.each(['REQUEST_CHANGES', null] as const)('are judged again when one is closed: %s', async (said) => {
    await begin();
    const one = await fromTopic('main');
    const two = await fromTopic('next');
    if (said !== null) await review(two, said);
    await review(one, 'APPROVE');
    expect(approvals(one)).not.toBe('success');
    const mark = world.github.mark();
    world.github.asUser('ada').closePullRequest(two);
    await world.idle();
    expect(approvals(one)).toBe('success');
    const { reads, writes } = world.github.count({ since: mark });
    expect(reads).toBeLessThanOrEqual(4);
    expect(writes).toBeLessThanOrEqual(2);
    const after = world.github.mark();
    world.github.asUser('ada').label(one, 'again');
    world.github.asUser('ada').label(two, 'again');
    await world.idle();
    expect(world.github.count({ since: after }).writes).toBe(0);
  });

  it('say which one holds the check back, and into which branch it goes', async () => {
    await begin();
    const one = await fromTopic('main');
    const two = await fromTopic('next');
    await review(one, 'APPROVE');
    expect(approvals(one)).toBe('in_progress');
    const start = `Pull request ${two.number} into next: `;
    expect(title(one)).toBe(`${start}Waiting for 1 of Architecture Review Board`);
    expect(world.check(one, 'ADR approvals')?.summary).toMatch(
      new RegExp(`^\\*\\*This is about pull request ${two.number} into \`next\``),
    );
    await review(two, 'REQUEST_CHANGES');
    expect(title(one)).toBe(`${start}Changes requested by rosa`);
    await review(two, 'APPROVE');
    expect([approvals(one), title(one)]).toEqual(['success', 'Approved by rosa']);
  });

  it('are judged again when one moves on to another commit', async () => {
    await begin();
    const one = await fromTopic('main');
    const { github, repository } = world;
    const twin = await byStranger(one);
    await review(twin, 'APPROVE');
    await review(one, 'APPROVE');
    expect(approvals(twin)).toBe('success');
    await review(twin, 'REQUEST_CHANGES');
    expect(approvals(twin)).toBe('success');
    github
      .asUser('ada')
      .commit({ repository, branch: 'topic', message: 'Add', files: { 'docs/adr/0003-more.md': 'More' } });
    await world.idle();
    expect(approvals(twin)).toBe('failure');
  });
});

describe('a pull request by somebody from outside with the commit of another one', () => {
  it('holds nobody back into the same base, where it brings the very same change', async () => {
    await begin();
    const one = await fromTopic('main');
    await review(one, 'APPROVE');
    const twin = await byStranger(one);
    expect([approvals(one), title(one)]).toEqual(['success', 'Approved by rosa']);
    const mark = world.github.mark();
    world.github.asUser('stan').editPullRequest(twin, { title: 'Mine again' });
    await world.idle();
    expect(world.github.count({ since: mark }).writes).toBe(0);
    world.github.asUser('ada').closePullRequest(one);
    await world.idle();
    expect([approvals(twin), title(twin)]).toEqual(['in_progress', 'Waiting for 1 of Architecture Review Board']);
  });

  it('is not green before the other one is', async () => {
    await begin();
    const one = await fromTopic('main');
    const twin = await byStranger(one);
    expect(approvals(twin)).toBe('in_progress');
    await review(one, 'APPROVE');
    expect([approvals(one), approvals(twin)]).toEqual(['success', 'success']);
  });

  it('holds the check back into another base, where it brings another change, and is named', async () => {
    await begin();
    const one = await fromTopic('main');
    await review(one, 'APPROVE');
    const aside = await byStranger(one, 'next');
    expect(approvals(one)).toBe('in_progress');
    expect(title(one)).toMatch(new RegExp(`^Pull request ${aside.number} into next: `));
    world.github.asUser('olga').closePullRequest(aside);
    await world.idle();
    expect([approvals(one), title(one)]).toEqual(['success', 'Approved by rosa']);
  });
});
