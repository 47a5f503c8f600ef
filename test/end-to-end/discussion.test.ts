import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { untilWorld } from '../support/until-world.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const day = 24 * 60 * 60_000;
const title = 'Send reports to a replica';
const files = { 'docs/adr/0002-send-reports-to-a-replica.md': recordText({ number: 2, title }) };
const configuration = configurationText.replace(
  'mode: enforce\n',
  'mode: enforce\napprovals: { discussion: 5 days }\n',
);

const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

const state = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR approvals')?.conclusion ?? 'waiting';

describe('a pull request that is open for comment', () => {
  it('turns green by itself when its time is over, and asks nothing of GitHub before', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const pullRequest = world.open(files);
    await approve(pullRequest, 'ian', 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Open for comment until');
    expect(await judgedAgain(world, pullRequest)).toBe(0);

    clock.forward(4 * day);
    // Time goes by, and the check that tells until when says the same.
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    const before = world.github.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await world.idle();
    expect(world.github.requests.length).toBe(before);
    expect(state(pullRequest)).toBe('waiting');

    clock.forward(day);
    await untilWorld(world, () => state(pullRequest) !== 'waiting');
    expect(state(pullRequest)).toBe('success');
  });

  it('is open since the record came, not since the pull request was opened', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const ada = world.github.asUser('ada');
    const repository = world.repository;
    ada.commit({ repository, branch: 'topic', message: 'Code', files: { 'src/a.ts': 'export {};\n' } });
    const pullRequest = ada.openPullRequest({ repository, head: 'topic', title });
    await world.idle();
    clock.forward(6 * day);
    ada.commit({ repository, branch: 'topic', message: 'The record', files });
    await approve(pullRequest, 'ian', 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Open for comment until');
    expect(state(pullRequest)).toBe('waiting');
    clock.forward(5 * day);
    await untilWorld(world, () => state(pullRequest) === 'success');
  });

  it('is open as long for a record that joins or replaces another one, and no longer for one that moves', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const { github, repository } = world;
    const pullRequest = world.open(files);
    await world.idle();
    const push = async (changed: Record<string, string | null>) => {
      github
        .asUser('ada')
        .commit({ repository, branch: world.view(pullRequest).head.ref, message: 'Edit', files: changed });
      await approve(pullRequest, 'ian', 'cleo');
    };
    const [path = ''] = Object.keys(files);
    clock.forward(6 * day);
    const moved = 'docs/adr/0003-send-reports-to-a-replica.md';
    await push({ [path]: null, [moved]: recordText({ number: 3, title }) });
    expect(state(pullRequest)).toBe('success');

    await push({ 'docs/adr/0004-other.md': recordText({ number: 4, title: 'Delete all the reports' }) });
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Open for comment until');
    const summary = world.check(pullRequest, 'ADR review')?.summary ?? '';
    await push({ 'src/a.ts': 'a' });
    expect(world.check(pullRequest, 'ADR review')?.summary).toBe(summary);

    await push({ [moved]: null, 'docs/adr/0004-other.md': null });
    clock.forward(6 * day);
    await push({ 'docs/adr/0005-further.md': recordText({ number: 5, title: 'Delete all the orders' }) });
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Open for comment until');
    clock.forward(5 * day);
    await untilWorld(world, () => state(pullRequest) === 'success');
  });

  it('is open anew when it is turned to another branch', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration: `${configuration}branches: [main, next]\n`, clock });
    const ada = world.github.asUser('ada');
    const repository = world.repository;
    ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
    ada.commit({ repository, branch: 'topic', message: 'The record', files });
    const pullRequest = ada.openPullRequest({ repository, base: 'next', head: 'topic', title });
    await approve(pullRequest, 'ian', 'cleo');
    clock.forward(6 * day);
    ada.editPullRequest(pullRequest, { base: 'main' });
    await world.idle();
    // GitHub's times are in seconds, and of one second nothing says what came first.
    clock.forward(60_000);
    await approve(pullRequest, 'ian', 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Open for comment until');
  });

  it('still waits for approvers when its time is over', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const pullRequest = world.open(files);
    await approve(pullRequest, 'ian');
    clock.forward(5 * day);
    await untilWorld(world, () => world.check(pullRequest, 'ADR approvals')?.title === 'Waiting for CTO');
    expect(state(pullRequest)).toBe('waiting');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });
});
