import type { ApprovalFacts } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { Approver, Scope } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { barredPeople } from './barred-people.ts';
import type { KnownApprover } from './known-approver.ts';

/** Who had a hand in something that needs approval. */
export interface Hands {
  /** Who opened the pull request; null: the account was deleted. */
  readonly author: Account | null;
  /** Ids of those who wrote the text. */
  readonly writers: ReadonlySet<number>;
  /** Commits that do not tell who wrote it, each once. */
  readonly unknown: readonly string[];
  /** False: there are commits of which nothing is known. */
  readonly isComplete: boolean;
}

/** Who had a hand in a subject: co-authors only where they are barred, as everywhere else. Merges bring what others wrote. */
export function handsIn(
  { author, commitsComplete, configuration }: Pick<ApprovalFacts, 'author' | 'commitsComplete' | 'configuration'>,
  subject: ApprovalSubject,
): Hands {
  const counted = configuration.approvals.bar.filter((each) => each === 'co-authors');
  const { writers, commits, coAuthored } = barredPeople(
    [subject],
    ['committers-of-text', ...counted],
    // What somebody had the app do is theirs here, whoever they are.
    () => false,
  );
  return { author, writers, unknown: [...commits, ...coAuthored], isComplete: commitsComplete };
}

/** The id of a person is known by their pin even if nobody has the login any more. */
const isNamed = ({ approver, ids }: KnownApprover, id: number): boolean =>
  ids.has(id) || (approver.kind === 'user' && approver.id === id);

const isUnknown = ({ approver, unresolved }: KnownApprover): boolean =>
  unresolved !== null && (approver.kind === 'team' || approver.id === null);

/**
 * Whether somebody whom a scope names as `authors` opened the pull request or wrote the text: told by ids, never by logins. Null: not
 * known, because an account was deleted, a commit belongs to none, or a name or the members of a team could not be read. False where
 * the scope names nobody.
 */
export function writtenBy(
  { authors = [] }: Pick<Scope, 'authors'>,
  { author, writers, unknown, isComplete }: Hands,
  lookUp: (approver: Approver) => KnownApprover,
): boolean | null {
  if (authors.length === 0) return false;
  const known = authors.map(lookUp);
  const people = author === null ? [...writers] : [author.id, ...writers];
  if (known.some((each) => people.some((id) => isNamed(each, id)))) return true;
  return author === null || unknown.length > 0 || !isComplete || known.some(isUnknown) ? null : false;
}
