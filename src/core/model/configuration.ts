import type { Severity } from './finding.ts';
import type { CanonicalSection } from './section-name.ts';
import type { CanonicalStatus } from './status.ts';

/** observe: say nothing but in checks that succeed; advise: comment, nothing red; enforce: checks may fail and wait. */
export type Mode = 'observe' | 'advise' | 'enforce';

/** A place in the configuration file, 1-based. */
export interface ConfigurationProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The key path, e.g. `scopes[0].approve`; '' for the whole file. */
  readonly key: string;
  readonly message: string;
}

/** A login or a team as the configuration names it. `id` is the pinned user id of `@ada#1234567`. */
export type Approver =
  | { readonly kind: 'user'; readonly login: string; readonly id: number | null }
  | { readonly kind: 'team'; readonly organization: string; readonly slug: string };

export interface Role {
  readonly name: string;
  readonly who: readonly Approver[];
}

/** A seat that one person fills, or a combination of requirements. A seat is filled by any of its `who`. */
export type Requirement =
  | { readonly kind: 'seat'; readonly name: string; readonly who: readonly Approver[] }
  | { readonly kind: 'all'; readonly of: readonly Requirement[] }
  | { readonly kind: 'any'; readonly of: readonly Requirement[] }
  /** `count` different people out of everybody that `from` names. */
  | { readonly kind: 'count'; readonly count: number; readonly from: readonly Requirement[] };

export interface Scope {
  readonly name: string;
  /** Lower-case names that a record's scope line may use; the scope's own name is always among them. */
  readonly metadata: readonly string[];
  readonly isDefault: boolean;
  readonly approve: Requirement;
  /** Where the scope stands in the configuration. */
  readonly line: number;
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
}

export type IndexColumn = 'id' | 'title' | 'status' | 'date' | 'scope' | 'impact' | 'superseded-by';
export type BadgeStyle = 'shields' | 'text' | 'none';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Already validated against the rule's own schema. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The configuration after validation, with every default filled in. */
export interface Configuration {
  readonly mode: Mode;
  /** Globs of governed base branches; null means the default branch alone. */
  readonly branches: readonly string[] | null;
  /** null: logs are discovered. */
  readonly logs: readonly LogSettings[] | null;
  /** By rule id, every rule of the catalogue. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  readonly index: {
    readonly columns: readonly IndexColumn[];
    /** null: shields for public repositories, text for private ones. */
    readonly badges: BadgeStyle | null;
  };
}
