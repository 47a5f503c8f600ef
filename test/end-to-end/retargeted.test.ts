import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

/** A pull request that brings a typo into a branch that holds a record nobody approved. */
const ontoOther = (base: string): PullRequestHandle => {
  const { github, repository } = world;
  const ada = github.asUser('ada');
  ada.commit({ repository, branch: base, message: 'Record nobody looked at', files: { [path]: good } });
  ada.commit({ repository, branch: 'topic', from: base, message: 'Typo', files: { 'src/a.ts': 'a' } });
  return ada.openPullRequest({ repository, base, head: 'topic', title: 'Fix a typo' });
};

describe('a pull request that is turned to another base branch', () => {
  it('needs approvals of what it brings there, from people who are asked again', async () => {
    const clock = movableClock();
    world = await createWorld({ clock });
    const pullRequest = ontoOther('stack');
    await approve(pullRequest, 'ian', 'cleo');
    world.github.asUser('ada').editPullRequest(pullRequest, { base: 'main' });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.text).toContain(
      'The review of `ian` does not count: given before the base branch was changed',
    );
    expect(world.view(pullRequest).requestedReviewers).toEqual({ users: ['cleo'], teams: ['infrastructure-leads'] });
    // GitHub's times are in seconds, and of one second nothing says what came first.
    clock.forward(60_000);
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('is still blocked by those who asked for changes before, and no longer overridden', async () => {
    world = await createWorld({ configuration: `${configurationText}branches: [main, next]\n` });
    const { github, repository } = world;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
    ada.commit({ repository, branch: 'topic', message: 'Record', files: { [path]: good } });
    const pullRequest = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'Record' });
    await approve(pullRequest, 'cleo');
    github.asUser('ian').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'No.' });
    await world.idle();
    github.asUser('olga').comment(pullRequest, '/adr override Everybody was in the room');
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    ada.editPullRequest(pullRequest, { base: 'main' });
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')?.text).toContain('`cleo` does not count: given before the base');
  });
});
