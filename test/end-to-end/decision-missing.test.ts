import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import type { RequestCount } from '../../sandbox/github/traffic.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const gate = 'decision-missing: { preset: infrastructure, paths: ["db/**"], unless: ["db/seeds/**"] }\n';
const begin = async (more = gate): Promise<void> => {
  world = await createWorld({ configuration: `${configurationText}${more}` });
};
const review = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR review');
const opened = async (
  files: Readonly<Record<string, string | Uint8Array | null>>,
  branch?: string,
): Promise<{ readonly pullRequest: PullRequestHandle; readonly cost: RequestCount }> => {
  const mark = world.github.mark();
  const pullRequest = world.open(files, branch === undefined ? {} : { branch });
  await world.idle();
  return { pullRequest, cost: world.github.count({ since: mark }) };
};
const push = async (branch: string, files: Readonly<Record<string, string>>): Promise<void> => {
  const { github, repository } = world;
  github.asUser('ada').commit({ repository, branch, message: 'More', files });
  await world.idle();
};
const say = async (pullRequest: PullRequestHandle, login: string, body: string): Promise<void> => {
  world.github.asUser(login).comment(pullRequest, body);
  await world.idle();
};
const answers = (pullRequest: PullRequestHandle): string =>
  world
    .view(pullRequest)
    .comments.map(({ body }) => body)
    .filter((body) => body.startsWith('<!-- adr-governor:answer'))
    .join('\n');

const main = { 'infra/main.tf': 'resource "x" "y" {}\n' };
const record = { 'docs/adr/0002-use-a-queue.md': recordText({ number: 2, title: 'Use a queue' }) };

describe('a pull request that touches what needs a decision', () => {
  it('and brings none is told so, on the pull request as a whole, for three reads and two writes, and one read later', async () => {
    await begin();
    const { pullRequest, cost } = await opened(main);
    expect(review(pullRequest)).toMatchObject({ conclusion: 'failure', title: 'A decision record is missing' });
    expect(review(pullRequest)?.summary).toContain('/adr waive decision-missing &lt;reason&gt;');
    expect(review(pullRequest)?.summary).toContain('"maintain"');
    expect(review(pullRequest)?.text).toContain('infra/main.tf');
    expect(review(pullRequest)?.text).not.toContain('line 1');
    expect(review(pullRequest)?.annotations).toEqual([]);
    expect(world.check(pullRequest, 'ADR approvals')?.conclusion).toBe('success');
    // Two of the reads are for how the branch is guarded, which is then remembered.
    expect(cost).toMatchObject({ reads: 3, writes: 2 });
    expect(world.view(pullRequest).comments).toEqual([]);
    const mark = world.github.mark();
    world.github.asUser('ada').editPullRequest(pullRequest, { title: 'Another title' });
    await world.idle();
    expect(world.github.count({ since: mark })).toMatchObject({ reads: 1, writes: 0 });
  });

  it('and brings a record, or changes one, is fine; taking one away or a comma more is none', async () => {
    await begin();
    const { pullRequest } = await opened({ ...main, ...record });
    expect(review(pullRequest)?.text).not.toContain('decision-missing');
    expect(review(pullRequest)?.conclusion).toBe('success');
    const first = 'docs/adr/0001-record-decisions.md';
    const text = world.github.file(world.repository, 'main', first) ?? '';
    const changed = await opened({ ...main, [first]: text.replace('a read replica', 'two read replicas') });
    expect(review(changed.pullRequest)?.text).not.toContain('decision-missing');
    const wrapped = await opened({ ...main, [first]: text.replace('We will send', 'We will\nsend') });
    expect(review(wrapped.pullRequest)?.text).toContain('`decision-missing`');
    const deleted = await opened({ ...main, [first]: null });
    expect(review(deleted.pullRequest)?.text).toContain('`decision-missing`');
    expect(review(deleted.pullRequest)?.conclusion).toBe('failure');
  });

  it('and brings what cannot be read brings none', async () => {
    await begin();
    const at = 'docs/adr/0002-use-a-queue.md';
    const binary = await opened({ ...main, [at]: new Uint8Array([0x89, 0x50, 0, 1, 255]) });
    const nested = await opened({ ...main, [at]: `${record[at]}\n${'> '.repeat(30_000)}deep\n` });
    const spoilt = await opened({ ...main, 'docs/adr/0001-record-decisions.md': new Uint8Array([0, 1, 255]) });
    for (const { pullRequest } of [binary, nested, spoilt]) {
      expect(review(pullRequest)?.text).toContain('`document-readable`');
      expect(review(pullRequest)?.text).toContain('`decision-missing`');
    }
  });

  it('is left in peace where the configuration exempts the files, or names none', async () => {
    await begin();
    const exempt = await opened({ 'db/seeds/users.sql': 'x\n', 'infra/tests/main.tf': 'x\n', 'src/a.ts': 'a\n' });
    expect(review(exempt.pullRequest)?.title).toBe('No decision record changed');
    expect(exempt.cost).toMatchObject({ reads: 1, writes: 2 });
  });

  it('is no matter without the configuration', async () => {
    await begin('');
    const { pullRequest } = await opened(main);
    expect(review(pullRequest)?.title).toBe('No decision record changed');
  });

  it('may be set to warn only', async () => {
    await begin(`${gate}rules: { decision-missing: warning }\n`);
    const { pullRequest } = await opened(main);
    expect(review(pullRequest)?.conclusion).toBe('success');
    expect(review(pullRequest)?.text).toContain('`decision-missing`');
  });
});

describe('an exemption', () => {
  it('is waived by somebody who may and is not the author, and holds after a push', async () => {
    await begin();
    const { pullRequest } = await opened(main, 'topic');
    await say(pullRequest, 'ada', '/adr waive decision-missing Only a comment');
    expect(answers(pullRequest)).toContain('The author of a pull request cannot waive');
    await say(pullRequest, 'cleo', '/adr waive decision-missing Only a comment');
    expect(answers(pullRequest)).toContain('needs the permission "maintain"');
    expect(review(pullRequest)?.conclusion).toBe('failure');
    await say(pullRequest, 'olga', '/adr waive decision-missing Only a comment');
    expect(review(pullRequest)).toMatchObject({
      conclusion: 'success',
      title: 'No decision record is needed: waived by olga',
    });
    expect(review(pullRequest)?.summary).toContain('**Waived:** `decision-missing` by `olga` (Only a comment)');
    await push('topic', { 'src/a.ts': 'a\n', 'infra/main.tf': 'resource "x" "z" {}\n' });
    expect(review(pullRequest)?.conclusion).toBe('success');
    // Nobody has said that this needs no decision.
    await push('topic', { 'infra/network.tf': 'x\n' });
    expect(review(pullRequest)?.conclusion).toBe('failure');
  });

  it('asked for in the body counts only when somebody else confirms it', async () => {
    await begin();
    const { github, repository } = world;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'topic', message: 'Rename', files: main });
    const pullRequest = ada.openPullRequest({
      repository,
      head: 'topic',
      title: 'Rename a variable',
      body: 'What it does.\n\n<!-- ADR-Exempt: say why -->\nADR-Exempt: a rename, **nothing** is decided\n',
    });
    await world.idle();
    expect(review(pullRequest)?.conclusion).toBe('failure');
    expect(review(pullRequest)?.text).toContain('asks to be exempt');
    expect(review(pullRequest)?.text).toContain('a rename, \\*\\*nothing\\*\\* is decided');
    await say(pullRequest, 'olga', '/adr waive decision-missing Agreed, a rename');
    expect(review(pullRequest)?.conclusion).toBe('success');
    // Another reason was never confirmed.
    ada.editPullRequest(pullRequest, { body: 'ADR-Exempt: everything is new\n' });
    await world.idle();
    expect(review(pullRequest)?.conclusion).toBe('failure');
  });
});
