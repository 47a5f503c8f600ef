import type {
  ApprovalFacts,
  ApprovalProblem,
  ApprovalVerdict,
  OpenDiscussion,
  Reminder,
  ScopeResult,
} from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { Scope } from '../model/configuration.ts';
import { askedOf } from './asked-of.ts';
import { consult, informedOf } from './consult.ts';
import { dueReminder } from './due-reminder.ts';
import { judgeScope, type JudgedScope } from './judge-scope.ts';
import { approverLookup } from './known-approver.ts';
import { latestReviews } from './latest-reviews.ts';
import { matchScopes } from './match-scopes.ts';
import { openDiscussion } from './open-discussion.ts';
import { pickReviewers, refusedOf } from './pick-reviewers.ts';
import { presumedWriters } from './presumed-writers.ts';
import { unsupportedKeys } from './unsupported-keys.ts';
import { SearchEffort } from './search-effort.ts';
import { handsIn, writtenBy, type Hands } from './written-by.ts';

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

const earliest = (times: readonly (string | null | undefined)[]): string | undefined =>
  times.filter((time) => typeof time === 'string').toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];

/** What time alone changes, and when it does so next. */
const timed = (
  discussion: OpenDiscussion | null,
  reminder: Reminder | null,
): Pick<ApprovalVerdict, 'discussion' | 'reminder' | 'wakeAt'> => {
  const wakeAt = earliest([discussion?.until, reminder?.nextAt]);
  return {
    ...(discussion === null ? {} : { discussion }),
    ...(reminder === null ? {} : { reminder }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
};

const stateOf = (scopes: readonly JudgedScope[], isUnclear: boolean): 'approved' | 'waiting' | 'blocked' => {
  const states = scopes.map((scope) => scope.result.state);
  // Something needs approval: without a scope that judges it, it is never approved by accident.
  if (isUnclear || states.length === 0) return 'blocked';
  if (states.some((state) => state === 'blocked' || state === 'impossible')) return 'blocked';
  return states.every((state) => state === 'met') ? 'approved' : 'waiting';
};

const besideApproval: ReadonlySet<ApprovalProblem['code']> = new Set([
  'unattributed-commit',
  'author-holds-role',
  'writers-unknown',
]);

/** What may stand beside an approval comes after what cannot: the first problem is the one that reports lead with. */
const rank = (problem: ApprovalProblem): number => {
  if (besideApproval.has(problem.code)) return 2;
  return problem.code === 'approver-unresolved' || problem.code === 'approver-other-id' ? 1 : 0;
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
  const subjects = facts.subjects.filter((subject) => subject.needsApproval);
  const discussion = subjects.length === 0 ? null : openDiscussion(facts.configuration.approvals.discussion, facts);
  if (scopes.length === 0 && unsupported.length === 0) {
    return discussion === null
      ? nothingToDo('not-configured')
      : { ...nothingToDo('not-configured'), state: 'waiting', ...timed(discussion, null) };
  }
  const missing = [...incomplete(facts, subjects.length > 0), ...(subjects.length > 0 ? unsupported : [])];
  if (subjects.length === 0 && missing.length === 0) return nothingToDo('not-needed');
  // Without scopes of its own there is nothing to match: only what is not supported keeps it from "not-configured".
  const lookUp = approverLookup(facts.resolved);
  const hands = new Map(subjects.map((subject) => [subject, handsIn(facts, subject)]));
  const handsOf = (subject: ApprovalSubject): Hands => hands.get(subject) ?? handsIn(facts, subject);
  const { matched, problems } = matchScopes(
    scopes,
    scopes.length === 0 ? [] : subjects,
    facts.labels ?? null,
    (scope, subject) => writtenBy(scope, handsOf(subject), lookUp),
  );
  const effort = SearchEffort.ofVerdict();
  const reviewers = latestReviews(facts.reviews);
  const asked = matched.flatMap(askedOf);
  const judged = asked.map((each) =>
    judgeScope(each, {
      lookUp,
      reviewers,
      author: facts.author,
      head: facts.head,
      baseChangedAt: facts.baseChangedAt ?? null,
      settings: facts.configuration.approvals,
      effort,
    }),
  );
  const state = stateOf(judged, missing.length > 0 || problems.length > 0);
  const held = state === 'approved' && discussion !== null ? 'waiting' : state;
  const scopesMatched = matched.map(({ scope }) => scope);
  const settings = facts.configuration.approvals;
  const consulted = consult(
    scopesMatched,
    { ...facts, lookUp, reviewers, settings, isOver: held === 'approved' },
    pickReviewers(judged, facts),
  );
  const inform = informedOf(scopesMatched, lookUp);
  const notAsked = refusedOf(
    [...judged.flatMap(({ approvers }) => approvers), ...scopesMatched.flatMap((scope) => scope.consult.map(lookUp))],
    facts,
  );
  const withConsulted = (result: ScopeResult, scope: Scope | undefined): ScopeResult => {
    const names = scope === undefined ? [] : (consulted.of.get(scope) ?? []);
    return names.length === 0 ? result : { ...result, consulted: names };
  };
  return {
    state: held,
    scopes: judged.map(({ result }, index) => withConsulted(result, asked[index]?.scope)),
    problems: unique([
      ...missing,
      ...problems,
      ...judged.flatMap((scope) => scope.problems),
      ...matched.flatMap((each) => presumedWriters(each, handsOf) ?? []),
    ]).toSorted((a, b) => rank(a) - rank(b)),
    ask: consulted.ask,
    askLater: consulted.askLater,
    ...(notAsked === null ? {} : { notAsked }),
    ...(inform.length === 0 ? {} : { inform }),
    ...timed(discussion, dueReminder(held, judged, facts)),
  };
}
