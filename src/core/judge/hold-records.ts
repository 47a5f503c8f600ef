import { habitKey } from '../conventions/habit-key.ts';
import { baselinePrint, printedLines } from '../evaluate/baseline-print.ts';
import { holdToBaseline, type PrintedFinding } from '../evaluate/hold-to-baseline.ts';
import { asInfo } from '../evaluate/lower-habits.ts';
import { isOlder, subjectOf } from '../evaluate/wanted-rules.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { ChangedRecord } from './changed-record.ts';
import type { LogFindings } from './log-findings.ts';
import type { JudgedDocument } from './log-materials.ts';
import type { JudgementFrame } from './needs.ts';
import type { JudgedFile, SaidOfRecord } from './said-of-record.ts';
import type { Version } from './version.ts';

/** A changed file with what the rules say of its records at head. */
interface ToldFile {
  readonly file: ChangedRecord;
  readonly head: Version;
  /** Of records that the pull request does not change: they were there before, so that what the baseline holds is theirs first. */
  readonly unchanged: readonly Finding[];
  readonly records: readonly ToldRecord[];
}

interface ToldRecord {
  readonly isNew: boolean;
  readonly findings: readonly Finding[];
  /** Those that the document alone tells. Of all others only what is new to the base branch is told. */
  readonly own: ReadonlySet<Finding>;
  /** What the log said of the record on the base branch, as keys: the same in other words is nothing new. */
  readonly before: ReadonlySet<string>;
}

export interface HeldRecords {
  readonly held: ReadonlySet<Finding>;
  /** Entries of the files that nothing needs any more. */
  readonly mended: Baseline;
  /** How many of those that are held stand there under the old path of their file. */
  readonly moved: number;
}

/** Rules whose silence on a changed record says that nothing is left. */
const toldWhole: ReadonlySet<string> = new Set(
  catalogue.filter((rule) => subjectOf(rule) === 'document').map(({ id }) => id),
);

const isRead = ({ file, head }: ToldFile): boolean =>
  file.change === 'deleted' || (head.kind === 'text' && head.reading !== null && head.reading.refusal === null);

const keyOf = (path: string, rule: string): string => JSON.stringify([path, rule]);

/** Only what a record may have had on the base branch: nothing of a new one, and of the log only what it said there, too. */
const oldFindings = ({ isNew, findings, own, before }: ToldRecord): readonly Finding[] =>
  isNew ? [] : findings.filter((finding) => own.has(finding) || before.has(habitKey(finding)));

/** A changed file with its changed records. */
export interface SaidOfFile {
  readonly document: JudgedDocument;
  readonly judged: JudgedFile;
  readonly said: readonly SaidOfRecord[];
}

const toldFile = (
  { document: { file, versions }, judged, said }: SaidOfFile,
  { configuration }: Pick<JudgementFrame, 'configuration'>,
  before: LogFindings['before'],
): ToldFile => {
  const changed = new Set(said.map(({ record }) => record.head));
  const isWhole = said.some(({ record }) => record.key === null);
  const others = isWhole ? [] : [...judged.byRecord].filter(([decision]) => !changed.has(decision));
  return {
    file,
    head: versions.head,
    unchanged: others.flatMap(([decision, found]) => (isOlder(decision, configuration.since) ? asInfo(found) : found)),
    records: said.map(({ record, findings, own }) => ({
      isNew: record.change === 'added',
      findings,
      own,
      before: before.get(record) ?? new Set(),
    })),
  };
};

/**
 * Which findings on changed records stand in the baseline of the base branch, and what of it is mended. A file that is moved is known
 * by its old path. `before` is what the logs said on the base branch.
 */
export function holdRecords(
  frame: Pick<JudgementFrame, 'baseline' | 'configuration'>,
  said: readonly SaidOfFile[],
  before: LogFindings['before'],
): HeldRecords {
  const baseline = frame.baseline ?? [];
  if (baseline.length === 0) return { held: new Set(), mended: [], moved: 0 };
  const files = said.map((each) => toldFile(each, frame, before));
  const printed = files.flatMap(({ file, head, unchanged, records }): readonly PrintedFinding[] => {
    if (file.basePath === null || head.kind !== 'text') return [];
    const path = file.basePath;
    const lines = printedLines(head.text);
    return [...unchanged, ...records.flatMap(oldFindings)]
      .filter((finding) => finding.path === file.path)
      .map((finding) => ({ finding, path, print: baselinePrint(finding, lines[finding.range.start.line - 1] ?? '') }));
  });
  const { held, unused } = holdToBaseline(printed, baseline);
  const whole = new Set(files.filter(isRead).map(({ file }) => file.basePath));
  // Nobody has mended what is told in other words, or on a line that was changed.
  const told = new Set(
    printed.flatMap(({ finding, path }) => (held.has(finding) ? [] : [keyOf(path, finding.ruleId)])),
  );
  const gone = new Set(files.filter(({ file }) => file.change === 'deleted').map(({ file }) => file.basePath));
  return {
    held,
    moved: printed.filter(({ finding, path }) => held.has(finding) && path !== finding.path).length,
    mended: unused.filter(
      ({ path, rule }) => gone.has(path) || (whole.has(path) && toldWhole.has(rule) && !told.has(keyOf(path, rule))),
    ),
  };
}
