import { canonicalSections, type CanonicalSection } from '../model/section-name.ts';

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
  const places = records.map(
    (record) => new Map(record.toReversed().map((name, index) => [name, record.length - index])),
  );
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
