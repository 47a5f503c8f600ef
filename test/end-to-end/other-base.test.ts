import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const record = {
  'docs/adr/0002-use-a-queue.md': recordText({ number: 2, title: 'Use a queue', scope: 'Architecture' }),
};

/** Opens a pull request from the branch `topic` into `next`, which is not governed. */
const openAside = async (files: Record<string, string>): Promise<PullRequestHandle> => {
  const { github, repository } = world;
  const ada = github.asUser('ada');
  ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
  ada.commit({ repository, branch: 'topic', message: 'Topic', files });
  const aside = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'Aside' });
  await world.idle();
  return aside;
};
const intoMain = (): PullRequestHandle =>
  world.github.asUser('ada').openPullRequest({ repository: world.repository, head: 'topic', title: 'Use a queue' });
const approvals = (of: PullRequestHandle): string | null => {
  const check = world.check(of, 'ADR approvals');
  return check === undefined ? null : (check.conclusion ?? check.status);
};

describe('a record on its way into a branch that is not governed', () => {
  it('is nothing that a pull request into main with the same commit could be merged by', async () => {
    world = await createWorld();
    const aside = await openAside(record);
    expect([world.check(aside, 'ADR review')?.conclusion, approvals(aside)]).toEqual(['success', null]);
    expect(world.check(aside, 'ADR review')?.summary).toContain('ADR approvals');
    const main = intoMain();
    expect(approvals(main)).toBeNull();
    await world.idle();
    expect(approvals(main)).toBe('in_progress');
    world.github.asUser('ada').editPullRequest(aside, { title: 'Still aside' });
    await world.idle();
    expect(approvals(main)).toBe('in_progress');
    world.github.asUser('rosa').review(main, { state: 'APPROVE' });
    await world.idle();
    expect(approvals(main)).toBe('success');
  });

  it('is not green at once when it is turned towards main', async () => {
    world = await createWorld();
    const aside = await openAside(record);
    world.github.asUser('ada').editPullRequest(aside, { base: 'main' });
    expect(approvals(aside)).toBeNull();
    await world.idle();
    expect(approvals(aside)).toBe('in_progress');
  });

  it('waits no longer when it is turned away from main, and is not green either', async () => {
    world = await createWorld();
    const topic = await openAside(record);
    const ada = world.github.asUser('ada');
    ada.editPullRequest(topic, { base: 'main' });
    await world.idle();
    ada.editPullRequest(topic, { base: 'next' });
    await world.idle();
    expect(approvals(topic)).toBe('cancelled');
    const mark = world.github.mark();
    ada.editPullRequest(topic, { title: 'Aside again' });
    await world.idle();
    expect(world.github.count({ since: mark }).writes).toBe(0);
    const main = intoMain();
    expect(approvals(main)).toBe('cancelled');
    world.github.asUser('rosa').review(main, { state: 'APPROVE' });
    await world.idle();
    expect(approvals(main)).toBe('success');
  });

  it('is one wherever the default branch has its log', async () => {
    world = await createWorld({
      configuration: 'version: 1\nlogs: [{ path: decisions }]\nmode: enforce\n',
    });
    const { github, repository } = world;
    const configuration = 'version: 1\nlogs: [{ path: elsewhere }]\nbranches: [main]\n';
    github
      .asUser('ada')
      .commit({ repository, branch: 'next', message: 'Elsewhere', files: { '.github/adr.yml': configuration } });
    const files = { 'decisions/0002-use-a-queue.md': 'A decision.\n' };
    expect(approvals(await openAside(files))).toBeNull();
  });

  it('is told from other changes, for which both checks are green', async () => {
    world = await createWorld();
    expect(approvals(await openAside({ 'README.md': '# Shop\n' }))).toBe('success');
  });
});
