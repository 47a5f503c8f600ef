/**
 * Patterns for ids and file names, as configuration and conventions write them: `ADR-{number:4}`, `{number:4}-{slug}.md`,
 * `{date}-{slug}.md`. Everything outside of braces stands as it is.
 */
export type PatternPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `width`: filled with zeros to so many digits; 0: as it is. */
  | { readonly kind: 'number'; readonly width: number }
  /** `2024-03-05`, or `20240305` if it is `isBasic` (ISO 8601's basic format). */
  | { readonly kind: 'date'; readonly isBasic: boolean }
  | { readonly kind: 'slug' }
  | { readonly kind: 'title' };

const longestPattern = 200;
const placeholder = /^(?:number(?::[1-9])?|date(?::YYYYMMDD)?|slug|title)$/;

/** The pieces of a pattern; null if it is longer than 200 characters, has a brace without partner or an unknown placeholder. */
export function patternPieces(pattern: string): readonly PatternPiece[] | null {
  if (pattern === '' || pattern.length > longestPattern) return null;
  const pieces: PatternPiece[] = [];
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      if (/[{}]/.test(part)) return null;
      pieces.push({ kind: 'text', text: part });
      continue;
    }
    const name = part.slice(1, -1);
    if (!placeholder.test(name)) return null;
    if (name.startsWith('number')) pieces.push({ kind: 'number', width: Number(name.slice(7)) });
    else if (name.startsWith('date')) pieces.push({ kind: 'date', isBasic: name !== 'date' });
    else pieces.push({ kind: name === 'slug' ? 'slug' : 'title' });
  }
  return pieces;
}

/** What stands in the places of a pattern. */
export interface PatternValues {
  readonly number?: number | null;
  /** ISO date. */
  readonly date?: string | null;
  readonly slug?: string;
  readonly title?: string;
}

/** A number as a pattern of this width writes it: `7` is `0007` at width 4; numbers that are longer stay as they are. */
export const numberText = (number: number, width: number): string => String(number).padStart(width, '0');

const pieceText = (piece: PatternPiece, values: PatternValues): string | null => {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'number':
      return values.number === undefined || values.number === null ? null : numberText(values.number, piece.width);
    case 'date':
      return values.date === undefined || values.date === null
        ? null
        : piece.isBasic
          ? values.date.replaceAll('-', '')
          : values.date;
    case 'slug':
      return values.slug ?? null;
    case 'title':
      return values.title ?? null;
  }
};

/** The pattern filled in; null if it cannot be read or a value that it needs is missing. */
export function fillPattern(pattern: string, values: PatternValues): string | null {
  const texts = patternPieces(pattern)?.map((piece) => pieceText(piece, values));
  return texts === undefined || texts.includes(null) ? null : texts.join('');
}

/** What a pattern's number looks like in a text: the digits as they stand; null where the text is not of the pattern. */
export function numberIn(pattern: string, text: string): string | null {
  const pieces = patternPieces(pattern);
  const at = pieces?.findIndex((piece) => piece.kind === 'number') ?? -1;
  if (pieces === null || at === -1) return null;
  const isText = (piece: PatternPiece): piece is PatternPiece & { readonly kind: 'text' } => piece.kind === 'text';
  // Before and behind the number only plain text tells where it begins: that is what ids are.
  if (!pieces.every((piece, index) => index === at || isText(piece))) return null;
  const before = pieces
    .slice(0, at)
    .filter(isText)
    .map((piece) => piece.text)
    .join('');
  const after = pieces
    .slice(at + 1)
    .filter(isText)
    .map((piece) => piece.text)
    .join('');
  if (!text.startsWith(before) || !text.endsWith(after)) return null;
  const digits = text.slice(before.length, text.length - after.length);
  const width = pieces[at]?.kind === 'number' ? pieces[at].width : 0;
  if (!/^\d{1,15}$/.test(digits)) return null;
  return digits === numberText(Number(digits), width) ? digits : null;
}
