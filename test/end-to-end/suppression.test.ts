import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const record = (comment: string): string =>
  recordText({
    number: 2,
    title: 'Send reports to a replica',
    decision: `${comment}\n\nWe will send reports to {name of the machine}.`,
  });

describe('a comment that holds a rule back', () => {
  it('turns the check green and stands in its first lines with its reason', async () => {
    world = await createWorld();
    const pullRequest = world.open({
      [path]: record('<!-- adr-ignore no-placeholder: named @here when it is bought -->'),
    });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('success');
    const first = (check?.summary ?? '').split('\n').slice(0, 10).join('\n');
    expect(first).toContain('no-placeholder');
    expect(first).toContain('when it is bought');
    expect(first).not.toContain(' @here');
    expect(world.view(pullRequest).reviewComments).toEqual([]);
  });

  it('never holds back a rule that approvals rest on', async () => {
    world = await createWorld();
    const flawed = record('<!-- adr-ignore status-known: it is ours -->').replace('Proposed', 'Propsed');
    const pullRequest = world.open({ [path]: flawed.replace('{name of the machine}', 'a replica') });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('failure');
    expect(check?.text).toContain('suppression-valid');
  });
});
