import type { ApprovalFacts, ApprovalProblem, ApprovalVerdict } from '../model/approval.ts';
import { judgeScope, type JudgedScope } from './judge-scope.ts';
import { approverLookup } from './known-approver.ts';
import { latestReviews } from './latest-reviews.ts';
import { matchScopes } from './match-scopes.ts';
import { pickReviewers } from './pick-reviewers.ts';
import { unsupportedKeys } from './unsupported-keys.ts';
import { SearchEffort } from './search-effort.ts';

const nothingToDo = (state: 'not-needed' | 'not-configured'): ApprovalVerdict => ({
  state,
  scopes: [],
  problems: [],
  ask: { users: [], teams: [] },
  askLater: [],
});

/** What GitHub did not tell in full. A verdict on a part would be a guess. */
const incomplete = (facts: ApprovalFacts, isNeeded: boolean): readonly ApprovalProblem[] => {
  const problems: ApprovalProblem[] = [];
  if (!facts.filesComplete) {
    const message =
      'GitHub does not list all changed files of this pull request, so a record may be missing from the list. Split the pull request so that it changes at most 3,000 files.';
    problems.push({ code: 'files-incomplete', message, path: null, line: null });
  }
  if (!facts.commitsComplete && isNeeded) {
    const message =
      'GitHub does not list all commits of this pull request, so it is not known who wrote the text. Squash it to at most 250 commits.';
    problems.push({ code: 'commits-incomplete', message, path: null, line: null });
  }
  return problems;
};

const stateOf = (scopes: readonly JudgedScope[], isUnclear: boolean): 'approved' | 'waiting' | 'blocked' => {
  const states = scopes.map((scope) => scope.result.state);
  // Something needs approval: without a scope that judges it, it is never approved by accident.
  if (isUnclear || states.length === 0) return 'blocked';
  if (states.some((state) => state === 'blocked' || state === 'impossible')) return 'blocked';
  return states.every((state) => state === 'met') ? 'approved' : 'waiting';
};

/** What may stand beside an approval comes after what cannot: the first problem is the one that reports lead with. */
const rank = (problem: ApprovalProblem): number => {
  if (problem.code === 'unattributed-commit' || problem.code === 'author-holds-role') return 2;
  return problem.code === 'approver-unresolved' ? 1 : 0;
};

const unique = (problems: readonly ApprovalProblem[]): readonly ApprovalProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.path ?? ''} ${problem.message}`, problem])).values(),
];

/**
 * Judges the approvals of a pull request at one head: which scopes judge what, whose reviews count and why, what is missing, whom
 * to ask. Approved only if every scope is met by different people per requirement, none of whom wrote the text, each review given
 * on the head or on a commit with the same substance. Whatever is unknown, incomplete or contradicting counts against approval.
 */
export function judgeApprovals(facts: ApprovalFacts): ApprovalVerdict {
  const { scopes } = facts.configuration;
  const unsupported = unsupportedKeys(facts.configuration);
  if (scopes.length === 0 && unsupported.length === 0) return nothingToDo('not-configured');
  const subjects = facts.subjects.filter((subject) => subject.needsApproval);
  const missing = [...incomplete(facts, subjects.length > 0), ...(subjects.length > 0 ? unsupported : [])];
  if (subjects.length === 0 && missing.length === 0) return nothingToDo('not-needed');
  // Without scopes of its own there is nothing to match: only what is not supported keeps it from "not-configured".
  const { matched, problems } = matchScopes(scopes, scopes.length === 0 ? [] : subjects, facts.labels ?? null);
  const lookUp = approverLookup(facts.resolved);
  const effort = SearchEffort.ofVerdict();
  const reviewers = latestReviews(facts.reviews);
  const judged = matched.map((each) =>
    judgeScope(each, {
      lookUp,
      reviewers,
      author: facts.author,
      head: facts.head,
      settings: facts.configuration.approvals,
      effort,
    }),
  );
  return {
    state: stateOf(judged, missing.length > 0 || problems.length > 0),
    scopes: judged.map((scope) => scope.result),
    problems: unique([...missing, ...problems, ...judged.flatMap((scope) => scope.problems)]).toSorted(
      (a, b) => rank(a) - rank(b),
    ),
    ...pickReviewers(judged, facts),
  };
}
