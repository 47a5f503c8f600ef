import { existsSync } from 'node:fs';
import path from 'node:path';
import { baselinePrint, printedLines } from '../core/evaluate/baseline-print.ts';
import { documentReadable, ruleCrashed } from '../core/evaluate/built-in.ts';
import { holdToBaseline, type PrintedFinding } from '../core/evaluate/hold-to-baseline.ts';
import type { Baseline } from '../core/model/baseline.ts';
import type { Finding } from '../core/model/finding.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
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

/** The findings as a baseline knows them, those of unchanged records first: they were there before. */
function printedFindings({ root, cwd, files }: Checked): readonly PrintedFinding[] {
  const lines = new Map<string, readonly string[]>();
  for (const file of files) if (file.text !== null) lines.set(file.path, printedLines(file.text));
  const printed = (finding: Finding): PrintedFinding => ({
    finding,
    path: slashed(path.relative(root, path.resolve(cwd, finding.path))),
    print: baselinePrint(finding, lines.get(finding.path)?.[finding.range.start.line - 1] ?? ''),
  });
  return [...files.flatMap((file) => file.unchanged ?? []), ...files.flatMap((file) => file.findings)].map(printed);
}

const isUnjudged = ({ findings }: CheckedFile): boolean =>
  findings.some(({ ruleId }) => ruleId === documentReadable.id || ruleId === ruleCrashed.id);

/** Takes what stands in the baseline out of the findings of files. */
export function holdFiles(checked: Checked, baseline: Baseline): HeldFiles {
  const { root, cwd, files, obstacles, isAsked } = checked;
  const onDisk = (at: string): string => path.join(root, at);
  const known = new Map<string, boolean>();
  const isGone = (at: string): boolean => {
    const gone = known.get(at) ?? !existsSync(onDisk(at));
    known.set(at, gone);
    return gone;
  };
  const unjudged = [...files.filter(isUnjudged), ...obstacles].map((each) => path.resolve(cwd, each.path));
  const isKnown = ({ path: at }: Baseline[number]): boolean =>
    isAsked(onDisk(at)) && !unjudged.some((each) => isBelow(onDisk(at), each));
  const printed = printedFindings(checked);
  const { held, kept, unused } = holdToBaseline(printed, baseline, isGone);
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
