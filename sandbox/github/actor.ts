/** What people do on GitHub. Every method acts at once on the state; the webhooks it causes are delivered asynchronously. */

export type PermissionLevel = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface RepositoryHandle {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
}

export interface PullRequestHandle {
  readonly id: number;
  readonly repository: RepositoryHandle;
  readonly number: number;
}

/** A file to be written: text, bytes, a symbolic link, a submodule (its commit), an executable; null deletes the path. */
export type FileInput =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly submodule: string }
  | { readonly executable: string | Uint8Array };

export interface CommitInput {
  readonly repository: RepositoryHandle;
  readonly branch: string;
  /** Branch name or commit to start from when `branch` does not exist yet (default: the default branch). */
  readonly from?: string;
  /** Rewrite history: the parent is this branch or commit whatever the branch's tip is now (a force push). */
  readonly onto?: string;
  /** Branch or commit that becomes a second parent: a merge made by hand, which says whatever `files` and the first parent say. */
  readonly merging?: string;
  readonly message: string;
  readonly files: Readonly<Record<string, FileInput | null>>;
  /** Author's e-mail address (default: the person's own). An address that belongs to nobody makes an unattributed commit. */
  readonly email?: string;
  readonly authorName?: string;
}

export interface OpenInput {
  readonly repository: RepositoryHandle;
  /** Default: the default branch. */
  readonly base?: string;
  readonly head: string;
  /** Where the head branch is (default: the repository itself). */
  readonly headRepository?: RepositoryHandle;
  readonly title: string;
  readonly body?: string;
  readonly draft?: boolean;
}

export interface ReviewInput {
  readonly state: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly body?: string;
  /** Default: the head. */
  readonly commit?: string;
  readonly comments?: readonly {
    readonly path: string;
    readonly line: number;
    readonly startLine?: number;
    readonly body: string;
  }[];
}

/** Anything that has an id: handles and the objects of a snapshot. */
export interface HasId {
  readonly id: number;
}

export interface Reviewers {
  readonly users?: readonly string[];
  readonly teams?: readonly string[];
}

/** A person. What GitHub would refuse throws a `Refusal` with GitHub's status and message. */
export interface Actor {
  readonly id: number;
  readonly login: string;
  /** Commits and pushes; returns the commit id. */
  commit(input: CommitInput): string;
  /** Points a branch at a commit that exists, creating it if need be. Not a fast-forward: pass `force`. */
  push(input: {
    readonly repository: RepositoryHandle;
    readonly branch: string;
    readonly sha: string;
    readonly force?: boolean;
  }): void;
  deleteBranch(repository: RepositoryHandle, branch: string): void;
  openPullRequest(input: OpenInput): PullRequestHandle;
  editPullRequest(
    pullRequest: PullRequestHandle,
    change: { readonly title?: string; readonly body?: string; readonly base?: string },
  ): void;
  closePullRequest(pullRequest: PullRequestHandle): void;
  reopenPullRequest(pullRequest: PullRequestHandle): void;
  convertToDraft(pullRequest: PullRequestHandle): void;
  readyForReview(pullRequest: PullRequestHandle): void;
  label(pullRequest: PullRequestHandle, name: string): void;
  unlabel(pullRequest: PullRequestHandle, name: string): void;
  review(pullRequest: PullRequestHandle, input: ReviewInput): HasId;
  editReview(review: HasId, body: string): void;
  dismiss(review: HasId, message: string): void;
  replyToReviewComment(comment: HasId, body: string): HasId;
  comment(pullRequest: PullRequestHandle, body: string): HasId;
  editComment(comment: HasId, body: string): void;
  deleteComment(comment: HasId): void;
  requestReview(pullRequest: PullRequestHandle, reviewers: Reviewers): void;
  removeReviewRequest(pullRequest: PullRequestHandle, reviewers: Reviewers): void;
  /** Returns the id of the merge (or squashed) commit on the base branch. */
  merge(pullRequest: PullRequestHandle, options?: { readonly method?: 'merge' | 'squash' }): string;
  /** "Merge when ready": adds it to the merge queue of its base branch, which merges it once both checks are green on its commit. */
  enqueue(pullRequest: PullRequestHandle): void;
  /** "Update branch": merges the base branch into the head; returns the new head. */
  updateBranch(pullRequest: PullRequestHandle): string;
  /** Accepts the (first) suggestion block of a review comment; its author becomes co-author. Returns the new head. */
  applySuggestion(comment: HasId, options?: { readonly message?: string }): string;
  /** "Re-run" on a check run: GitHub asks the app and shows the run as queued. */
  rerequestCheck(check: HasId): void;
  /** A press on one of the check run's own buttons. */
  requestCheckAction(check: HasId, identifier: string): void;
  fork(repository: RepositoryHandle, options?: { readonly name?: string }): RepositoryHandle;
  deleteFork(repository: RepositoryHandle): void;
}
