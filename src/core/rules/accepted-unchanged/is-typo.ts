import leven from 'leven';

/** Shorter words mean something else with one letter changed: `now` and `not`. */
const shortest = 4;
/** From here on two letters may differ. */
const long = 8;
const longest = 60;

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

const sorted = (text: string): string => Array.from(text).sort().join('');

/**
 * Whether one word is most likely the other, spelt right: the same first letter, no figures, one letter different, or two that
 * changed places, or two in a long word. What turns a word round (`import`, `export`; `should`, `shouldn't`) is none of these.
 */
export function isTypo(before: string, after: string): boolean {
  const [one, other] = [before.replaceAll("'", ''), after.replaceAll("'", '')];
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < shortest || Math.max(one.length, other.length) > longest) return false;
  if (!other.startsWith(one.charAt(0)) || /\d/.test(one + other)) return false;
  const distance = leven(one, other, { maxDistance: 3 });
  return distance === 1 || (distance === 2 && (length >= long || sorted(one) === sorted(other)));
}

/** The same of several words: each a correction, one word written as two, a missing article, or a word that stood twice. */
export function isCorrection(before: readonly string[], after: readonly string[], previous: string | null): boolean {
  if (before.length > 6 || after.length > 6) return false;
  if (before.length === 0 || after.length === 0) {
    const [only, another] = [...before, ...after];
    const isDouble = after.length === 0 && only === previous;
    return only !== undefined && another === undefined && (isDouble || articles.has(only));
  }
  if (before.length === after.length) {
    const pairs = before.map((word, index) => [word, after[index] ?? ''] as const);
    return pairs.every(
      ([one, other]) => one === other || isTypo(one, other) || (articles.has(one) && articles.has(other)),
    );
  }
  return before.join('') === after.join('') && before.join('').length >= shortest;
}
