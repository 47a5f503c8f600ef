import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import type { World } from './world.ts';

/** Has a pull request judged once more, as an edit of its title does (which still names the record), and returns how many requests wrote something. */
export async function judgedAgain(world: World, pullRequest: PullRequestHandle): Promise<number> {
  const mark = world.github.mark();
  world.github.asUser('ada').editPullRequest(pullRequest, { title: `${world.view(pullRequest).title} again` });
  await world.idle();
  const since = world.github.requests.slice(mark);
  // What was not judged could not have written anything either.
  if (!since.some(({ graphqlName }) => graphqlName === 'PullRequestFacts')) throw new Error('It was not judged.');
  return world.github.count({ since: mark }).writes;
}
