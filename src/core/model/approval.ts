import type { Account, PullRequestFacts, Review } from './pull-request.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { Approver, ChangeKind, Configuration, Duration } from './configuration.ts';
import type { ResolvedApprovers } from './resolved-approver.ts';

/** Why a review does or does not count. The ids are stable: tests and reports rely on them. */
export type CountReason =
  | 'counted'
  | 'author'
  | 'wrote-the-text'
  | 'made-a-merge'
  | 'stale'
  /** Given for an older commit, and for this very text before that. */
  | 'restored'
  | 'commit-unreadable'
  | 'other-base'
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
  readonly kind: 'seat' | 'all' | 'any' | 'count' | 'stages';
  readonly state: RequirementState;
  /** Who fills the seat (seat: at most one; count: those counted). */
  readonly filledBy: readonly Account[];
  /** Who could fill it still: teams and users as the configuration names them. */
  readonly candidates: readonly Approver[];
  /** Of a count: the combinations among those it counts; people and teams stand in `candidates`. Of stages: each in its turn. */
  readonly parts: readonly RequirementResult[];
  /** A stage whose turn has not come: nobody of it is asked yet, whoever approves already counts. Absent: its turn has come. */
  readonly isLater?: true;
}

/** A name that is consulted: nobody waits for it, and what it says never counts. */
export interface ConsultResult {
  readonly approver: Approver;
  /** answered: somebody behind it reviewed, whatever they said; asked: for a review; refused: GitHub did not let them be asked; named: only here; unknown: nobody knows who that is. */
  readonly state: 'answered' | 'asked' | 'refused' | 'named' | 'unknown';
  readonly answeredBy: readonly Account[];
}

/** A name that is told of the pull request once it is merged. */
export interface Informed {
  readonly approver: Approver;
  /** The people behind it; none of a secret team, whose members are never listed. */
  readonly people: readonly Account[];
  /** False: nobody knows who that is. */
  readonly isKnown: boolean;
}

export interface ScopeResult {
  readonly scope: string;
  /**
   * The kinds of change that this requirement of the scope is for; none: only for what speaks of all records. Absent: the scope asks the
   * same of every change.
   */
  readonly when?: readonly ChangeKind[];
  readonly subjects: readonly ApprovalSubject[];
  readonly state: RequirementState;
  readonly requirement: RequirementResult;
  readonly reviews: readonly ReviewAssessment[];
  /** Tells what it asked for here from what others ask for: see `requirementMark`. Absent: it is not met, or too large to be told. */
  readonly mark?: string;
  /** The pull requests in which its texts were approved before, so that one approver is enough. Absent: there are none. */
  readonly restores?: readonly number[];
  /** Who is consulted, in the order of the configuration. Absent: nobody. */
  readonly consulted?: readonly ConsultResult[];
}

export interface ApprovalProblem {
  readonly code:
    | 'no-scope-matches'
    | 'scope-unreadable'
    | 'record-unreadable'
    | 'gone-at-base'
    | 'approver-unresolved'
    | 'approver-other-id'
    | 'empty-requirement'
    | 'requirement-too-large'
    | 'count-above-members'
    | 'too-few-for-unattributed'
    | 'nobody-but-author'
    | 'nobody-but-writers'
    | 'author-holds-role'
    | 'changes-requested'
    | 'unattributed-commit'
    | 'writers-unknown'
    | 'not-supported'
    | 'commits-incomplete'
    | 'files-incomplete';
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
}

/** A pull request that is open for comment, whoever approved it. `until`: ISO time; null while it is a draft or that is not known. */
export interface OpenDiscussion {
  readonly duration: Duration;
  readonly until: string | null;
}

/** Who is reminded of an approval that is missing. */
export interface Reminder {
  readonly who: {
    readonly users: readonly Account[];
    readonly teams: readonly { readonly organization: string; readonly slug: string }[];
  };
  /** ISO time since when they have been waited for. */
  readonly since: string;
  /** True: now. */
  readonly isDue: boolean;
  /** ISO time of the next one, after this if it is due; null: there is none. */
  readonly nextAt: string | null;
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
  /** Those named by the scopes whom GitHub refused to ask, and who were not asked by anybody since. Absent: nobody. */
  readonly notAsked?: {
    readonly users: readonly Account[];
    readonly teams: readonly { readonly organization: string; readonly slug: string }[];
  };
  /** Those that did not fit into the 15. */
  readonly askLater: readonly string[];
  /** Who is told once it is merged, by the scopes that judge it. Absent: nobody. */
  readonly inform?: readonly Informed[];
  /** It is open for comment. Absent: not any more, or nobody asked for that. */
  readonly discussion?: OpenDiscussion;
  /** Absent: nobody is reminded. */
  readonly reminder?: Reminder;
  /** ISO time when the verdict may change although nothing else does. Absent: never. */
  readonly wakeAt?: string;
  /** Ids of people beside the author who cannot override it, because they wrote what has to be approved. Absent: nobody. */
  readonly barred?: readonly number[];
  /**
   * Who approved it over the heads of the approvers, at which commit, for which base branch, and what it would be `instead`. Absent:
   * nobody did.
   */
  readonly overridden?: {
    readonly by: Pick<Account, 'id' | 'login'>;
    readonly reason: string;
    readonly commit: string;
    readonly base: string | null;
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
  /** ISO time of the judgement. Absent: not known, so that nothing is over. */
  readonly now?: string;
  /** ISO time when it was last turned to another base branch: approvals from before then count no more. Absent or null: never. */
  readonly baseChangedAt?: string | null;
  /** ISO time since when people may review it; see PullRequestFacts. */
  readonly openSince?: string | null;
  /** ISO time since when it is open for comment; null: that has not begun, or is not known. Absent: `openSince`. */
  readonly discussedSince?: string | null;
  /** ISO time when somebody was last asked for a review. Absent or null: nobody was, or that is not known. */
  readonly askedSince?: string | null;
  /** ISO times of the reminders that stand on the pull request. */
  readonly remindedAt?: readonly string[];
  /** Whether reviews are requested at all now: not in drafts, not where approvals are advice only. Absent: they are. */
  readonly mayAsk?: boolean;
  readonly commitsComplete: boolean;
  readonly filesComplete: boolean;
  readonly requested: PullRequestFacts['requested'];
  readonly everRequested: PullRequestFacts['everRequested'];
  /** Whom GitHub refused to ask before: they are not asked again. Absent: nobody. */
  readonly notAsked?: PullRequestFacts['requested'];
  /** By user id; see PullRequestFacts. Absent: not known. */
  readonly lastRequests?: PullRequestFacts['lastRequests'] | undefined;
  /** Whom the repository belongs to: only teams of this organisation can be asked. */
  readonly ownerLogin: string;
}
