import { endOfSpan } from '../config/end-of-span.ts';
import type { ApprovalFacts, ApprovalVerdict, Reminder } from '../model/approval.ts';
import type { Account } from '../model/pull-request.ts';
import type { JudgedScope } from './judge-scope.ts';
import type { KnownApprover } from './known-approver.ts';
import { saidTheirs, uniquePeople, wantedOf } from './pick-reviewers.ts';

/** More often than that people stop reading (PRODUCT section 5: at most twice). */
const mostReminders = 2;

type Facts = Pick<
  ApprovalFacts,
  | 'configuration'
  | 'now'
  | 'openSince'
  | 'askedSince'
  | 'remindedAt'
  | 'requested'
  | 'everRequested'
  | 'lastRequests'
  | 'reviews'
>;

/** Whoever was asked, did not answer, and is not asked any more was taken off by somebody: nobody reminds them. */
const wasTakenOff = (
  { approver, people }: KnownApprover,
  { requested, everRequested, lastRequests, reviews }: Facts,
): boolean => {
  if (approver.kind === 'team') {
    const is = (slugs: readonly string[]): boolean =>
      slugs.some((slug) => slug.toLowerCase() === approver.slug.toLowerCase());
    return (
      is(everRequested.teamSlugs) && !is(requested.teamSlugs) && !people.some(({ id }) => hasReviewed(id, reviews))
    );
  }
  const id = people[0]?.id;
  if (id === undefined || lastRequests?.get(id)?.isTakenBack === true) return true;
  return everRequested.userIds.includes(id) && !requested.userIds.includes(id) && !hasReviewed(id, reviews);
};

const hasReviewed = (id: number, reviews: Facts['reviews']): boolean => reviews.some(({ author }) => author?.id === id);

const missingIn = (scope: JudgedScope, facts: Facts): readonly KnownApprover[] =>
  wantedOf(scope).filter((known) => {
    if (known.unresolved !== null || wasTakenOff(known, facts)) return false;
    const [person] = known.people;
    return (
      known.approver.kind === 'team' ||
      !scope.result.reviews.some(({ account, reason }) => account.id === person?.id && saidTheirs.has(reason))
    );
  });

const latest = (times: readonly (string | null | undefined)[]): string | null =>
  times.reduce<string | null>((last, time) => {
    if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return last;
    return last === null || Date.parse(time) > Date.parse(last) ? time : last;
  }, null);

const toWho = (missing: readonly KnownApprover[]): Reminder['who'] => {
  const chosen = uniquePeople([...new Map(missing.map((known) => [known.key, known])).values()]);
  return {
    users: chosen.flatMap(({ approver, people }): readonly Account[] => (approver.kind === 'user' ? people : [])),
    teams: chosen.flatMap(({ approver }) => (approver.kind === 'team' ? [approver] : [])),
  };
};

/**
 * Whether those who are missing are reminded now, or when: as long as the team says after they were asked last, or were reminded;
 * twice at most, and never somebody who was taken off, has said what they had to say, or would have to be reminded where nobody is
 * asked at all. null: nobody is reminded. A time that is not known reminds nobody.
 */
export function dueReminder(
  state: ApprovalVerdict['state'],
  scopes: readonly JudgedScope[],
  facts: Facts,
): Reminder | null {
  const { approvals, mode } = facts.configuration;
  const reminded = facts.remindedAt ?? [];
  const since = latest([facts.openSince, facts.askedSince, ...reminded]);
  const isOpen = state === 'waiting' && mode === 'enforce' && typeof facts.openSince === 'string';
  if (approvals.remind === null || !isOpen || since === null || reminded.length >= mostReminders) return null;
  const who = toWho(scopes.flatMap((scope) => missingIn(scope, facts)));
  if (who.users.length + who.teams.length === 0) return null;
  const at = endOfSpan(since, approvals.remind);
  if (at === null || facts.now === undefined || Number.isNaN(Date.parse(facts.now))) return null;
  if (Date.parse(facts.now) < Date.parse(at)) return { who, since, isDue: false, nextAt: at };
  const isLast = reminded.length + 1 >= mostReminders;
  return { who, since, isDue: true, nextAt: isLast ? null : endOfSpan(facts.now, approvals.remind) };
}
