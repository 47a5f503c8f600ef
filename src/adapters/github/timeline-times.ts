import type { LastRequest } from '../../core/model/pull-request.ts';
import type { PullRequestLists } from './read-lists.ts';
import type { PullRequestAnswer } from './schema.ts';

const isRequest = (event: PullRequestLists['timelineItems'][number]): boolean => event.requestedReviewer !== undefined;
const isTakenBack = (event: PullRequestLists['timelineItems'][number]): boolean => event.removedReviewer !== undefined;

const later = (one: string, other: string): string => (Date.parse(other) > Date.parse(one) ? other : one);

/** Since when people may review it, by the times that GitHub put down itself: being a draft, closed or on its way to another branch is no time for comments. */
export const openSinceOf = (
  { isDraft, createdAt }: PullRequestAnswer,
  events: PullRequestLists['timelineItems'],
): string | null => {
  const times = events.flatMap((event) => (isRequest(event) || isTakenBack(event) ? [] : event.createdAt));
  return isDraft ? null : times.reduce(later, createdAt);
};

/** When somebody was last asked for a review. */
export const askedSinceOf = (events: PullRequestLists['timelineItems']): string | null => {
  const [first, ...others] = events.filter(isRequest).map((event) => event.createdAt);
  return first === undefined ? null : others.reduce(later, first);
};

/** When each person was last asked by name, and whether that was taken back since; events come in the order they happened. */
export const lastRequestsIn = (events: PullRequestLists['timelineItems']): ReadonlyMap<number, LastRequest> => {
  const last = new Map<number, LastRequest>();
  for (const { requestedReviewer, removedReviewer, createdAt } of events) {
    const asked = requestedReviewer?.databaseId;
    const taken = removedReviewer?.databaseId;
    if (typeof asked === 'number') last.set(asked, { at: createdAt, isTakenBack: false });
    if (typeof taken === 'number') last.set(taken, { at: last.get(taken)?.at ?? createdAt, isTakenBack: true });
  }
  return last;
};
