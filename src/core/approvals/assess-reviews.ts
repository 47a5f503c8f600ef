import type { ApprovalSubject, CountReason, ReviewAssessment } from '../model/approval.ts';
import type { ApprovalSettings } from '../model/configuration.ts';
import type { Account, Review } from '../model/pull-request.ts';
import type { KnownApprover } from './known-approver.ts';
import type { Reviewer } from './latest-reviews.ts';

/** What the reviews of a pull request mean for one scope. */
export interface Assessed {
  /** Everybody who reviewed, with the reason why it counts or does not. */
  readonly assessments: readonly ReviewAssessment[];
  /** Approvers of the scope who ask for changes. */
  readonly objecting: readonly Account[];
  /** Who may not approve whatever they do: the author, and those who wrote the text. */
  readonly isBarred: (id: number) => boolean;
  readonly isAuthor: (id: number) => boolean;
  /** Ids of the people behind a name whose approval counts. */
  readonly countedBehind: (known: KnownApprover) => readonly number[];
}

export interface ReviewedScope {
  readonly approvers: readonly KnownApprover[];
  readonly subjects: readonly ApprovalSubject[];
  readonly reviewers: readonly Reviewer[];
  readonly author: Account | null;
  readonly head: string;
  /** Whose approvals never count; the author's never do. */
  readonly bar: ApprovalSettings['bar'];
}

/** Whether an approval that was given on a commit is one of the text as it is now. A commit that cannot be read is not. */
const ageOf = (review: Review, subjects: readonly ApprovalSubject[], head: string): CountReason => {
  const { commit } = review;
  if (commit === null) return 'commit-unreadable';
  if (commit === head) return 'counted';
  const then = subjects.map((subject) => ({ now: subject.substance, then: subject.substanceAt.get(commit) }));
  if (then.some((each) => each.then !== undefined && each.then !== each.now)) return 'stale';
  return then.some((each) => each.then === undefined) ? 'commit-unreadable' : 'counted';
};

/** Behind a team its members count as they are; a person who is named alone needs write permission as well. */
const countsBehind = (known: KnownApprover, reviewer: Reviewer): boolean =>
  known.ids.has(reviewer.account.id) && (known.approver.kind === 'team' || reviewer.decisive?.authorCanWrite === true);

/** Whether a name stands for this person, also if it is pinned to their id and their login has changed. */
const standsFor = (known: KnownApprover, id: number): boolean =>
  known.ids.has(id) || (known.approver.kind === 'user' && known.approver.id === id);

/** Judges every review for one scope. A review covers all subjects of the scope, so it has to be right for each of them. */
export function assessReviews(scope: ReviewedScope): Assessed {
  const barsWriters = scope.bar.includes('committers-of-text');
  const writers = new Set(barsWriters ? scope.subjects.flatMap((subject) => subject.textAuthors) : []);
  const reasonFor = (reviewer: Reviewer): CountReason => {
    const { account, decisive } = reviewer;
    if (decisive === null) return 'commented';
    if (account.kind === 'bot') return 'bot';
    const isApprover = scope.approvers.some((known) => standsFor(known, account.id));
    if (isApprover && decisive.state === 'changes-requested') return 'changes-requested';
    if (account.id === scope.author?.id) return 'author';
    if (!isApprover) return 'not-an-approver';
    if (writers.has(account.id)) return 'wrote-the-text';
    if (decisive.state !== 'approved') return 'dismissed';
    if (scope.approvers.some((known) => countsBehind(known, reviewer)))
      return ageOf(decisive, scope.subjects, scope.head);
    return scope.approvers.some((known) => known.ids.has(account.id)) ? 'no-write-permission' : 'not-an-approver';
  };
  const assessments = scope.reviewers.map((reviewer) => ({
    account: reviewer.account,
    reason: reasonFor(reviewer),
    commit: reviewer.commit,
  }));
  const counted = scope.reviewers.filter((_, index) => assessments[index]?.reason === 'counted');
  return {
    assessments,
    objecting: assessments.filter((each) => each.reason === 'changes-requested').map((each) => each.account),
    isAuthor: (id) => id === scope.author?.id,
    isBarred: (id) => id === scope.author?.id || writers.has(id),
    countedBehind: (known) =>
      counted.filter((reviewer) => countsBehind(known, reviewer)).map((reviewer) => reviewer.account.id),
  };
}
