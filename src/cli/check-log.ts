import path from 'node:path';
import { replaceTextFiles } from '../adapters/local/replace-text-files.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Edit, Finding } from '../core/model/finding.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import { shownFrom } from './find-candidates.ts';
import { fixLog, type FileChange, type FixedLog, type FixReach } from './fix-log.ts';
import type { JudgedFile, LogPlace, RecordFile } from './judge-log.ts';
import { textsBelow } from './referring-texts.ts';

/** What is done about fixes, and which of them. */
export interface FixMode {
  readonly reach: FixReach;
  /** false: what would be written is only reported. */
  readonly isWritten: boolean;
}

/** Nothing is mended. */
export const noFixes: FixMode = { reach: 'none', isWritten: false };

/** A finding with its places as messages show them. */
const shownFinding = (finding: Finding, shown: LogPlace['shown']): Finding => ({
  ...finding,
  path: shown(finding.path),
  fix: finding.fix === null ? null : { ...finding.fix, edits: finding.fix.edits.map((edit) => shownEdit(edit, shown)) },
});

const shownEdit = (edit: Edit, shown: LogPlace['shown']): Edit =>
  edit.kind === 'rename'
    ? { ...edit, from: shown(edit.from), to: shown(edit.to) }
    : { ...edit, path: shown(edit.path) };

const nothing = {
  decisions: [],
  findings: [],
  suppressed: [],
  baselined: [],
  changes: null,
  previousPath: null,
  fixed: [],
} as const;

/** How a file was before its fixes; null: it has none. */
const unfixedOf = (change: FileChange | undefined, shown: LogPlace['shown']): CheckedFile['unfixed'] =>
  change === undefined ? null : { path: shown(change.from), text: change.before };

function checkedFile(judged: JudgedFile, { fixed, changes }: FixedLog, { shown }: LogPlace): CheckedFile {
  // The same finding stays the same, wherever it is named.
  const known = new Map<Finding, Finding>();
  const asShown = (finding: Finding): Finding => {
    const made = known.get(finding) ?? shownFinding(finding, shown);
    known.set(finding, made);
    return made;
  };
  const { file, reading } = judged;
  const { path: at } = reading;
  const decisions = judged.changes === null ? reading.decisions : judged.changes.flatMap(({ head }) => head ?? []);
  return {
    path: file.candidate.path,
    text: file.text,
    previousPath: file.before?.previousPath ?? null,
    decisions: decisions.map((decision) => ({ ...decision, path: file.candidate.path })),
    findings: judged.findings.map(asShown),
    ...(judged.habits === undefined ? {} : { habits: judged.habits.map(asShown) }),
    suppressed: judged.suppressed.map(({ finding, reason }) => ({ finding: shownFinding(finding, shown), reason })),
    baselined: [],
    ...(judged.unchanged === undefined
      ? {}
      : { unchanged: judged.unchanged.map((finding) => shownFinding(finding, shown)) }),
    changes: judged.changes,
    fixed: (fixed.get(at) ?? []).map((finding) => shownFinding(finding, shown)),
    unfixed: unfixedOf(
      changes.find(({ to }) => to === at),
      shown,
    ),
  };
}

/** What is said of files beside those that were asked for: of the log as a whole on its pages, and what fixes change in others. */
function otherFiles({ judged, changes }: FixedLog, { pages, shown }: LogPlace): readonly CheckedFile[] {
  const asked = new Set(judged.files.map(({ reading }) => reading.path));
  const others = new Map(changes.filter(({ to }) => !asked.has(to)).map((change) => [change.to, change]));
  const told = [...new Set(judged.ofLog.map((finding) => finding.path))];
  return [...new Set([...told, ...others.keys()])].map((at): CheckedFile => {
    const change = others.get(at);
    return {
      ...nothing,
      path: shown(at),
      text: change?.after ?? pages.find((page) => page.path === at)?.text ?? null,
      findings: judged.ofLog.filter((finding) => finding.path === at).map((finding) => shownFinding(finding, shown)),
      unfixed: unfixedOf(change, shown),
    };
  });
}

/** Writes what fixes change, whole or not at all; what kept it from that otherwise. */
async function write(changes: readonly FileChange[], start: string, cwd: string): Promise<readonly Obstacle[]> {
  const written = await replaceTextFiles(
    changes.map((change) => ({ ...change, from: path.join(start, change.from), to: path.join(start, change.to) })),
  );
  if (written.ok) return [];
  return written.stale.map((file) => ({
    path: shownFrom(cwd, file),
    message:
      'Somebody else wrote this file while it was checked. None of the fixes of its log was written, so that nothing is lost; run the command again.',
  }));
}

/** What was checked, and what kept the command from all that it was asked to do. */
export interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * Judges the records of one log, told against what most of them do; with fixes it applies them and judges the result. What turns out to
 * be no record inside is left out. What is wrong with the log as a whole stands on the page that lists it.
 */
export async function checkLog(
  files: readonly RecordFile[],
  place: LogPlace,
  configuration: Configuration,
  parse: MarkdownParser,
  { reach, isWritten }: FixMode,
): Promise<CheckedFiles> {
  const start = files[0]?.candidate.start ?? '.';
  const fixed = await fixLog(files, place, configuration, parse, reach, textsBelow(start));
  const obstacles = isWritten ? await write(fixed.changes, start, place.cwd) : [];
  // What could not be written is told as it was read.
  const done =
    obstacles.length === 0 ? fixed : await fixLog(files, place, configuration, parse, 'none', textsBelow(start));
  return {
    files: [...done.judged.files.map((file) => checkedFile(file, done, place)), ...otherFiles(done, place)],
    obstacles,
  };
}
