import type { SaidWord } from './said-words.ts';
import { isCorrection } from './is-typo.ts';
import { isRemark } from './is-remark.ts';
import { wordChanges, type WordChange } from './word-changes.ts';

/** What of a text was changed in substance. */
export interface Substantive {
  /** Words that were taken away, added or replaced; a replaced one counts once. */
  readonly words: number;
  /** The first word of the text as it is now that was changed, or that follows what was taken away; null behind the last one. */
  readonly first: SaidWord | null;
}

const size = ({ before, after }: WordChange): number => Math.max(before.end - before.start, after.end - after.start);

/**
 * What changed in a text beyond corrections, of which there may be `corrections`, and beyond remarks that were added to it; null if
 * nothing did.
 *
 * @param file the text that the places of `after` are offsets of
 */
export function substantiveChanges(
  before: readonly string[],
  after: readonly SaidWord[],
  file: string,
  corrections: number,
): Substantive | null {
  const now = after.map((word) => word.text);
  const changes = wordChanges(before, now);
  if (changes === null) {
    const first = now.findIndex((word, index) => word !== before[index]);
    return { words: Math.max(before.length, now.length), first: after[first] ?? null };
  }
  const counted = changes.filter((change) => {
    const added = now.slice(change.after.start, change.after.end);
    const isAdded = change.before.start === change.before.end;
    return !(isAdded && isRemark(added, file, after[change.after.start]?.start ?? 0));
  });
  const isSmall = (change: WordChange): boolean =>
    isCorrection(
      before.slice(change.before.start, change.before.end),
      now.slice(change.after.start, change.after.end),
      now[change.after.start - 1] ?? null,
    );
  const small = counted.filter(isSmall);
  const weighed =
    small.reduce((sum, change) => sum + size(change), 0) > corrections
      ? counted
      : counted.filter((change) => !isSmall(change));
  const [first] = weighed;
  return first === undefined
    ? null
    : {
        words: weighed.reduce((sum, change) => sum + size(change), 0),
        first: after[first.after.start] ?? null,
      };
}
