import { afterEach, describe, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const replica = 'docs/adr/0002-send-reports-to-a-replica.md';
const warehouse = 'docs/adr/0003-send-reports-to-a-warehouse.md';

const older = (status = 'Accepted', decision?: string): string =>
  recordText({
    number: 2,
    title: 'Send reports to a replica',
    status,
    ...(decision === undefined ? {} : { decision }),
  });
const newer = (supersedes: string | null, status = 'Accepted'): string =>
  recordText({
    number: 3,
    title: 'Send reports to a warehouse',
    status: supersedes === null ? status : `${status}\n**Supersedes**: ${supersedes}`,
    decision: 'We will send reports to a warehouse.',
  });

const text = (pullRequest: Parameters<World['view']>[0]): string => world.check(pullRequest, 'ADR review')?.text ?? '';

/** The items of the checklist that did not pass, of all records. */
const failed = (pullRequest: Parameters<World['view']>[0]): readonly string[] =>
  Array.from(text(pullRequest).matchAll(/^- (?!✅).*\(`([a-z-]+)`\)$/gm), ([, id = '']) => id);

describe('a pull request', () => {
  it('that rewrites an accepted decision is warned on the line', async () => {
    world = await createWorld({ files: { [replica]: older() } });
    const pullRequest = world.open({ [replica]: older('Accepted', 'We will send reports to a warehouse.') });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    const line = older().split('\n').indexOf('We will send reports to a read replica.') + 1;
    expect(world.view(pullRequest).reviewComments).toMatchObject([
      { path: replica, line, body: expect.stringContaining('accepted-unchanged') as string },
    ]);
  });

  it('that only corrects its spelling is not', async () => {
    world = await createWorld({ files: { [replica]: older('Accepted', 'We will send reports to a read replcia.') } });
    const pullRequest = world.open({ [replica]: older() });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(failed(pullRequest)).toEqual([]);
  });

  it('that makes a decision a proposal again fails', async () => {
    world = await createWorld({ files: { [replica]: older() } });
    const pullRequest = world.open({ [replica]: older('Proposed') });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(failed(pullRequest)).toEqual(['status-moves-forward']);
  });

  it('that supersedes a record is told that the other side does not say so', async () => {
    world = await createWorld({ files: { [replica]: older() } });
    const pullRequest = world.open({ [warehouse]: newer('ADR-0002') });
    await world.idle();
    expect(world.view(pullRequest).reviewComments).toMatchObject([
      { path: warehouse, line: 4, body: expect.stringContaining('supersession-mutual') as string },
    ]);
    expect(text(pullRequest)).toContain('ADR-0002, which does not say so');
  });

  it('that changes both sides is told nothing', async () => {
    world = await createWorld({ files: { [replica]: older() } });
    const pullRequest = world.open({
      [warehouse]: newer('ADR-0002'),
      [replica]: older('Superseded by [ADR-0003](0003-send-reports-to-a-warehouse.md)'),
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(failed(pullRequest)).toEqual([]);
  });

  it('that supersedes a record which is not there fails', async () => {
    world = await createWorld({ files: { [replica]: older() } });
    const pullRequest = world.open({ [warehouse]: newer('ADR-0020', 'Proposed') });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(world.view(pullRequest).reviewComments).toMatchObject([
      { path: warehouse, line: 4, body: expect.stringContaining('supersedes-exists') as string },
    ]);
  });

  it('hears nothing of what was one-sided or missing before', async () => {
    world = await createWorld({
      files: { [replica]: older(), [warehouse]: newer('ADR-0002, ADR-0020') },
    });
    const pullRequest = world.open({
      [warehouse]: newer('ADR-0002, ADR-0020').replace('2026-03-04', '2026-03-05'),
    });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(failed(pullRequest)).toEqual([]);
  });
});
