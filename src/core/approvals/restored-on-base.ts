import type { ApprovalProblem, RequirementResult } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import { judgeRequirement } from './judge-requirement.ts';
import type { Assessed } from './assess-reviews.ts';
import type { KnownApprover } from './known-approver.ts';
import { scopePeople } from './scope-people.ts';
import type { SearchEffort } from './search-effort.ts';
import type { SeatNode, SeatTree } from './seat-tree.ts';

/** What keeps a requirement from being met that one approver alone can do without. */
const aboutPeople: ReadonlySet<ApprovalProblem['code']> = new Set(['nobody-but-author', 'nobody-but-writers']);

/** A requirement that is not met, with what its reviews mean. */
export interface AskedAgain {
  /** Tells what the configuration asks for, whoever the author is: see `requirementMark`. Null: it cannot be told. */
  readonly mark: () => string | null;
  readonly subjects: readonly ApprovalSubject[];
  readonly approvers: readonly KnownApprover[];
  readonly assessed: Assessed;
  readonly requirement: RequirementResult;
  /** Why it cannot be met. */
  readonly problems: readonly Pick<ApprovalProblem, 'code'>[];
  /** Approvals that are demanded besides. */
  readonly further: readonly string[];
  readonly effort: SearchEffort;
}

/** One approver, and as many more as commits of nobody ask for; each of them somebody else. */
const oneOf = (approvers: readonly KnownApprover[], further: readonly string[]): SeatTree => {
  const who = approvers.map(({ approver }) => approver);
  const label = 'one approver, since this very text was approved before';
  const seat: SeatNode = { kind: 'seat', id: 0, label, who };
  if (further.length === 0) return seat;
  const more = further.map((words, index): SeatNode => ({ kind: 'seat', id: index + 1, label: words, who }));
  return { kind: 'all', id: further.length + 1, label: 'all of', parts: [seat, ...more] };
};

/** A requirement of texts that were approved before, with the pull requests in which they were. */
export interface RestoredOnBase {
  readonly requirement: RequirementResult;
  readonly restores: readonly number[];
  /** Of what was met then, and is put back by it: never that of somebody who stands in for the author here. */
  readonly mark: string;
}

/**
 * What is asked of records whose texts stood on the base branch before, byte for byte, and met this very requirement there: one approver of
 * the scope. Null where one of them is no such text, what the configuration asks for is in itself not right, or nobody is left who could
 * be that one approver: then what is in the way is that of the configured requirement.
 */
export function restoredOnBase(asked: AskedAgain): RestoredOnBase | null {
  const { subjects, approvers, assessed, requirement, problems, further, effort } = asked;
  const isOpen = requirement.state === 'waiting' || requirement.state === 'impossible';
  if (!isOpen || subjects.length === 0 || subjects.some(({ approvedBefore }) => approvedBefore === undefined))
    return null;
  const isWrong =
    approvers.some(({ unresolved }) => unresolved !== null) || !problems.every(({ code }) => aboutPeople.has(code));
  const isUnexplained = requirement.state === 'impossible' && problems.length === 0;
  const mark = isWrong || isUnexplained ? null : asked.mark();
  if (mark === null) return null;
  const found = subjects.map(({ approvedBefore = [] }) => approvedBefore.find(({ marks }) => marks.includes(mark)));
  const earlier = found.filter((each) => each !== undefined);
  if (earlier.length < found.length) return null;
  const tree = oneOf(approvers, further);
  const one = judgeRequirement(tree, scopePeople(approvers, assessed, tree), effort);
  if (one.state === 'impossible') return null;
  return {
    requirement: one,
    restores: [...new Set(earlier.map(({ number }) => number))],
    mark,
  };
}
