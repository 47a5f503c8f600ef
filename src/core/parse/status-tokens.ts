import type { CanonicalStatus } from '../model/status.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Scripts that put no blanks between words, and Korean, whose endings stick to the word. */
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]+/gu;
const isEastAsian = (word: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u.test(word);

const cut = (word: Word): readonly Word[] => {
  const parts = word.text.match(runs) ?? [];
  // A composed word is shorter than the text; its parts then keep the place of the whole.
  if (parts.length < 2 || word.text.length !== word.end - word.start) return [word];
  let at = word.start;
  return parts.map((text) => {
    const part = { text, start: at, end: at + text.length };
    at += text.length;
    return part;
  });
};

/** The words of a status text; letters of East Asian scripts are cut from those of others: `ADR12\u306b\u7f6e\u63db`. */
export const statusTokens = (text: string): readonly Word[] => wordsOf(text).flatMap(cut);

const longestPart = 12;

/** The longest of these words that stands at a place, 0 if there is none. */
const longestAt = (text: string, from: number, has: (part: string) => boolean): number => {
  for (let length = Math.min(longestPart, text.length - from); length > 0; length -= 1) {
    if (has(text.slice(from, from + length))) return length;
  }
  return 0;
};

/**
 * A word of an East Asian script as a row of known status words and of words that say nothing (`\u5df2\u88ab\u53d6\u4ee3`): the status that
 * stands last in it, null for none. Null altogether where a part of the word is unknown, which may turn its sense around.
 */
export const segmented = (
  word: string,
  phrases: ReadonlyMap<string, CanonicalStatus>,
  fillers: ReadonlySet<string>,
): { readonly value: CanonicalStatus | null } | null => {
  if (!isEastAsian(word)) return null;
  let value: CanonicalStatus | null = null;
  let at = 0;
  while (at < word.length) {
    const status = longestAt(word, at, (part) => phrases.has(part));
    const filler = longestAt(word, at, (part) => fillers.has(part));
    if (status === 0 && filler === 0) return null;
    if (status >= filler) value = phrases.get(word.slice(at, at + status)) ?? value;
    at += Math.max(status, filler);
  }
  return { value };
};
