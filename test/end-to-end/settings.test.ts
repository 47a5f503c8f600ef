import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = recordText({ number: 2, title: 'Send reports to a replica' });
const second = recordText({ number: 3, title: 'Host in two regions' });
const heading = '### How the branch is guarded';

const detailsOf = (pullRequest: PullRequestHandle): string => world.check(pullRequest, 'ADR approvals')?.text ?? '';
/** How often the settings of the repository were read. */
const settingsReads = (since = 0): number =>
  world.github.requests.filter(
    ({ id, operationId }) => id > since && /^repos\/get-branch(?:-rules)?$/.test(operationId ?? ''),
  ).length;
const required = (appId: number | null) => ['ADR review', 'ADR approvals'].map((context) => ({ context, appId }));

describe('how the branch is guarded', () => {
  it('is told in the details of a check where a red check would stop nobody, with the next step', async () => {
    world = await createWorld();
    world.github.guard(world.repository, []);
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    const details = detailsOf(pullRequest);
    expect(details).toContain(heading);
    expect(details).toContain('"ADR review" and "ADR approvals" are not required on main.');
    expect(details).toContain('required status checks of a ruleset');
    const check = world.check(pullRequest, 'ADR approvals');
    expect(`${check?.title ?? ''}${check?.summary ?? ''}`).not.toContain('required on main');
    expect(world.check(pullRequest, 'ADR review')?.text).not.toContain(heading);
    expect(JSON.stringify(world.view(pullRequest).comments)).not.toContain('not required');
  });

  it.each([
    ['from any source', null, 'Whoever may write to the repository can set a check of that name to green.'],
    ['from another app', 99, 'GitHub waits for a check that never comes'],
  ])('is told where they are required %s', async (_, appId, words) => {
    world = await createWorld();
    world.github.guard(world.repository, [{ branch: 'main', by: 'protection', checks: required(appId) }]);
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    expect(detailsOf(pullRequest)).toContain(words);
  });

  it('needs no word where all is well, by protection as by rulesets, nor where nothing is enforced', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    expect(settingsReads()).toBe(2);
    expect(detailsOf(pullRequest)).not.toContain(heading);
    await world.close();
    world = await createWorld({ configuration: configurationText.replace('mode: enforce', 'mode: advise') });
    world.github.guard(world.repository, []);
    const advised = world.open({ [path]: record });
    await world.idle();
    expect(settingsReads()).toBe(0);
    expect(detailsOf(advised)).not.toContain(heading);
  });

  it('is told calmly where it cannot be read, and keeps nobody from being judged', async () => {
    world = await createWorld();
    world.github.faults.add({ operation: 'repos/get-branch', status: 403, times: 9 });
    world.github.faults.add({ operation: 'repos/get-branch-rules', status: 404, times: 9 });
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    expect(detailsOf(pullRequest)).toContain('could not be read');
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    world.github.faults.clear();
  });

  it('stays told as it is while GitHub fails, and is not told anew until it answers', async () => {
    const clock = movableClock();
    const { github, repository } = (world = await createWorld({ clock }));
    github.guard(repository, []);
    const failing = () => {
      github.faults.add({ operation: 'repos/get-branch', status: 502, times: 20 });
      github.faults.add({ operation: 'repos/get-branch-rules', status: 502, times: 20 });
    };
    const judgedAgain = async (pullRequest: PullRequestHandle): Promise<number> => {
      const mark = github.mark();
      github.asUser('ada').editPullRequest(pullRequest, { title: `Send reports ${String(mark)}` });
      await world.idle();
      return github.count({ since: mark }).writes;
    };
    failing();
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
    expect(detailsOf(pullRequest)).not.toContain(heading);
    expect(await judgedAgain(pullRequest)).toBe(0);
    github.faults.clear();
    await judgedAgain(pullRequest);
    const told = detailsOf(pullRequest);
    expect(told).toContain('are not required on main.');

    clock.forward(11 * 60_000);
    failing();
    const mark = github.mark();
    expect(await judgedAgain(pullRequest)).toBe(0);
    expect(settingsReads(mark)).toBeGreaterThan(0);
    expect(detailsOf(pullRequest)).toBe(told);
    github.faults.clear();
  });

  it('costs two reads for a repository, whatever happens to its pull requests meanwhile', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: record });
    await world.idle();
    const mark = world.github.mark();
    const { head } = world.view(pullRequest);
    const files = { [path]: record.replace('eleven minutes', 'ten minutes') };
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
    world.open({ 'docs/adr/0003-host-in-two-regions.md': second });
    await world.idle();
    expect(settingsReads(mark)).toBe(0);
  });
});
