/** Offsets in the original file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Tells of spans whether they overlap one of a list; each answer costs the logarithm of the list. An empty span overlaps what it
 * stands inside of.
 */
export function overlapWith(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -Infinity;
  const reach = ordered.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordered[middle]?.start ?? Infinity) < end) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1] ?? -Infinity) > start;
  };
}
