import path from 'node:path';
import { baselinePrint, printedLines } from '../core/evaluate/baseline-print.ts';
import { documentReadable, ruleCrashed } from '../core/evaluate/built-in.ts';
import { holdToBaseline, type PrintedFinding } from '../core/evaluate/hold-to-baseline.ts';
import type { Baseline } from '../core/model/baseline.ts';
import type { Finding } from '../core/model/finding.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import type { FilesSince } from './files-since-baseline.ts';
import { slashed } from './find-candidates.ts';
import { isBelow } from './find-paths.ts';

/** What of a repository was checked. */
export interface Checked {
  readonly root: string;
  readonly cwd: string;
  readonly files: readonly CheckedFile[];
  readonly obstacles: readonly Obstacle[];
  /** Whether a file of the disk is one of those that were to be judged. */
  readonly isAsked: (file: string) => boolean;
  /** What became of files since the baseline was right about where they stand. */
  readonly since: FilesSince;
  /** The baseline is that of an older commit, so that it calls files what they were called then. */
  readonly isOfBase: boolean;
}

/** How a baseline meets what was found. Paths of entries count from the root of the repository. */
export interface HeldFiles {
  readonly files: readonly CheckedFile[];
  /** Everything that was found. */
  readonly printed: readonly PrintedFinding[];
  readonly kept: ReadonlySet<Finding>;
  /** Entries that nothing needs any more, as far as that is known. */
  readonly mended: Baseline;
  /** Entries of what was not looked at. */
  readonly unknown: Baseline;
}

/** Whether a finding is on a record that is new since the base: nothing of it stood before, whatever an entry says. */
function isOnNewRecord({ path: at, changes }: CheckedFile, finding: Finding): boolean {
  const added = (changes ?? []).filter(({ change }) => change === 'added');
  if (added.length === 0) return false;
  if (finding.path !== at || added.some(({ key }) => key === null)) return true;
  const { offset } = finding.range.start;
  const owner = changes?.findLast(
    ({ head }) => head !== null && head.range.start.offset <= offset && offset <= head.range.end.offset,
  );
  return owner === undefined || owner.change === 'added';
}

/** The findings as a baseline knows them, those of unchanged records first: they were there before. Those on what is new are in no baseline. */
function printedFindings({ root, cwd, files, since, isOfBase }: Checked): readonly PrintedFinding[] {
  const lines = new Map<string, readonly string[]>();
  for (const file of files) if (file.text !== null) lines.set(file.path, printedLines(file.text));
  const printed = (finding: Finding): readonly PrintedFinding[] => {
    const at = slashed(path.relative(root, path.resolve(cwd, finding.path)));
    if (since.added.has(at)) return [];
    const print = baselinePrint(finding, lines.get(finding.path)?.[finding.range.start.line - 1] ?? '');
    const previousPath = since.moved.get(at);
    if (previousPath === undefined) return [{ finding, path: at, print }];
    return isOfBase ? [{ finding, path: previousPath, print }] : [{ finding, path: at, previousPath, print }];
  };
  return [
    ...files.flatMap((file) => file.unchanged ?? []),
    ...files.flatMap((file) => file.findings.filter((finding) => !isOnNewRecord(file, finding))),
  ].flatMap(printed);
}

const isUnjudged = ({ findings }: CheckedFile): boolean =>
  findings.some(({ ruleId }) => ruleId === documentReadable.id || ruleId === ruleCrashed.id);

/** Takes what stands in the baseline out of the findings of files. */
export function holdFiles(checked: Checked, baseline: Baseline): HeldFiles {
  const { root, cwd, files, obstacles, isAsked } = checked;
  const onDisk = (at: string): string => path.join(root, at);
  const unjudged = [...files.filter(isUnjudged), ...obstacles].map((each) => path.resolve(cwd, each.path));
  const isKnown = ({ path: at }: Baseline[number]): boolean =>
    isAsked(onDisk(at)) && !unjudged.some((each) => isBelow(onDisk(at), each));
  const printed = printedFindings(checked);
  const { held, kept, unused } = holdToBaseline(printed, baseline);
  return {
    files: files.map((file) => ({
      ...file,
      findings: file.findings.filter((finding) => !held.has(finding)),
      baselined: file.findings.filter((finding) => held.has(finding)),
    })),
    printed,
    kept,
    mended: unused.filter(isKnown),
    unknown: unused.filter((entry) => !isKnown(entry)),
  };
}
