import type { Account, PullRequestFacts, Review } from './pull-request.ts';
import type { Approver, Configuration } from './configuration.ts';

/** What GitHub knows of a name in the configuration. */
export type ResolvedApprover =
  | { readonly kind: 'user'; readonly account: Account }
  | {
      readonly kind: 'team';
      readonly slug: string;
      readonly organization: string;
      /** Secret teams are named, their members never listed. */
      readonly isSecret: boolean;
      readonly members: readonly Account[];
    }
  /** Missing, not visible to the app, or a login that now belongs to another id than the pinned one. */
  | { readonly kind: 'unresolved'; readonly reason: 'not-found' | 'not-visible' | 'other-id' };

/** Keyed by `approverKey`. */
export type ResolvedApprovers = ReadonlyMap<string, ResolvedApprover>;

/** The key of an approver in maps, and how messages spell it: `@ada`, `@octo-org/leads`. */
export const approverKey = (approver: Approver): string =>
  approver.kind === 'user'
    ? `@${approver.login.toLowerCase()}`
    : `@${approver.organization.toLowerCase()}/${approver.slug.toLowerCase()}`;

/** Something that needs approval: a record, what a file of many records says outside of them, or the configuration itself. */
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
  /** The substance at each reviewed commit; absent key = could not be read. null = the file did not exist there. */
  readonly substanceAt: ReadonlyMap<string, string | null>;
  /** Ids of the accounts whose commits changed this subject's file, merges apart. */
  readonly textAuthors: readonly number[];
  /** Commits that touch this subject and belong to no account. */
  readonly unattributedCommits: readonly string[];
}

/** Why a review does or does not count. The ids are stable: tests and reports rely on them. */
export type CountReason =
  | 'counted'
  | 'author'
  | 'wrote-the-text'
  | 'stale'
  | 'commit-unreadable'
  | 'not-an-approver'
  | 'no-write-permission'
  | 'bot'
  | 'dismissed'
  | 'changes-requested'
  | 'commented';

export interface ReviewAssessment {
  readonly account: Account;
  readonly reason: CountReason;
  readonly commit: string | null;
}

export type RequirementState = 'met' | 'waiting' | 'blocked' | 'impossible';

/** The requirement again, with what became of it: a verdict that explains itself. */
export interface RequirementResult {
  /** `Infrastructure Team Lead`, `all of`, `any of`, `2 of Architecture Review Board`. */
  readonly label: string;
  readonly kind: 'seat' | 'all' | 'any' | 'count';
  readonly state: RequirementState;
  /** Who fills the seat (seat: at most one; count: those counted). */
  readonly filledBy: readonly Account[];
  /** Who could fill it still: teams and users as the configuration names them. */
  readonly candidates: readonly Approver[];
  /** Of a count: the combinations among those it counts; people and teams stand in `candidates`. */
  readonly parts: readonly RequirementResult[];
}

export interface ScopeResult {
  readonly scope: string;
  readonly subjects: readonly ApprovalSubject[];
  readonly state: RequirementState;
  readonly requirement: RequirementResult;
  readonly reviews: readonly ReviewAssessment[];
}

export interface ApprovalProblem {
  readonly code:
    | 'no-scope-matches'
    | 'gone-at-base'
    | 'approver-unresolved'
    | 'empty-requirement'
    | 'requirement-too-large'
    | 'count-above-members'
    | 'nobody-but-author'
    | 'author-holds-role'
    | 'changes-requested'
    | 'unattributed-commit'
    | 'not-supported'
    | 'commits-incomplete'
    | 'files-incomplete';
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
}

/** The state of the approvals of one pull request at one head. */
export interface ApprovalVerdict {
  /**
   * not-needed: nothing that needs approval changed; not-configured: no scopes; approved: complete; waiting: for other
   * people; blocked: somebody must mend something first.
   */
  readonly state: 'not-needed' | 'not-configured' | 'approved' | 'waiting' | 'blocked';
  readonly scopes: readonly ScopeResult[];
  readonly problems: readonly ApprovalProblem[];
  /** Whom to ask now, at most 15 of both together, in the order of the configuration. */
  readonly ask: { readonly users: readonly Account[]; readonly teams: readonly { readonly slug: string }[] };
  /** Those that did not fit into the 15. */
  readonly askLater: readonly string[];
  /** Who approved it over the heads of the approvers, at which commit, and what it would be `instead`. Absent: nobody did. */
  readonly overridden?: {
    readonly by: Pick<Account, 'id' | 'login'>;
    readonly reason: string;
    readonly commit: string;
    readonly instead: 'waiting' | 'blocked';
  };
}

/** Everything that approvals are judged by, read fresh. */
export interface ApprovalFacts {
  readonly configuration: Configuration;
  readonly subjects: readonly ApprovalSubject[];
  readonly resolved: ResolvedApprovers;
  /** null: the account was deleted. */
  readonly author: Account | null;
  readonly reviews: readonly Review[];
  /** Id of the head commit. */
  readonly head: string;
  /** Labels of the pull request. Absent or null: not known, so that scopes that match labels judge every record. */
  readonly labels?: readonly string[] | null;
  readonly commitsComplete: boolean;
  readonly filesComplete: boolean;
  readonly requested: PullRequestFacts['requested'];
  readonly everRequested: PullRequestFacts['everRequested'];
  /** Whom the repository belongs to: only teams of this organisation can be asked. */
  readonly ownerLogin: string;
}
