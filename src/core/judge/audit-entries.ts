import type { ReviewAssessment, ScopeResult } from '../model/approval.ts';
import type { AuditEntry } from '../model/audit.ts';
import type { CommandDecision } from '../model/command.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';

/** Labels come from pull requests: so many of them, and so long, are kept of one entry. */
const mostCovered = 50;
const longestText = 300;

type Place = Pick<AuditEntry, 'repository' | 'pullRequest'>;

const short = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text);
const listed = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, mostCovered).map(short);

const ofReview = (
  place: Place,
  { reviews }: Pick<PullRequestFacts, 'reviews'>,
  { scope, when, subjects }: ScopeResult,
  { account, commit, reason }: ReviewAssessment,
): readonly AuditEntry[] => {
  const isApproval = reason === 'counted';
  if (!isApproval && reason !== 'changes-requested') return [];
  const state = isApproval ? 'approved' : 'changes-requested';
  const review = reviews.findLast(
    (each) => each.author?.id === account.id && each.state === state && each.commit === commit,
  );
  if (review === undefined) return [];
  return [
    {
      ...place,
      // One review may count for several things that a scope asks for.
      key: `review:${review.id}:${state}:${short(scope)}${when === undefined ? '' : `:${when.join('+')}`}`,
      at: review.submittedAt,
      commit,
      kind: isApproval ? 'approval' : 'objection',
      by: { id: account.id, login: account.login },
      about: short(scope),
      covers: listed(subjects.filter(({ needsApproval }) => needsApproval).map(({ label }) => label)),
      reason: null,
    },
  ];
};

const aboutOf = (decision: CommandDecision): string => {
  if (decision.kind === 'waiver') return decision.rule;
  if (decision.kind === 'commit') return decision.command;
  return decision.kind === 'confirmation' ? decision.item : '';
};

const ofDecision = (place: Place, decision: CommandDecision, now: string): AuditEntry => {
  const { kind, request, at, commit, by } = decision;
  return {
    ...place,
    key: `decision:${place.repository.id}:${place.pullRequest}:${kind}:${request}`,
    at: Number.isNaN(Date.parse(at)) ? now : at,
    commit,
    kind,
    by: { id: by.id, login: by.login },
    about: short(aboutOf(decision)),
    covers: decision.kind === 'commit' ? [decision.sha] : [],
    reason: decision.kind === 'waiver' || decision.kind === 'override' ? decision.reason : null,
  };
};

/**
 * What is to be kept of a judgement: whose reviews count or block for which scope, what was decided by command, and that the
 * approvals were complete at this head. The same judgement again gives the same keys. `now` is an ISO time.
 */
export function auditEntries(
  facts: Pick<PullRequestFacts, 'repository' | 'number' | 'reviews' | 'head'>,
  verdict: Verdict,
  decisions: readonly CommandDecision[],
  now: string,
): readonly AuditEntry[] {
  const { id, owner, name } = facts.repository;
  const place: Place = { repository: { id, owner, name }, pullRequest: facts.number };
  const decided = decisions.map((decision) => ofDecision(place, decision, now));
  if (verdict.kind !== 'judged') return decided;
  const { state, scopes } = verdict.approvals;
  const reviewed = scopes.flatMap((scope) => scope.reviews.flatMap((each) => ofReview(place, facts, scope, each)));
  const complete: AuditEntry = {
    ...place,
    key: `approved:${id}:${facts.number}:${facts.head.sha}`,
    at: now,
    commit: facts.head.sha,
    kind: 'approved',
    by: null,
    about: '',
    covers: listed(scopes.map(({ scope }) => scope)),
    reason: null,
  };
  return [...reviewed, ...decided, ...(state === 'approved' ? [complete] : [])];
}
