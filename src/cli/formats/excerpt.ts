import { graphemes, graphemeWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** A piece of a line as a terminal shows it, and the columns in it (from 0) that a span takes; at least one. */
export interface Excerpt {
  readonly shown: string;
  readonly start: number;
  readonly width: number;
}

interface Cell {
  readonly text: string;
  /** In UTF-16 units of the line; `end` is the first after it. */
  readonly begin: number;
  readonly end: number;
  /** In columns; `right` is the first after it. */
  readonly left: number;
  readonly right: number;
}

const tabStop = 4;
/** Columns that are shown before a span where not all of the line fits. */
const leading = 20;
/** UTF-16 units that are looked at for each column: room for accents, and a bound for lines without end. */
const unitsPerColumn = 4;
const ellipsis = '…';

function cellsOf(line: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let begin = from;
  let left = 0;
  for (const grapheme of graphemes(printable(line.slice(from, to)).toWellFormed())) {
    const isTab = grapheme === '\t';
    const width = isTab ? tabStop - (left % tabStop) : graphemeWidth(grapheme);
    const end = begin + grapheme.length;
    cells.push({ text: isTab ? ' '.repeat(width) : grapheme, begin, end, left, right: left + width });
    begin = end;
    left += width;
  }
  // What was cut out of the middle may begin with the rest of a grapheme.
  return from === 0 ? cells : cells.slice(1);
}

/**
 * Cuts a line, which has no line end, to at most `widest` columns around the span from `from` to `to` (UTF-16 units; beyond the end
 * of the line counts as its end). Tabs become spaces, control characters visible marks. Takes time by `widest`, not by the line.
 */
export function excerptOf(line: string, from: number, to: number, widest: number): Excerpt {
  const reach = widest * unitsPerColumn;
  const begin = Math.max(0, Math.min(from, line.length) - reach);
  const end = Math.min(line.length, from + reach);
  const cells = cellsOf(line, begin, end);
  const edge = cells.at(-1)?.right ?? 0;
  const start = cells.find((cell) => cell.end > from)?.left ?? edge;
  const stop = cells.findLast((cell) => cell.begin < to)?.right ?? start;
  // A span at the very end of the line stands behind its last character.
  const isWhole = begin === 0 && end === line.length && edge < widest;
  const room = widest - (isWhole ? 0 : 2 * ellipsis.length);
  const cut = isWhole ? 0 : Math.max(cells[0]?.left ?? 0, Math.min(start - leading, edge + 1 - room));
  const shown = cells.filter((cell) => cell.left >= cut && cell.right <= cut + room);
  const before = begin > 0 || shown[0] !== cells[0] ? ellipsis : '';
  const after = end < line.length || shown.at(-1) !== cells.at(-1) ? ellipsis : '';
  return {
    shown: `${before}${shown.map((cell) => cell.text).join('')}${after}`,
    start: start - (shown[0]?.left ?? 0) + before.length,
    width: Math.max(1, Math.min(stop, shown.at(-1)?.right ?? start) - start),
  };
}
