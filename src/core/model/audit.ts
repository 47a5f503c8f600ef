import type { Account } from './pull-request.ts';

/** Something that somebody decided on a pull request, as it is kept for later. Never changed once it is written. */
export interface AuditEntry {
  /** Tells entries apart: the same thing seen again is not written again. */
  readonly key: string;
  /** ISO time of when it was decided. */
  readonly at: string;
  readonly repository: { readonly id: number; readonly owner: string; readonly name: string };
  readonly pullRequest: number;
  /** The commit it was decided on; null if GitHub does not know it any more. */
  readonly commit: string | null;
  /**
   * approval, objection: a review that counts, or blocks, for a scope; waiver, confirmation, override: by command; commit: the app
   * made one on somebody's command; approved: the
   * approvals were complete at that commit.
   */
  readonly kind: 'approval' | 'objection' | 'waiver' | 'confirmation' | 'override' | 'commit' | 'approved';
  /** Null where nobody in particular did: the approvals were complete. */
  readonly by: Pick<Account, 'id' | 'login'> | null;
  /** The scope, the rule, the item or the command; '' where it is about the approvals as a whole. */
  readonly about: string;
  /** Records, paths or scopes it holds for, as people call them; of a commit its id. */
  readonly covers: readonly string[];
  /** What they gave as reason; null where none is asked for. */
  readonly reason: string | null;
}
