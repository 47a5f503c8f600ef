import type { ApprovalProblem, ApprovalVerdict } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ApprovalSettings } from '../model/configuration.ts';
import type { CommandDecision } from '../model/command.ts';
import { barredPeople } from './barred-people.ts';

type Override = Extract<CommandDecision, { readonly kind: 'override' }>;

/** What was not read cannot be answered for: there may be more of it than whoever overrides has seen, or it may be theirs. */
const never: ReadonlySet<ApprovalProblem['code']> = new Set(['files-incomplete', 'commits-incomplete']);

/** Whether an override can stand in for the approvals that are missing. */
export const canBeOverridden = ({ state, problems }: Pick<ApprovalVerdict, 'state' | 'problems'>): boolean =>
  (state === 'waiting' || state === 'blocked') && !problems.some(({ code }) => never.has(code));

/** Whether everything that needs approval still says what it said at a commit; what is not known of that commit is another text. */
const isUnchangedSince = (commit: string, head: string, subjects: readonly ApprovalSubject[]): boolean =>
  commit === head ||
  subjects
    .filter(({ needsApproval }) => needsApproval)
    .every(({ substance, substanceAt }) => substanceAt.has(commit) && substanceAt.get(commit) === substance);

/** The pull request that somebody overrides. */
export interface OverriddenPullRequest {
  readonly subjects: readonly ApprovalSubject[];
  readonly head: string;
  readonly authorId: number | null;
  /** ISO time when the base branch was last changed: what was decided before then was another change. Absent or null: never. */
  readonly baseChangedAt?: string | null;
  /** Whose approvals never count. */
  readonly bar: ApprovalSettings['bar'];
}

/** Whose approval of the text never counts cannot answer for it alone either. */
const barredFrom = ({ subjects, authorId, bar }: OverriddenPullRequest): readonly number[] => {
  const { writers, mergers } = barredPeople(
    subjects.filter(({ needsApproval }) => needsApproval),
    bar,
    // Nobody answers alone for what they had the app do, not even an approver.
    () => false,
  );
  return [...new Set([...writers, ...mergers])].filter((id) => id !== authorId);
};

/**
 * The approvals with what somebody decided over the heads of the approvers: approved, with who did it and why. It holds while everything
 * that needs approval says what it said then, and never by the author of the pull request or whoever else wrote that text, whoever
 * wrote it down. The newest one counts, none from before the base branch was changed. `decisions`: those that were given for the base
 * branch; see `decisionsFor`.
 */
export function applyOverride(
  verdict: ApprovalVerdict,
  decisions: readonly CommandDecision[],
  pullRequest: OverriddenPullRequest,
): ApprovalVerdict {
  const { state } = verdict;
  const { subjects, head, authorId, baseChangedAt = null } = pullRequest;
  if (!canBeOverridden(verdict) || (state !== 'waiting' && state !== 'blocked')) return verdict;
  const barred = barredFrom(pullRequest);
  const holds = decisions.findLast(
    (decision): decision is Override =>
      decision.kind === 'override' &&
      decision.by.id !== authorId &&
      !barred.includes(decision.by.id) &&
      (baseChangedAt === null || Date.parse(decision.at) > Date.parse(baseChangedAt)) &&
      isUnchangedSince(decision.commit, head, subjects),
  );
  if (holds === undefined) return barred.length === 0 ? verdict : { ...verdict, barred };
  const { by, reason, commit, base } = holds;
  return {
    // It is not open for comment any more, and no time changes that.
    scopes: verdict.scopes,
    problems: verdict.problems,
    state: 'approved',
    ask: { users: [], teams: [] },
    askLater: [],
    ...(verdict.inform === undefined ? {} : { inform: verdict.inform }),
    overridden: { by, reason, commit, base, instead: state },
  };
}
