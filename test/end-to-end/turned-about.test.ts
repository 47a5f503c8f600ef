import { afterEach, expect, it } from 'vitest';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

it('a pull request that is turned from one branch to another and back is judged as often as that, however often', async () => {
  world = await createWorld({ configuration: `${configurationText}branches: [main, next]\n` });
  const { github, repository } = world;
  const ada = github.asUser('ada');
  ada.commit({ repository, branch: 'next', message: 'Start', files: { 'a.txt': 'a' } });
  const record = (name: string): Record<string, string> => ({
    [`docs/adr/0002-${name}.md`]: recordText({ number: 2, title: `Use a ${name}`, scope: 'Architecture' }),
  });
  for (const name of ['queue', 'cache']) world.open(record(name));
  ada.commit({ repository, branch: 'topic', from: 'next', message: 'Record', files: record('topic') });
  const turned = ada.openPullRequest({ repository, base: 'next', head: 'topic', title: 'Use a topic' });
  await world.idle();
  const judged: number[] = [];
  const writes: number[] = [];
  for (const base of ['main', 'next', 'main', 'next', 'main', 'next']) {
    const mark = github.mark();
    ada.editPullRequest(turned, { base });
    await world.idle();
    judged.push(github.requests.slice(mark).filter(({ graphqlName }) => graphqlName === 'PullRequestFacts').length);
    writes.push(github.count({ since: mark }).writes);
  }
  // It claims a number that two others into main claim as well: neither its coming nor its going wakes them, since both were there before.
  expect(judged).toEqual([1, 1, 1, 1, 1, 1]);
  expect(Math.max(...writes)).toBeLessThanOrEqual(4);
});
