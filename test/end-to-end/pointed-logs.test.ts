import { afterEach, describe, expect, it } from 'vitest';
import type { FileInput } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const configuration = configurationText.replace(/logs:\n(?: {2}.*\n)+/, '');
const bad = recordText({ number: 1, title: 'Keep orders in a queue', status: 'Wibble' });

describe('a log that only the pull request itself points to', () => {
  it.each<[string, Readonly<Record<string, FileInput>>, Readonly<Record<string, FileInput>>]>([
    ['.adr-dir', {}, { '.adr-dir': 'records\n', 'records/0001-keep-orders-in-a-queue.md': bad }],
    [
      '.log4brains.yml',
      {},
      { '.log4brains.yml': 'project:\n  adrFolder: ./records\n', 'records/0001-keep-orders-in-a-queue.md': bad },
    ],
    [
      '.adr-dir, which pointed elsewhere',
      { '.adr-dir': 'decided\n', 'decided/0001-a.md': recordText({ number: 1, title: 'A' }) },
      { '.adr-dir': 'records\n', 'records/0001-keep-orders-in-a-queue.md': bad },
    ],
    [
      '.adr-dir, which points elsewhere now',
      { '.adr-dir': 'records\n', 'records/0001-keep-orders-in-a-queue.md': bad.replace('Wibble', 'Proposed') },
      { '.adr-dir': 'decided\n', 'records/0001-keep-orders-in-a-queue.md': bad },
    ],
  ])('is judged with it: %s', async (_what, before, changed) => {
    world = await createWorld({ configuration, files: before });
    const pullRequest = world.open(changed);
    await world.idle();
    const review = world.check(pullRequest, 'ADR review');
    expect(review).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(review?.title).toMatch(/in 1 record$/);
    const approvals = world.check(pullRequest, 'ADR approvals');
    expect(approvals?.title).toMatch(/Infrastructure Team Lead, CTO and 1 of Architecture Review Board/);
  });
});
