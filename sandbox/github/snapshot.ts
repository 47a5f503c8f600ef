/** Plain views of the state for assertions and for the demo page; later changes never alter a snapshot. */

export interface AccountView {
  readonly id: number;
  readonly login: string;
  readonly kind: 'user' | 'bot';
}

export interface AnnotationView {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string | null;
  readonly message: string;
}

export interface CheckView {
  readonly id: number;
  readonly name: string;
  readonly app: string;
  readonly headSha: string;
  readonly externalId: string | null;
  readonly detailsUrl: string | null;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly AnnotationView[];
  readonly actions: readonly { readonly label: string; readonly identifier: string; readonly description: string }[];
}

export interface CommentView {
  readonly id: number;
  readonly nodeId: string;
  readonly author: AccountView | null;
  readonly body: string;
  readonly isMinimized: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A comment of the conversation. */
export interface IssueCommentView extends CommentView {
  /** Who reacted how, e.g. `adr-governor[bot] THUMBS_UP`. */
  readonly reactions: readonly string[];
}

export interface ReviewCommentView extends CommentView {
  readonly reviewId: number;
  readonly inReplyTo: number | null;
  readonly path: string;
  /** Line at the present head; null: outdated. */
  readonly line: number | null;
  readonly startLine: number | null;
  /** Line at the commit it was made for. */
  readonly originalLine: number;
  readonly commit: string;
  readonly minimizedReason: string | null;
}

export interface ReviewView {
  readonly id: number;
  readonly nodeId: string;
  readonly author: AccountView | null;
  /** As REST says it. */
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly body: string;
  readonly commit: string | null;
  readonly submittedAt: string;
}

export interface FileView {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  /** Unified hunks; null for binary or very large files. */
  readonly patch: string | null;
}

export interface PullRequestSnapshot {
  readonly id: number;
  readonly nodeId: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly isDraft: boolean;
  readonly author: AccountView | null;
  readonly base: { readonly ref: string; readonly sha: string | null };
  /** `repository` (owner/name) is null when the fork was deleted. */
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string | null };
  readonly mergeCommit: string | null;
  /** The newest check run per name and app on the head commit. */
  readonly checks: readonly CheckView[];
  /** All check runs on the head commit, oldest first. */
  readonly allChecks: readonly CheckView[];
  readonly comments: readonly IssueCommentView[];
  readonly reviews: readonly ReviewView[];
  readonly reviewComments: readonly ReviewCommentView[];
  readonly requestedReviewers: { readonly users: readonly string[]; readonly teams: readonly string[] };
  readonly labels: readonly string[];
  readonly files: readonly FileView[];
  readonly commits: readonly { readonly sha: string; readonly message: string; readonly author: string | null }[];
}
