import { afterEach, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = recordText({ number: 2, title: 'Send reports to a replica' });

const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);
const push = async (of: PullRequestHandle, text: string): Promise<void> => {
  const { repository, github } = world;
  github
    .asUser('ada')
    .commit({ repository, branch: world.view(of).head.ref, message: 'Edit', files: { [path]: text } });
  await world.idle();
};
const asked = (of: PullRequestHandle): readonly string[] => {
  const { users, teams } = world.view(of).requestedReviewers;
  return [...users, ...teams].toSorted();
};

it('whoever approved is asked once more after a change of the text, unless somebody takes them off', async () => {
  world = await createWorld();
  const pullRequest = world.open({ [path]: record });
  await world.idle();
  expect(asked(pullRequest)).toEqual(['cleo', 'infrastructure-leads']);
  await approve(pullRequest, 'ian', 'cleo');
  expect(asked(pullRequest)).toEqual([]);

  await push(pullRequest, record.replace('eleven minutes', 'ten minutes'));
  expect(asked(pullRequest)).toEqual(['cleo', 'ian']);
  const mark = world.github.mark();
  world.github.asUser('ada').label(pullRequest, 'again');
  await world.idle();
  expect(world.github.count({ since: mark }).writes).toBe(0);

  world.github.asUser('ada').removeReviewRequest(pullRequest, { users: ['cleo'] });
  await push(pullRequest, record.replace('eleven minutes', 'nine minutes'));
  expect(asked(pullRequest)).toEqual(['ian']);
});
