import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
const clock = movableClock();
afterEach(() => closeClean(world));

const files = {
  'docs/adr/0002-send-reports-to-a-replica.md': recordText({ number: 2, title: 'Send reports to a replica' }),
};
const path = '.github/adr.yml';
const needing = (who: string): string =>
  `version: 1\nmode: enforce\nscopes:\n  - { name: Infrastructure, default: true, approve: "${who}" }\n`;

const check = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR approvals');
const state = (pullRequest: PullRequestHandle): string => check(pullRequest)?.conclusion ?? 'waiting';
const said = (pullRequest: PullRequestHandle): string =>
  [check(pullRequest)?.title, check(pullRequest)?.summary, check(pullRequest)?.text].join('\n');

/** A pull request that these people approve. */
const proposed = async (...logins: readonly string[]): Promise<PullRequestHandle> => {
  const pullRequest = world.open(files);
  await world.idle();
  for (const login of logins) world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
  await world.idle();
  return pullRequest;
};
const configure = async (who: string): Promise<void> => {
  const { github, repository } = world;
  github.asUser('olga').commit({ repository, branch: 'main', message: who, files: { [path]: needing(who) } });
  await world.idle();
};
/** The login goes to a new account, which may write as well; later than the app has in mind who had it. */
const takeOver = async (login: string): Promise<{ readonly before: number; readonly now: number }> => {
  const { github, repository } = world;
  const before = github.asUser(login).id;
  github.renameUser(login, `${login}-of-old`);
  const now = github.user(login).id;
  github.grant(repository, { user: login }, 'write');
  await world.idle();
  clock.forward(60_000);
  return { before, now };
};

describe('whom a name stood for first', () => {
  it('is not forgotten by a restart: whoever takes the login over does not count until it is pinned', async () => {
    world = await createWorld({ configuration: needing('@cleo'), clock });
    const first = await proposed('cleo');
    expect(state(first)).toBe('success');
    const { before, now } = await takeOver('cleo');
    await world.restart();
    const second = await proposed('cleo');
    expect(state(second)).toBe('failure');
    expect(said(second)).toContain(
      `belongs to another account (id ${String(now)}) than when it was first seen (id ${String(before)})`,
    );
    expect(said(second).replaceAll('&#8203;', '')).toContain(`pin it: "@cleo#${String(now)}"`);
    await configure(`@cleo#${String(now)}`);
    expect(state(second)).toBe('success');
    // The pin was what the default branch said: it holds when it is gone, too.
    clock.forward(60_000);
    await configure('@cleo');
    expect(state(second)).toBe('success');
  });

  it('is the team, not its name: one that is made anew does not count, and the check names both', async () => {
    world = await createWorld({ configuration: needing('@octo-org/guild'), clock });
    const { github } = world;
    const guild = { organization: 'octo-org', slug: 'guild', members: ['rosa'] };
    const before = github.createTeam(guild).id;
    const first = await proposed('rosa');
    expect(state(first)).toBe('success');
    github.deleteTeam('octo-org', 'guild');
    const now = github.createTeam({ ...guild, members: ['rosa', 'stan'] }).id;
    await world.idle();
    const second = await proposed('stan');
    for (const pullRequest of [first, second]) {
      expect(state(pullRequest)).toBe('failure');
      expect(said(pullRequest)).toContain(
        `is another team (id ${String(now)}) than when it was first seen (id ${String(before)})`,
      );
    }
    await configure(`@octo-org/guild#${String(now)}`);
    expect([state(first), state(second)]).toEqual(['success', 'success']);
  });

  it('is what a configuration in force says, never one that is proposed', async () => {
    world = await createWorld({ configuration: needing('@cleo'), clock });
    world.github.grant(world.repository, { user: 'ines' }, 'write');
    world.open({ ...files, [path]: needing('@ines') });
    await world.idle();
    await takeOver('ines');
    await configure('@ines');
    const pullRequest = await proposed('ines');
    expect(state(pullRequest)).toBe('success');
  });

  it('is told in the preview of a configuration that names somebody else by the same name', async () => {
    world = await createWorld({ configuration: needing('@cleo'), clock });
    await proposed();
    const { now } = await takeOver('cleo');
    const text = needing('@cleo').replace('Infrastructure', 'Area');
    const pullRequest = world.open({ [path]: text });
    await world.idle();
    const review = world.check(pullRequest, 'ADR review');
    const told = JSON.stringify(review).replaceAll('&#8203;', '');
    expect(told).toContain(`(id ${String(now)}) than when it was first seen`);
  });

  it('is of the owner: a repository that comes later knows it, one of another owner does not', async () => {
    world = await createWorld({ configuration: needing('@cleo'), clock });
    const { github } = world;
    await proposed('cleo');
    await takeOver('cleo');
    github.createOrganization('acme', { owners: ['olga'] });
    const stateIn = async (owner: string): Promise<string> => {
      const repository = github.createRepository({
        owner,
        name: 'later',
        by: 'olga',
        collaborators: { ada: 'write', cleo: 'write' },
        files: { [path]: needing('@cleo') },
      });
      github.install(repository);
      const ada = github.asUser('ada');
      ada.commit({ repository, branch: 'topic', message: 'Record', files });
      const pullRequest = ada.openPullRequest({ repository, head: 'topic', title: 'Send reports to a replica' });
      github.asUser('cleo').review(pullRequest, { state: 'APPROVE' });
      await world.idle();
      const checks = github.pullRequest(repository, pullRequest.number).checks;
      return checks.find(({ name }) => name === 'ADR approvals')?.conclusion ?? 'waiting';
    };
    expect([await stateIn('octo-org'), await stateIn('acme')]).toEqual(['failure', 'success']);
  });
});
