import { numberText, patternPieces, type PatternPiece } from './name-pattern.ts';

const longestNumber = 15;
/** File systems allow no longer names; a pattern may ask for a folder as well. */
const longestName = 1024;
const dates = { basic: /^\d{8}(?!\d)/, extended: /^\d{4}-\d{2}-\d{2}(?!\d)/ } as const;

/** How long a piece can be at a place of a name: every length at which it may end. */
function lengthsAt(
  piece: Exclude<PatternPiece, { kind: 'slug' | 'title' }>,
  name: string,
  at: number,
): readonly number[] {
  switch (piece.kind) {
    case 'text':
      return name.startsWith(piece.text, at) ? [piece.text.length] : [];
    case 'date': {
      const found = (piece.isBasic ? dates.basic : dates.extended).exec(name.slice(at, at + longestNumber));
      return found === null ? [] : [found[0].length];
    }
    case 'number': {
      const digits = /^\d{1,15}(?!\d)/.exec(name.slice(at, at + longestNumber + 1))?.[0];
      return digits !== undefined && digits === numberText(Number(digits), piece.width) ? [digits.length] : [];
    }
  }
}

/** The places that can be reached with a piece from the given ones. */
function reachedWith(piece: PatternPiece, name: string, from: ReadonlySet<number>): ReadonlySet<number> {
  const reached = new Set<number>();
  if (piece.kind !== 'slug' && piece.kind !== 'title') {
    for (const at of from) for (const length of lengthsAt(piece, name, at)) reached.add(at + length);
    return reached;
  }
  let isOpen = false;
  for (let at = 0; at < name.length; at += 1) {
    isOpen = (isOpen || from.has(at)) && name.charAt(at) !== '/';
    if (isOpen) reached.add(at + 1);
  }
  return reached;
}

/**
 * Whether a name is of a pattern such as `{number:4}-{slug}.md`: numbers filled with zeros to the width, dates as ISO writes them,
 * any words in the place of a slug. Also true for a pattern that cannot be read: nothing can be held against anybody then. Bounded
 * by the lengths of both.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const pieces = patternPieces(pattern);
  if (pieces === null) return true;
  if (name.length > longestName) return false;
  const places = pieces.reduce<ReadonlySet<number>>((from, piece) => reachedWith(piece, name, from), new Set([0]));
  return places.has(name.length);
}
