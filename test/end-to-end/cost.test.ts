import { afterEach, describe, expect, it } from 'vitest';
import type { RequestCount } from '../../sandbox/github/traffic.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const second = 'docs/adr/0003-send-reports-to-a-replica.md';
const title = 'Send reports to a replica';
const flawed = recordText({ number: 2, title, status: 'Propsed' });
const numbered = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-host-in-two-regions.md`;

/** What it costs while `act` and everything that follows from it happens. */
const costOf = async (act: () => unknown): Promise<RequestCount> => {
  const mark = world.github.mark();
  act();
  await world.idle();
  return world.github.count({ since: mark });
};

/** A log of so many records on the base branch. */
const logOf = (records: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: records }, (_, index) => [
      numbered(index + 10),
      recordText({ number: index + 10, title: 'Host in two regions', status: 'Accepted' }),
    ]),
  );

describe('what is asked of GitHub', () => {
  it('for a push that changes a record: at most three reads and four writes', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: flawed });
    await world.idle();
    const { head } = world.view(pullRequest);
    const commit = { repository: world.repository, branch: head.ref, message: 'Edit' };
    const ada = world.github.asUser('ada');
    const flawedAgain = flawed.replace('eleven minutes', 'ten minutes');
    const other = await costOf(() => ada.commit({ ...commit, files: { [path]: flawedAgain } }));
    expect(other.reads).toBeLessThanOrEqual(3);
    expect(other.writes).toBeLessThanOrEqual(4);
    const mended = await costOf(() => ada.commit({ ...commit, files: { [path]: recordText({ number: 2, title }) } }));
    expect(mended.reads).toBeLessThanOrEqual(3);
    expect(mended.writes).toBeLessThanOrEqual(4);
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
  });

  it('for an approval: at most three reads, and a write for each text that changes', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title }) });
    await world.idle();
    const cost = await costOf(() => world.github.asUser('ian').review(pullRequest, { state: 'APPROVE' }));
    expect(cost.reads).toBeLessThanOrEqual(3);
    expect(cost.writes).toBeLessThanOrEqual(2);
  });

  it.each([20, 2000])('does not grow with the log once it is known: %i records', async (records) => {
    world = await createWorld({ files: logOf(records) });
    const first = await costOf(() => world.open({ [path]: flawed }));
    // Two of them for how the branch is guarded, which is then remembered.
    expect(first.reads).toBeLessThanOrEqual(4 + 3 + 2 + Math.ceil(records / 100));
    const opened = await costOf(() => world.open({ [second]: flawed.replace('ADR-0002', 'ADR-0003') }));
    expect(opened.reads).toBeLessThanOrEqual(4);
    expect(opened.writes).toBe(5);
    const changed = await costOf(() => world.open({ [numbered(15)]: flawed.replace('ADR-0002', 'ADR-0015') }));
    expect(changed.reads).toBeLessThanOrEqual(4);
    expect(changed.writes).toBe(5);
  });
});
