import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';
import type { CheckedFile } from '../check-report.ts';

/** Finding the shortest difference takes the square of its length: beyond this many lines it takes seconds. */
const mostChangedLines = 1000;
const context = 3;
const noLineEnd = '\\ No newline at end of file';

/** The lines of a text as a hunk has them, each with its sign. */
function signed(sign: '-' | '+', text: string): readonly string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const all = lines.map((line) => `${sign}${line}`);
  return last === '' ? all : [...all, `${sign}${last}`, noLineEnd];
}

/** Correct for any two texts, but not short: everything goes, everything comes. */
function wholePatch(
  name: Pick<StructuredPatch, 'oldFileName' | 'newFileName'>,
  before: string,
  after: string,
): StructuredPatch {
  const [gone, come] = [signed('-', before), signed('+', after)];
  const count = (lines: readonly string[]): number => lines.filter((line) => line !== noLineEnd).length;
  return {
    ...name,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [{ oldStart: 1, oldLines: count(gone), newStart: 1, newLines: count(come), lines: [...gone, ...come] }],
  };
}

/**
 * What turns one text into another as a unified diff, byte for byte: CRLF stays in its lines, and a missing line end is said. `git
 * apply` and `patch -p1` take it; a new name is said as git does. '' where nothing differs. Paths of unusual characters are quoted as git does.
 */
export function renderPatch(path: string, before: string, after: string, previousPath: string = path): string {
  const isRename = path !== previousPath;
  if (before === after && !isRename) return '';
  const name = { oldFileName: `a/${previousPath}`, newFileName: `b/${path}` };
  const patch = structuredPatch(name.oldFileName, name.newFileName, before, after, undefined, undefined, {
    context,
    maxEditLength: mostChangedLines,
  });
  const written = patch ?? wholePatch(name, before, after);
  return formatPatch(isRename ? { ...written, isGit: true, isRename } : written, FILE_HEADERS_ONLY);
}

/** The patch of what fixes change in a file, its name included; '' where there are none. */
export const patchOf = ({ path, text, unfixed }: CheckedFile): string =>
  text === null || unfixed === null ? '' : renderPatch(path, unfixed.text, text, unfixed.path);
