/** The text of a record that the approvers of its scopes approved, as the app writes it down in its own check. */
export interface ApprovedText {
  readonly path: string;
  /** Id of its bytes: the blob, as git has it. */
  readonly blob: string;
  /** The requirements that it met: see `requirementMark`. */
  readonly marks: readonly string[];
}

/** The texts that a pull request brings and that were approved, for its base branch. */
export interface ApprovedTexts {
  readonly base: string;
  readonly texts: readonly ApprovedText[];
}

/** A text of a record that stood on the base branch before: which pull request brought it, and what it met there. */
export interface EarlierApproval {
  readonly number: number;
  readonly marks: readonly string[];
}

/** A merged pull request that a commit came from, as far as it tells what was approved in it. */
export interface MergedPullRequest {
  readonly number: number;
  /** The branch that it was merged into. */
  readonly base: string;
  /** ISO time. */
  readonly mergedAt: string;
  /** What stood at the path that was asked for once it was merged: the id of the blob. Null: nothing, or it is not known. */
  readonly blob: string | null;
  /** The newest run of this app's check of the approvals on its last commit; null: there is none, or not all of them are known. */
  readonly check: {
    readonly externalId: string | null;
    readonly conclusion: string | null;
    /** ISO time; null: it is not over. */
    readonly completedAt: string | null;
    readonly summary: string;
  } | null;
}
