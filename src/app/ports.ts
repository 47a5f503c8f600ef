import type { Action, BranchCommit, IndexAction } from '../core/model/action.ts';
import type { ResolvedApprovers } from '../core/model/approval.ts';
import type { CommandRequest, RepositoryPermission } from '../core/model/command.ts';
import type { Approver } from '../core/model/configuration.ts';
import type { OpenPullRequestFiles } from '../core/model/open-pull-request.ts';
import type { Account, PullRequestFacts, PullRequestState } from '../core/model/pull-request.ts';
import type { DocumentReading, DocumentRequest, SummaryReading, SummaryRequest } from '../core/model/reading.ts';

export interface RepositoryRef {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly name: string;
}

export interface PullRequestRef extends RepositoryRef {
  readonly number: number;
}

/** Reads pull requests. Every list is complete (all pages) or says that it is not. */
export interface PullRequests {
  /** One read for up to 100 files, reviews, comments and commits. Throws Failure. */
  read(ref: PullRequestRef): Promise<PullRequestFacts>;
  /** The little that is needed to say that no verdict could be reached, without any list that could stand in the way. Throws Failure. */
  readState(ref: PullRequestRef): Promise<PullRequestState>;
  /** Lines of the head that GitHub shows on the diff (added and context lines), by path; a path without a patch is absent. */
  diffLines(ref: PullRequestRef): Promise<ReadonlyMap<string, ReadonlySet<number>>>;
  /** The open pull request of a branch of this very repository (forks never), null if there is none. */
  openFor(ref: RepositoryRef, branch: string): Promise<OpenPullRequest | null>;
  /** The numbers of the open pull requests with this head commit, those of forks included. */
  openWithHead(ref: RepositoryRef, head: string): Promise<readonly number[]>;
  /**
   * Every open pull request with its files, forks included: one read for up to 100 with up to 100 files each, one more for each
   * further 100 of either. Throws Failure.
   */
  openFiles(ref: RepositoryRef): Promise<readonly OpenPullRequestFiles[]>;
  /** A comment by its node id; null if it is gone. Throws Failure. */
  comment(ref: RepositoryRef, nodeId: string): Promise<CommandComment | null>;
  /** The head of our newest pull request from that branch if a person closed it without merging, else null. */
  declinedHead(ref: RepositoryRef, branch: string): Promise<string | null>;
}

export interface OpenPullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly openedByUs: boolean;
}

/** A file of a commit. `missing`: not there, or not a regular file's text; the reason says which. */
export type FileAtCommit =
  | { readonly kind: 'text'; readonly blob: string; readonly text: string }
  | {
      readonly kind: 'missing';
      readonly reason: 'not-found' | 'binary' | 'symlink' | 'submodule' | 'folder' | 'too-large';
    }
  /** The commit itself cannot be read, e.g. after a force push. */
  | { readonly kind: 'commit-unreadable' };

export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
  readonly kind: 'file' | 'symlink' | 'submodule' | 'folder';
}

export interface BranchTip {
  readonly sha: string;
  readonly message: string;
  readonly parents: readonly { readonly sha: string; readonly message: string }[];
}

/** The tip of the default branch, and the files there that say how the repository is governed. */
export interface RepositoryTip {
  readonly defaultBranch: string;
  /** null: the repository is empty. */
  readonly sha: string | null;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  /** `.github/adr.yml`, null if there is none; `text` null if it is no readable text. */
  readonly configuration: { readonly text: string | null; readonly blob: string } | null;
  /** `.adr-dir`, null if there is none. */
  readonly adrDir: string | null;
  /** `.log4brains.yml`, null if there is none. */
  readonly log4brains: string | null;
}

/** Reads files and folders at commits. Contents are cached by blob id. */
export interface SourceTree {
  /** Results in the order of `wanted`. Throws Failure. */
  files(
    ref: RepositoryRef,
    wanted: readonly { readonly commit: string; readonly path: string }[],
  ): Promise<readonly FileAtCommit[]>;
  /** The entries of a folder and everything below it (to `depth` levels), null if there is no such folder. */
  list(ref: RepositoryRef, commit: string, folder: string): Promise<readonly TreeEntry[] | null>;
  /**
   * Which of `paths` each commit changed against its first parent; a merge commit changed a path only if it differs from all its
   * parents. A commit that cannot be read is absent.
   */
  changedBy(
    ref: RepositoryRef,
    commits: readonly string[],
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Which of `paths` are files or folders of the commit. Throws Failure; also if the commit cannot be read. */
  existing(ref: RepositoryRef, commit: string, paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** The commit where `head` left `base`: their newest common ancestor. Throws Failure if they have none. */
  mergeBase(ref: RepositoryRef, base: string, head: string): Promise<string>;
  /** The default branch as it stands now, in one read. */
  tip(ref: RepositoryRef): Promise<RepositoryTip>;
  /** The tip of a branch; null if there is no such branch. */
  branch(ref: RepositoryRef, branch: string): Promise<BranchTip | null>;
}

/** Resolves the names of a configuration. Cached for some minutes. */
export interface People {
  resolve(ref: RepositoryRef, approvers: readonly Approver[]): Promise<ResolvedApprovers>;
  /** What a person may do in the repository now; `none` also if the login belongs to somebody else by now. Never cached. */
  permission(ref: RepositoryRef, who: Pick<Account, 'id' | 'login'>): Promise<RepositoryPermission>;
}

export interface PublishReport {
  /** Number of requests that were sent. */
  readonly writes: number;
  /** What GitHub refused and was therefore left out, for the log. */
  readonly refused: readonly string[];
}

export type CommitResult =
  | { readonly kind: 'committed' }
  /** The branch is elsewhere by now, or gone. */
  | { readonly kind: 'moved' }
  /** E.g. because the branch is protected. */
  | { readonly kind: 'refused'; readonly message: string };

/** A comment with a command, as it is now. */
export interface CommandComment {
  /** This app reacted to it already: it was answered. */
  readonly isAnswered: boolean;
}

/** Writes differences to GitHub, in order. A refused part never loses the rest; the world failing throws Failure. */
export interface Publisher {
  publish(ref: PullRequestRef, actions: readonly Action[]): Promise<PublishReport>;
  /** One commit on the branch of a pull request, if the branch is still at its parent. A refusal of GitHub is told, not thrown. */
  commit(ref: RepositoryRef, commit: BranchCommit): Promise<CommitResult>;
  publishIndex(ref: RepositoryRef, actions: readonly IndexAction[]): Promise<PublishReport>;
}

/** Turns text into records and findings, bounded in time and memory whatever the text is. */
export interface DocumentReader {
  /** Never rejects because of the text: a hostile one is a refusal. */
  read(request: DocumentRequest): Promise<DocumentReading>;
  /** The same records without their text, in less time: for those of a log that nobody changed. Refuses what `read` refuses. */
  summarise(request: SummaryRequest): Promise<SummaryReading>;
  close(): Promise<void>;
}

/** Remembers what was worked out of contents that never change. It may forget anything at any time. */
export interface Memory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export interface Clock {
  now(): Date;
}

/** Structured log. Secrets and document texts never go in. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What is to be done, as plain data. An event never carries the truth: only what may have changed. */
export type JobTask =
  | {
      readonly kind: 'judge-pull-request';
      readonly ref: PullRequestRef;
      /**
       * Something happened to the pull request itself: others that take its numbers are judged again afterwards. Absent where
       * another one led here, which leads no further: judging again never goes round in circles.
       */
      readonly alsoClaims?: true;
      /** Its head before that, where it had one: numbers that it took there may be free now. */
      readonly before?: string;
      /** What people asked for by command meanwhile, by the key of each request: none is lost when jobs are joined. */
      readonly commands?: Readonly<Record<string, CommandRequest>>;
    }
  /** Judge the open pull requests that take a number which the default branch has, or had at the commit `before`. */
  | { readonly kind: 'judge-claimants'; readonly ref: RepositoryRef; readonly before?: string }
  /** Judge every open pull request with this head: GitHub does not say which those of forks are. */
  | { readonly kind: 'judge-head'; readonly ref: RepositoryRef; readonly head: string }
  /** Bring the index of the default branch up to date. */
  | { readonly kind: 'refresh-index'; readonly ref: RepositoryRef };

export interface NewJob {
  /**
   * One job per key waits at a time; a newer one takes its place, and takes over what that one was asked for besides
   * (`alsoClaims`, and the earlier `before`). `pr:<repository id>:<number>`, `index:<repository id>`.
   */
  readonly key: string;
  /** Jobs of one group share workers fairly: the installation id. */
  readonly group: string;
  readonly task: JobTask;
  /** ISO time before which it should not start (debounce). */
  readonly notBefore: string;
}

export interface LeasedJob {
  readonly id: string;
  readonly key: string;
  readonly group: string;
  readonly task: JobTask;
  /** 1 at the first try. */
  readonly attempt: number;
  /** The delivery that asked for it last. */
  readonly deliveryId: string | null;
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly dead: number;
}

/** Jobs that survive a crash. One running job per key across all instances; fair between groups. */
export interface JobStore {
  /**
   * Stores the jobs of one delivery durably, in one transaction; resolves only after they are on disk. A delivery id that was
   * seen before stores nothing and returns 'duplicate'. `deliveryId` null: not from a webhook.
   */
  add(deliveryId: string | null, jobs: readonly NewJob[]): Promise<'stored' | 'duplicate'>;
  /** The next job that may run now, leased until `leaseMs` from now; null if there is none. */
  lease(leaseMs: number): Promise<LeasedJob | null>;
  /** Prolongs a lease while the work goes on; false: the lease was lost and another instance may work on it. */
  renew(job: LeasedJob, leaseMs: number): Promise<boolean>;
  done(job: LeasedJob): Promise<void>;
  /** Puts it back to run at or after `notBefore` (ISO). If a newer job of the key waits already, that one takes its place. */
  retry(job: LeasedJob, notBefore: string, reason: string): Promise<void>;
  /** Gives up: kept in the dead-letter list with the reason. */
  bury(job: LeasedJob, reason: string): Promise<void>;
  counts(): Promise<JobCounts>;
  /** Throws if a job could not be stored now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
