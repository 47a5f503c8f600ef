import type { Range } from './position.ts';

/** A piece of a page as a reader sees it: no markup. */
export interface PageText {
  readonly text: string;
  readonly range: Range;
}

/** What a cell of an index says of its record. */
export type IndexRole = 'status' | 'date' | 'author' | 'deciders' | 'owner' | 'reviewers' | 'impact';

/** A row of a table, or an item of a list, that may stand for a record. */
export interface IndexRow {
  readonly range: Range;
  /** The id as written: `ADR-001`, `001`; null if there is none. */
  readonly id: string | null;
  readonly number: number | null;
  /** What the row calls its record, without the id. */
  readonly title: PageText | null;
  /** The title is a link, or stands in a column of titles: it should be that of the record, not a summary of it. */
  readonly isName: boolean;
  /** Addresses of the links beside id and title, else of the first link of the row. */
  readonly addresses: readonly string[];
  readonly values: readonly (PageText & { readonly role: IndexRole })[];
}

/** A table or list whose rows may stand for records. */
export interface IndexList {
  readonly kind: 'table' | 'list';
  /** The headings and labels above it, the nearest last. */
  readonly headings: readonly string[];
  readonly range: Range;
  readonly rows: readonly IndexRow[];
}

/** A number that a page gives: "10 ADRs" in a heading, "Accepted: 10" among others of its kind. */
export interface PageCount extends PageText {
  /** What is counted: all records, or those with a status or an impact, as written. */
  readonly of: 'records' | 'status' | 'impact';
  readonly label: string;
  readonly count: number;
  /** Which of the page's lists the count stands in; those of one list are told together. Null: a heading. */
  readonly group: number | null;
}

/** What a page says of the records of a log. Plain data. */
export interface IndexReading {
  readonly lists: readonly IndexList[];
  readonly counts: readonly PageCount[];
}
