import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

describe('a scope line', () => {
  it('below the status of a record asks for the approvers of its scope', async () => {
    world = await createWorld();
    const nygard = good
      .replace(/\*\*Status\*\*[^]*?\n\n/, 'Date: 2026-03-04\n\n')
      .replace('## Context', '## Status\n\nProposed\n\nScope: Infrastructure\n\n## Context');
    const pullRequest = world.open({ [path]: nygard });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it.each(['**S**cope: Infrastructure', '**Sc\u043epe**: Infrastructure'])(
    'that people read and the app cannot is never taken for none: %j',
    async (line) => {
      world = await createWorld();
      const pullRequest = world.open({ [path]: good.replace('**Scope**: Infrastructure', line) });
      await approve(pullRequest, 'rosa', 'ian', 'cleo');
      expect(state(pullRequest)).toBe('failure');
      expect(world.check(pullRequest, 'ADR approvals')?.title).toBe(`A scope line cannot be read: ${path} line 5`);
    },
  );

  it('that cannot be read makes the approvals red where it stands, until it can', async () => {
    world = await createWorld();
    const scope = '**Scope**: Architecture';
    const unclear = good.replace('**Scope**: Infrastructure', `${scope}\nand parts of Infrastructure`);
    const pullRequest = world.open({ [path]: unclear });
    await approve(pullRequest, 'rosa', 'ian', 'cleo');
    expect(state(pullRequest)).toBe('failure');
    const check = world.check(pullRequest, 'ADR approvals');
    expect(check?.title).toBe(`A scope line cannot be read: ${path} line 5`);
    expect(check?.summary).toContain('separated by commas');
    expect(check?.summary).not.toContain('names no scope');
    const { head } = world.view(pullRequest);
    const files = { [path]: good.replace('**Scope**: Infrastructure', `${scope}, Infrastructure`) };
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'rosa', 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });
});
