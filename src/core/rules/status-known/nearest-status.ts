import leven from 'leven';
import type { CanonicalStatus } from '../../model/status.ts';

/** Longest status word that is compared; the distance costs length times length. */
const longest = 40;

/**
 * The one known status that a misspelled word is closest to, null if there is none or words of different meaning are equally
 * close. One slip in four letters is allowed, at most two: `Acepted`, `propsed`, `Supersceded`; never `Open` for `Done`.
 */
export function nearestStatus(word: string, known: ReadonlyMap<string, CanonicalStatus>): string | null {
  const written = word.toLowerCase();
  if (written.length < 4 || written.length > longest) return null;
  const allowed = Math.min(2, Math.floor(written.length / 4));
  let nearest: string | null = null;
  let least = allowed + 1;
  for (const [candidate, meaning] of known) {
    if (candidate.length < 4) continue;
    const distance = leven(written, candidate, { maxDistance: allowed + 1 });
    if (distance < least) {
      least = distance;
      nearest = candidate;
    } else if (distance === least && distance <= allowed) {
      if (nearest !== null && known.get(nearest) !== meaning) nearest = null;
      else if (candidate === meaning) nearest = candidate;
    }
  }
  if (nearest === null) return null;
  // Among the known words are common misspellings of the plain ones: those are never suggested.
  const meaning = known.get(nearest);
  const isPlain = meaning !== undefined && meaning !== 'other' && leven(nearest, meaning) <= 2;
  return isPlain ? meaning : nearest;
}

/** Writes a lower-case status in the letter case of the word it replaces: `Acepted`, `ACEPTED`, `acepted`. */
export function likeWritten(status: string, written: string): string {
  if (written === written.toLowerCase()) return status;
  if (written === written.toUpperCase()) return status.toUpperCase();
  return status.charAt(0).toUpperCase() + status.slice(1);
}
