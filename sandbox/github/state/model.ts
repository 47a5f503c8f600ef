import type { PermissionLevel } from '../actor.ts';
import type { ObjectStore } from '../git/object-store.ts';

/** What GitHub remembers. Mutable; changed by the functions of this folder only. */

export interface Account {
  readonly id: number;
  login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  name: string | null;
  readonly email: string | null;
  readonly createdAt: Date;
  deleted: boolean;
  /** Of an organisation. */
  readonly members: Map<number, 'owner' | 'member'>;
}

export interface Team {
  readonly id: number;
  readonly organization: Account;
  slug: string;
  name: string;
  readonly isSecret: boolean;
  readonly parent: Team | null;
  readonly members: Set<number>;
  readonly createdAt: Date;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly bot: Account;
  readonly owner: Account;
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly createdAt: Date;
}

export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: Account;
  readonly permissions: Readonly<Record<string, string>>;
  readonly repositories: Set<number>;
  readonly createdAt: Date;
}

export interface Label {
  readonly id: number;
  readonly name: string;
}

/** How a branch is guarded. `appId` null: of whatever source. */
export interface BranchRule {
  readonly branch: string;
  /** protection: the older kind; ruleset: rules of the repository. */
  readonly by: 'protection' | 'ruleset';
  readonly checks: readonly { readonly context: string; readonly appId: number | null }[];
  /** Of a ruleset: changes come by pull request, and whether a push takes back approvals. */
  readonly review?: { readonly dismissesStale: boolean };
}

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  isArchived: boolean;
  deleted: boolean;
  readonly defaultBranch: string;
  readonly createdAt: Date;
  pushedAt: Date;
  /** Shared with its forks. */
  readonly store: ObjectStore;
  /** `refs/heads/main` to commit. */
  readonly refs: Map<string, string>;
  readonly parent: Repository | null;
  readonly collaborators: Map<number, PermissionLevel>;
  readonly teams: Map<number, PermissionLevel>;
  readonly pullRequests: Map<number, PullRequest>;
  readonly labels: Map<string, Label>;
  readonly checkSuites: CheckSuite[];
  /** The first one first; each is built on the one in front of it. */
  readonly mergeQueue: QueueEntry[];
  /** At most one of a kind for a branch. */
  branchRules: readonly BranchRule[];
}

/** A pull request in the merge queue of its base branch, with the commit that was made for it. */
export interface QueueEntry {
  readonly pullRequest: PullRequest;
  readonly base: string;
  readonly head: string;
  readonly ref: string;
  readonly doer: Doer;
}

/** Somebody doing something: a person, or an app through its bot. */
export interface Doer {
  readonly account: Account;
  readonly app: App | null;
}

export interface TimelineEvent {
  readonly id: number;
  readonly type:
    | 'AutomaticBaseChangeSucceededEvent'
    | 'BaseRefChangedEvent'
    | 'ClosedEvent'
    | 'MergedEvent'
    | 'ReadyForReviewEvent'
    | 'ReopenedEvent'
    | 'ReviewRequestedEvent'
    | 'ReviewRequestRemovedEvent';
  readonly actor: Account;
  readonly user: Account | null;
  readonly team: Team | null;
  readonly createdAt: Date;
}

export interface PullRequest {
  readonly id: number;
  readonly repository: Repository;
  readonly number: number;
  readonly author: Account;
  readonly app: App | null;
  title: string;
  body: string;
  state: 'open' | 'closed';
  isDraft: boolean;
  /** `sha`: the base's tip when the head was last pushed; frozen when closed. */
  base: { ref: string; sha: string };
  head: { readonly ref: string; sha: string; readonly repository: Repository; readonly ownerLogin: string };
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  merged: { readonly at: Date; readonly by: Account; readonly commit: string } | null;
  /** The head was moved onto the base: GitHub closes such a pull request for good. */
  closedForGood: boolean;
  readonly labels: Map<string, Label>;
  readonly requestedUsers: Set<number>;
  readonly requestedTeams: Set<number>;
  readonly timeline: TimelineEvent[];
  readonly comments: IssueComment[];
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
}

interface Writing {
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly author: Account;
  readonly app: App | null;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  minimizedReason: string | null;
}

export interface IssueComment extends Writing {
  readonly kind: 'IssueComment';
  /** Who reacted how, in GraphQL's words. */
  readonly reactions: { readonly by: Account; readonly content: string }[];
}

export interface Review extends Writing {
  readonly kind: 'PullRequestReview';
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
  readonly onBehalfOf: readonly Team[];
}

export interface ReviewComment extends Writing {
  readonly kind: 'PullRequestReviewComment';
  readonly review: Review;
  readonly inReplyTo: ReviewComment | null;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly originalLine: number;
  readonly originalStartLine: number | null;
  readonly commit: string;
  readonly diffHunk: string;
}

export interface CheckSuite {
  readonly id: number;
  readonly app: App;
  readonly repository: Repository;
  readonly headSha: string;
  readonly createdAt: Date;
  readonly runs: CheckRun[];
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title: string | null;
  readonly raw_details: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly suite: CheckSuite;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  externalId: string;
  detailsUrl: string;
  startedAt: Date;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: CheckAnnotation[];
  actions: readonly { readonly label: string; readonly identifier: string; readonly description: string }[];
}
