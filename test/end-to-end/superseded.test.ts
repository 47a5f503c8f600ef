import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const newer = 'docs/adr/0003-stream-reports.md';
const accepted = recordText({ number: 2, title: 'Send reports to a replica', status: 'Accepted' });
const withLine = (line: string) => accepted.replace('**Date**', `${line}\n**Date**`);
const superseded = withLine('**Superseded by**: [ADR-0003](0003-stream-reports.md)');
const replacement = recordText({ number: 3, title: 'Stream reports', scope: 'Architecture' }).replace(
  '**Date**',
  '**Supersedes**: [ADR-0002](0002-send-reports-to-a-replica.md)\n**Date**',
);

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

describe('a record that is superseded', () => {
  it('needs the approval of its own scope, also by nothing but a line, and the check says why', async () => {
    world = await createWorld({ files: { [path]: accepted } });
    const pullRequest = world.open({ [path]: superseded, [newer]: replacement });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.text).toContain(
      'Superseded here: ADR-0002 Send reports to a replica (`docs/adr/0002-send-reports-to-a-replica.md`). A record that goes out of force needs the approvers of its own scope',
    );
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('after the approval of another change of it is not approved', async () => {
    world = await createWorld({ files: { [path]: accepted } });
    const { github, repository } = world;
    const pullRequest = world.open({ [path]: accepted.replace('a read replica', 'a replica') });
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
    github.asUser('ada').commit({
      repository,
      branch: world.view(pullRequest).head.ref,
      message: 'Edit',
      files: { [path]: superseded.replace('a read replica', 'a replica') },
    });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('only in part, or related to others, needs none', async () => {
    world = await createWorld({ files: { [path]: accepted } });
    const pullRequest = world.open({
      [path]: withLine('**Partially superseded by**: ADR-0001\n**Relates to**: ADR-0001'),
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('only editorial changes');
  });
});
