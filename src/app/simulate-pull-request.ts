import { indexBranch } from '../core/judge/own-pull-request.ts';
import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import type { Action } from '../core/model/action.ts';
import type { Approver } from '../core/model/configuration.ts';
import { approverKey } from '../core/model/resolved-approver.ts';
import type { Account, CheckContent, PullRequestFacts, Review, ShownOnGitHub } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { planPullRequest } from '../core/plan/plan-pull-request.ts';
import type { Lookup, PullRequestRef } from './ports.ts';
import type { CheckApp } from '../core/model/app-installation.ts';
import { reachVerdict, type GatherPorts } from './reach-verdict.ts';
import { nothingSeen } from './resolve-approvers.ts';

export interface SimulationPorts extends Omit<GatherPorts, 'firstSeen'> {
  readonly lookup: Lookup;
}

/** What is taken for granted in a simulation. */
export interface Supposition {
  /** The text to judge by instead of that of the base branch; null: that of the base branch. */
  readonly configuration: string | null;
  /** Logins of those who are taken to have approved the head just now. */
  readonly approvedBy: readonly string[];
  /** False: it is not known whose check runs are the app's, so that nothing that was decided by command counts. */
  readonly isAppKnown: boolean;
}

export type Simulation =
  | { readonly kind: 'not-judged'; readonly reason: 'merged' | 'archived' | 'base-gone' | 'own-index' }
  | { readonly kind: 'unknown-people'; readonly logins: readonly string[] }
  | {
      readonly kind: 'simulated';
      readonly facts: PullRequestFacts;
      readonly verdict: Verdict;
      /** What both checks would say. */
      readonly checks: readonly CheckContent[];
      /** Whom the app would ask for a review that is not asked already. */
      readonly ask: { readonly users: readonly Account[]; readonly teamSlugs: readonly string[] };
      readonly approvedBy: readonly Account[];
      /** Where the app is not known: whose runs of its checks stand on the head. Nothing in them counts. */
      readonly checkApps: readonly CheckApp[];
    };

const checkNames = ['ADR review', 'ADR approvals'] as const;
const nothingShown: ShownOnGitHub = { checks: [], comments: [], reviewComments: [] };

const notJudged = (facts: PullRequestFacts): Extract<Simulation, { kind: 'not-judged' }>['reason'] | null => {
  if (facts.repository.isArchived) return 'archived';
  if (facts.state === 'merged') return 'merged';
  if (facts.base.sha === null) return 'base-gone';
  const isOfBot = facts.author?.kind === 'bot' && facts.head.repositoryId === facts.repository.id;
  // Only the app itself knows by its token whether it opened that one; others could take the branch's name.
  return isOfBot && facts.head.ref === indexBranch ? 'own-index' : null;
};

/** The people by their logins, and the logins that are nobody's. */
const findPeople = async (
  { people }: SimulationPorts,
  ref: PullRequestRef,
  logins: readonly string[],
): Promise<{ readonly found: readonly Account[]; readonly unknown: readonly string[] }> => {
  const named = logins.map((login): Approver => ({ kind: 'user', login, id: null }));
  if (named.length === 0) return { found: [], unknown: [] };
  const resolved = await people.resolve(ref, named);
  const accounts = new Map<number, Account>();
  const unknown: string[] = [];
  named.forEach((approver, index) => {
    const value = resolved.get(approverKey(approver));
    if (value?.kind === 'user') accounts.set(value.account.id, value.account);
    else unknown.push(logins[index] ?? '');
  });
  return { found: [...accounts.values()], unknown };
};

/** An approval of the head by each of them, in the place of whatever they said before. */
const withApprovals = async (
  ports: SimulationPorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  accounts: readonly Account[],
): Promise<PullRequestFacts> => {
  const submittedAt = ports.clock.now().toISOString();
  const approvals = await Promise.all(
    accounts.map(async (author): Promise<Review> => {
      const permission = await ports.people.permission(ref, author);
      const authorCanWrite = permission === 'write' || permission === 'maintain' || permission === 'admin';
      return {
        id: `supposed:${author.id}`,
        author,
        state: 'approved',
        commit: facts.head.sha,
        submittedAt,
        authorCanWrite,
      };
    }),
  );
  const ids = new Set(accounts.map(({ id }) => id));
  const others = facts.reviews.filter(({ author }) => author === null || !ids.has(author.id));
  return { ...facts, reviews: [...others, ...approvals] };
};

/** What the server would write if GitHub showed nothing yet: both checks, and the requests. */
const planned = (facts: PullRequestFacts, verdict: Verdict, texts: ReadonlyMap<string, string>): readonly Action[] =>
  planPullRequest({
    verdict,
    facts: { ...facts, state: 'open', shown: nothingShown },
    diffLines: new Map(),
    texts,
    externalId: `pr:${facts.number}`,
    decisions: recordedDecisions(facts),
  });

/**
 * Judges a pull request as the server does, from the same facts by the same steps, under what is supposed, and writes nothing. Whom
 * names stood for when the server first saw them is not known here. The
 * token is a person's, so what GitHub shows as this person's own (comments, who opened it) is not taken for the app's. Throws Failure.
 */
export async function simulatePullRequest(
  ports: SimulationPorts,
  ref: PullRequestRef,
  supposition: Supposition,
): Promise<Simulation> {
  const read = await ports.pullRequests.read(ref);
  const reason = notJudged(read);
  if (reason !== null) return { kind: 'not-judged', reason };
  const { found, unknown } = await findPeople(ports, ref, supposition.approvedBy);
  if (unknown.length > 0) return { kind: 'unknown-people', logins: unknown };
  const { configuration, isAppKnown } = supposition;
  const known: PullRequestFacts = {
    ...read,
    openedByUs: false,
    shown: isAppKnown ? { ...read.shown, comments: [], reviewComments: [] } : nothingShown,
    ...(configuration === null ? {} : { configuration: { text: configuration, blob: 'supposed' } }),
  };
  const facts = await withApprovals(ports, ref, known, found);
  const { verdict, texts } = await reachVerdict({ ...ports, firstSeen: nothingSeen }, ref, facts);
  const actions = planned(facts, verdict, texts);
  const requests = actions.flatMap((action) => (action.kind === 'request-reviewers' ? [action] : []));
  return {
    kind: 'simulated',
    facts,
    verdict,
    checks: actions.flatMap((action) => (action.kind === 'create-check' ? [action.content] : [])),
    ask: { users: requests.flatMap(({ users }) => users), teamSlugs: requests.flatMap(({ teamSlugs }) => teamSlugs) },
    approvedBy: found,
    checkApps: isAppKnown ? [] : await ports.lookup.checkApps(ref, facts.head.sha, checkNames),
  };
}
