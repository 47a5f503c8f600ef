import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const minute = 60_000;
const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });
const state = (of: PullRequestHandle): string | undefined => {
  const check = world.check(of, 'ADR approvals');
  return check?.conclusion ?? check?.status;
};

/** No two machines have the same time, and what is held against what GitHub told is told by GitHub. */
describe.each([
  ['behind', 30 * minute],
  ['ahead of', -30 * minute],
])("a server whose clock is %s GitHub's", (_, ahead) => {
  const ofGitHub = movableClock();
  ofGitHub.forward(ahead);
  const later = async (act: () => unknown): Promise<void> => {
    ofGitHub.forward(minute);
    act();
    await world.idle();
  };

  it('lets approvals stay valid over what the app did on the command of an approver', async () => {
    world = await createWorld({ clockOfGitHub: ofGitHub });
    const { github } = world;
    const opened = world.open({ [path]: good });
    await world.idle();
    for (const login of ['ian', 'cleo']) await later(() => github.asUser(login).review(opened, { state: 'APPROVE' }));
    expect(state(opened)).toBe('success');
    await later(() => github.asUser('cleo').comment(opened, '/adr renumber 5'));
    expect(world.view(opened).commits).toHaveLength(2);
    expect(state(opened)).toBe('success');
  });

  it('lets an override count that was given after the base branch was changed, and none from before', async () => {
    world = await createWorld({
      configuration: `${configurationText}branches: [main, next]\n`,
      clockOfGitHub: ofGitHub,
    });
    const { github, repository } = world;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
    ada.commit({ repository, branch: 'topic', message: 'Record', files: { [path]: good } });
    const opened = ada.openPullRequest({ repository, base: 'main', head: 'topic', title: 'A record' });
    await world.idle();
    await later(() => github.asUser('olga').comment(opened, '/adr override They are all away'));
    expect(state(opened)).toBe('success');
    await later(() => ada.editPullRequest(opened, { base: 'next' }));
    await later(() => ada.editPullRequest(opened, { base: 'main' }));
    expect(state(opened)).toBe('in_progress');
    await later(() => github.asUser('olga').comment(opened, '/adr override They still are'));
    expect(state(opened)).toBe('success');
  });
});
