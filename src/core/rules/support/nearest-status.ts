import leven from 'leven';
import type { CanonicalStatus } from '../../model/status.ts';

/** Longest status word that is compared; the distance costs length times length. */
const longest = 40;

/** Words that somebody may have meant to write, beside the plain statuses. Not all we know: most have neighbours of another meaning. */
const meant: ReadonlySet<string> = new Set([
  'approved',
  'implemented',
  'declined',
  'obsolete',
  'withdrawn',
  'replaced',
  'cancelled',
]);

/** Beginnings that turn a word into another one: `unapproved` is not a slip of the pen. */
const prefix = /^(?:un|in|im|non|dis|de|re|pre|mis|over|co)/;

const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|e|s)$/, '');

/** Whether two words are forms of one: `deprecate`, `deprecated`. A slip of the pen keeps the ending. */
const areForms = (one: string, other: string): boolean => stemOf(one) === stemOf(other);

const isTurned = (written: string, candidate: string): boolean => {
  const own = prefix.exec(written)?.[0];
  return own !== undefined && !candidate.startsWith(own);
};

/**
 * The one known status that a misspelled word is closest to, null if there is none or words of different meaning are equally
 * close. One slip in four letters is allowed, at most two: `Acepted`, `propsed`, `Supersceded`; never `Open` for `Done`, another form of
 * a known word (`deprecating`) or its contrary (`unapproved`).
 *
 * @param configured the words that the configuration adds, in any letter case
 */
export function nearestStatus(
  word: string,
  known: ReadonlyMap<string, CanonicalStatus>,
  configured: readonly string[] = [],
): string | null {
  const written = word.toLowerCase();
  if (written.length < 4 || written.length > longest) return null;
  const allowed = Math.min(2, Math.floor(written.length / 4));
  const own = new Set(configured.map((each) => each.toLowerCase()));
  // Among the known words are common misspellings of the plain ones: those are never suggested.
  const plainOf = (candidate: string, meaning: CanonicalStatus): string | null =>
    meaning !== 'other' && leven(candidate, meaning) <= 2 ? meaning : null;
  let nearest: string | null = null;
  let least = allowed + 1;
  for (const [candidate, meaning] of known) {
    if (candidate.length < 4 || Math.abs(candidate.length - written.length) > allowed) continue;
    const plain = plainOf(candidate, meaning);
    if (plain === null && !meant.has(candidate) && !own.has(candidate)) continue;
    // People slip in the middle of a word: `selected` is not meant to be `rejected`.
    if (!candidate.startsWith(written.charAt(0))) continue;
    if (areForms(written, plain ?? candidate)) return null;
    const distance = leven(written, candidate, { maxDistance: allowed + 1 });
    if (distance > allowed || distance > least || isTurned(written, candidate)) continue;
    if (distance < least) {
      least = distance;
      nearest = candidate;
    } else if (nearest !== null && known.get(nearest) !== meaning) nearest = null;
    else if (candidate === meaning) nearest = candidate;
  }
  const meaning = nearest === null ? undefined : known.get(nearest);
  return nearest === null || meaning === undefined ? null : (plainOf(nearest, meaning) ?? nearest);
}

/** Writes a lower-case status in the letter case of the word it replaces: `Acepted`, `ACEPTED`, `acepted`. */
export function likeWritten(status: string, written: string): string {
  if (written === written.toLowerCase()) return status;
  if (written === written.toUpperCase()) return status.toUpperCase();
  return status.charAt(0).toUpperCase() + status.slice(1);
}
