import type { FingerprintOf } from '../judge/settle-verdict.ts';
import type { CommandDecision, CommandRequest, RepositoryPermission } from '../model/command.ts';
import type { Configuration, Permission } from '../model/configuration.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';

/** A verdict of a pull request that has something to judge. */
export type Judged = Extract<Verdict, { kind: 'judged' }>;

/** What a command is judged by: everything as it stands when it is carried out, not when it was written. */
export interface CommandContext {
  readonly request: CommandRequest;
  readonly permission: RepositoryPermission;
  readonly facts: PullRequestFacts;
  /** Null where nothing was judged: no record changes, or no verdict could be reached. */
  readonly verdict: Judged | null;
  readonly configuration: Configuration | null;
  readonly decisions: readonly CommandDecision[];
  readonly fingerprintOf: FingerprintOf;
  /** ISO time when it was given. */
  readonly at: string;
}

/** What becomes of a command. `refused` says in one sentence what would work. */
export type CommandAnswer =
  | { readonly kind: 'refused'; readonly why: string }
  /** Nothing to be done but to say so: the list of commands; a judgement that is made anyway; what was done before a crash. */
  | { readonly kind: 'help' }
  | { readonly kind: 'judged-again' }
  | { readonly kind: 'done-before' }
  | { readonly kind: 'decided'; readonly decision: CommandDecision }
  | { readonly kind: 'fix' }
  | { readonly kind: 'renumber'; readonly to: number | null };

const ranks: Readonly<Record<RepositoryPermission, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** Whether a permission is at least the one that is needed. */
export const mayAtLeast = (permission: RepositoryPermission, needed: Permission): boolean =>
  ranks[permission] >= ranks[needed];

/** A refusal, with the one sentence that says what would work. */
export const refused = (why: string): CommandAnswer => ({ kind: 'refused', why });

/** Whether the author of the pull request gave the command. */
export const isByAuthor = ({ request, facts }: CommandContext): boolean => request.by.id === facts.author?.id;
