import type { Point, Range } from '../model/position.ts';

/**
 * A text in two forms: as it stands in the file, and as everything reads it (no byte order mark, LF alone), with the way back
 * from every offset of the second form to the first. Offsets count UTF-16 code units.
 */
export interface SourceText {
  readonly original: string;
  readonly normalised: string;
  /** How most lines end; what inserted text should use. LF when both are as frequent or there is one line. */
  readonly lineEnding: '\n' | '\r\n';
  /** An offset of the normalised text as an offset of the original; outside of the text it is moved to the nearest end. */
  toOriginal(offset: number): number;
  /** The place of a normalised offset in the original file. A byte order mark takes an offset, but no column. */
  pointAt(offset: number): Point;
  /** The half-open span of two normalised offsets in the original file; swapped ends are put right. */
  rangeOf(start: number, end: number): Range;
}

const byteOrderMark = 0xfeff;
const carriageReturn = 13;
const lineFeed = 10;

interface Lines {
  readonly normalised: string;
  /** Where each line starts in the normalised text and in the original, ascending and of equal length. */
  readonly starts: readonly number[];
  readonly originalStarts: readonly number[];
  readonly crlf: number;
  readonly other: number;
}

const splitLines = (original: string, from: number): Lines => {
  const parts: string[] = [];
  const starts = [0];
  const originalStarts = [from];
  let crlf = 0;
  let other = 0;
  let length = 0;
  let lineStart = from;
  for (let at = from; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (code !== lineFeed && code !== carriageReturn) continue;
    const line = original.slice(lineStart, at);
    if (code === carriageReturn && original.charCodeAt(at + 1) === lineFeed) {
      at += 1;
      crlf += 1;
    } else other += 1;
    parts.push(line);
    length += line.length + 1;
    lineStart = at + 1;
    starts.push(length);
    originalStarts.push(lineStart);
  }
  parts.push(original.slice(lineStart));
  return { normalised: parts.join('\n'), starts, originalStarts, crlf, other };
};

/** Index of the last element that is not above `value`; `sorted` is ascending and starts at or below it. */
const lastNotAbove = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Takes any string, also one with lone surrogates, mixed line endings or nothing in it. Linear; places are found in O(log lines). */
export function createSourceText(original: string): SourceText {
  const from = original.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const lines = splitLines(original, from);
  const clamp = (offset: number): number =>
    Number.isNaN(offset) ? 0 : Math.min(Math.max(Math.trunc(offset), 0), lines.normalised.length);

  const pointAt = (offset: number): Point => {
    const inside = clamp(offset);
    const index = lastNotAbove(lines.starts, inside);
    const inLine = inside - (lines.starts[index] ?? 0);
    return { offset: (lines.originalStarts[index] ?? 0) + inLine, line: index + 1, column: inLine + 1 };
  };

  return {
    original,
    normalised: lines.normalised,
    lineEnding: lines.crlf > lines.other ? '\r\n' : '\n',
    toOriginal: (offset) => pointAt(offset).offset,
    pointAt,
    rangeOf: (start, end) => {
      const first = clamp(Math.min(start, end));
      const last = clamp(Math.max(start, end));
      return { start: pointAt(first), end: pointAt(last) };
    },
  };
}
