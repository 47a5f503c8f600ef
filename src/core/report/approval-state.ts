import { type ApprovalVerdict, type RequirementResult, type ReviewAssessment } from '../model/approval.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { discussionWords } from './discussion-words.ts';
import { missingSeats } from './missing-seats.ts';
import { personInTitle } from './person.ts';
import { plainText } from './plain-text.ts';
import { listed, problemWords } from './texts.ts';

const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** Who is missing, over all scopes, each once. Foreign text: the caller escapes it. */
export const missingOf = (approvals: ApprovalVerdict): readonly string[] =>
  distinct(
    approvals.scopes.flatMap((scope) => missingSeats(scope.requirement)),
    (words) => words,
  );

/** Deeper than any requirement that the configuration lets pass. */
const deepest = 25;

const openCandidates = (requirement: RequirementResult, depth: number): readonly Approver[] =>
  requirement.state === 'met' || requirement.isLater === true || depth > deepest
    ? []
    : [...requirement.candidates, ...requirement.parts.flatMap((part) => openCandidates(part, depth + 1))];

/** Who could fill a seat that is still open, over all scopes, each once, in the order of the configuration. */
export const candidatesOf = (approvals: ApprovalVerdict): readonly Approver[] =>
  distinct(
    approvals.scopes.flatMap((scope) => openCandidates(scope.requirement, 0)),
    approverKey,
  );

/** Reviews of all scopes, one a person and reason. */
export const reviewsOf = (approvals: ApprovalVerdict): readonly ReviewAssessment[] =>
  distinct(
    approvals.scopes.flatMap((scope) => scope.reviews),
    (review) => `${review.account.id} ${review.reason}`,
  );

const approvedBy = (approvals: ApprovalVerdict): readonly Account[] =>
  distinct(
    reviewsOf(approvals)
      .filter((review) => review.reason === 'counted')
      .map((review) => review.account),
    (account) => String(account.id),
  );

function blockedTitle(approvals: ApprovalVerdict): string {
  const [problem] = approvals.problems;
  const people = distinct(
    reviewsOf(approvals)
      .filter((review) => review.reason === 'changes-requested')
      .map((review) => review.account),
    (account) => String(account.id),
  );
  if (people.length > 0 && (problem === undefined || problem.code === 'changes-requested')) {
    return `Changes requested by ${listed(people.map(personInTitle), 3)}`;
  }
  if (problem === undefined) return 'Cannot be approved as it stands';
  return problem.path === null
    ? problemWords[problem.code].title
    : `${problemWords[problem.code].title}: ${plainText(problem.path, 120)}${problem.line === null ? '' : ` line ${problem.line}`}`;
}

/** The state of the approvals as one plain line: a title, not Markdown. */
export function approvalTitle(approvals: ApprovalVerdict): string {
  switch (approvals.state) {
    case 'not-needed':
      return 'Nobody has to approve: only editorial changes';
    case 'not-configured':
      return 'No approvers configured';
    case 'approved':
      if (approvals.overridden !== undefined) {
        const { by, reason } = approvals.overridden;
        return `Overridden by ${personInTitle(by)}: ${plainText(reason, 150)}`;
      }
      return `Approved by ${listed(approvedBy(approvals).map(personInTitle), 5) || 'everybody who has to'}`;
    case 'waiting': {
      const missing = missingOf(approvals).map((words) => plainText(words, 80));
      if (missing.length === 0 && approvals.discussion !== undefined)
        return `Open for comment ${discussionWords(approvals.discussion)}`;
      return `Waiting for ${listed(missing, 3) || 'approvals'}`;
    }
    case 'blocked':
      return blockedTitle(approvals);
  }
}
