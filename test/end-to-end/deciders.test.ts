import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-use-a-queue.md';
const decided = (deciders: string, status = 'Accepted'): string =>
  recordText({ number: 2, title: 'Use a queue', status }).replace('**Scope**', `**Deciders**: ${deciders}\n**Scope**`);
const opened = async (text: string): Promise<PullRequestHandle> => {
  world = await createWorld();
  const pullRequest = world.open({ [path]: text });
  await world.idle();
  return pullRequest;
};
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);
/** What the rule says now, in comments on the line that stand. */
const said = (pullRequest: PullRequestHandle): string =>
  world
    .view(pullRequest)
    .reviewComments.filter(({ body, isMinimized }) => body.includes('deciders-approved') && !isMinimized)
    .map(({ body }) => body)
    .join('\n');

describe('the deciders that a record names', () => {
  it('and who approves it are told apart, until they are the same', async () => {
    const pullRequest = await opened(decided('@cleo, @Ian, @ada'));
    // The author cannot approve.
    expect(said(pullRequest)).toContain('cleo, Ian');
    expect(said(pullRequest)).not.toContain('ada');
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    await approve(pullRequest, 'cleo', 'ian');
    expect(said(pullRequest)).toBe('');
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('success');
  });

  it('lack somebody whose approval counts, not somebody who only looked on', async () => {
    const pullRequest = await opened(decided('@cleo'));
    await approve(pullRequest, 'cleo', 'ian', 'stan');
    expect(said(pullRequest)).toContain('though they approved');
    expect(said(pullRequest)).toContain('ian');
    expect(said(pullRequest)).not.toContain('stan');
  });

  it('are left alone while it is proposed, and where names cannot be compared', async () => {
    const pullRequest = await opened(decided('@cleo', 'Proposed'));
    expect(said(pullRequest)).toBe('');
    await world.close();
    const other = await opened(decided('Cleo Smith, @octo-org/arb'));
    await approve(other, 'cleo', 'ian');
    expect(said(other)).toBe('');
  });
});
