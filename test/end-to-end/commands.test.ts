import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const at = (number: number, name: string): string => `docs/adr/${String(number).padStart(4, '0')}-${name}.md`;
const queue = { [at(2, 'use-a-queue')]: recordText({ number: 2, title: 'Use a queue' }) };
const cache = { [at(2, 'use-a-cache')]: recordText({ number: 2, title: 'Use a cache' }) };
const hedged = {
  [at(2, 'use-a-queue')]: recordText({
    number: 2,
    title: 'Use a queue',
    decision: 'We will probably use a queue for orders, because they wait.',
  }),
};

const review = (pullRequest: PullRequestHandle) => world.check(pullRequest, 'ADR review');
const say = async (pullRequest: PullRequestHandle, login: string, body: string): Promise<void> => {
  world.github.asUser(login).comment(pullRequest, body);
  await world.idle();
};
/** The reactions of the app to the newest comment of a person, and its answers. */
const answered = (pullRequest: PullRequestHandle) => {
  const { comments } = world.view(pullRequest);
  const asked = comments.filter(({ author }) => author?.kind === 'user').at(-1);
  return {
    reactions: asked?.reactions.map((each) => each.split(' ')[1]) ?? [],
    answers: comments.map(({ body }) => body).filter((body) => body.startsWith('<!-- adr-governor:answer')),
  };
};
const headOf = (pullRequest: PullRequestHandle): string => world.view(pullRequest).head.sha;

describe('/adr help and /adr check', () => {
  it('answer with the list of commands, and with a new judgement', async () => {
    world = await createWorld();
    const pullRequest = world.open(queue);
    await world.idle();
    await say(pullRequest, 'ada', '/adr help');
    expect(answered(pullRequest).reactions).toEqual(['THUMBS_UP']);
    expect(answered(pullRequest).answers.join()).toContain('`/adr renumber [N]`');
    await say(pullRequest, 'ada', '/adr check');
    expect(answered(pullRequest).reactions).toEqual(['THUMBS_UP']);
  });

  it('are read in the first line of a new comment alone, and exactly', async () => {
    world = await createWorld();
    const pullRequest = world.open(queue);
    await world.idle();
    const before = world.github.mark();
    await say(pullRequest, 'ada', 'Please /adr help');
    await say(pullRequest, 'ada', 'Hello\n/adr help');
    await say(pullRequest, 'ada', '/adrhelp');
    expect(world.github.count({ since: before })).toMatchObject({ writes: 0 });
    await say(pullRequest, 'ada', '/adr waiv a b');
    expect(answered(pullRequest).reactions).toEqual(['CONFUSED']);
    expect(answered(pullRequest).answers.join()).toContain('Did you mean /adr waive?');
  });
});

describe('/adr waive', () => {
  it('lets what a rule says pass, by somebody who may and is not the author', async () => {
    world = await createWorld();
    const pullRequest = world.open({ ...hedged, ...cache });
    await world.idle();
    expect(review(pullRequest)?.conclusion).toBe('failure');
    await say(pullRequest, 'ada', '/adr waive number-unique We rename later');
    expect(answered(pullRequest).answers.join()).toContain('The author of a pull request cannot waive');
    await say(pullRequest, 'cleo', '/adr waive number-unique We rename later');
    expect(answered(pullRequest).answers.join()).toContain('needs the permission');
    expect(review(pullRequest)?.conclusion).toBe('failure');
    await say(pullRequest, 'olga', '/adr waive number-unique We rename later');
    expect(answered(pullRequest).reactions).toEqual(['THUMBS_UP']);
    expect(review(pullRequest)?.summary).toContain('**Waived:** `number-unique` by `olga` (We rename later)');
    expect(review(pullRequest)?.conclusion).toBe('success');
  });

  it('holds on the next commits, for what it was given for and for nothing new', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const pullRequest = world.open(cache);
    const lower = world.open(queue, { branch: 'other' });
    await world.idle();
    expect(review(lower)?.conclusion).toBe('failure');
    await say(lower, 'olga', '/adr waive number-unique The other one is closed soon');
    expect(review(lower)?.conclusion).toBe('success');
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'other', message: 'More', files: { 'a.txt': 'a' } });
    await world.idle();
    expect(review(lower)?.conclusion).toBe('success');
    expect(review(lower)?.summary).toContain('**Waived:**');
    ada.commit({
      repository,
      branch: 'other',
      message: 'Another',
      files: { [at(1, 'another')]: recordText({ number: 1, title: 'Another' }) },
    });
    await world.idle();
    expect(review(lower)?.conclusion).toBe('failure');
    expect(pullRequest.number).toBeLessThan(lower.number);
  });
});

describe('/adr confirm', () => {
  it('ticks an item of the checklist with the name, until the text changes', async () => {
    world = await createWorld({
      configuration: `${configurationText}checklist:
  - { id: announced, text: "Announced to the team" }
  - { id: signed-off, text: "Signed off", by: approvals }
`,
    });
    const pullRequest = world.open(queue);
    await world.idle();
    expect(review(pullRequest)?.text).toContain('⏳ Announced to the team (`announced`)');
    expect(review(pullRequest)?.text).toContain('⏳ Signed off');
    await say(pullRequest, 'ada', '/adr confirm anounced');
    expect(answered(pullRequest).answers.join()).toContain('Did you mean "announced"?');
    await say(pullRequest, 'cleo', '/adr confirm announced');
    const ticked = '✅ Announced to the team (`announced`, confirmed by `cleo`)';
    expect(review(pullRequest)?.text).toContain(ticked);
    const push = async (files: Record<string, string>): Promise<void> => {
      const { repository, github } = world;
      github.asUser('ada').commit({ repository, branch: 'proposal-1', message: 'Edit', files });
      await world.idle();
    };
    await push({ 'a.txt': 'a' });
    expect(review(pullRequest)?.text).toContain(ticked);
    const [path = '', text = ''] = Object.entries(queue)[0] ?? [];
    await push({ [path]: text.replace('a read replica', 'another replica') });
    expect(review(pullRequest)?.text).toContain('⏳ Announced to the team (`announced`)');
    await push({ [path]: text });
    expect(review(pullRequest)?.text).toContain(ticked);
  });
});

describe('/adr fix', () => {
  it('commits every safe fix to the branch, once', async () => {
    world = await createWorld();
    const pullRequest = world.open(hedged);
    await world.idle();
    expect(review(pullRequest)?.summary).toContain('can be mended without thinking');
    expect(review(pullRequest)?.actions).toEqual([
      { label: 'Apply fixes', description: 'Commit every safe fix to the branch', identifier: 'fix' },
    ]);
    const before = headOf(pullRequest);
    await say(pullRequest, 'ada', '/adr fix');
    expect(answered(pullRequest).reactions).toEqual(['THUMBS_UP']);
    expect(headOf(pullRequest)).not.toBe(before);
    expect(world.github.file(world.repository, 'proposal-1', at(2, 'use-a-queue'))).toContain('We will use a queue');
    expect(review(pullRequest)?.actions).toEqual([]);
    await say(pullRequest, 'ada', '/adr fix');
    expect(answered(pullRequest).answers.at(-1)).toContain('nothing here that can be mended');
  });

  it('sets the status of the record that is superseded, in its own file', async () => {
    world = await createWorld();
    const text = recordText({ number: 2, title: 'Write decisions as pages', status: 'Accepted' });
    const pages = text.replace('\n**Scope**', '\n**Supersedes**: [ADR-0001](0001-record-decisions.md)\n**Scope**');
    const pullRequest = world.open({ [at(2, 'write-pages')]: pages });
    await world.idle();
    expect(review(pullRequest)?.text).toContain('supersedes ADR-0001, which does not say so');
    await say(pullRequest, 'ada', '/adr fix');
    expect(answered(pullRequest).reactions).toEqual(['THUMBS_UP']);
    expect(world.github.file(world.repository, 'proposal-1', at(1, 'record-decisions'))).toContain(
      '**Status**: Superseded by [ADR-0002](0002-write-pages.md)\n',
    );
    expect(review(pullRequest)?.text).not.toContain('does not say so');
    expect(world.view(pullRequest).files.map(({ path }) => path)).toContain(at(1, 'record-decisions'));
  });

  it('is refused to somebody who may not push', async () => {
    world = await createWorld();
    const pullRequest = world.open(hedged);
    await world.idle();
    const before = headOf(pullRequest);
    await say(pullRequest, 'stan', '/adr fix');
    expect(answered(pullRequest).reactions).toEqual(['CONFUSED']);
    expect(answered(pullRequest).answers.join()).toContain('write permission');
    expect(headOf(pullRequest)).toBe(before);
  });
});

describe('two pull requests with one number', () => {
  it('"Apply fixes" renumbers file, title and references of the one that was told, in one commit', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const lower = world.open(queue);
    const higher = world.open({
      ...cache,
      'docs/caching.md': '# Caching\n\nSee [the decision](adr/0002-use-a-cache.md).\n',
    });
    await world.idle();
    expect(review(higher)?.conclusion).toBe('failure');
    github.asUser('olga').merge(lower);
    await world.idle();
    expect(review(higher)?.conclusion).toBe('failure');
    const before = world.view(higher).commits.length;
    const button = review(higher);
    github.asUser('ada').requestCheckAction({ id: button?.id ?? 0 }, 'fix');
    await world.idle();
    expect(world.view(higher).commits.length).toBe(before + 1);
    const branch = world.view(higher).head.ref;
    expect(github.file(repository, branch, at(2, 'use-a-cache'))).toBeNull();
    expect(github.file(repository, branch, at(3, 'use-a-cache'))).toContain('# ADR-0003: Use a cache');
    expect(github.file(repository, branch, 'docs/caching.md')).toContain('(adr/0003-use-a-cache.md)');
    expect(review(higher)?.conclusion).toBe('success');
  });
});
