import { structuredPatch } from 'diff';
import type { StructuredPatchHunk } from 'diff';

export interface Patch {
  readonly additions: number;
  readonly deletions: number;
  /** As REST's `patch`: hunks without file headers; null when GitHub leaves it out. */
  readonly text: string | null;
}

/** GitHub leaves the patch of larger files out (docs.github.com, "Limits for viewing content and diffs in a repository"). */
const largestText = 500_000;

/** git's own rule: a NUL in the first 8,000 bytes. */
export function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8000).includes(0);
}

/** What git writes behind the second `@@`: the last line before the hunk that begins like a name. */
function heading(oldLines: readonly string[], hunk: StructuredPatchHunk): string {
  for (let index = hunk.oldStart - 2; index >= 0; index -= 1) {
    const line = oldLines[index];
    if (line !== undefined && /^[A-Za-z_$]/.test(line)) return ` ${line.slice(0, 80).trimEnd()}`;
  }
  return '';
}

function span(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${start},${lines}`;
}

function hunkText(oldLines: readonly string[], hunk: StructuredPatchHunk): string {
  // With no lines on a side, git counts from the line before.
  const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
  const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
  const ranges = `@@ -${span(oldStart, hunk.oldLines)} +${span(newStart, hunk.newLines)} @@`;
  return [ranges + heading(oldLines, hunk), ...hunk.lines].join('\n');
}

/** Hunks between two texts with git's three lines of context. */
function hunksBetween(before: string, after: string, context = 3): readonly StructuredPatchHunk[] {
  return structuredPatch('a', 'b', before, after, undefined, undefined, { context }).hunks;
}

export function patchBetween(before: Buffer, after: Buffer): Patch {
  const unseen = isBinary(before) || isBinary(after) || Math.max(before.length, after.length) > largestText;
  if (unseen) return { additions: 0, deletions: 0, text: null };
  const old = before.toString('utf8');
  const hunks = hunksBetween(old, after.toString('utf8'));
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const oldLines = old.split('\n');
  return {
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    text: hunks.length === 0 ? null : hunks.map((hunk) => hunkText(oldLines, hunk)).join('\n'),
  };
}

interface PatchLine {
  readonly text: string;
  /** Number in the new file; null for a removed line. */
  readonly right: number | null;
  /** Number in the old file; null for an added line. */
  readonly left: number | null;
  /** Index of the hunk's first line in the patch. */
  readonly hunk: number;
}

function readPatch(patch: string): PatchLine[] {
  let [oldLine, newLine, hunk] = [0, 0, 0];
  return patch.split('\n').map((text, index) => {
    const start = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (start !== null) {
      [oldLine, newLine, hunk] = [Number(start[1]), Number(start[2]), index];
      return { text, right: null, left: null, hunk };
    }
    const isContext = text.startsWith(' ');
    const right = isContext || text.startsWith('+') ? newLine++ : null;
    const left = isContext || text.startsWith('-') ? oldLine++ : null;
    return { text, right, left, hunk };
  });
}

export interface DiffLines {
  /** Line numbers of the new file that a patch shows. */
  readonly right: ReadonlySet<number>;
  /** Of the old file. */
  readonly left: ReadonlySet<number>;
}

/** Which lines a patch shows, from its text. */
export function linesShown(patch: string | null): DiffLines {
  const lines = readPatch(patch ?? '');
  const numbers = (side: 'right' | 'left') =>
    new Set(lines.map((line) => line[side]).filter((line): line is number => line !== null));
  return { right: numbers('right'), left: numbers('left') };
}

/** The hunk that shows a line, down to that line; '' if none does. */
export function hunkUpTo(patch: string, side: 'LEFT' | 'RIGHT', line: number): string {
  const lines = readPatch(patch);
  const at = lines.findIndex((candidate) => (side === 'LEFT' ? candidate.left : candidate.right) === line);
  return lines
    .slice(lines[at]?.hunk ?? 0, at + 1)
    .map(({ text }) => text)
    .join('\n');
}

/** Where a line of the old text stands in the new one; null if it was changed or removed. */
export function lineAfter(before: string, after: string, line: number): number | null {
  let shift = 0;
  for (const hunk of hunksBetween(before, after, 0)) {
    if (line < hunk.oldStart) break;
    if (line < hunk.oldStart + hunk.oldLines) return null;
    shift += hunk.newLines - hunk.oldLines;
  }
  return line + shift;
}
