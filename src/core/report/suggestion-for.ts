import type { Finding } from '../model/finding.ts';

/** Whole lines that GitHub replaces when somebody accepts a suggestion. */
export interface Suggestion {
  /** 1-based, inclusive, in the file at head. */
  readonly startLine: number;
  readonly line: number;
  /** The new lines, without line endings; none deletes the old ones. */
  readonly replacement: readonly string[];
}

const mostLines = 100;
const mostCharacters = 20_000;

const isPlace = (offset: number, text: string): boolean =>
  Number.isInteger(offset) && offset >= 0 && offset <= text.length;

/** The 1-based line an offset stands on. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}

const linesIn = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/\r$/, ''));

/** Moves an edit behind the last line ending to before it: the empty rest after it is no line that GitHub knows. */
function withinLines(text: string, start: number, end: number, inserted: string): readonly [number, number, string] {
  if (inserted === '' || start !== text.length || !text.endsWith('\n')) return [start, end, inserted];
  const before = text.length - (text.endsWith('\r\n') ? 2 : 1);
  return [before, before, `\n${inserted.replace(/\r?\n$/, '')}`];
}

/**
 * A finding's fix as a suggestion on its file, `text` being the whole file at head and `lines` its lines on the diff. Only one
 * replacement in this file, inside lines that follow each other on the diff, can be one; everything else is null: renames, new
 * files, several edits, other files, offsets outside of the text, a change of nothing, more than 100 lines. Line endings are left
 * to the file: lines are compared and given without `\r`.
 */
export function suggestionFor(finding: Finding, text: string, lines: ReadonlySet<number>): Suggestion | null {
  const [edit, another] = finding.fix?.edits ?? [];
  if (edit?.kind !== 'replace' || another !== undefined || edit.path !== finding.path) return null;
  if (!isPlace(edit.start, text) || !isPlace(edit.end, text) || edit.start > edit.end) return null;

  const [start, end, inserted] = withinLines(text, edit.start, edit.end, edit.text);
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak === -1 ? text.length : nextBreak;
  const kept = text.slice(from, start) + inserted;
  // What ends with a whole line leaves the line after it alone.
  if (end > start && text.charAt(end - 1) === '\n' && (kept === '' || kept.endsWith('\n'))) {
    return asSuggestion(text, lines, [from, end - 1], kept === '' ? [] : linesIn(kept.slice(0, -1)));
  }
  // Behind the last line ending there is no line, and an empty file has none.
  if (to === text.length && (text === '' || text.endsWith('\n'))) return null;
  return asSuggestion(text, lines, [from, to], linesIn(kept + text.slice(end, to)));
}

function asSuggestion(
  text: string,
  lines: ReadonlySet<number>,
  [from, to]: readonly [number, number],
  replacement: readonly string[],
): Suggestion | null {
  const old = linesIn(text.slice(from, to));
  const startLine = lineAt(text, from);
  const line = startLine + old.length - 1;
  const isOnDiff = old.every((_, index) => lines.has(startLine + index));
  const size = replacement.reduce((sum, each) => sum + each.length, 0);
  if (!isOnDiff || replacement.length > mostLines || old.length > mostLines || size > mostCharacters) return null;
  // A byte order mark or a lone carriage return would not survive the way through a comment.
  if ([...old, ...replacement].some((each) => /[\r\uFEFF]/.test(each))) return null;
  return old.join('\n') === replacement.join('\n') && replacement.length > 0 ? null : { startLine, line, replacement };
}
