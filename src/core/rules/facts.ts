import type { Claim } from '../model/claim.ts';
import type { Permission } from '../model/configuration.ts';
import type { Convention } from '../model/convention.ts';
import type { Decision } from '../model/decision.ts';
import type { Fragment } from '../model/fragment.ts';
import type { IndexPage } from '../model/index-page.ts';
import type { LogRecords } from '../model/log-records.ts';
import type { Range } from '../model/position.ts';
import type { Prose } from '../model/prose.ts';
import type { Template } from '../model/template.ts';
import type { Anchors } from './support/anchors.ts';
import type { Vocabulary } from './support/vocabulary.ts';

/** Everything a rule may ask to be told. Facts are fetched by the union over the enabled rules. */
export const factNames = [
  'document',
  'base',
  'log',
  'tree',
  'template',
  'convention',
  'claims',
  'approvals',
  'index',
  'pull-request',
  'change',
  'today',
] as const;

export type Fact = (typeof factNames)[number];

/** The record itself, and the document it stands in. */
export interface DocumentFacts {
  readonly path: string;
  /** The text as it stands in the file: what fixes are cut from. */
  readonly original: string;
  /** `\r\n` where the file uses it, else `\n`. */
  readonly lineEnding: '\n' | '\r\n';
  /** Where the body begins, behind front matter and byte order mark; an offset of the original text. */
  readonly bodyStart: number;
  readonly decision: Decision;
  /** Whether it is the first record of its document: what is said once a file is said there. */
  readonly isFirst: boolean;
  /** Pieces of the file that are no whole record and stand in this record or behind it; before the first one belongs to it. */
  readonly fragments: readonly Fragment[];
  /** What people read of this record: text without code, comments and addresses. */
  readonly prose: Prose;
  readonly vocabulary: Vocabulary;
  /** The range in the original file of a span of the original text, given by its offsets. */
  rangeAt(start: number, end: number): Range;
  /** Where links inside of the whole document may lead. */
  anchors(): Anchors;
}

/** The files of the repository as they are with the change. */
export interface TreeFacts {
  /** Whether a file or folder stands at a path of the repository; null: nobody looked, and nothing may be said of it. */
  has(path: string): boolean | null;
  /** Paths of files and folders that are known to be there: for names that are nearly right. Never all of a repository. */
  readonly known: readonly string[];
}

/** What the pull request itself says. */
export interface PullRequestText {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Paths that it changes, as they stand at its head, and where they stood before. */
  readonly paths: readonly string[];
}

/** Who approves a record in its pull request, by login. */
export interface ApproverFacts {
  /** Whose approving review holds for the record as it is now, whether it counts or not. */
  readonly approved: readonly string[];
  /** Those of them whose approval counts. */
  readonly counted: readonly string[];
  /** Who opened the pull request, and so cannot approve; null: the account is gone. */
  readonly author: string | null;
}

/** A change as a whole: of a pull request, or of a working tree since a base. */
export interface ChangeFacts {
  /** Paths that it changes, as they stand at its head, and where they stood before. */
  readonly paths: readonly string[];
  /** Records that it adds, or changes by more than editing; one that it takes away is none. */
  readonly records: readonly string[];
  /** Why it asks to bring no decision, in the words of its author; null: it does not. */
  readonly exemption: string | null;
  /** The permission that may let it pass. */
  readonly waivedBy: Permission;
  readonly isByBot: boolean;
}

/**
 * The facts there are views for. A new one is added here; no rule changes. Those of the record and its document alone are told where
 * documents are read; the others where the whole log is known.
 */
export interface Facts {
  readonly document: DocumentFacts;
  /** What most records of the log do; null: not known. */
  readonly convention: Convention | null;
  /** What the log's template demands; null: it has none. */
  readonly template: Template | null;
  /** The record before the change; null: it is new. */
  readonly base: Decision | null;
  /** The log with the change in it. */
  readonly log: LogRecords;
  readonly tree: TreeFacts;
  /** The numbers that other open pull requests take in this log. */
  readonly claims: readonly Claim[];
  /** The pages that list the log's records. */
  readonly index: readonly IndexPage[];
  readonly 'pull-request': PullRequestText;
  readonly change: ChangeFacts;
  /** Only where the record has to be approved. */
  readonly approvals: ApproverFacts;
  /** ISO date; null: not known. */
  readonly today: string | null;
}

/** Facts that are known where a document is read. */
export const documentFactNames = ['document', 'convention', 'template', 'today'] as const satisfies readonly Fact[];

/** What a rule sees: the facts it needs, and nothing else. */
export type View<Needs extends readonly Fact[]> = Pick<Facts, Needs[number]>;
