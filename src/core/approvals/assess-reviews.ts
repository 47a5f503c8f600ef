import type { CountReason, ReviewAssessment } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ApprovalSettings } from '../model/configuration.ts';
import type { Account, Review } from '../model/pull-request.ts';
import { barredPeople } from './barred-people.ts';
import type { KnownApprover } from './known-approver.ts';
import type { Reviewer } from './latest-reviews.ts';

/** What the reviews of a pull request mean for one scope. */
export interface Assessed {
  /** Everybody who reviewed, with the reason why it counts or does not. */
  readonly assessments: readonly ReviewAssessment[];
  /** Approvers of the scope who ask for changes, and, while a name of the scope is unresolved, those who may be behind it. */
  readonly objecting: readonly Account[];
  /** Ids of those among them who are only taken for approvers because a name is unresolved. */
  readonly presumed: ReadonlySet<number>;
  /** Who may not approve whatever they do: the author, and those who wrote the text. */
  readonly isBarred: (id: number) => boolean;
  readonly isAuthor: (id: number) => boolean;
  /** Ids of the people behind a name whose approval counts. */
  readonly countedBehind: (known: KnownApprover) => readonly number[];
  /**
   * Ids of the people behind a name who had approved this very text before anybody of them approved another one, which they did since;
   * nobody where nobody did.
   */
  readonly restoredBehind: (known: KnownApprover) => readonly number[];
  /** Ids of the people behind a name whose approval counts and was given after all those of the other text: they confirm what is restored. */
  readonly confirmedBehind: (known: KnownApprover) => readonly number[];
}

export interface ReviewedScope {
  readonly approvers: readonly KnownApprover[];
  /** Approvers of the scope for other kinds of changes: they may object as well. Absent: none. */
  readonly others?: readonly KnownApprover[];
  readonly subjects: readonly ApprovalSubject[];
  readonly reviewers: readonly Reviewer[];
  readonly author: Account | null;
  readonly head: string;
  /** ISO time when the base branch was last changed; absent or null: never. */
  readonly baseChangedAt?: string | null;
  /** Whose approvals never count; the author's never do. */
  readonly bar: ApprovalSettings['bar'];
}

/**
 * Whether a review came before the base branch was changed: what the pull request brought there was another change, and this one was
 * never shown. A time that cannot be read speaks against it.
 */
const isForOtherBase = ({ submittedAt }: Review, baseChangedAt: string | null): boolean =>
  baseChangedAt !== null && !(Date.parse(submittedAt) > Date.parse(baseChangedAt));

/**
 * Whether the text that an approval was given for is what the app itself made the present one of, on the command of approvers after that.
 * Several such changes may follow each other; anything else among them is one of somebody else's.
 */
const isCarriedOver = (
  { ownSteps = [] }: ApprovalSubject,
  { submittedAt }: Review,
  commit: string,
  mayCommand: (id: number) => boolean,
): boolean => {
  for (const { by, at, before, beforeAt } of ownSteps) {
    if (!mayCommand(by) || !(Date.parse(submittedAt) <= Date.parse(at))) return false;
    if (beforeAt.get(commit) === before) return true;
  }
  return false;
};

/** Whether an approval that was given on a commit is one of the text as it is now. A commit that cannot be read is not. */
const ageOf = (
  review: Review,
  subjects: readonly ApprovalSubject[],
  head: string,
  mayCommand: (id: number) => boolean,
): CountReason => {
  const { commit } = review;
  if (commit === null) return 'commit-unreadable';
  if (commit === head) return 'counted';
  const then = subjects
    .filter((subject) => !isCarriedOver(subject, review, commit, mayCommand))
    .map((subject) => ({ now: subject.substance, then: subject.substanceAt.get(commit) }));
  if (then.some((each) => each.then !== undefined && each.then !== each.now)) return 'stale';
  return then.some((each) => each.then === undefined) ? 'commit-unreadable' : 'counted';
};

/** Whether somebody approved what stands there now, byte for byte, and took it back by nothing but approving another text later. */
const approvedBefore = (
  { approvals }: Reviewer,
  { subjects, baseChangedAt = null }: Pick<ReviewedScope, 'subjects' | 'baseChangedAt'>,
  before = Number.POSITIVE_INFINITY,
): boolean =>
  approvals.some((review) => {
    const { commit, submittedAt } = review;
    return (
      commit !== null &&
      !isForOtherBase(review, baseChangedAt) &&
      Date.parse(submittedAt) < before &&
      subjects.every(({ sameBytesAt }) => sameBytesAt?.has(commit))
    );
  });

/** Behind a team its members count as they are; a person who is named alone needs write permission as well. */
const countsBehind = (known: KnownApprover, reviewer: Reviewer): boolean =>
  known.ids.has(reviewer.account.id) && (known.approver.kind === 'team' || reviewer.decisive?.authorCanWrite === true);

/** Whether a name stands for this person, also if it is pinned to their id and their login has changed. */
const standsFor = (known: KnownApprover, id: number): boolean =>
  known.ids.has(id) || (known.approver.kind === 'user' && known.approver.id === id);

const givenAt = ({ decisive }: Reviewer): number => Date.parse(decisive?.submittedAt ?? '');

/** Judges every review for one scope. A review covers all subjects of the scope, so it has to be right for each of them. */
export function assessReviews(scope: ReviewedScope): Assessed {
  const everyone = [...scope.approvers, ...(scope.others ?? [])];
  const mayObject = (id: number): boolean => everyone.some((known) => standsFor(known, id));
  const isNamed = (id: number): boolean => scope.approvers.some((known) => standsFor(known, id));
  const isApprover = (id: number): boolean => scope.approvers.some((known) => known.ids.has(id));
  const { writers, mergers } = barredPeople(scope.subjects, scope.bar, isApprover);
  const isBarred = (id: number): boolean => id === scope.author?.id || writers.has(id) || mergers.has(id);
  const mayCommand = (id: number): boolean => isApprover(id) && !isBarred(id);
  // A team that is renamed, deleted or hidden must not take the objections of its members with it. Not those of anybody at all: on a
  // public repository the whole world may ask for changes.
  const isUnclear = everyone.some((known) => known.unresolved !== null);
  const reasonFor = (reviewer: Reviewer): CountReason => {
    const { account, decisive } = reviewer;
    if (decisive === null) return 'commented';
    if (account.kind === 'bot') return 'bot';
    const mayBeApprover = mayObject(account.id) || (isUnclear && decisive.authorCanWrite);
    if (mayBeApprover && decisive.state === 'changes-requested') return 'changes-requested';
    if (account.id === scope.author?.id) return 'author';
    if (!isNamed(account.id)) return 'not-an-approver';
    if (writers.has(account.id)) return 'wrote-the-text';
    if (mergers.has(account.id)) return 'made-a-merge';
    if (decisive.state !== 'approved') return 'dismissed';
    if (isForOtherBase(decisive, scope.baseChangedAt ?? null)) return 'other-base';
    if (scope.approvers.some((known) => countsBehind(known, reviewer))) {
      const age = ageOf(decisive, scope.subjects, scope.head, mayCommand);
      return age === 'stale' && approvedBefore(reviewer, scope) ? 'restored' : age;
    }
    return scope.approvers.some((known) => known.ids.has(account.id)) ? 'no-write-permission' : 'not-an-approver';
  };
  const assessments = scope.reviewers.map((reviewer) => ({
    account: reviewer.account,
    reason: reasonFor(reviewer),
    commit: reviewer.commit,
  }));
  const those = (...reasons: readonly CountReason[]): readonly Reviewer[] =>
    scope.reviewers.filter((_, index) => reasons.some((reason) => assessments[index]?.reason === reason));
  const counted = those('counted');
  // Only what was approved as a whole before the text became another one is restored.
  const times = those('restored').map(givenAt);
  const turn = times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
  const restored = Number.isFinite(turn)
    ? those('counted', 'restored').filter((reviewer) => approvedBefore(reviewer, scope, turn))
    : [];
  const confirmed = counted.filter((reviewer) => times.every((time) => givenAt(reviewer) > time));
  const behind = (reviewers: readonly Reviewer[], known: KnownApprover): readonly number[] =>
    reviewers.filter((reviewer) => countsBehind(known, reviewer)).map((reviewer) => reviewer.account.id);
  const objecting = assessments.filter((each) => each.reason === 'changes-requested').map((each) => each.account);
  return {
    assessments,
    objecting,
    presumed: new Set(objecting.map(({ id }) => id).filter((id) => !mayObject(id))),
    isAuthor: (id) => id === scope.author?.id,
    isBarred,
    countedBehind: (known) => behind(counted, known),
    restoredBehind: (known) => behind(restored, known),
    confirmedBehind: (known) => behind(confirmed, known),
  };
}
