import type { Configuration, LogSettings } from './configuration.ts';
import type { Convention } from './convention.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Fragment } from './fragment.ts';
import type { Prose } from './prose.ts';
import type { RecordSummary } from './record-summary.ts';
import type { Suppression } from './suppression.ts';
import type { Template } from './template.ts';

/** What reading a document needs to know of the configuration: plain data that crosses threads. */
export interface ReadingSettings {
  readonly statuses: LogSettings['statuses'];
  readonly sections: LogSettings['sections'];
  readonly rules: Configuration['rules'];
  /** Findings on older records are info. Absent: no record is older. A record that is new is not older, whatever it says. */
  readonly since?: Configuration['since'];
  /** The team's own rules. Absent: none. */
  readonly customRules?: Configuration['customRules'];
  /** The names of the configured scopes, as written, each with its other names behind it. Absent: no scopes are configured. */
  readonly scopeNames?: readonly string[];
}

export interface DocumentRequest {
  readonly path: string;
  readonly text: string;
  readonly settings: ReadingSettings;
  /** false: only read, for other records of a log and for older versions. */
  readonly evaluate: boolean;
  /** What most records of the log do. Absent or null: not known, and the usual is expected. */
  readonly convention?: Convention | null;
  /** What the log's template demands. Absent or null: it has none. */
  readonly template?: Template | null;
  /** What most records of the log break, as `brokenByMost` says: info until the configuration names the rule. Absent: nothing. */
  readonly brokenByMost?: readonly string[];
  /** The day of the judgement as an ISO date. Absent: not known, and no date is too late. */
  readonly today?: string;
}

/** What rules about a record and its log see of its document beside the record. */
export interface DocumentView {
  readonly prose: Prose;
  /** Where the body begins, behind front matter and byte order mark; an offset of the original text. */
  readonly bodyStart: number;
}

/** Why a document was not read. Plain words for people stand in `message`. */
export interface DocumentRefusal {
  readonly code: 'too-large' | 'too-deeply-nested' | 'not-text' | 'deadline' | 'front-matter';
  readonly message: string;
  /** 1-based, in the original file. */
  readonly line: number;
}

export interface DocumentReading {
  readonly path: string;
  /** The records in the file, in the order they stand; one per file in most logs. */
  readonly decisions: readonly Decision[];
  /** Findings of rules that need the document alone, in the coordinates of the original file. Refusals are findings, too. */
  readonly findings: readonly Finding[];
  readonly refusal: DocumentRefusal | null;
  /** Pieces of the file that are no whole record, in the order they stand; absent: none. */
  readonly fragments?: readonly Fragment[];
  /**
   * Substance of what stands outside the records of a file that holds many, but for lists of the records and what the page says of
   * itself; absent for any other file.
   */
  readonly rest?: string;
  /** Comments that ask for silence; absent: none. */
  readonly suppressions?: readonly Suppression[];
  /** Absent where the document was only read, or refused. */
  readonly view?: DocumentView;
}

/** A document of which only what the rest of its log needs to know is wanted. */
export interface SummaryRequest {
  readonly path: string;
  readonly text: string;
  readonly settings: Pick<ReadingSettings, 'statuses' | 'sections'>;
}

export interface SummaryReading {
  readonly path: string;
  /** The records in the file, in the order they stand; empty for a file that was refused. */
  readonly summaries: readonly RecordSummary[];
  readonly refusal: DocumentRefusal | null;
}
