import type { Severity } from './finding.ts';
import type { ParentPlace } from './parent.ts';
import type { CanonicalSection } from './section-name.ts';
import type { CanonicalStatus } from './status.ts';

/** observe: say nothing but in checks that succeed; advise: comment, nothing red; enforce: checks may fail and wait. */
export type Mode = 'observe' | 'advise' | 'enforce';

/** How loud findings are: as the repository says, or as it says of single rules by their ids. */
export interface Modes {
  readonly mode: Mode;
  /** Absent: of none. */
  readonly ruleModes?: Readonly<Record<string, Mode>>;
}

/** A place in the configuration file, 1-based. */
export interface ConfigurationProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The key path, e.g. `scopes[0].approve`; '' for the whole file. */
  readonly key: string;
  readonly message: string;
}

/**
 * A login or a team as the configuration names it. `id` is what it is pinned to, null if it is not: the user's id in `@ada#1234567`, the
 * team's in `@octo-org/leads#1234567`.
 */
export type Approver =
  | { readonly kind: 'user'; readonly login: string; readonly id: number | null }
  | { readonly kind: 'team'; readonly organization: string; readonly slug: string; readonly id: number | null };

export interface Role {
  readonly name: string;
  readonly who: readonly Approver[];
  /** Who may stand in for them where only the author of the pull request holds the role. */
  readonly deputies: readonly Approver[];
}

/** A span of time as people write it: `5 days`, `3 working days`. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'working day' | 'week' | 'month';
}

/** A seat that one person fills, or a combination of requirements. A seat is filled by any of its `who`. */
export type Requirement =
  | {
      readonly kind: 'seat';
      readonly name: string;
      readonly who: readonly Approver[];
      /** Who may fill it where only the author could. Absent: nobody. */
      readonly deputies?: readonly Approver[];
    }
  | { readonly kind: 'all'; readonly of: readonly Requirement[] }
  | { readonly kind: 'any'; readonly of: readonly Requirement[] }
  /** `count` different people out of everybody that `from` names. */
  | { readonly kind: 'count'; readonly count: number; readonly from: readonly Requirement[] };

/** What is asked for in stages: each is asked for when those before it are met, and has people of its own. */
export interface Staged {
  /** The last stage, in most cases the only one. */
  readonly approve: Requirement;
  /** The stages before it, the first one first. Absent: none. */
  readonly after?: readonly Requirement[];
}

/** What a pull request does to a record: it brings it, changes its status, changes something else of it. */
export type ChangeKind = 'new' | 'status' | 'other';

export interface Scope extends Staged {
  readonly name: string;
  /** Lower-case names that a record's scope line may use; the scope's own name is always among them. */
  readonly metadata: readonly string[];
  /** Globs on the paths of records, before and after the change: the scope also judges those. */
  readonly paths: readonly string[];
  /** Labels of pull requests, lower case: the scope also judges every changed record of a pull request that carries one. */
  readonly labels: readonly string[];
  /** The scope also judges what one of them wrote, and pull requests that one of them opened. Absent: it does not ask who that is. */
  readonly authors?: readonly Approver[];
  /** What is asked for instead where a change is of this kind; `approve` holds for every other. Absent: for all of them. */
  readonly when?: Readonly<Partial<Record<ChangeKind, Staged>>>;
  readonly isDefault: boolean;
  /** Who is consulted: named in the check, and nobody has to wait for them. */
  readonly consult: readonly Approver[];
  /** Whether they are asked for a review, too. Absent: as `approvals` says. */
  readonly asksConsulted?: boolean;
  /** Who is told after the merge. */
  readonly inform: readonly Approver[];
  /** Where the scope stands in the configuration. */
  readonly line: number;
  /** The configuration that it was taken over from, as messages name it. Absent: the repository's own. */
  readonly source?: string;
}

export interface LogSettings {
  /** A folder, without a slash at its end; '' is the root of the repository. Or one Markdown file that holds many records. */
  readonly path: string;
  /** file: `path` is the file that holds the records. */
  readonly kind: 'folder' | 'file';
  /** Globs on the path below the folder. */
  readonly include: readonly string[];
  /** The Markdown file that holds the index, null if none is configured. */
  readonly index: string | null;
  /** More names for statuses: lower-case word to meaning. */
  readonly statuses: Readonly<Record<string, CanonicalStatus>>;
  /** More names for sections. */
  readonly sections: Readonly<Partial<Record<CanonicalSection, readonly string[]>>>;
  /** The path of a Markdown file or the name of a built-in template. Absent: the log's own, as far as it shows one. */
  readonly template?: string;
  /** How ids are written, e.g. `ADR-{number:4}`. Absent: the log's habit. */
  readonly id?: string;
  /** How files are named, e.g. `{number:4}-{slug}.md`. Absent: the log's habit. */
  readonly file?: string;
}

export type IndexColumn = 'id' | 'title' | 'status' | 'date' | 'scope' | 'impact' | 'superseded-by';
export type BadgeStyle = 'shields' | 'text' | 'none';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Already validated against the rule's own schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The configuration names the rule: then no habit of a log lowers it. Absent: it does not. */
  readonly isNamed?: true;
}

/** From which record on rules weigh in full: a number, or an ISO date. Findings on older records are info. */
export type Since = number | string;

/** A rule of the team's own: a kind of rule with its options. Plain data: it crosses threads. */
export interface CustomRule {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity | 'off';
  /** Says it in the team's words; null: the kind's own message. */
  readonly message: string | null;
  /** Already validated against the kind's own schema. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What ticks an item by itself: the pull request is merged; the index lists the record. */
export type ChecklistEvent = 'committed' | 'index-updated';

/** An item of the log's checklist beside the rules. */
export interface ChecklistEntry {
  readonly id: string;
  readonly text: string;
  /** Who ticks it: people by a command, the approvals, an event, or all of the rules of these ids together. */
  readonly by: 'people' | 'approvals' | ChecklistEvent | { readonly rules: readonly string[] };
}

/** The checklist beside the rules, each id once. */
export interface Checklist {
  readonly items: readonly ChecklistEntry[];
  /** The items of the checklist that a log shows in its template or README are for people to confirm, too. */
  readonly fromTemplate: boolean;
}

export type Permission = 'write' | 'maintain' | 'admin';

/**
 * Whose approvals may be told not to count: the author of the pull request; who wrote commits that change the record's text; whom these name
 * as co-authors; who made the merge commits of the pull request.
 */
export type Barrable = 'author' | 'committers-of-text' | 'co-authors' | 'merge-authors';

/** How approvals are counted, beside the scopes. */
export interface ApprovalSettings {
  /** One person fills one seat of a requirement. */
  readonly distinct: boolean;
  /** What happens if nobody but the author holds a needed role; override: nobody steps in. */
  readonly ifAuthor: 'deputy' | 'skip' | 'override';
  /** What commits of unknown people ask for. */
  readonly unattributed: 'block' | 'extra-approval';
  /** Whose approvals never count. The author is always among them. */
  readonly bar: readonly Barrable[];
  /** Whether those who are consulted are named only, or asked for a review, too. */
  readonly consult: 'name' | 'request';
  /** When missing approvers are reminded; null: never. */
  readonly remind: Duration | null;
  /** How long a pull request stays open for comment; null: no longer than its approvals take. With its place. */
  readonly discussion: { readonly duration: Duration; readonly line: number } | null;
  /** The permission that an override needs. */
  readonly override: Permission;
}

/** The configuration after validation, with every default filled in. */
export interface Configuration extends Modes {
  readonly mode: Mode;
  /** By rule id, those of the team among them: only rules whose mode is their own. */
  readonly ruleModes: Readonly<Record<string, Mode>>;
  /** Globs of base branches that are governed beside the default branch, which always is; null means none. */
  readonly branches: readonly string[] | null;
  /** The configuration that this one builds on, and whether it is part of it by now; null if there is none. */
  readonly extends: (ParentPlace & { readonly isRead: boolean }) | null;
  /** null: logs are discovered. */
  readonly logs: readonly LogSettings[] | null;
  /** By rule id, every rule of the catalogue. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** null: every record counts in full. */
  readonly since: Since | null;
  readonly customRules: readonly CustomRule[];
  readonly checklist: Checklist;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  readonly approvals: ApprovalSettings;
  readonly merge: {
    /** Whether a proposed record becomes accepted when it is merged. */
    readonly accept: boolean;
    readonly write: 'pull-request' | 'direct';
  };
  readonly index: {
    readonly columns: readonly IndexColumn[];
    /** null: shields for public repositories, text for private ones. */
    readonly badges: BadgeStyle | null;
    readonly statistics: boolean;
    readonly graph: boolean;
  };
  readonly review: {
    /** After how long an accepted record is due for review; null: never. */
    readonly every: Duration | null;
    /** After how long a proposal is stale; null: never. */
    readonly staleProposal: Duration | null;
  };
  /** Who may let pass what a rule says; which files need a decision stands in the options of that rule. */
  readonly waive: Permission;
}
