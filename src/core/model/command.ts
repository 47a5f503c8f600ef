import type { Account } from './pull-request.ts';

/** What somebody asked the app to do, as `/adr <command>` in a comment or by a button of a check. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'check' }
  | { readonly kind: 'fix' }
  /** `to` null: the next free number. */
  | { readonly kind: 'renumber'; readonly to: number | null }
  | { readonly kind: 'waive'; readonly rule: string; readonly reason: string }
  | { readonly kind: 'confirm'; readonly item: string }
  /** `commit`: the beginning of the id of the head that is meant; null: whatever the head is. */
  | { readonly kind: 'override'; readonly commit: string | null; readonly reason: string };

/** What somebody may do in the repository, the least first. */
export type RepositoryPermission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** A command as it was given: by whom, and in which words. It is carried out later, with what holds then. */
export interface CommandRequest {
  /** Tells requests apart: the same one carried out twice does nothing more. */
  readonly key: string;
  /** The first line of the comment, or the same words for a button. */
  readonly line: string;
  readonly by: Pick<Account, 'id' | 'login'>;
  /** A comment is answered by a reaction, and belongs to the head that stood when it was written; a button to the head of its check. */
  readonly from:
    | { readonly kind: 'comment'; readonly nodeId: string; readonly createdAt: string }
    | { readonly kind: 'button'; readonly head: string };
}

/**
 * What was decided by a command. The app writes it into its own check run, which nobody else can write, and reads it from there.
 * `request` is the key of the request it was given by, `commit` the head it was given on, `at` an ISO time. `base` is the branch that the
 * pull request led into, whose configuration let the person decide it: for another branch it does not count. Null: it was written down
 * before that was kept, so that it counts for none.
 */
export type CommandDecision =
  | {
      readonly kind: 'waiver';
      readonly rule: string;
      readonly reason: string;
      /** The findings it holds for, by their fingerprints: a later one is not waived. */
      readonly findings: readonly string[];
      readonly request: string;
      readonly by: Pick<Account, 'id' | 'login'>;
      readonly commit: string;
      readonly base: string | null;
      readonly at: string;
    }
  | {
      readonly kind: 'override';
      readonly reason: string;
      readonly request: string;
      readonly by: Pick<Account, 'id' | 'login'>;
      readonly commit: string;
      readonly base: string | null;
      readonly at: string;
    }
  | {
      readonly kind: 'confirmation';
      readonly item: string;
      readonly request: string;
      readonly by: Pick<Account, 'id' | 'login'>;
      readonly commit: string;
      readonly base: string | null;
      readonly at: string;
    }
  /** What the app committed itself: `sha`, made on `commit`. Whatever a commit says of its author can be forged; this cannot. */
  | {
      readonly kind: 'commit';
      readonly command: 'fix' | 'renumber';
      readonly sha: string;
      /** The files that got other names in it, from and to. */
      readonly moved: readonly (readonly [from: string, to: string])[];
      readonly request: string;
      readonly by: Pick<Account, 'id' | 'login'>;
      readonly commit: string;
      readonly base: string | null;
      readonly at: string;
    };
