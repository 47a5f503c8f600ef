import { modeOf } from '../core/evaluate/mode-of.ts';
import type { RecordChange } from '../core/judge/record-change.ts';
import type { OtherFormat } from '../core/log/other-format.ts';
import type { BaselineEntry } from '../core/model/baseline.ts';
import type { CustomRule, Mode, Modes } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { DocumentReading } from '../core/model/reading.ts';
import type { SuppressedFinding } from '../core/model/suppression.ts';

/** A file that was looked at. */
export interface CheckedFile {
  /** As the user would write it: relative to where the command runs. */
  readonly path: string;
  /** null: there is no readable text; the findings say why. */
  readonly text: string | null;
  /** The records that were judged: with a base those that changed. */
  readonly decisions: DocumentReading['decisions'];
  readonly findings: readonly Finding[];
  /** What comments in the records hold back. */
  readonly suppressed: readonly SuppressedFinding[];
  /** How loud the findings are. Absent: all of them are enforced. */
  readonly modes?: Modes;
  /** What stands in the baseline of the repository and does not count. */
  readonly baselined: readonly Finding[];
  /** Findings that are notes only because most records of the log break the same. Absent: none. */
  readonly habits?: readonly Finding[];
  /** What the rules say of records of the file that were not judged, because they did not change. Absent: nothing. */
  readonly unchanged?: readonly Finding[];
  /** What the file changes, record by record, each with what it was before; null: not told against a base, or no text. */
  readonly changes: readonly RecordChange[] | null;
  /** Where a file that was moved since the base stood; null if it was not moved, or there is no base. */
  readonly previousPath: string | null;
  /** Fixes that were written, or with `--fix-dry-run` would be. */
  readonly fixed: readonly Finding[];
  /** The file before the fixes, where it stood then; null where they did not change it. */
  readonly unfixed: { readonly path: string; readonly text: string } | null;
}

/** Something that kept the command from judging everything it was asked to. */
export interface Obstacle {
  readonly path: string;
  readonly message: string;
}

/** A file in a log that is no Markdown. */
export interface NotRead {
  readonly format: OtherFormat;
  /** As messages show it. */
  readonly path: string;
}

export interface DeletedRecord {
  /** Where it stood, as messages show it. */
  readonly path: string;
  readonly change: RecordChange;
}

/** What the records were told against. */
export interface ReportBase {
  /** As the user named it. */
  readonly ref: string;
  /** The full ids of the commits where HEAD left it, one for each repository. */
  readonly commits: readonly string[];
  /** Records whose files are gone. */
  readonly deleted: readonly DeletedRecord[];
}

/** What `--update-baseline` did. */
export interface BaselineUpdate {
  readonly kind: 'created' | 'shrunk' | 'unchanged' | 'not-needed';
  /** Findings that it took out. */
  readonly removed: number;
  /** Errors and warnings that it did not add. */
  readonly notAdded: number;
}

/** The baseline of one repository. */
export interface BaselineUse {
  /** As messages show it. */
  readonly path: string;
  /** How many findings stand in it. */
  readonly findings: number;
  /** Entries that nothing needs any more, with paths as messages show them. */
  readonly mended: readonly Pick<BaselineEntry, 'rule' | 'path' | 'count'>[];
  /** null: nobody asked for it. */
  readonly update: BaselineUpdate | null;
}

/** The result of `check`, for every format. */
export interface CheckReport {
  /** null: everything was judged, changed or not. */
  readonly base: ReportBase | null;
  readonly files: readonly CheckedFile[];
  /** About the change as a whole; none where nothing is told against a base. */
  readonly ofChange: readonly { readonly finding: Finding; readonly mode: Mode }[];
  readonly obstacles: readonly Obstacle[];
  /** Files in a log that are no Markdown. */
  readonly notRead: readonly NotRead[];
  /** Fixes were only shown, nothing was written. */
  readonly isDryRun: boolean;
  /** Those of the repositories that have one. */
  readonly baselines: readonly BaselineUse[];
  /** The rules that the configuration adds to the catalogue. */
  readonly customRules: readonly CustomRule[];
}

export interface Totals {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixed: number;
  readonly suppressed: number;
  readonly baselined: number;
  /** Errors among them that fail nothing, because they are only advice. */
  readonly advised: number;
  /** Findings beside all these that are only observed. */
  readonly observed: number;
}

/** How loud a finding of a file is. */
export const findingMode = ({ modes }: Pick<CheckedFile, 'modes'>, { ruleId }: Finding): Mode =>
  modes === undefined ? 'enforce' : modeOf(ruleId, modes);

/** Counts what a report contains. */
export function totalsOf({ files, ofChange }: CheckReport): Totals {
  const modes = [
    ...ofChange,
    ...files.flatMap((file) => file.findings.map((finding) => ({ finding, mode: findingMode(file, finding) }))),
  ];
  const told = modes.filter(({ mode }) => mode !== 'observe');
  const count = (severity: Finding['severity']): number =>
    told.filter(({ finding }) => finding.severity === severity).length;
  return {
    files: files.length,
    records: files.reduce((sum, file) => sum + file.decisions.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixed: files.reduce((sum, file) => sum + file.fixed.length, 0),
    suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
    advised: told.filter(({ finding, mode }) => finding.severity === 'error' && mode === 'advise').length,
    observed: modes.length - told.length,
    baselined: files.reduce((sum, file) => sum + file.baselined.length, 0),
  };
}
