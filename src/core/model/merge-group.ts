import type { ChangedFile } from './pull-request.ts';

/** A pull request in a merge queue: what it brings there is what changes from `base` to `head`. */
export interface QueuedPullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** The files that differ between two commits. */
export interface FileChanges {
  readonly files: readonly ChangedFile[];
  /** False where GitHub lists no more of them. */
  readonly isComplete: boolean;
}
