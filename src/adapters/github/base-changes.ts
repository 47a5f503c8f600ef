import type { PullRequestLists } from './read-lists.ts';

type Events = PullRequestLists['timelineItems'];

/** By a person, and by GitHub where the branch it was for is gone. */
const baseChanges: ReadonlySet<string | undefined> = new Set([
  'BaseRefChangedEvent',
  'AutomaticBaseChangeSucceededEvent',
]);

const isBaseChange = (event: Events[number]): boolean => baseChanges.has(event.__typename);

/** ISO time when the pull request was last turned to another base branch, as GitHub put it down; null: never. */
export const baseChangedAtOf = (events: Events): string | null => {
  const times = events.filter(isBaseChange).map(({ createdAt }) => createdAt);
  return times.length === 0 ? null : times.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
};

/** What happened since then, in the order in which GitHub tells it. */
export const sinceBaseChange = (events: Events): Events => events.slice(events.findLastIndex(isBaseChange) + 1);
