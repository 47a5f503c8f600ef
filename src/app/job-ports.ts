import type { AuditEntry } from '../core/model/audit.ts';
import type { CommandRequest } from '../core/model/command.ts';
import type { InstallationRef, PullRequestRef, RepositoryRef } from './ports.ts';

/** Whom something happened to: keys as `approverKey` makes them, `*` for anybody, a team with a `^` behind it with those above it; and repositories whose configurations others may build on. */
export type ChangedPeople = Readonly<Record<string, true>>;

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
      /** Something happened to people or teams: nothing that is remembered of them will do. */
      readonly afresh?: true;
      /** What people asked for by command meanwhile, by the key of each request: none is lost when jobs are joined. */
      readonly commands?: Readonly<Record<string, CommandRequest>>;
    }
  /** Judge a pull request whose verdict time alone has changed; a key of its own, so that no other event is kept waiting with it. */
  | { readonly kind: 'wake-pull-request'; readonly ref: PullRequestRef }
  /**
   * Judge the open pull requests that take a number which the default branch has, or had at the commit `before`; all into it if a
   * template that its configuration names is among the Markdown files `touched`.
   */
  | {
      readonly kind: 'judge-claimants';
      readonly ref: RepositoryRef;
      readonly before?: string;
      readonly touched?: Readonly<Record<string, true>>;
    }
  /** Judge every open pull request into a branch, whose configuration may be another one now. */
  | { readonly kind: 'judge-base'; readonly ref: RepositoryRef; readonly branch: string }
  /** Find the repositories of an installation whose approvals depend on people to whom something happened. */
  | { readonly kind: 'find-dependents'; readonly ref: InstallationRef; readonly changed: ChangedPeople }
  /** Judge the open pull requests of one repository that depend on them. */
  | { readonly kind: 'judge-dependents'; readonly ref: RepositoryRef; readonly changed: ChangedPeople }
  /** Judge every open pull request with this head: GitHub does not say which those of forks are. */
  | { readonly kind: 'judge-head'; readonly ref: RepositoryRef; readonly head: string }
  /** End both checks on the commit of a merge group. `base` and `number` null: not known. */
  | {
      readonly kind: 'judge-merge-group';
      readonly ref: RepositoryRef;
      readonly head: string;
      readonly base: string | null;
      readonly branch: string;
      readonly number: number | null;
    }
  /** Bring the index of the default branch up to date. */
  | { readonly kind: 'refresh-index'; readonly ref: RepositoryRef };

export interface NewJob {
  /**
   * One job per key waits at a time; a newer one takes its place, and takes over what that one was asked for besides
   * (`alsoClaims`, `afresh`, the earlier `before`, the `changed` people and the `touched` files of both). `pr:<repository id>:<number>`,
   * `wake:<repository id>:<number>`, `index:<repository id>`, `people:<repository id>`, `base:<repository id>:<branch>`, `queue:<repository id>:<head>`.
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
  /** Without the pull requests that only wait for their time to come, perhaps for weeks. */
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

/** A repository with the account that it belongs to, both by id: names may change hands. */
export interface OwnedRepository {
  readonly ownerId: number;
  readonly repositoryId: number;
}

/** Whom a name of a governing configuration stands for. */
export interface SeenName {
  /** As `approverKey` makes it. */
  readonly name: string;
  /** Of the account or the team. */
  readonly id: number;
  /** The configuration pins it to this id. */
  readonly isPinned: boolean;
}

/**
 * Remembers which id the names of an owner's configurations had when they were first seen, and what a repository pinned since. Ids by
 * name; a name of which nothing is remembered is absent.
 */
export interface FirstSeen {
  /** Rejects if that cannot be read: then it is not known whether anything is remembered. */
  read(place: OwnedRepository, names: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Remembers durably those of which nothing is remembered yet, for all repositories of the owner: whoever comes first wins. A pin takes
   * the place of what is remembered, in its own repository alone. Resolves to what is remembered of all of them then.
   */
  keep(place: OwnedRepository, seen: readonly SeenName[]): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

/** Which entries of the audit log are asked for; what is absent is no limit. */
export interface AuditQuery {
  /** Without regard to case. */
  readonly repository?: { readonly owner: string; readonly name: string };
  readonly pullRequest?: number;
  /** ISO time: decided then or later. */
  readonly since?: string;
}

/** Keeps what was decided, in the order it became known. Entries are only ever added. */
export interface AuditLog {
  /** Adds those whose keys are not there yet, durably; returns how many. Safe to repeat. */
  append(entries: readonly AuditEntry[]): Promise<number>;
  close(): Promise<void>;
}

/** Reads the audit log, the earliest written first, without ever holding all of it in memory. */
export interface AuditReader {
  read(query: AuditQuery): AsyncIterable<AuditEntry>;
  close(): Promise<void>;
}
