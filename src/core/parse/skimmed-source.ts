import type { Kept } from './prose-block.ts';
import type { SourceText } from './source-text.ts';

interface Piece {
  /** Where it begins in the shorter text, and in the whole one. */
  readonly at: number;
  readonly start: number;
}

/**
 * A source of which only some places are read: its `normalised` is these places alone, and every offset of that leads to the file
 * as it is. `kept` are places of the whole normalised text in order; instead of one with `isLetter` stands a letter.
 */
export function skimmedSource(source: SourceText, kept: readonly Kept[]): SourceText {
  const pieces: Piece[] = [{ at: 0, start: 0 }];
  const parts: string[] = [];
  let length = 0;
  for (const { start, end, isLetter } of kept) {
    const part = isLetter ? 'x' : source.normalised.slice(start, end);
    pieces.push({ at: length, start });
    parts.push(part);
    length += part.length;
  }
  const normalised = parts.join('');

  const toWhole = (offset: number): number => {
    if (Number.isNaN(offset)) return 0;
    if (offset >= length) return source.normalised.length;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece ? piece.start + (offset - piece.at) : offset;
  };

  return {
    original: source.original,
    normalised,
    lineEnding: source.lineEnding,
    toOriginal: (offset) => source.toOriginal(toWhole(offset)),
    pointAt: (offset) => source.pointAt(toWhole(offset)),
    rangeOf: (start, end) => source.rangeOf(toWhole(start), toWhole(end)),
  };
}
