/** A list of English words, ready to be looked for. */
export type WordList = (text: string) => boolean;

/** A beginning of words has so many letters, so that a few looks tell whether a word begins so. */
const shortest = 2;
const longest = 12;

/** `don't` is a `not`. */
const negation = /n['’]t$/u;

/** The words of a text in lower case, hyphens between them. */
function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const lower = word.toLowerCase();
    yield negation.test(lower) ? 'not' : lower;
  }
}

/**
 * Makes a list of words out of a text that writes them with blanks between: `need* must cost*`. A star stands for any ending;
 * `in_order_to` is a phrase of whole words. What comes back tells whether a text holds any of them, letter case apart; it stops at
 * the first, and takes time in proportion to the text. `don't` and its like count as `not`.
 */
export function wordList(written: string): WordList {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  const phrases = new Map<string, (readonly string[])[]>();
  for (const entry of written.toLowerCase().split(/\s+/)) {
    const [first = '', ...others] = entry.split('_');
    if (others.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), others]);
    else if (entry.endsWith('*')) beginnings.add(entry.slice(0, -1));
    else if (entry !== '') words.add(entry);
  }
  const isListed = (word: string): boolean => {
    if (words.has(word)) return true;
    for (let length = Math.min(longest, word.length); length >= shortest; length -= 1) {
      if (beginnings.has(word.slice(0, length))) return true;
    }
    return false;
  };
  return (text) => {
    let begun: (readonly string[])[] = [];
    for (const word of wordsIn(text)) {
      if (isListed(word)) return true;
      const next = begun.flatMap((rest) => (rest[0] === word ? [rest.slice(1)] : []));
      if (next.some((rest) => rest.length === 0)) return true;
      begun = [...next, ...(phrases.get(word) ?? [])];
    }
    return false;
  };
}
