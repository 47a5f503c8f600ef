/** A section that does not stand where its rank puts it; the numbers are places in the list that was given. */
export interface Misplaced {
  readonly at: number;
  /** Another section, before or after which it belongs. */
  readonly other: number;
  readonly belongs: 'before' | 'after';
}

/** The places of a longest ascending run of ranks (patience sorting, O(n log n)). */
function longestRun(ranks: readonly number[]): readonly number[] {
  /** For each length the place where the run of that length with the least end ends. */
  const ends: number[] = [];
  const previous = ranks.map(() => -1);
  for (const [at, rank] of ranks.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranks[ends[middle] ?? 0] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}

/**
 * The fewest sections that have to be moved so that the ranks ascend, and where each belongs.
 *
 * @param ranks the ranks of the sections in the order they stand, no rank twice
 */
export function misplaced(ranks: readonly number[]): readonly Misplaced[] {
  const kept = longestRun(ranks);
  const isKept = new Set(kept);
  return ranks.flatMap((rank, at): readonly Misplaced[] => {
    if (isKept.has(at)) return [];
    // It stands behind one that belongs behind it, or before one that belongs before it.
    const later = kept.find((other) => other < at && (ranks[other] ?? 0) > rank);
    if (later !== undefined) return [{ at, other: later, belongs: 'before' }];
    const earlier = kept.findLast((other) => other > at && (ranks[other] ?? 0) < rank);
    return earlier === undefined ? [] : [{ at, other: earlier, belongs: 'after' }];
  });
}
