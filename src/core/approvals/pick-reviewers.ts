import {
  type ApprovalFacts,
  type ApprovalVerdict,
  type CountReason,
  type RequirementResult,
  type ReviewAssessment,
} from '../model/approval.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import type { JudgedScope } from './judge-scope.ts';
import type { KnownApprover } from './known-approver.ts';
import { latestReviews } from './latest-reviews.ts';

/** GitHub takes no more reviewers than that, those who are asked already included. */
const mostRequested = 15;

/** Deeper than any requirement that is judged. */
const deepest = 25;

/** Names that can still help, in the order of the configuration. What is met, cannot be met or has its turn later asks for nobody. */
const wanted = (requirement: RequirementResult, depth = 0): readonly Approver[] =>
  requirement.state === 'met' || requirement.state === 'impossible' || requirement.isLater === true || depth > deepest
    ? []
    : [...requirement.candidates, ...requirement.parts.flatMap((part) => wanted(part, depth + 1))];

/** Who of a scope can still help: see `wanted`. */
export const wantedOf = (scope: JudgedScope): readonly KnownApprover[] => {
  // Nobody should approve what cannot become complete before somebody mends it.
  if (scope.result.state === 'impossible' || scope.result.requirement.state === 'impossible') return [];
  const byKey = new Map(scope.approvers.map((known) => [known.key, known]));
  return wanted(scope.result.requirement).flatMap((approver) => byKey.get(approverKey(approver)) ?? []);
};

/** They have seen it and said what they have to say: another request would change nothing. */
export const saidTheirs: ReadonlySet<CountReason> = new Set(['changes-requested', 'no-write-permission']);

type Facts = Pick<ApprovalFacts, 'requested' | 'everRequested' | 'notAsked' | 'ownerLogin'>;

/** GitHub asks no teams of another organisation. */
const isForeign = ({ approver }: KnownApprover, { ownerLogin }: Pick<Facts, 'ownerLogin'>): boolean =>
  approver.kind === 'team' && approver.organization.toLowerCase() !== ownerLogin.toLowerCase();

const isSlug = (slug: string, other: string): boolean => slug.toLowerCase() === other.toLowerCase();

/** Whether a name is asked for a review, or was: also if the request was answered or removed since. */
export function wasRequested(known: KnownApprover, facts: Facts): boolean {
  const { approver, people } = known;
  const { requested, everRequested } = facts;
  if (approver.kind === 'team') {
    const asked = [...requested.teamSlugs, ...everRequested.teamSlugs].map((one) => one.toLowerCase());
    return !isForeign(known, facts) && asked.includes(approver.slug.toLowerCase());
  }
  return people.some(({ id }) => requested.userIds.includes(id) || everRequested.userIds.includes(id));
}

/** Whether GitHub refused to ask a name, and nobody asked it since: asking again would be refused again. */
export function wasRefused(known: KnownApprover, facts: Facts): boolean {
  const { approver, people } = known;
  const { userIds, teamSlugs } = facts.notAsked ?? { userIds: [], teamSlugs: [] };
  const isNamed =
    approver.kind === 'team'
      ? !isForeign(known, facts) && teamSlugs.some((slug) => slug.toLowerCase() === approver.slug.toLowerCase())
      : people.some(({ id }) => userIds.includes(id));
  return isNamed && !wasRequested(known, facts);
}

/** Whether a name could be asked for a review and was not yet. Secret teams and those of others are named only. */
export const isRequestable = (known: KnownApprover, facts: Facts): boolean =>
  (known.approver.kind === 'team' ? !known.isSecret && !isForeign(known, facts) : known.people.length > 0) &&
  !wasRequested(known, facts) &&
  !wasRefused(known, facts);

/** How many more can be asked beside those who are asked already. */
export const roomFor = ({ requested }: Pick<Facts, 'requested'>): number =>
  Math.max(0, mostRequested - requested.userIds.length - requested.teamSlugs.length);

/** A person asked in one scope may have decided in another: only those with nothing more to say there are left out. */
const isAskable = (known: KnownApprover, scope: JudgedScope, facts: Facts): boolean => {
  if (!isRequestable(known, facts)) return false;
  const [person] = known.people;
  if (known.approver.kind === 'team' || person === undefined) return true;
  return !scope.result.reviews.some((review) => review.account.id === person.id && saidTheirs.has(review.reason));
};

type RoundFacts = Facts & Pick<ApprovalFacts, 'reviews' | 'lastRequests'>;

/** They approved, and what they approved is not what stands there now. */
const outdated: ReadonlySet<CountReason> = new Set(['stale', 'commit-unreadable']);

/**
 * Whether a person is to be asked once more: their approval holds no longer, and nobody asked them by name since they gave it. Where
 * somebody took them off they stay off, and what is not known asks nobody.
 */
const beginsRound = (
  { account, reason }: ReviewAssessment,
  { requested, notAsked, lastRequests, reviews }: RoundFacts,
): boolean => {
  if (!outdated.has(reason) || lastRequests === undefined || requested.userIds.includes(account.id)) return false;
  if (notAsked?.userIds.includes(account.id) === true) return false;
  const last = lastRequests.get(account.id);
  if (last === undefined) return true;
  const own = reviews.filter(({ author }) => author?.id === account.id);
  const given = latestReviews(own)[0]?.decisive?.submittedAt ?? '';
  return !last.isTakenBack && Date.parse(last.at) <= Date.parse(given);
};

/** Those behind a name who are to be asked once more: of a team whoever approved, not all the others again. */
const askedAnew = (known: KnownApprover, scope: JudgedScope, facts: RoundFacts): readonly KnownApprover[] => {
  const { approver } = known;
  if (approver.kind === 'team' && facts.requested.teamSlugs.some((slug) => isSlug(slug, approver.slug))) return [];
  const again = scope.result.reviews.filter(({ account }) => known.ids.has(account.id));
  return again
    .filter((review) => beginsRound(review, facts))
    .map(({ account }): KnownApprover => {
      const person = { kind: 'user', login: account.login, id: account.id } as const;
      return { ...known, approver: person, key: approverKey(person), people: [account], ids: new Set([account.id]) };
    });
};

/**
 * Whom to ask for a review now: who is missing, in the order of the configuration; not who decided, was asked before (a request
 * that somebody removed stays removed) or may not approve; each once a round, and at most 15 together with those who are asked already.
 * A round begins anew for a person when the text that they approved changes.
 */
export function pickReviewers(
  scopes: readonly JudgedScope[],
  facts: RoundFacts,
): Pick<ApprovalVerdict, 'ask' | 'askLater'> {
  const chosen = new Map<string, KnownApprover>();
  for (const scope of scopes) {
    for (const known of wantedOf(scope)) {
      const named = isAskable(known, scope, facts) ? [known] : askedAnew(known, scope, facts);
      for (const one of named) if (!chosen.has(one.key)) chosen.set(one.key, one);
    }
  }
  const room = roomFor(facts);
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
export const uniquePeople = (chosen: readonly KnownApprover[]): readonly KnownApprover[] => {
  const seen = new Set<number>();
  return chosen.filter((known) => {
    const [person] = known.people;
    if (known.approver.kind === 'team' || person === undefined) return true;
    if (seen.has(person.id)) return false;
    seen.add(person.id);
    return true;
  });
};

/** Those whom GitHub refused to ask, each once; null where there are none. */
export function refusedOf(
  known: readonly KnownApprover[],
  facts: Facts,
): NonNullable<ApprovalVerdict['notAsked']> | null {
  const refused = uniquePeople([
    ...new Map(known.filter((one) => wasRefused(one, facts)).map((one) => [one.key, one])).values(),
  ]);
  if (refused.length === 0) return null;
  return {
    users: refused.flatMap(({ approver, people }) => (approver.kind === 'user' ? people : [])),
    teams: refused.flatMap(({ approver }) => (approver.kind === 'team' ? [approver] : [])),
  };
}
