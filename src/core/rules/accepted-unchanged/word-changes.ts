/** A run of words that was replaced by another; one of the two may be empty. Half-open spans of the two lists. */
export interface WordChange {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** More words taken away or added are not told apart any further: time and memory stay bounded. */
export const mostEdits = 200;

/** How far the two lists are the same from the front. */
function sharedStart(before: readonly string[], after: readonly string[]): number {
  let count = 0;
  while (count < before.length && count < after.length && before[count] === after[count]) count += 1;
  return count;
}

/** How far they are from the back, behind what they share at the front. */
function sharedEnd(before: readonly string[], after: readonly string[], from: number): number {
  let count = 0;
  const most = Math.min(before.length, after.length) - from;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}

/**
 * The states of Myers' greedy search ("An O(ND) Difference Algorithm and Its Variations", 1986): of each number of edits how far
 * each diagonal reaches; null beyond the bound.
 */
function search(before: readonly string[], after: readonly string[]): readonly ReadonlyMap<number, number>[] | null {
  let reach = new Map<number, number>([[1, 0]]);
  const states: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(mostEdits, before.length + after.length); edits += 1) {
    states.push(reach);
    const next = new Map(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const above = reach.get(diagonal + 1) ?? -1;
      const left = reach.get(diagonal - 1) ?? -1;
      const isDown = diagonal === -edits || (diagonal !== edits && left < above);
      let x = isDown ? above : left + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return states;
    }
    reach = next;
  }
  return null;
}

/** The single edits, last first: the place in both lists before each, and whether it adds. */
function edits(
  states: readonly ReadonlyMap<number, number>[],
  before: number,
  after: number,
): readonly { readonly x: number; readonly y: number; readonly isAdded: boolean }[] {
  const found: { x: number; y: number; isAdded: boolean }[] = [];
  let [x, y] = [before, after];
  for (let count = states.length - 1; count > 0; count -= 1) {
    const reach = states[count] ?? new Map<number, number>();
    const diagonal = x - y;
    const above = reach.get(diagonal + 1) ?? -1;
    const left = reach.get(diagonal - 1) ?? -1;
    const isAdded = diagonal === -count || (diagonal !== count && left < above);
    x = isAdded ? above : left;
    y = x - (isAdded ? diagonal + 1 : diagonal - 1);
    found.push({ x, y, isAdded });
  }
  return found;
}

/**
 * How one list of words became another, as few words as possible taken away and added, in order; null where more than `mostEdits`
 * words were. Takes any lists.
 */
export function wordChanges(before: readonly string[], after: readonly string[]): readonly WordChange[] | null {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const old = before.slice(start, before.length - end);
  const young = after.slice(start, after.length - end);
  const states = search(old, young);
  if (states === null) return null;
  const changes: { before: { start: number; end: number }; after: { start: number; end: number } }[] = [];
  for (const { x, y, isAdded } of edits(states, old.length, young.length).toReversed()) {
    const [from, to] = [start + x, start + y];
    let last = changes.at(-1);
    if (last?.before.end !== from || last.after.end !== to) {
      last = { before: { start: from, end: from }, after: { start: to, end: to } };
      changes.push(last);
    }
    if (isAdded) last.after.end += 1;
    else last.before.end += 1;
  }
  return changes;
}
