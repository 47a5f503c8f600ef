import { afterEach, describe, expect, it } from 'vitest';
import { judgedAgain } from '../support/judged-again.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const good = recordText({ number: 2, title: 'Send reports to a replica', status: 'Accepted' });

const merged = async (): Promise<number> => {
  const pullRequest = world.open({ [path]: good });
  await world.idle();
  world.github.asUser('olga').merge(pullRequest);
  await world.idle();
  const numbers = world.github.pullRequestNumbers(world.repository);
  return numbers[numbers.length - 1] ?? 0;
};
const rolling = (number: number) => world.github.pullRequest(world.repository, number);

describe('after the merge', () => {
  it('one rolling pull request brings the index, and gets its own two checks', async () => {
    world = await createWorld();
    const number = await merged();
    const view = rolling(number);
    expect(view).toMatchObject({ state: 'open', head: { ref: 'adr-governor/index' }, base: { ref: 'main' } });
    expect(view.files.map((file) => file.path)).toEqual(['docs/adr/README.md']);
    expect(view.checks.map((one) => [one.name, one.conclusion])).toEqual([
      ['ADR review', 'success'],
      ['ADR approvals', 'success'],
    ]);
    const index = world.github.file(world.repository, 'adr-governor/index', 'docs/adr/README.md') ?? '';
    expect(index).toContain('(0002-send-reports-to-a-replica.md)');
    expect(index).toContain('https://img.shields.io/badge/');
    world.github.asUser('olga').merge({ id: view.id, repository: world.repository, number });
    await world.idle();
    expect(world.github.pullRequestNumbers(world.repository)).toHaveLength(2);
    expect(world.github.file(world.repository, 'main', 'docs/adr/README.md')).toBe(index);
  });

  it('the next merge renews the same pull request instead of opening a second', async () => {
    world = await createWorld();
    const number = await merged();
    const next = world.open({
      'docs/adr/0003-cache.md': recordText({ number: 3, title: 'Cache at the edge', status: 'Accepted' }),
    });
    await world.idle();
    world.github.asUser('olga').merge(next);
    await world.idle();
    expect(rolling(number).state).toBe('open');
    expect(world.github.pullRequestNumbers(world.repository)).toHaveLength(3);
    const index = world.github.file(world.repository, 'adr-governor/index', 'docs/adr/README.md') ?? '';
    expect(index).toContain('Cache at the edge');
    expect(rolling(number).commits).toHaveLength(1);
    expect(rolling(number).checks.map((one) => one.conclusion)).toEqual(['success', 'success']);
  });

  it('those who are to be informed are told once, and nobody before', async () => {
    const informing = configurationText.replace(
      'approve: { all: [Infrastructure Team Lead, CTO] }',
      'approve: { all: [Infrastructure Team Lead, CTO] }\n    inform: ["@octo-org/arb", "@stan", "@octo-org/nobody"]',
    );
    world = await createWorld({ configuration: informing });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    const comments = () => world.view(pullRequest).comments.map(({ body }) => body);
    expect(comments().join('\n')).not.toMatch(/@(?:octo-org|stan)/);
    world.github.asUser('olga').merge(pullRequest);
    await world.idle();
    const told = comments().filter((body) => body.includes('@octo-org/arb'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('@octo-org/arb and @stan: the decision of this pull request has been merged');

    expect(await judgedAgain(world, pullRequest)).toBe(0);
    const mark = world.github.mark();
    world.github.asUser('olga').comment(pullRequest, '/adr check');
    world.github.asUser('olga').editPullRequest(pullRequest, { title: 'Merged by now' });
    await world.idle();
    expect(comments().filter((body) => body.includes('@octo-org/arb'))).toHaveLength(1);
    expect(world.github.count({ since: mark }).writes).toBeLessThanOrEqual(2);
  });

  it('a push that leaves the index alone leaves the rolling branch alone', async () => {
    world = await createWorld();
    await merged();
    const { github, repository } = world;
    const before = github.branch(repository, 'adr-governor/index');
    const mark = github.mark();
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Other', files: { 'b.txt': 'b' } });
    await world.idle();
    expect(github.branch(repository, 'adr-governor/index')).toBe(before);
    expect(github.count({ since: mark }).writes).toBe(0);
  });

  it('closed by a person, it stays closed until the index would say something else', async () => {
    world = await createWorld();
    const number = await merged();
    const { github, repository } = world;
    github.asUser('olga').closePullRequest({ id: rolling(number).id, repository, number });
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Other', files: { 'b.txt': 'b' } });
    await world.idle();
    expect(github.pullRequestNumbers(repository)).toHaveLength(2);
    const next = recordText({ number: 3, title: 'Cache at the edge', status: 'Accepted' });
    github
      .asUser('olga')
      .commit({ repository, branch: 'main', message: 'Next', files: { 'docs/adr/0003-cache.md': next } });
    await world.idle();
    expect(github.pullRequestNumbers(repository)).toHaveLength(3);
    expect(rolling(3)).toMatchObject({ state: 'open', head: { ref: 'adr-governor/index' } });
  });

  it('a commit by a person on the rolling branch turns its approvals red, and is never overwritten', async () => {
    world = await createWorld();
    const number = await merged();
    const { github, repository } = world;
    github
      .asUser('ada')
      .commit({ repository, branch: 'adr-governor/index', message: 'Mine', files: { 'evil.txt': 'x' } });
    await world.idle();
    const approvals = rolling(number).checks.find((one) => one.name === 'ADR approvals');
    expect(approvals?.conclusion).toBe('failure');
    expect(`${approvals?.summary ?? ''}${approvals?.text ?? ''}`).toContain('evil.txt');
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Other', files: { 'b.txt': 'b' } });
    await world.idle();
    expect(github.file(repository, 'adr-governor/index', 'evil.txt')).toBe('x');
    expect(rolling(number).body).toMatch(/stopped/i);
  });

  it('a file that a person takes away on the rolling branch is named, also where GitHub takes it for the former index', async () => {
    world = await createWorld();
    const number = await merged();
    const { github, repository } = world;
    const index = github.file(repository, 'adr-governor/index', 'docs/adr/README.md') ?? '';
    // A new record makes the rolling branch start from here.
    const next = recordText({ number: 3, title: 'Cache at the edge', status: 'Accepted' });
    const files = { 'docs/notes.md': index, 'docs/adr/0003-cache.md': next };
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Notes', files });
    await world.idle();
    github
      .asUser('ada')
      .commit({ repository, branch: 'adr-governor/index', message: 'Mine', files: { 'docs/notes.md': null } });
    await world.idle();
    expect(rolling(number).files.map((file) => [file.path, file.previousPath])).toEqual([
      ['docs/adr/README.md', 'docs/notes.md'],
    ]);
    const approvals = rolling(number).checks.find((one) => one.name === 'ADR approvals');
    expect(approvals?.conclusion).toBe('failure');
    expect(approvals?.summary).toContain('docs/notes.md');
  });

  it('an index that is right already makes no pull request, and without configuration nothing is ever written', async () => {
    world = await createWorld({ configuration: null });
    const number = await merged();
    expect(number).toBe(1);
    expect(world.github.branch(world.repository, 'adr-governor/index')).toBeNull();
  });

  it('a private repository gets words instead of images', async () => {
    world = await createWorld({ isPrivate: true });
    await merged();
    const index = world.github.file(world.repository, 'adr-governor/index', 'docs/adr/README.md') ?? '';
    expect(index).not.toContain('img.shields.io');
    expect(index).toContain('Accepted');
  });
});
