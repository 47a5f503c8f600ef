import type { EarlierApproval } from './approved-text.ts';
import type { ChangeKind } from './configuration.ts';

/** One change of a text that the app itself made, on somebody's command. */
export interface OwnStep {
  /** Id of who gave the command. */
  readonly by: number;
  /** ISO time: before the change. */
  readonly at: string;
  /** The substance before it. */
  readonly before: string;
  /** The substance at each reviewed commit, at the path of that time; absent key = could not be read. */
  readonly beforeAt: ReadonlyMap<string, string | null>;
}

/** Something that needs approval: a record, what a file says outside of its records, or the configuration itself. */
export interface ApprovalSubject {
  readonly kind: 'record' | 'page' | 'configuration';
  readonly path: string;
  /** As people call it: `ADR-0007 Use Kafka`, or the path. */
  readonly label: string;
  /** The scope names on base and head, united. */
  readonly scopeNames: readonly string[];
  /**
   * The scope names side by side, null where the record does not exist. Each side has to be satisfied: whoever leaves a scope,
   * the default one included, needs its approvers. Absent: every name counts as one of head, of base if the record is deleted.
   */
  readonly scopesAt?: { readonly base: readonly string[] | null; readonly head: readonly string[] | null };
  /** Lines at head that say scopes of which it cannot be told which. Absent: none. */
  readonly unreadScopeLines?: readonly number[];
  /** True: its text at head cannot be read, so that it may name any scope. Absent: it can, or is gone. */
  readonly isUnreadable?: boolean;
  /** True: it has such a line at base. Absent: none. */
  readonly isScopeUnreadAtBase?: boolean;
  /**
   * True: the record is gone from where it stood on the base branch, taken away or moved there meanwhile, so that the scopes it may
   * leave are not known. Absent: it stands there, or is new.
   */
  readonly isGoneAtBase?: boolean;
  /** Where it stands and stood, for scopes that match paths. Absent: `path` alone. */
  readonly paths?: readonly string[];
  /** Line of the scope field at head, else of the title, else 1. */
  readonly scopeLine: number;
  /** The substance at head, null when deleted there. */
  readonly substance: string | null;
  /** False when base and head differ only editorially: then nobody has to approve. */
  readonly needsApproval: boolean;
  /**
   * What the pull request does to a record; of a record that it takes away, `status` and `other`. Absent or empty: not known, so that
   * everything counts.
   */
  readonly changes?: readonly ChangeKind[];
  /** True: it says from now on that another record took its place. Absent: it does not, or did before. */
  readonly isSuperseded?: boolean;
  /** The substance at each reviewed commit; absent key = could not be read. null = the file did not exist there. */
  readonly substanceAt: ReadonlyMap<string, string | null>;
  /** The reviewed commits at which its text was, byte for byte, what it is at head. Absent: none. */
  readonly sameBytesAt?: ReadonlySet<string>;
  /** Id of the bytes of its file at head, where the file holds nothing but this record. Absent: it holds more, is gone, or no text. */
  readonly blob?: string;
  /** Where its text was approved before it stood on the base branch, byte for byte. Absent: nowhere, or nobody looked. */
  readonly approvedBefore?: readonly EarlierApproval[];
  /** Ids of the accounts whose commits changed this subject's file, merges apart. */
  readonly textAuthors: readonly number[];
  /** Commits that touch this subject and that GitHub links to no account: nobody has the e-mail address, or another app made them. */
  readonly unattributedCommits: readonly string[];
  /** Ids of those on whose command the app itself changed it. Absent: nobody. */
  readonly commanders?: readonly number[];
  /** How the app itself changed its text up to now, the latest first. Absent: not at all. */
  readonly ownSteps?: readonly OwnStep[];
  /** Ids of those whom commits that touch it name as co-authors. Absent: nobody. */
  readonly coAuthors?: readonly number[];
  /** Commits that touch it and name a co-author who has no account. Absent: none. */
  readonly unattributedCoAuthors?: readonly string[];
  /** Ids of those who made the merge commits of the pull request, whatever these change. Absent: nobody. */
  readonly mergeAuthors?: readonly number[];
  /** Merge commits that belong to no account. Absent: none. */
  readonly unattributedMerges?: readonly string[];
}
