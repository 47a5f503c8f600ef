/**
 * A generator of numbers from 0 (inclusive) to 1 (exclusive) that gives the same row for the same seed on every machine: mulberry32
 * by Tommy Ettinger (public domain). Good enough to draw samples, for nothing else.
 *
 * @param seed only its lower 32 bits count
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
