import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import type { RequestCount } from '../../sandbox/github/traffic.ts';
import { approveAs } from '../support/approving.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const configuration = '.github/adr.yml';
const title = 'Send reports to a replica';
const numbered = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-send-reports-to-a-replica.md`;
const proposal = (number: number): PullRequestHandle =>
  world.open({ [numbered(number)]: recordText({ number, title }) }, { title: `Record ${String(number)}` });
const propose = (text: string | null): PullRequestHandle =>
  world.open({ [configuration]: text }, { title: 'New rules' });

const check = (pullRequest: PullRequestHandle, name: 'ADR review' | 'ADR approvals') => {
  const found = world.check(pullRequest, name);
  if (found === undefined) throw new Error(`There is no check ${name}.`);
  return { ...found, state: found.conclusion ?? found.status, all: `${found.title}\n${found.summary}\n${found.text}` };
};
const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('&#8203;', '');
const approve = (of: PullRequestHandle, login: string): Promise<void> => approveAs(world, of, login);
const costOf = async (act: () => unknown): Promise<RequestCount> => {
  const mark = world.github.mark();
  act();
  await world.idle();
  return world.github.count({ since: mark });
};

describe('a pull request that edits the configuration', () => {
  it('is judged by the old one, and says what the new one would do', async () => {
    world = await createWorld();
    const approved = proposal(2);
    const waiting = proposal(3);
    await world.idle();
    await approve(approved, 'ian');
    await approve(approved, 'cleo');
    const edit = propose(
      configurationText
        .replace('CTO: "@cleo"', 'CTO: "@rosa"')
        .replace(
          'approve: { count: 1, from: [Architecture Review Board] }',
          'approve: { any: ["@stan", "@octo-org/arbs"] }',
        ),
    );
    await world.idle();

    const review = check(edit, 'ADR review');
    const told = plain(review.all);
    expect(told).toContain('Preview of the new configuration');
    expect(await judgedAgain(world, edit)).toBe(0);
    expect(told).toMatch(/Scope "Infrastructure" \| .*CTO \(@cleo\) \| .*CTO \(@rosa\)/);
    expect(told).toMatch(
      /Scope "Architecture" \| 1 of Architecture Review Board \(@octo-org\/arb\) \| @stan or @octo-org\/arbs/,
    );
    expect(told).toContain(
      '"@octo-org/arbs" does not exist on GitHub, or this app cannot see it. Did you mean "@octo-org/arb"?',
    );
    expect(told).toContain(`#${String(approved.number)}, ADR approvals: success: `);
    expect(told).toContain('→ waiting: Waiting for CTO');
    expect(told).not.toContain(`#${String(waiting.number)}, ADR review`);
    expect(
      plain(
        world
          .view(edit)
          .comments.map(({ body }) => body)
          .join(),
      ),
    ).toMatch(
      /The new configuration\*\* makes 2 changes to who approves what, and 1 open pull request would come out otherwise/,
    );

    expect(check(edit, 'ADR approvals')).toMatchObject({
      state: 'in_progress',
      title: expect.stringContaining('Architecture Review Board') as string,
    });
    await approve(edit, 'stan');
    expect(check(edit, 'ADR approvals').state).toBe('in_progress');
    await approve(edit, 'rosa');
    expect(check(edit, 'ADR approvals').state).toBe('success');
    expect(check(approved, 'ADR approvals').state).toBe('success');
  });

  it('is told its mistakes at their lines, and no preview of what cannot be read', async () => {
    world = await createWorld();
    const edit = propose(configurationText.replace('scopes:', 'scops:'));
    await world.idle();
    const review = check(edit, 'ADR review');
    expect(review.state).toBe('failure');
    expect(plain(review.all)).toContain('"scops" is not known here. Did you mean "scopes"?');
    expect(review.all).not.toContain('Preview');
  });

  it('is told what its parent would add, and a mistake there with its place', async () => {
    world = await createWorld();
    world.github.createRepository({
      owner: 'octo-org',
      name: '.github',
      by: 'olga',
      files: {
        'adr.yml': 'version: 1\nscopes: [{ name: Legal, approve: { all: ["@rosa"] } }]\n',
        'broken.yml': 'version: 1\nmod: enforce\n',
      },
    });
    const edit = propose(`${configurationText}extends: octo-org/.github\n`);
    const broken = propose(`${configurationText}extends: octo-org/.github:broken.yml\n`);
    await world.idle();
    expect(plain(check(edit, 'ADR review').all)).toMatch(/Scope "Legal" \| - \| @rosa/);
    const line = configurationText.split('\n').length;
    const review = check(broken, 'ADR review');
    expect(review.state).toBe('failure');
    expect(plain(review.all)).toContain(`${configuration}:${String(line)}`);
    expect(plain(review.all)).toContain(
      'octo-org/.github:broken.yml:2:1: "mod" is not known here. Did you mean "mode"?',
    );
  });

  it('says what it means to take the configuration away', async () => {
    world = await createWorld();
    const edit = propose(null);
    await world.idle();
    const told = plain(check(edit, 'ADR review').all);
    expect(told).toMatch(/mode \| enforce \| advise/);
    expect(told).toMatch(/Scope "Architecture" \| .* \| -/);
  });

  it('is only read where it comes from a fork', async () => {
    world = await createWorld();
    proposal(2);
    await world.idle();
    const { github, repository } = world;
    const fork = github.asUser('stan').fork(repository);
    const text = configurationText.replace('CTO: "@cleo"', 'CTO: "@octo-org/secret"');
    github
      .asUser('stan')
      .commit({ repository: fork, branch: 'mine', message: 'Mine', files: { [configuration]: text } });
    const mark = github.mark();
    const edit = github
      .asUser('stan')
      .openPullRequest({ repository, headRepository: fork, head: 'mine', title: 'Mine' });
    await world.idle();
    const told = plain(check(edit, 'ADR review').all);
    expect(told).toMatch(/CTO \(@cleo\) \| .*CTO \(@octo-org\/secret\)/);
    expect(told).toContain('It comes from a fork');
    expect(told).not.toMatch(/does not exist on GitHub|looked at, oldest first/);
    const asked = github.requests.filter(({ id, kind }) => id > mark && kind === 'read');
    expect(JSON.stringify(asked.map(({ body }) => body))).not.toContain('secret');
  });
});

describe('what a preview costs', () => {
  const edited = configurationText.replace('CTO: "@cleo"', 'CTO: "@rosa"');
  const readsMore = (of: RequestCount, than: RequestCount): number => of.reads - than.reads;

  it('one read for each pull request that was judged before, and never more than ten of them', async () => {
    const clock = movableClock();
    world = await createWorld({ clock });
    const alone = await costOf(() => propose(edited));
    for (let number = 2; number < 15; number += 1) proposal(number);
    await world.idle();
    // Two commits of one second that say the same are one commit, and each would be told of the other.
    clock.forward(60_000);
    const edits: PullRequestHandle[] = [];
    const among = await costOf(() => edits.push(propose(edited)));
    expect(among.writes).toBe(alone.writes);
    expect(readsMore(among, alone)).toBeLessThanOrEqual(10 + 1);
    const [edit] = edits;
    if (edit === undefined) throw new Error('Nothing was proposed.');
    const told = plain(check(edit, 'ADR review').all);
    expect(told).toContain('Of 10 open pull requests looked at');
    expect(told).toContain('4 more that it concerns were not looked at');
    const { head } = world.view(edit);
    const again = await costOf(() => world.github.asUser('ian').comment(edit, '/adr check'));
    expect(readsMore(again, among)).toBeLessThanOrEqual(3);
    // The answer to the command, and nothing else.
    expect(again.writes).toBe(1);
    expect(world.view(edit).head).toEqual(head);
  });

  it('at most seven for one that the app has never seen', async () => {
    world = await createWorld();
    const alone = await costOf(() => propose(edited));
    const webhooks = `${world.app.url}/api/github/webhooks`;
    world.github.setWebhookUrl(null);
    for (let number = 2; number < 5; number += 1) proposal(number);
    world.github.setWebhookUrl(webhooks);
    const among = await costOf(() => propose(edited));
    expect(readsMore(among, alone)).toBeLessThanOrEqual(4 * 7);
    // Each of them is read at least once; how many of the others' files come in one request depends on which is read first.
    expect(readsMore(among, alone)).toBeGreaterThanOrEqual(4);
  });
});
