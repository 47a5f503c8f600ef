import type { RepositoryHandle } from '../github/actor.ts';
import type { CheckView, PullRequestSnapshot } from '../github/snapshot.ts';
import type { StandIn } from '../github/stand-in.ts';

/** How a check stands, in one word. */
const checkState = (check: CheckView): string =>
  check.status === 'completed' ? (check.conclusion ?? 'no conclusion') : check.status;

const describePullRequest = (snapshot: PullRequestSnapshot): readonly string[] => [
  `#${snapshot.number} ${snapshot.title} (${snapshot.state}, head ${snapshot.head.sha.slice(0, 7)})`,
  ...(snapshot.checks.length === 0 ? ['  no check on the head commit'] : []),
  ...snapshot.checks.map((check) => `  check "${check.name}": ${checkState(check)}, "${check.title ?? ''}"`),
  `  inline comments: ${snapshot.reviewComments.filter((comment) => !comment.isMinimized).length}, comments: ${snapshot.comments.length}`,
  `  asked for a review: ${[...snapshot.requestedReviewers.users, ...snapshot.requestedReviewers.teams].join(', ') || 'nobody'}`,
  ...snapshot.reviews
    .filter((review) => review.author?.kind === 'user')
    .map(
      (review) =>
        `  review by ${review.author?.login ?? 'ghost'}: ${review.state} at ${review.commit?.slice(0, 7) ?? '?'}`,
    ),
];

/** What there is now, for somebody who has to find out why a step did not happen. */
export const describeState = (standIn: StandIn, repository: RepositoryHandle): readonly string[] => [
  ...standIn
    .pullRequestNumbers(repository)
    .flatMap((number) => describePullRequest(standIn.pullRequest(repository, number))),
  'Last webhooks and how the app answered (0: not at all):',
  ...standIn.deliveries
    .slice(-5)
    .map(
      (delivery) =>
        `  ${delivery.event}${delivery.action === null ? '' : `.${delivery.action}`}: ${delivery.statusCode ?? 'under way'}`,
    ),
  'Last requests of the app:',
  ...standIn.requests
    .slice(-5)
    .map((request) => `  ${request.method} ${request.path} (${request.operationId ?? 'unknown'}): ${request.status}`),
];
