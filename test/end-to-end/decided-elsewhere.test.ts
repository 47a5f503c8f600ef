import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica' });
/** What `next` says by itself: whoever can write decides. */
const loose = `version: 1
mode: enforce
branches: [next]
decision-missing: { paths: [never], waive: write }
approvals: { override: write }
scopes:
  - { name: Infrastructure, default: true, approve: "@cleo" }
checklist:
  - { id: announced, text: "Announced to the team" }
`;

/** A pull request of `ada` with this record into `next`. */
const intoNext = async (record: string): Promise<PullRequestHandle> => {
  const { github, repository } = world;
  const ada = github.asUser('ada');
  ada.commit({ repository, branch: 'next', message: 'Own rules', files: { '.github/adr.yml': loose } });
  ada.commit({ repository, branch: 'topic', from: 'main', message: 'Record', files: { [path]: record } });
  const opened = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'A record' });
  await world.idle();
  return opened;
};
const say = async (of: PullRequestHandle, login: string, body: string): Promise<void> => {
  world.github.asUser(login).comment(of, body);
  await world.idle();
};
const turn = async (of: PullRequestHandle, base: string): Promise<void> => {
  world.github.asUser('ada').editPullRequest(of, { base });
  await world.idle();
};
const approvals = (of: PullRequestHandle) => world.check(of, 'ADR approvals');
const review = (of: PullRequestHandle) => world.check(of, 'ADR review');

describe('what was decided by command under the configuration of another branch', () => {
  it('overrides nothing on main, and the check says so', async () => {
    world = await createWorld();
    const opened = await intoNext(good);
    await say(opened, 'cleo', '/adr override Nobody is here');
    expect(approvals(opened)?.conclusion).toBe('success');
    expect(approvals(opened)?.summary).toContain('given for `next`');
    await turn(opened, 'main');
    expect(approvals(opened)?.status).toBe('in_progress');
    expect(approvals(opened)?.summary).toContain('The override by `cleo` was given for `next` and does not count here');
  });

  it('is given anew for main by somebody who may there, and then nothing is written twice', async () => {
    const clock = movableClock();
    world = await createWorld({ clock });
    const opened = await intoNext(good);
    await say(opened, 'cleo', '/adr override Nobody is here');
    await turn(opened, 'main');
    // GitHub's times are in seconds, and of one second nothing says what came first.
    clock.forward(60_000);
    await say(opened, 'olga', '/adr override They are all away');
    expect(approvals(opened)?.conclusion).toBe('success');
    expect(approvals(opened)?.summary).not.toContain('does not count');
    const mark = world.github.mark();
    world.github.asUser('ada').editPullRequest(opened, { title: 'The same record' });
    await world.idle();
    expect(world.github.count({ since: mark }).writes).toBe(0);
  });

  it('lets nothing through a merge queue of main', async () => {
    world = await createWorld();
    const opened = await intoNext(good);
    await say(opened, 'cleo', '/adr override Nobody is here');
    // It is queued before the app has judged it for main: what it was told for `next` is green still.
    world.github.asUser('ada').editPullRequest(opened, { base: 'main' });
    world.github.asUser('olga').enqueue(opened);
    const head = world.github.mergeQueue(world.repository).at(-1)?.head ?? '';
    await world.idle();
    await world.idle();
    const ended = world.github
      .checksOn(world.repository, head)
      .map(({ name, conclusion }) => `${name}: ${String(conclusion)}`);
    expect(ended).toContain('ADR approvals: failure');
    expect(world.view(opened).state).toBe('open');
  });

  it('waives nothing on main', async () => {
    world = await createWorld();
    const opened = await intoNext(good.replace('**Status**: Proposed', '**Status**: Blubber'));
    await say(opened, 'cleo', '/adr waive status-known We call it that');
    expect(review(opened)?.conclusion).toBe('success');
    await turn(opened, 'main');
    expect(review(opened)?.conclusion).toBe('failure');
    expect(review(opened)?.summary).toContain('The waiver of `status-known` by `cleo` was given for `next`');
    await say(opened, 'olga', '/adr waive status-known We call it that');
    expect(review(opened)?.conclusion).toBe('success');
    expect(review(opened)?.summary).not.toContain('does not count');
  });

  it('confirms nothing on main', async () => {
    const checklist = 'checklist:\n  - { id: announced, text: "Announced to the team" }\n';
    world = await createWorld({ configuration: `${configurationText}${checklist}` });
    const opened = await intoNext(good);
    await say(opened, 'ada', '/adr confirm announced');
    expect(review(opened)?.text).toContain('✅ Announced to the team (`announced`, confirmed by `ada`)');
    await turn(opened, 'main');
    expect(review(opened)?.text).toContain('⏳ Announced to the team (`announced`)');
    expect(review(opened)?.summary).toContain('The confirmation of `announced` by `ada` was given for `next`');
  });
});
