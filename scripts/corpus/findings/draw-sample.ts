import { seededRandom } from './seeded-random.ts';

/**
 * Draws so many of the items, each with the same chance, none twice; all of them where there are no more. The same items and seed
 * give the same sample, in the order the items had.
 */
export function drawSample<Item>(items: readonly Item[], size: number, seed: number): readonly Item[] {
  const random = seededRandom(seed);
  const places = items.map((_, index) => index);
  const drawn = Math.min(size, places.length);
  for (let index = 0; index < drawn; index += 1) {
    const other = index + Math.floor(random() * (places.length - index));
    [places[index], places[other]] = [places[other]!, places[index]!];
  }
  return places
    .slice(0, drawn)
    .sort((a, b) => a - b)
    .map((place) => items[place]!);
}
