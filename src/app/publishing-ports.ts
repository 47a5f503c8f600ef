import type { Action, BranchCommit, CheckAction, IndexAction } from '../core/model/action.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { PullRequestRef, RepositoryRef } from './ports.ts';

export interface PublishReport {
  /** Number of requests that were sent. */
  readonly writes: number;
  /** What GitHub refused and was therefore left out, for the log. */
  readonly refused: readonly string[];
  /** Whom GitHub refused to ask for a review. Absent: nobody. */
  readonly notAsked?: PullRequestFacts['requested'];
}

export type CommitResult =
  /** `sha` null: GitHub did not tell its id. `at`: when GitHub made it, ISO; null where it did not tell. */
  | { readonly kind: 'committed'; readonly sha: string | null; readonly at: string | null }
  /** The branch is elsewhere by now, or gone. */
  | { readonly kind: 'moved' }
  /** E.g. because the branch is protected. */
  | { readonly kind: 'refused'; readonly message: string };

/** Writes differences to GitHub, in order. A refused part never loses the rest; the world failing throws Failure. */
export interface Publisher {
  publish(ref: PullRequestRef, actions: readonly Action[]): Promise<PublishReport>;
  /** Check runs on a commit of no pull request. */
  publishChecks(ref: RepositoryRef, actions: readonly CheckAction[]): Promise<PublishReport>;
  /** One commit on the branch of a pull request, if the branch is still at its parent. A refusal of GitHub is told, not thrown. */
  commit(ref: RepositoryRef, commit: BranchCommit): Promise<CommitResult>;
  publishIndex(ref: RepositoryRef, actions: readonly IndexAction[]): Promise<PublishReport>;
}
