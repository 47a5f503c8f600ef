import type { AppInstallation, CheckApp } from '../core/model/app-installation.ts';
import type { ResolvedApprovers } from '../core/model/resolved-approver.ts';
import type { MergedPullRequest } from '../core/model/approved-text.ts';
import type { RepositoryPermission } from '../core/model/command.ts';
import type { BranchSettings } from '../core/model/branch-settings.ts';
import type { Approver } from '../core/model/configuration.ts';
import type { FileChanges, QueuedPullRequest } from '../core/model/merge-group.ts';
import type { MergeSides } from '../core/model/merge-sides.ts';
import type { OpenPullRequestFiles } from '../core/model/open-pull-request.ts';
import type { ParentAnswer, ParentPlace } from '../core/model/parent.ts';
import type { Account, PullRequestFacts, PullRequestState, ShownCheck } from '../core/model/pull-request.ts';
import type { DocumentReading, DocumentRequest, SummaryReading, SummaryRequest } from '../core/model/reading.ts';

export interface InstallationRef {
  readonly installationId: number;
}

export interface RepositoryRef extends InstallationRef {
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
  /** The numbers of the open pull requests into a branch, forks included, all pages: one read for each 100. Throws Failure. */
  openInto(ref: RepositoryRef, branch: string): Promise<readonly number[]>;
  /**
   * Every open pull request with its files, forks included: one read for up to 100 with up to 100 files each, one more for each
   * further 100 of either. Throws Failure.
   */
  openFiles(ref: RepositoryRef): Promise<readonly OpenPullRequestFiles[]>;
  /**
   * The merged pull requests that commits came from, in the order of `wanted`, with what stood at the path once they were merged; none of
   * a commit that came from none, or is gone. One request. Throws Failure.
   */
  mergedFrom(ref: RepositoryRef, wanted: readonly CommitAndPath[]): Promise<readonly (readonly MergedPullRequest[])[]>;
  /** A comment by its node id; null if it is gone. Throws Failure. */
  comment(ref: RepositoryRef, nodeId: string): Promise<CommandComment | null>;
  /** The head of our newest pull request from that branch if a person closed it without merging, else null. */
  declinedHead(ref: RepositoryRef, branch: string): Promise<string | null>;
}

export interface CommitAndPath {
  readonly commit: string;
  readonly path: string;
}

/** What a commit left at a path. `blob` null: no file. */
export interface FormerFile {
  readonly commit: string;
  readonly blob: string | null;
}

/** Reads merge queues. */
export interface MergeGroups {
  /** The entries of the queue of a branch whose commits are made; none where there is no queue. Throws Failure. */
  entries(ref: RepositoryRef, branch: string): Promise<readonly QueuedPullRequest[]>;
  /** The files that differ between two commits, of which the first is an ancestor of the second. Throws Failure. */
  changes(ref: RepositoryRef, base: string, head: string): Promise<FileChanges>;
  /** This app's check runs on a commit, newest last; none on a commit that is gone. Throws Failure. */
  checks(ref: RepositoryRef, head: string): Promise<readonly ShownCheck[]>;
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
  /** The other branches that open pull requests go into, each once; null: there are more pull requests than were looked at. */
  readonly otherBases: readonly string[] | null;
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
  /**
   * What merge commits were made of. One request for all, and one for each of two parents; remembered. A commit that cannot be read is
   * absent. Throws Failure.
   */
  merges(ref: RepositoryRef, commits: readonly string[]): Promise<ReadonlyMap<string, MergeSides>>;
  /**
   * The paths of all files that each commit wrote against its first parent, those it took away left out. One request a commit for each
   * 100 files, remembered. A commit that cannot be read or changes too many files is absent. Throws Failure.
   */
  written(ref: RepositoryRef, commits: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Which of `paths` are files or folders of the commit. Throws Failure; also if the commit cannot be read. */
  existing(ref: RepositoryRef, commit: string, paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether something stood at a path in the commit or in one before it. Throws Failure; also if the commit cannot be read. */
  wasThere(ref: RepositoryRef, commit: string, path: string): Promise<boolean>;
  /**
   * What stood at paths up to a commit, in the order of `paths`: the newest 50 commits that changed each, the newest first. One request for
   * up to 10 paths, remembered. Throws Failure; also if the commit cannot be read.
   */
  formerly(ref: RepositoryRef, commit: string, paths: readonly string[]): Promise<readonly (readonly FormerFile[])[]>;
  /** The files that a commit changes against where it left another one. One request, remembered. Throws Failure. */
  fileChanges(ref: RepositoryRef, base: string, head: string): Promise<FileChanges>;
  /** The commit where `head` left `base`: their newest common ancestor. Throws Failure if they have none. */
  mergeBase(ref: RepositoryRef, base: string, head: string): Promise<string>;
  /** The configuration of another repository of the owner, at the tip of its default branch, in one read. Throws Failure. */
  parent(ref: RepositoryRef, place: ParentPlace): Promise<ParentAnswer>;
  /** The default branch as it stands now, in one read. */
  tip(ref: RepositoryRef): Promise<RepositoryTip>;
  /** The tip of a branch; null if there is no such branch. */
  branch(ref: RepositoryRef, branch: string): Promise<BranchTip | null>;
}

/** Resolves the names of a configuration. Cached for a minute at most. */
export interface People {
  /** `since`: what was read before then, by the clock of this process, is read again. Absent: whatever is remembered will do. */
  resolve(ref: RepositoryRef, approvers: readonly Approver[], since?: Date): Promise<ResolvedApprovers>;
  /** What a person may do in the repository now; `none` also if the login belongs to somebody else by now. Never cached. */
  permission(ref: RepositoryRef, who: Pick<Account, 'id' | 'login'>): Promise<RepositoryPermission>;
}

/** How repositories are set up on GitHub. */
export interface RepositorySettings {
  /** The app that asks: its checks have to be required as its own. */
  readonly appId: number;
  /**
   * How a branch is guarded; what GitHub refuses to show says so and throws nothing. Null: GitHub fails at the moment, and nothing is
   * remembered from before. At most two reads every ten minutes for a branch while GitHub answers.
   */
  branch(ref: RepositoryRef, branch: string): Promise<BranchSettings | null>;
}

/** Finds what people name on the command line. */
export interface Lookup {
  /** A repository by name, renamed ones by their old name, too. Throws Failure. */
  repository(owner: string, name: string): Promise<RepositoryRef>;
  /** The apps whose runs of one of these checks stand on a commit, each once, the newest run's first. Throws Failure. */
  checkApps(ref: RepositoryRef, commit: string, checks: readonly string[]): Promise<readonly CheckApp[]>;
  /** The apps that are installed on an organisation, which its owners may see; `unreadable` to all others, and of people. Throws Failure. */
  installations(owner: string): Promise<readonly AppInstallation[] | 'unreadable'>;
}

/** A comment with a command, as it is now. */
export interface CommandComment {
  /** When it was written, by GitHub's clock, ISO. */
  readonly createdAt: string;
  /** This app reacted to it already: it was answered. */
  readonly isAnswered: boolean;
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
