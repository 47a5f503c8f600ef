import {
  approverKey,
  type ApprovalFacts,
  type ApprovalVerdict,
  type CountReason,
  type RequirementResult,
} from '../model/approval.ts';
import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import type { JudgedScope } from './judge-scope.ts';
import type { KnownApprover } from './known-approver.ts';

/** GitHub takes no more reviewers than that, those who are asked already included. */
const mostRequested = 15;

/** Deeper than any requirement that is judged. */
const deepest = 25;

/** Names that can still help, in the order of the configuration. What is met or cannot be met asks for nobody. */
const wanted = (requirement: RequirementResult, depth = 0): readonly Approver[] =>
  requirement.state === 'met' || requirement.state === 'impossible' || depth > deepest
    ? []
    : [...requirement.candidates, ...requirement.parts.flatMap((part) => wanted(part, depth + 1))];

const wantedOf = (scope: JudgedScope): readonly KnownApprover[] => {
  // Nobody should approve what cannot become complete before somebody mends it.
  if (scope.result.state === 'impossible' || scope.result.requirement.state === 'impossible') return [];
  const byKey = new Map(scope.approvers.map((known) => [known.key, known]));
  return wanted(scope.result.requirement).flatMap((approver) => byKey.get(approverKey(approver)) ?? []);
};

/** They have seen it and said what they have to say: another request would change nothing. */
const saidTheirs: ReadonlySet<CountReason> = new Set(['changes-requested', 'no-write-permission']);

type Facts = Pick<ApprovalFacts, 'requested' | 'everRequested' | 'ownerLogin'>;

/** A person asked in one scope may have decided in another: only those with nothing more to say there are left out. */
const isAskable = (known: KnownApprover, scope: JudgedScope, facts: Facts): boolean => {
  const { approver } = known;
  if (approver.kind === 'team') {
    const slug = approver.slug.toLowerCase();
    const asked = [...facts.requested.teamSlugs, ...facts.everRequested.teamSlugs].map((one) => one.toLowerCase());
    // GitHub asks neither teams of another organisation nor secret ones: they are named only.
    const isOwn = approver.organization.toLowerCase() === facts.ownerLogin.toLowerCase();
    return isOwn && !known.isSecret && !asked.includes(slug);
  }
  const [person] = known.people;
  if (person === undefined) return false;
  if (facts.requested.userIds.includes(person.id) || facts.everRequested.userIds.includes(person.id)) return false;
  return !scope.result.reviews.some((review) => review.account.id === person.id && saidTheirs.has(review.reason));
};

/**
 * Whom to ask for a review now: who is missing, in the order of the configuration; not who decided, was asked before (a request
 * that somebody removed stays removed) or may not approve; each once, and at most 15 together with those who are asked already.
 */
export function pickReviewers(scopes: readonly JudgedScope[], facts: Facts): Pick<ApprovalVerdict, 'ask' | 'askLater'> {
  const chosen = new Map<string, KnownApprover>();
  for (const scope of scopes) {
    for (const known of wantedOf(scope)) {
      if (isAskable(known, scope, facts) && !chosen.has(known.key)) chosen.set(known.key, known);
    }
  }
  const room = Math.max(0, mostRequested - facts.requested.userIds.length - facts.requested.teamSlugs.length);
  const all = uniquePeople([...chosen.values()]);
  const now = all.slice(0, room);
  return {
    ask: {
      users: now.flatMap((known): readonly Account[] => (known.approver.kind === 'user' ? known.people : [])),
      teams: now.flatMap(({ approver }) => (approver.kind === 'team' ? [{ slug: approver.slug }] : [])),
    },
    askLater: all.slice(room).map((known) => known.key),
  };
}

/** One person may stand under two logins, the old one and the new one. */
const uniquePeople = (chosen: readonly KnownApprover[]): readonly KnownApprover[] => {
  const seen = new Set<number>();
  return chosen.filter((known) => {
    const [person] = known.people;
    if (known.approver.kind === 'team' || person === undefined) return true;
    if (seen.has(person.id)) return false;
    seen.add(person.id);
    return true;
  });
};
