import type { ApprovalFacts, ApprovalVerdict, ConsultResult, Informed } from '../model/approval.ts';
import type { ApprovalSettings, Scope } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import type { ScopeFacts } from './judge-scope.ts';
import type { KnownApprover } from './known-approver.ts';
import { isRequestable, roomFor, wasRefused, wasRequested } from './pick-reviewers.ts';

type Ask = Pick<ApprovalVerdict, 'ask' | 'askLater'>;

/** What consulting rests on. */
export interface ConsultFacts
  extends
    Pick<ScopeFacts, 'lookUp' | 'reviewers' | 'author'>,
    Pick<ApprovalFacts, 'requested' | 'everRequested' | 'notAsked' | 'ownerLogin' | 'mayAsk'> {
  readonly settings: Pick<ApprovalSettings, 'consult'>;
  /** Nobody is asked any more for what is approved. */
  readonly isOver: boolean;
}

/** Who is consulted, scope by scope, and whom to ask with them. */
export interface Consulted extends Ask {
  readonly of: ReadonlyMap<Scope, readonly ConsultResult[]>;
}

const asks = ({ asksConsulted }: Scope, { settings }: ConsultFacts): boolean =>
  asksConsulted ?? settings.consult === 'request';

/** Everybody behind a name who reviewed, whatever they said; the author answers nobody. */
const answersOf = ({ ids }: KnownApprover, { reviewers, author }: ConsultFacts): readonly Account[] =>
  reviewers.map(({ account }) => account).filter(({ id, kind }) => ids.has(id) && kind === 'user' && id !== author?.id);

const isIn = (known: KnownApprover, { users, teams }: ApprovalVerdict['ask'], facts: ConsultFacts): boolean =>
  wasRequested(known, {
    ...facts,
    requested: { userIds: users.map(({ id }) => id), teamSlugs: teams.map(({ slug }) => slug) },
    everRequested: { userIds: [], teamSlugs: [] },
  });

/** Adds those who are to be asked behind the approvers, as long as there is room; approvers always come first. */
const askMore = (scopes: readonly Scope[], facts: ConsultFacts, { ask, askLater }: Ask): Ask => {
  if (facts.isOver) return { ask, askLater };
  const names = scopes.filter((scope) => asks(scope, facts)).flatMap(({ consult }) => consult.map(facts.lookUp));
  const found = new Map<string, KnownApprover>();
  for (const known of names) {
    const isAuthor = known.approver.kind === 'user' && known.people.some(({ id }) => id === facts.author?.id);
    const isOpen = !isAuthor && !isIn(known, ask, facts) && !askLater.includes(known.key);
    if (isOpen && answersOf(known, facts).length === 0 && isRequestable(known, facts)) found.set(known.key, known);
  }
  const room = askLater.length > 0 ? 0 : Math.max(0, roomFor(facts) - ask.users.length - ask.teams.length);
  const now = [...found.values()].slice(0, room);
  const users = now.flatMap(({ approver, people }) => (approver.kind === 'user' ? people : []));
  const teams = now.flatMap(({ approver }) => (approver.kind === 'team' ? [{ slug: approver.slug }] : []));
  return {
    ask: {
      users: [...new Map([...ask.users, ...users].map((user) => [user.id, user])).values()],
      teams: [...ask.teams, ...teams],
    },
    askLater,
  };
};

const stateOf = (
  known: KnownApprover,
  answers: readonly Account[],
  isAsked: boolean,
  isRefused: boolean,
): ConsultResult['state'] => {
  if (answers.length > 0) return 'answered';
  if (known.unresolved !== null) return 'unknown';
  if (isAsked) return 'asked';
  return isRefused ? 'refused' : 'named';
};

/**
 * Who is consulted in these scopes: each name with whether it was asked and has answered, by whatever review. Nobody waits for them, and
 * what they say never counts. Those whom the app is about to ask count as asked, so that asking changes nothing.
 */
export function consult(scopes: readonly Scope[], facts: ConsultFacts, before: Ask): Consulted {
  const { ask, askLater } = askMore(scopes, facts, before);
  const isAsked = (known: KnownApprover): boolean =>
    wasRequested(known, facts) || (facts.mayAsk !== false && isIn(known, ask, facts));
  const of = scopes.map((scope): readonly [Scope, readonly ConsultResult[]] => [
    scope,
    scope.consult.map(facts.lookUp).map((known) => {
      const answeredBy = answersOf(known, facts);
      return {
        approver: known.approver,
        state: stateOf(known, answeredBy, isAsked(known), wasRefused(known, facts)),
        answeredBy,
      };
    }),
  ]);
  return { ask, askLater, of: new Map(of) };
}

/**
 * Who is told of the pull request once it is merged, each name once, in the order of the configuration. Of a secret team the members are
 * never listed, and nobody is behind a name that could not be looked up.
 */
export function informedOf(scopes: readonly Scope[], lookUp: ScopeFacts['lookUp']): readonly Informed[] {
  const known = new Map(scopes.flatMap(({ inform }) => inform.map(lookUp)).map((each) => [each.key, each]));
  return [...known.values()].map(({ approver, people, isSecret, unresolved }) => ({
    approver,
    people: isSecret ? [] : people,
    isKnown: unresolved === null,
  }));
}
