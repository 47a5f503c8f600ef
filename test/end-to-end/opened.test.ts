import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const flawed = recordText({ number: 2, title: 'Send reports to a replica', status: 'Propsed' });

describe('a pull request is opened', () => {
  it('without a record: both checks are green after one read and two writes, and a repeat writes nothing', async () => {
    world = await createWorld();
    const mark = world.github.mark();
    const pullRequest = world.open({ 'src/shop.ts': 'export {};\n' });
    await world.idle();
    expect(world.view(pullRequest).checks.map((one) => [one.name, one.status, one.conclusion])).toEqual([
      ['ADR review', 'completed', 'success'],
      ['ADR approvals', 'completed', 'success'],
    ]);
    expect(world.github.count({ since: mark })).toMatchObject({ reads: 1, writes: 2 });
    const again = world.github.mark();
    world.github.asUser('ada').editPullRequest(pullRequest, { title: 'Another title' });
    await world.idle();
    expect(world.github.count({ since: again })).toMatchObject({ reads: 1, writes: 0 });
    expect(world.view(pullRequest).comments).toEqual([]);
  });

  it('with a flawed record: red review, yellow approvals, a suggestion on the line, one comment, the approvers asked', async () => {
    world = await createWorld();
    const mark = world.github.mark();
    const pullRequest = world.open({ [path]: flawed });
    await world.idle();
    const view = world.view(pullRequest);
    const review = world.check(pullRequest, 'ADR review');
    expect(review).toMatchObject({ status: 'completed', conclusion: 'failure', externalId: 'pr:1' });
    const approvals = world.check(pullRequest, 'ADR approvals');
    expect(approvals).toMatchObject({ status: 'in_progress', conclusion: null, externalId: 'pr:1' });
    expect(approvals?.title).toContain('CTO');
    expect(approvals?.title).toContain('Infrastructure Team Lead');
    expect(view.reviewComments).toHaveLength(1);
    expect(view.reviewComments[0]).toMatchObject({ path, line: 3 });
    expect(view.reviewComments[0]?.body).toContain('```suggestion\n**Status**: Proposed');
    expect(view.comments).toHaveLength(1);
    expect(view.requestedReviewers).toEqual({ users: ['cleo'], teams: ['infrastructure-leads'] });
    const { reads, writes } = world.github.count({ since: mark });
    expect(writes).toBe(5);
    // Nothing is remembered yet: the log's folder, its records, the teams and how the branch is guarded have to be read, too.
    expect(reads).toBeLessThanOrEqual(8);
  });

  it('judged again with nothing changed: at most three reads, no write', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: flawed });
    await world.idle();
    const before = world.view(pullRequest);
    const mark = world.github.mark();
    world.github.asUser('ada').editPullRequest(pullRequest, { body: 'More words.' });
    await world.idle();
    const { reads, writes } = world.github.count({ since: mark });
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(3);
    expect({ ...world.view(pullRequest), body: '' }).toEqual({ ...before, body: '' });
  });

  it('the same delivery twice is judged once', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: flawed });
    await world.idle();
    const before = world.view(pullRequest);
    const opened = world.github.deliveries.find((one) => one.event === 'pull_request');
    const mark = world.github.mark();
    const again = await world.github.redeliver(opened?.guid ?? '');
    expect(again.statusCode).toBe(202);
    await world.idle();
    expect(world.github.count({ since: mark })).toMatchObject({ reads: 0, writes: 0 });
    expect(world.view(pullRequest)).toEqual(before);
  });

  it('two events at once leave one comment, one review, one run of each check', async () => {
    world = await createWorld();
    world.github.holdDeliveries();
    const pullRequest = world.open({ [path]: flawed });
    const ada = world.github.asUser('ada');
    ada.editPullRequest(pullRequest, { title: 'Send reports elsewhere' });
    ada.convertToDraft(pullRequest);
    ada.readyForReview(pullRequest);
    world.github.releaseDeliveries({ reverse: true });
    await world.idle();
    const view = world.view(pullRequest);
    expect(view.comments).toHaveLength(1);
    expect(view.reviewComments).toHaveLength(1);
    expect(view.allChecks.map((one) => one.name).sort()).toEqual(['ADR approvals', 'ADR review']);
  });

  it('as a draft: checks only', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: flawed }, { draft: true });
    await world.idle();
    const view = world.view(pullRequest);
    expect(view.checks.map((one) => one.name)).toEqual(['ADR review', 'ADR approvals']);
    expect(view.comments).toEqual([]);
    expect(view.reviewComments).toEqual([]);
    expect(view.requestedReviewers).toEqual({ users: [], teams: [] });
  });

  it('into a branch that is not governed: the review check says so, and the approvals check is left out', async () => {
    world = await createWorld();
    const { github, repository } = world;
    github.asUser('olga').commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'topic', from: 'next', message: 'Record', files: { [path]: flawed } });
    const pullRequest = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'Record' });
    await world.idle();
    expect(world.view(pullRequest).checks.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['ADR review', 'success'],
    ]);
    expect(world.check(pullRequest, 'ADR review')?.title).toMatch(/not governed/i);
  });

  it('in a repository without configuration: advice, nothing red', async () => {
    world = await createWorld({ configuration: null });
    const pullRequest = world.open({ [path]: flawed });
    await world.idle();
    const view = world.view(pullRequest);
    expect(view.checks.map((one) => [one.name, one.conclusion])).toEqual([
      ['ADR review', 'success'],
      ['ADR approvals', 'success'],
    ]);
    expect(view.reviewComments).toHaveLength(1);
    expect(world.check(pullRequest, 'ADR approvals')?.title).toMatch(/no approvers configured/i);
  });

  it('from a fork: checks, comments and requests as for any other', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const stan = github.asUser('stan');
    const fork = stan.fork(repository);
    stan.commit({ repository: fork, branch: 'topic', message: 'Record', files: { [path]: flawed } });
    const pullRequest = stan.openPullRequest({
      repository,
      head: 'topic',
      headRepository: fork,
      title: 'Send reports',
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
    expect(world.view(pullRequest).reviewComments).toHaveLength(1);
    stan.deleteFork(fork);
    github.asUser('ada').comment(pullRequest, 'Where did it go?');
    const mark = github.mark();
    github.asUser('olga').editPullRequest(pullRequest, { title: 'Record of a fork that is gone' });
    await world.idle();
    // GitHub closes what came from it: nothing is left waiting.
    expect(github.count({ since: mark }).reads).toBeGreaterThan(0);
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });
});
