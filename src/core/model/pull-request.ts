import type { ParentConfiguration } from './parent.ts';

/** A person as GitHub knows them. Everything is keyed by `id`; the login is for reading only. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly kind: 'user' | 'bot';
}

export interface ChangedFile {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed';
  /** Where a renamed file stood before; null for all others. (GraphQL does not tell it: REST's `previous_filename` does.) */
  readonly previousPath: string | null;
}

export type ReviewState = 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending';

export interface Review {
  readonly id: string;
  /** null: the account was deleted. */
  readonly author: Account | null;
  readonly state: ReviewState;
  /** Null when GitHub no longer knows the commit, e.g. after a force push. */
  readonly commit: string | null;
  /** ISO time. */
  readonly submittedAt: string;
  /** At least write permission on the repository. */
  readonly authorCanWrite: boolean;
}

/** A commit of the pull request, and who wrote it as far as GitHub can tell. */
export interface PullRequestCommit {
  readonly sha: string;
  /** null: GitHub links it to no account, because nobody has the e-mail address, or an app made it. */
  readonly author: Account | null;
  /** More than one parent: a merge, e.g. from the base branch. */
  readonly isMerge: boolean;
  /** Whom its message names as co-authors; null: somebody of no account, or more people than GitHub was asked for. Absent: nobody. */
  readonly coAuthors?: readonly (Account | null)[];
}

/** The last time that a person was asked for a review by name. */
export interface LastRequest {
  /** ISO time. */
  readonly at: string;
  /** Somebody took the request back; not that it was answered. */
  readonly isTakenBack: boolean;
}

/** What the app needs to know of a pull request, read fresh at the start of every judgement. */
export interface PullRequestFacts {
  readonly repository: {
    readonly id: number;
    /** The id of the account that it belongs to, whatever that is called. */
    readonly ownerId: number;
    readonly owner: string;
    readonly name: string;
    readonly isPrivate: boolean;
    readonly isArchived: boolean;
    readonly defaultBranch: string;
  };
  readonly number: number;
  readonly nodeId: string;
  readonly title: string;
  /** Its description, '' if it has none. Absent: not known. */
  readonly body?: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly isDraft: boolean;
  /**
   * ISO time when it was opened, was last made ready for review, opened again or turned to another base branch, whichever is latest, as
   * GitHub put it down; null or absent: it is a draft, or that is not known.
   */
  readonly openSince?: string | null;
  /** ISO time when it was last turned to another base branch; absent or null: never. */
  readonly baseChangedAt?: string | null;
  /** ISO time when somebody was last asked for a review. Absent or null: nobody was, or that is not known. */
  readonly askedSince?: string | null;
  /** As written. Absent or null: not known, and every label has to be reckoned with. */
  readonly labels?: readonly string[] | null;
  /** null: the account was deleted. */
  readonly author: Account | null;
  /** Whether this app itself opened it. */
  readonly openedByUs: boolean;
  /** `sha` is the tip of the base branch now; null if the branch is gone. */
  readonly base: { readonly ref: string; readonly sha: string | null };
  /** `repositoryId` is null when the fork was deleted. */
  readonly head: {
    readonly ref: string;
    readonly sha: string;
    readonly repositoryId: number | null;
    /** The message of its commit. Absent: not known. */
    readonly message?: string;
  };
  readonly files: readonly ChangedFile[];
  /** False beyond GitHub's limit of 3,000 files: no verdict may then be reached from the list alone. */
  readonly filesComplete: boolean;
  readonly reviews: readonly Review[];
  readonly commits: readonly PullRequestCommit[];
  /** False beyond GitHub's limit of 250 commits. */
  readonly commitsComplete: boolean;
  /** True: each commit was made on the one before it, whatever it may have merged, so that none holds what a later one did. Absent: that is not known. */
  readonly isLine?: boolean;
  /** Who is asked right now. Teams by slug. */
  readonly requested: { readonly userIds: readonly number[]; readonly teamSlugs: readonly string[] };
  /** Who was asked in this pull request since it is for this base branch, also if the request was answered or removed since. */
  readonly everRequested: { readonly userIds: readonly number[]; readonly teamSlugs: readonly string[] };
  /** Whom GitHub refused to ask just now. Absent: what the comment says of that holds. */
  readonly notAsked?: PullRequestFacts['requested'];
  /** By user id when each person was last asked, as GitHub put it down. Absent: not known, so that nobody is asked a second time. */
  readonly lastRequests?: ReadonlyMap<number, LastRequest>;
  /** `.github/adr.yml` at the tip of the base branch; null if there is none, `text` null if it is no readable text. */
  readonly configuration: { readonly text: string | null; readonly blob: string } | null;
  /** The configuration that it builds on, or that of the owner where there is none. Absent or null: there is none to look for, or nobody looked. */
  readonly parent?: ParentConfiguration | null;
  /** `.github/adr-baseline.json` there; null or absent if there is none, `text` null if it is no readable text. */
  readonly baseline?: { readonly text: string | null; readonly blob: string } | null;
  /** `.adr-dir` at the tip of the base branch; null if there is none. */
  readonly adrDir: string | null;
  /** `.log4brains.yml` at the tip of the base branch; null or absent if there is none. */
  readonly log4brains?: string | null;
  /** The same files at head, where the pull request changes one of them. Absent: it does not, or nobody looked. */
  readonly pointersAtHead?: { readonly adrDir: string | null; readonly log4brains: string | null };
  /**
   * READMEs of logs that the pull request changes and that show another template or checklist then, at the paths where they stood or
   * stand. Absent: there are none, or nobody looked.
   */
  readonly redefined?: readonly string[];
  /**
   * The commit where the pull request left the base branch, where its commits alone tell: each has one parent, the one before it.
   * Null or absent: the branches have to be compared.
   */
  readonly fork?: string | null;
  readonly shown: ShownOnGitHub;
}

/** The little that has to be known to say on a pull request that it could not be judged. */
export interface PullRequestState {
  readonly repository: Pick<PullRequestFacts['repository'], 'isArchived'>;
  readonly number: number;
  readonly state: PullRequestFacts['state'];
  readonly base: Pick<PullRequestFacts['base'], 'sha'>;
  readonly head: Pick<PullRequestFacts['head'], 'sha'>;
  readonly shown: Pick<ShownOnGitHub, 'checks'>;
}

export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Only when start and end line are the same (GitHub refuses others). */
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

export type CheckName = 'ADR review' | 'ADR approvals';
/** `cancelled`: what it said holds no longer and nothing takes its place; like the other two it satisfies no required check. */
export type CheckConclusion = 'success' | 'failure' | 'action_required' | 'cancelled';

/** A button of a check run: GitHub takes 20, 40 and 20 characters. */
export interface CheckButton {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

/** What a check run says. `conclusion` null: still waiting (`in_progress`). */
export interface CheckContent {
  readonly name: CheckName;
  /** Buttons under it. Absent: none. They follow from what it says, so that they need no comparison of their own. */
  readonly buttons?: readonly CheckButton[];
  readonly conclusion: CheckConclusion | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

export interface ShownCheck {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string | null;
  /** queued: somebody asked for a new run. */
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** ISO time when it came to be. Absent: not known. */
  readonly startedAt?: string | null;
}

/** An issue comment of this app (never of anybody else: told by who wrote it, not by its text). */
export interface ShownComment {
  readonly id: number;
  readonly nodeId: string;
  readonly body: string;
  /** ISO time. Absent: not known. */
  readonly createdAt?: string;
}

/** An inline comment of this app. */
export interface ShownReviewComment {
  readonly nodeId: string;
  readonly body: string;
  readonly isMinimised: boolean;
  /** Somebody else answered in its thread. */
  readonly isAnswered: boolean;
  readonly path: string;
  /** Line at the head it was made for or moved to; null if GitHub calls it outdated. */
  readonly line: number | null;
}

/** What of ours GitHub shows on the pull request now. */
export interface ShownOnGitHub {
  /** Newest last; check runs of this app on the head commit. */
  readonly checks: readonly ShownCheck[];
  /**
   * The summaries of this app's review checks for this pull request on its last commits, the newest first: what was decided by command
   * stands in the first of them that holds any. Absent: none.
   */
  readonly summaries?: readonly string[];
  /** Oldest first. */
  readonly comments: readonly ShownComment[];
  readonly reviewComments: readonly ShownReviewComment[];
}
