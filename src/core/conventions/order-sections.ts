import type { Habit } from '../model/convention.ts';
import { canonicalSections, type CanonicalSection } from '../model/section-name.ts';
import { isFirm } from './habit.ts';

/** For each record the place of the first section of each name. */
const placesIn = (
  records: readonly (readonly CanonicalSection[])[],
): readonly ReadonlyMap<CanonicalSection, number>[] =>
  records.map((record) => new Map(record.map((name, index) => [name, index] as const).toReversed()));

/**
 * Puts sections into the order that most records use: of each pair the one that stands first in more of the records that have
 * both is before the other, and whoever is before more of the others comes first (Copeland's method; it also ends where records
 * contradict each other in a circle). Equals keep the usual order.
 *
 * @param records the sections of each record in the order they stand
 */
export function orderSections(
  sections: readonly CanonicalSection[],
  records: readonly (readonly CanonicalSection[])[],
): readonly CanonicalSection[] {
  const places = placesIn(records);
  const leads = (one: CanonicalSection, other: CanonicalSection): number => {
    let difference = 0;
    for (const place of places) {
      const here = place.get(one);
      const there = place.get(other);
      if (here !== undefined && there !== undefined) difference += Math.sign(there - here);
    }
    return Math.sign(difference);
  };
  const score = new Map(
    sections.map((one) => [one, sections.reduce((sum, other) => sum + (one === other ? 0 : leads(one, other)), 0)]),
  );
  return sections.toSorted(
    (a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0) || canonicalSections.indexOf(a) - canonicalSections.indexOf(b),
  );
}

/**
 * The pairs of sections whose order is firm: at least four of five records that have both, and at least three, have the first one
 * first.
 *
 * @param records the sections of each record in the order they stand
 */
export function firmOrder(
  sections: readonly CanonicalSection[],
  records: readonly (readonly CanonicalSection[])[],
): readonly Habit<readonly [CanonicalSection, CanonicalSection]>[] {
  const places = placesIn(records);
  const distinct = [...new Set(sections)];
  return distinct
    .flatMap((first) =>
      distinct.map((second) => {
        const both = places.filter((place) => place.has(first) && place.has(second));
        const count = both.filter((place) => (place.get(first) ?? 0) < (place.get(second) ?? 0)).length;
        return { value: [first, second] as const, count, of: both.length };
      }),
    )
    .filter(isFirm);
}
