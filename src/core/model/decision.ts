import type { Range } from './position.ts';
import type { CanonicalSection } from './section-name.ts';
import type { CanonicalStatus } from './status.ts';

/** How a record carries its metadata. */
export type MetadataStyle =
  'front-matter' | 'bold-line' | 'bullet' | 'table' | 'status-section' | 'plain-line' | 'none';

/** One metadata field as written, e.g. `**Status**: Accepted`. */
export interface MetadataField {
  /** The label in lower case with single spaces, without colon and markup: `decision makers`. */
  readonly name: string;
  /** The label as it stands in the file. */
  readonly label: string;
  /** The value as it stands in the file, trimmed; '' when nothing follows the label. */
  readonly raw: string;
  readonly style: MetadataStyle;
  /** The whole field: label and value. */
  readonly range: Range;
  /** The value alone; empty (start = end) where the value would stand if it is missing. */
  readonly valueRange: Range;
}

export interface DecisionStatus {
  /** The status as written, markup kept. */
  readonly raw: string;
  readonly value: CanonicalStatus;
  /** What stands beside the status word, e.g. a note in brackets; null if nothing. */
  readonly note: string | null;
  readonly style: MetadataStyle;
  /** The written status text. */
  readonly range: Range;
  /** The status word inside it, without emoji, markup and note. */
  readonly wordRange: Range;
}

export interface DecisionTitle {
  /** The title without number, id prefix and markup. */
  readonly text: string;
  /** The heading text as written, without the leading `#`s. */
  readonly raw: string;
  /** The id as written (`ADR-0012`, `12`), null if the title has none. */
  readonly id: string | null;
  /** The number in the title, null if it has none. */
  readonly number: number | null;
  readonly range: Range;
}

export interface DecisionSection {
  /** The meaning, null if it is none of the canonical sections. */
  readonly name: CanonicalSection | null;
  /** The heading as written, markup and leading numbers stripped. */
  readonly heading: string;
  /** Heading depth 1-6; 7 for a bold label or a plain `Options:` line that serves as a heading. */
  readonly depth: number;
  readonly headingRange: Range;
  /** From the end of the heading to the next heading of the same or a higher level (subsections included). */
  readonly bodyRange: Range;
  /** The body as it stands in the normalised text, trimmed. */
  readonly text: string;
}

/** Who had what part in a decision: names as written, markup stripped. */
export type PeopleRole = 'author' | 'deciders' | 'consulted' | 'informed' | 'owner' | 'reviewers';
export type DecisionPeople = Readonly<Record<PeopleRole, readonly string[]>>;

/**
 * One decision record, as plain data: it crosses threads and is all that approvals, log, report and plan read of a document.
 * Ranges are in the coordinates of the original file.
 */
export interface Decision {
  readonly path: string;
  /** The whole record; the whole file where a file holds one. */
  readonly range: Range;
  readonly title: DecisionTitle | null;
  /** The id as the record itself writes it (`ADR-0012`, `ACME-ADR-Operator-0008`), else that of its file name, else null. */
  readonly id: string | null;
  /** From the file name, else from the title; null if neither carries one. */
  readonly number: number | null;
  readonly status: DecisionStatus | null;
  /** ISO date, null if there is none or it cannot be read without a guess. */
  readonly date: string | null;
  /** What the file says of the date, null if there is none. */
  readonly dateRaw: string | null;
  /** The scopes the record names; a list or a comma-separated value names several. Text as written, trimmed. */
  readonly scopes: readonly { readonly name: string; readonly range: Range }[];
  /** Lines of its metadata that say scopes, of which it cannot be told which. Absent: none, or no scopes are configured. */
  readonly unreadScopes?: readonly Range[];
  readonly impact: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly people: DecisionPeople;
  /** The targets as written: link text or path, id, number. */
  readonly supersededBy: readonly string[];
  readonly supersedes: readonly string[];
  /** Superseded in part: the record itself stays in force. */
  readonly partlySupersedes: readonly string[];
  readonly partlySupersededBy: readonly string[];
  readonly amends: readonly string[];
  readonly amendedBy: readonly string[];
  readonly refines: readonly string[];
  readonly relatesTo: readonly string[];
  readonly metadataStyle: MetadataStyle;
  readonly fields: readonly MetadataField[];
  readonly sections: readonly DecisionSection[];
  /**
   * What an approval is bound to: title, status, scope and every section, reduced to words
   * (no white space, line wrapping, emphasis, link targets, lines that are nothing but relations, references, dates or people; but by
   * what the record is superseded counts), and what was read of them. Equal substance = only editorial changes, read alike.
   */
  readonly substance: string;
}
