import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { untilWorld } from '../support/until-world.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const day = 24 * 60 * 60_000;
const files = {
  'docs/adr/0002-send-reports-to-a-replica.md': recordText({ number: 2, title: 'Send reports to a replica' }),
};
const configuration = configurationText.replace('mode: enforce\n', 'mode: enforce\napprovals: { remind: 3 days }\n');

const reminders = (pullRequest: PullRequestHandle): readonly string[] =>
  world.view(pullRequest).comments.flatMap(({ body }) => (body.includes('adr-governor:reminder') ? [body] : []));
const writes = (): number =>
  world.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length;

describe('approvers who are missing', () => {
  it('are reminded after three days and once more, and only those who are missing', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const pullRequest = world.open(files);
    await world.idle();
    world.github.asUser('ian').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(reminders(pullRequest)).toEqual([]);

    clock.forward(3 * day);
    await untilWorld(world, () => reminders(pullRequest).length > 0);
    expect(reminders(pullRequest)).toHaveLength(1);
    expect(reminders(pullRequest)[0]).toContain('@cleo');
    expect(reminders(pullRequest)[0]).not.toContain('infrastructure-leads');

    // Whatever happens meanwhile, it is not said again.
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    world.github.asUser('ada').comment(pullRequest, '/adr check');
    await world.idle();
    expect(reminders(pullRequest)).toHaveLength(1);

    clock.forward(3 * day);
    await untilWorld(world, () => reminders(pullRequest).length > 1);
    clock.forward(30 * day);
    const before = writes();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await world.idle();
    expect(reminders(pullRequest)).toHaveLength(2);
    expect(writes()).toBe(before);
  });

  it('are not reminded of what they did in time', async () => {
    const clock = movableClock();
    world = await createWorld({ configuration, clock });
    const pullRequest = world.open(files);
    await world.idle();
    for (const login of ['ian', 'cleo']) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('success');
    clock.forward(4 * day);
    const before = writes();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await world.idle();
    expect(reminders(pullRequest)).toEqual([]);
    expect(writes()).toBe(before);
  });
});
