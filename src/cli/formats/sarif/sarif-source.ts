import type { Point, Range } from '../../../core/model/position.ts';
import type { Region } from 'sarif';

/** A text that results and fixes speak of. */
export interface SarifSource {
  /** A line without its end, from 1; '' where there is none. */
  lineAt(line: number): string;
  /** A span as SARIF counts it. */
  regionOf(range: Range): Region;
  /** A span between offsets in UTF-16 units of the file as it is. */
  regionBetween(start: number, end: number): Region;
}

/** A span by its lines and columns alone. */
export const lineRegion = ({ start, end }: Range): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/**
 * Counts as SARIF does (§3.30): lines and columns from 1, the end exclusive, offsets from 0, all in UTF-16 units. Offsets of findings
 * and edits count a byte order mark, those of SARIF never do.
 */
export function sarifSource(text: string): SarifSource {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const ends = Array.from(text.matchAll(/\r\n|\n|\r/g));
  const starts = [mark, ...ends.map((end) => end.index + end[0].length)];

  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };

  const regionOf = ({ start, end }: Range): Region => {
    const from = Math.max(0, start.offset - mark);
    return { ...lineRegion({ start, end }), charOffset: from, charLength: Math.max(0, end.offset - mark) - from };
  };

  return {
    lineAt: (line) => text.slice(starts[line - 1] ?? text.length, ends[line - 1]?.index ?? text.length),
    regionOf,
    regionBetween: (start, end) => regionOf({ start: pointAt(start), end: pointAt(end) }),
  };
}
