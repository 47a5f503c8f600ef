import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approveAs } from '../support/approving.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const files = { [path]: recordText({ number: 2, title: 'Send reports to a replica' }) };

/** A configuration in which one requirement covers everything. */
const needing = (approve: string): string =>
  `version: 1\nmode: enforce\nscopes:\n  - { name: Infrastructure, default: true, approve: ${approve} }\n`;

const approvals = (pullRequest: PullRequestHandle) => {
  const check = world.check(pullRequest, 'ADR approvals');
  if (check === undefined) throw new Error('There is no check.');
  return check;
};
const conclusion = (pullRequest: PullRequestHandle): string => approvals(pullRequest).conclusion ?? 'waiting';
const said = (pullRequest: PullRequestHandle): string => {
  const { title, summary, text } = approvals(pullRequest);
  return [title, summary, text, ...world.view(pullRequest).comments.map(({ body }) => body)].join('\n');
};
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);
const asked = (pullRequest: PullRequestHandle) => world.view(pullRequest).requestedReviewers;
const opened = async (): Promise<PullRequestHandle> => {
  const pullRequest = world.open(files);
  await world.idle();
  return pullRequest;
};

describe('approvers', () => {
  it('may be a team of 250, of which the last members count as the first', async () => {
    world = await createWorld({ configuration: needing('{ count: 2, from: ["@octo-org/guild"] }') });
    const members = Array.from({ length: 250 }, (_, index) => `member-${String(index + 1)}`);
    world.github.createTeam({ organization: 'octo-org', slug: 'guild', members });
    world.github.grant(world.repository, { team: 'guild' }, 'write');
    const pullRequest = await opened();
    expect(JSON.stringify(asked(pullRequest))).toContain('guild');
    expect(conclusion(pullRequest)).toBe('waiting');
    await approve(pullRequest, 'member-250');
    expect(conclusion(pullRequest)).toBe('waiting');
    await approve(pullRequest, 'member-1');
    expect(conclusion(pullRequest)).toBe('success');
  });

  it('are asked 15 at a time, the others named and asked when there is room', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `person-${String(index + 1)}`);
    world = await createWorld({
      configuration: needing(`{ all: [${people.map((login) => `"@${login}"`).join(', ')}] }`),
    });
    for (const login of people) {
      world.github.user(login);
      world.github.grant(world.repository, { user: login }, 'write');
    }
    const pullRequest = await opened();
    expect(asked(pullRequest).users).toEqual(people.slice(0, 15));
    for (const login of people) expect(said(pullRequest)).toContain(login);
    await approve(pullRequest, 'person-1', 'person-2');
    expect(asked(pullRequest).users).toHaveLength(15);
    expect(asked(pullRequest).users).toContain('person-17');
    await approve(pullRequest, ...people.slice(2));
    expect(conclusion(pullRequest)).toBe('success');
  });

  it('are asked all the same where GitHub refuses one of them, who is named', async () => {
    world = await createWorld({ configuration: needing('{ all: ["@stan", "@cleo"] }'), isPrivate: true });
    const pullRequest = await opened();
    expect(asked(pullRequest).users).toEqual(['cleo']);
    const told =
      /Could not be asked for a review:\*\* `stan`\. GitHub refused the request, as a rule because they have no access/;
    expect(approvals(pullRequest).summary).toMatch(told);
    expect(world.view(pullRequest).comments.at(-1)?.body).toMatch(told);
    // Nobody is asked in vain again.
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    await approve(pullRequest, 'cleo');
    expect(conclusion(pullRequest)).toBe('waiting');
    world.github.grant(world.repository, { user: 'stan' }, 'write');
    world.github.asUser('ada').requestReview(pullRequest, { users: ['stan'] });
    expect(await judgedAgain(world, pullRequest)).toBeGreaterThan(0);
    expect(said(pullRequest)).not.toContain('Could not be asked');
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    await approve(pullRequest, 'stan');
    expect(conclusion(pullRequest)).toBe('success');
  });

  it('who are consulted are told as not asked where GitHub refuses them', async () => {
    world = await createWorld({
      configuration: needing('"@cleo", consult: { who: "@stan", request: true }'),
      isPrivate: true,
    });
    const pullRequest = await opened();
    expect(said(pullRequest)).toContain('`stan` (could not be asked)');
    expect(await judgedAgain(world, pullRequest)).toBe(0);
  });

  it('of a secret team count, and nobody learns who they are before they approve', async () => {
    world = await createWorld({ configuration: needing('"@octo-org/audit"') });
    world.github.createTeam({ organization: 'octo-org', slug: 'audit', members: ['rosa', 'ines'], isSecret: true });
    world.github.grant(world.repository, { team: 'audit' }, 'write');
    const pullRequest = await opened();
    expect(asked(pullRequest)).toEqual({ users: [], teams: [] });
    expect(said(pullRequest)).toContain('audit');
    expect(said(pullRequest)).not.toMatch(/rosa|ines\b/);
    await approve(pullRequest, 'ian');
    expect(conclusion(pullRequest)).toBe('waiting');
    await approve(pullRequest, 'rosa');
    expect(conclusion(pullRequest)).toBe('success');
    expect(said(pullRequest)).not.toMatch(/ines\b/);
  });

  it('may be members of a child of the team', async () => {
    world = await createWorld({ configuration: needing('"@octo-org/arb"') });
    world.github.createTeam({ organization: 'octo-org', slug: 'arb-data', members: ['ines'], parent: 'arb' });
    const pullRequest = await opened();
    await approve(pullRequest, 'ines');
    expect(conclusion(pullRequest)).toBe('success');
  });

  it('are known by their pinned id: whoever takes an old login does not get the seat, and is not asked', async () => {
    world = await createWorld({ configuration: null });
    const cleo = world.github.asUser('cleo');
    world.github.asUser('olga').commit({
      repository: world.repository,
      branch: 'main',
      message: 'Pin',
      files: { '.github/adr.yml': needing(`"@cleo#${String(cleo.id)}"`) },
    });
    world.github.renameUser('cleo', 'cleopatra');
    world.github.user('cleo');
    world.github.grant(world.repository, { user: 'cleo' }, 'write');
    const pullRequest = await opened();
    await approve(pullRequest, 'cleo');
    expect(conclusion(pullRequest)).not.toBe('success');
    expect(conclusion(pullRequest)).toBe('failure');
    const now = world.github.asUser('cleo').id;
    expect(said(pullRequest)).toContain(
      `belongs to another account (id ${String(now)}) than the one that it is pinned to (id ${String(cleo.id)})`,
    );
    expect(asked(pullRequest).users).toEqual([]);
  });

  it('are known by the pinned id of a team: one that is made anew under its name does not count until it is pinned', async () => {
    world = await createWorld({ configuration: null });
    const { github, repository } = world;
    const team = { organization: 'octo-org', slug: 'guild', members: ['ian', 'ines'] };
    const before = github.createTeam(team);
    const pin = async (name: string): Promise<void> => {
      const files = { '.github/adr.yml': needing(`{ all: ["${name}", { count: 1, from: ["@octo-org/guild"] }] }`) };
      github.asUser('olga').commit({ repository, branch: 'main', message: 'Pin', files });
      await world.idle();
    };
    await pin(`@octo-org/guild#${String(before.id)}`);
    const pullRequest = await opened();
    await approve(pullRequest, 'ian', 'ines');
    expect(conclusion(pullRequest)).toBe('success');
    github.deleteTeam('octo-org', 'guild');
    await world.idle();
    expect(conclusion(pullRequest)).toBe('failure');
    const after = github.createTeam(team);
    await world.idle();
    expect(conclusion(pullRequest)).toBe('failure');
    expect(said(pullRequest)).toContain('The name of an approver belongs to somebody else now');
    expect(said(pullRequest)).toContain(
      `is another team (id ${String(after.id)}) than the one that it is pinned to (id ${String(before.id)})`,
    );
    // As the check writes it, with what keeps it from pinging anybody.
    const [, told = ''] = /pin it: "(\S+)"/.exec(said(pullRequest)) ?? [];
    await pin(told.replaceAll('&#8203;', '\u200b'));
    expect(conclusion(pullRequest)).toBe('success');
  });

  it('who deleted their account approve nothing any more', async () => {
    world = await createWorld({ configuration: needing('"@octo-org/arb"') });
    const pullRequest = await opened();
    await approve(pullRequest, 'rosa');
    expect(conclusion(pullRequest)).toBe('success');
    world.github.deleteUser('rosa');
    world.github.asUser('ada').editPullRequest(pullRequest, { title: 'Send all reports to a replica' });
    await world.idle();
    expect(conclusion(pullRequest)).not.toBe('success');
  });

  it('of a person’s own repository are people; a team there is told as what it is', async () => {
    world = await createWorld({ configuration: null });
    const { github } = world;
    for (const login of ['uma', 'vic']) github.user(login);
    const home = github.createRepository({
      owner: 'uma',
      name: 'notes',
      collaborators: { ada: 'write', vic: 'write' },
      files: { 'docs/adr/0001-a.md': recordText({ number: 1, title: 'A' }), '.github/adr.yml': needing('"@vic"') },
    });
    github.install(home);
    const ada = github.asUser('ada');
    ada.commit({ repository: home, branch: 'topic', message: 'Record', files });
    const pullRequest = ada.openPullRequest({ repository: home, head: 'topic', title: 'Send reports to a replica' });
    await world.idle();
    const state = () => {
      const check = github.pullRequest(home, pullRequest.number).checks.find(({ name }) => name === 'ADR approvals');
      return { conclusion: check?.conclusion ?? 'waiting', text: `${String(check?.title)} ${String(check?.summary)}` };
    };
    expect(github.pullRequest(home, pullRequest.number).requestedReviewers.users).toEqual(['vic']);
    github.asUser('vic').review(pullRequest, { state: 'APPROVE' });
    await world.idle();
    expect(state().conclusion).toBe('success');
    github.asUser('uma').commit({
      repository: home,
      branch: 'main',
      message: 'Ask a team',
      files: { '.github/adr.yml': needing('"@uma/guild"') },
    });
    ada.editPullRequest(pullRequest, { title: 'Send all reports to a replica' });
    await world.idle();
    expect(state().conclusion).not.toBe('success');
    expect(state().text).toContain('uma/guild');
  });
});
