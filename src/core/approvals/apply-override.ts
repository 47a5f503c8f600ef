import type { ApprovalProblem, ApprovalSubject, ApprovalVerdict } from '../model/approval.ts';
import type { CommandDecision } from '../model/command.ts';

type Override = Extract<CommandDecision, { readonly kind: 'override' }>;

/** What was not read cannot be answered for: there may be more of it than whoever overrides has seen. */
const never: ReadonlySet<ApprovalProblem['code']> = new Set(['files-incomplete']);

/** Whether an override can stand in for the approvals that are missing. */
export const canBeOverridden = ({ state, problems }: Pick<ApprovalVerdict, 'state' | 'problems'>): boolean =>
  (state === 'waiting' || state === 'blocked') && !problems.some(({ code }) => never.has(code));

/** Whether everything that needs approval still says what it said at a commit; what is not known of that commit is another text. */
const isUnchangedSince = (commit: string, head: string, subjects: readonly ApprovalSubject[]): boolean =>
  commit === head ||
  subjects
    .filter(({ needsApproval }) => needsApproval)
    .every(({ substance, substanceAt }) => substanceAt.has(commit) && substanceAt.get(commit) === substance);

/**
 * The approvals with what somebody decided over the heads of the approvers: approved, with who did it and why. It holds while everything
 * that needs approval says what it said then, and never by the author of the pull request, whoever wrote it down. The newest one counts.
 */
export function applyOverride(
  verdict: ApprovalVerdict,
  decisions: readonly CommandDecision[],
  { subjects, head, authorId }: { subjects: readonly ApprovalSubject[]; head: string; authorId: number | null },
): ApprovalVerdict {
  const { state } = verdict;
  if (!canBeOverridden(verdict) || (state !== 'waiting' && state !== 'blocked')) return verdict;
  const holds = decisions.findLast(
    (decision): decision is Override =>
      decision.kind === 'override' && decision.by.id !== authorId && isUnchangedSince(decision.commit, head, subjects),
  );
  if (holds === undefined) return verdict;
  const { by, reason, commit } = holds;
  return {
    ...verdict,
    state: 'approved',
    ask: { users: [], teams: [] },
    askLater: [],
    overridden: { by, reason, commit, instead: state },
  };
}
