import type { Account, PullRequest, Team, TimelineEvent } from './model.ts';
import type { World } from './world.ts';

/** Event types that are remembered, as GraphQL's `itemTypes` calls them. */
export const rememberedEvents: Readonly<Record<TimelineEvent['type'], string>> = {
  AutomaticBaseChangeSucceededEvent: 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
  BaseRefChangedEvent: 'BASE_REF_CHANGED_EVENT',
  ClosedEvent: 'CLOSED_EVENT',
  MergedEvent: 'MERGED_EVENT',
  ReadyForReviewEvent: 'READY_FOR_REVIEW_EVENT',
  ReopenedEvent: 'REOPENED_EVENT',
  ReviewRequestRemovedEvent: 'REVIEW_REQUEST_REMOVED_EVENT',
  ReviewRequestedEvent: 'REVIEW_REQUESTED_EVENT',
};

/** Puts an event down in the pull request's timeline. */
export function remember(
  world: World,
  pullRequest: PullRequest,
  type: TimelineEvent['type'],
  actor: Account,
  about: { readonly user?: Account | null; readonly team?: Team | null } = {},
): void {
  const { user = null, team = null } = about;
  pullRequest.timeline.push({ id: world.nextId('event'), type, actor, user, team, createdAt: world.now() });
}
