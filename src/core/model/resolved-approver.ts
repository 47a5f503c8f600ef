import type { Approver } from './configuration.ts';
import type { Account } from './pull-request.ts';

/** A name that belongs to another account or team by now than the one that is meant: it stands for nobody. */
export interface OtherId {
  readonly kind: 'unresolved';
  readonly reason: 'other-id';
  /** Who it has to be: the id that the configuration pins it to, or that it had when it was first seen. */
  readonly expected: number;
  readonly by: 'pin' | 'first-seen';
  /** The id that GitHub tells now. */
  readonly found: number;
}

/** What GitHub knows of a name in the configuration. */
export type ResolvedApprover =
  | { readonly kind: 'user'; readonly account: Account }
  | {
      readonly kind: 'team';
      readonly id: number;
      readonly slug: string;
      readonly organization: string;
      /** Secret teams are named, their members never listed. */
      readonly isSecret: boolean;
      readonly members: readonly Account[];
    }
  /** Missing, or not visible to the app. */
  | { readonly kind: 'unresolved'; readonly reason: 'not-found' | 'not-visible' }
  | OtherId;

/** Keyed by `approverKey`. */
export type ResolvedApprovers = ReadonlyMap<string, ResolvedApprover>;

/** The key of an approver in maps, pinned or not, and how messages spell it: `@ada`, `@octo-org/leads`. */
export const approverKey = (approver: Approver): string =>
  approver.kind === 'user'
    ? `@${approver.login.toLowerCase()}`
    : `@${approver.organization.toLowerCase()}/${approver.slug.toLowerCase()}`;

/** The id of the account or team behind a name, null where it is not known who that is. */
export const resolvedId = (answer: ResolvedApprover): number | null =>
  answer.kind === 'user' ? answer.account.id : answer.kind === 'team' ? answer.id : null;

/** An answer as it counts where another id is expected: whoever has the name now took it over, and is nobody. Null: any id will do. */
export const heldToId = (answer: ResolvedApprover, expected: number | null, by: OtherId['by']): ResolvedApprover => {
  const found = resolvedId(answer);
  if (expected === null || found === null || found === expected) return answer;
  return { kind: 'unresolved', reason: 'other-id', expected, found, by };
};

/** An answer as it counts for a name that may be pinned to an id. */
export const heldToPin = (answer: ResolvedApprover, { kind, id }: Approver): ResolvedApprover =>
  answer.kind === kind ? heldToId(answer, id, 'pin') : answer;
