import type { ChecklistEntry } from './configuration.ts';
import type { Convention } from './convention.ts';
import type { LogRecords } from './log-records.ts';
import type { Template } from './template.ts';

/** What is known of a log as it stands at one commit. Plain data, and a function of the commit alone. */
export interface LogState {
  readonly records: LogRecords;
  readonly convention: Convention;
  readonly template: Template | null;
  /** What most of its records break, as `brokenByMost` says. */
  readonly brokenByMost: readonly string[];
  /** The checklist that its template or README shows, for people. Absent: none. */
  readonly checklist?: readonly ChecklistEntry[];
  /** Files and folders below the log's folder; of a log that is one file, the file. */
  readonly paths: readonly string[];
}
