import type { LogSettings } from './configuration.ts';
import type { RecordSummary } from './record-summary.ts';

/** A log at one moment: of a pull request the tip of the base branch with the changes laid over it. */
export interface LogRecords {
  /** null: files that belong to no log. */
  readonly settings: LogSettings | null;
  /** Every record that could be read, sorted by path, those of one file as they stand. */
  readonly records: readonly RecordSummary[];
  /** Files of the log that are no records or could not be read; a record may hide in one. */
  readonly unread: readonly string[];
}
