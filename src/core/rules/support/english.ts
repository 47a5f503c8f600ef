import type { Prose } from './prose.ts';

/** Function words that English prose cannot do without and that other languages do not share. */
const functionWords = new Set(
  (
    'the of and to is that for it with be this are by we will from which have has not can our their they would should ' +
    'could might because been was were into its these than then there what when where who how any each if'
  ).split(' '),
);

/**
 * Share of function words from which a text counts as English. Measured on 490 public decision records: the English ones lie
 * between 0.16 and 0.5, the French, Russian, Chinese and Japanese ones below 0.06.
 */
const englishShare = 0.12;

/** Words that are looked at; a longer text says nothing new. */
const sampleSize = 2000;

/**
 * Whether prose is written in English, by its share of function words. Text without any word is not.
 * Text between `start` and `end` alone would often be a few words, so the whole record is asked.
 */
export function isEnglish(prose: Prose): boolean {
  let words = 0;
  let known = 0;
  for (const block of prose.blocks) {
    for (const [word] of block.text.toLowerCase().matchAll(/\p{L}+/gu)) {
      words += 1;
      if (functionWords.has(word)) known += 1;
      if (words >= sampleSize) return known / words >= englishShare;
    }
  }
  return words > 0 && known / words >= englishShare;
}
