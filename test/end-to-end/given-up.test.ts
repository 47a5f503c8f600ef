import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });
const both = ['ADR review', 'ADR approvals'] as const;

describe('a pull request that cannot be judged', () => {
  it('gets both checks with the cause and what to do, never success, and is judged when somebody asks again', async () => {
    world = await createWorld();
    world.github.faults.add({
      operation: 'graphql',
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    for (const name of both) {
      const check = world.check(pullRequest, name);
      expect(check).toMatchObject({ status: 'completed', conclusion: 'action_required', externalId: 'pr:1' });
      expect(check?.summary).toContain('github-forbidden');
      expect(check?.summary).toContain('accept the permissions');
    }
    expect(world.view(pullRequest).comments).toEqual([]);
    world.github.asUser('ada').rerequestCheck(world.check(pullRequest, 'ADR review') ?? { id: 0 });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(pullRequest, 'ADR approvals')?.status).toBe('in_progress');
  });

  it('stays in the dead-letter list when not even that can be said, and leaves it with the next event', async () => {
    world = await createWorld();
    const deadLetters = async (): Promise<unknown> => {
      const answer = await fetch(`${world.app.url}/readyz`);
      return ((await answer.json()) as { deadLetters: unknown }).deadLetters;
    };
    world.github.faults.add({ operation: 'graphql', times: 2, status: 403, body: { message: 'No.' } });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    expect(world.view(pullRequest).checks).toEqual([]);
    expect(await deadLetters()).toBe(1);
    world.github.asUser('ada').editPullRequest(pullRequest, { title: 'Once more' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // an answer about readiness is repeated for a second
    expect(await deadLetters()).toBe(0);
  });
});
