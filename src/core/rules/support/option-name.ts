import { withoutMarks } from './label-lines.ts';

/** How an option is called. */
export interface OptionName {
  /** As people read it, without number and marks; '' where a number is all. */
  readonly text: string;
  /** The words that tell it from others, in lower case. */
  readonly words: readonly string[];
  /** Its number or letter in lower case (`Option 2`, `B.`), null if it has none. */
  readonly ordinal: string | null;
}

/** Longest name that is looked at, in UTF-16 code units. */
const longest = 300;

/** `Option 2: `, `Alternative A - `, `方案一`. */
const counted =
  /^(?:option|alternative|variant|variante|opción|opção|opzione|optie|approach|ansatz|solution|lösung|proposal|choice|model|вариант|方案|选项|選項|案|대안|옵션|phương án)(?:\s{0,2}[#№]?\s{0,2}(\p{N}{1,2}\p{L}?|[一二三四五六七八九十])|\s{1,2}([a-z]|[ivx]{2,4}))(?![\p{L}\p{N}])[\s:：.)–—-]{0,4}/iu;

/** How long `Option 2: ` at the beginning of a text is; 0 if it does not begin so. */
export const countedLength = (text: string): number => counted.exec(text.slice(0, 60))?.[0].length ?? 0;

/** `1. `, `A) `, `[B] `. */
const numbered = /^[([]?(\p{N}{1,2}|[a-z])(?:[.):\]：][\s:]{1,3}|\s{1,3}[–—-]\s)/iu;

/** Words that nearly every option has, or that say nothing of what it is. */
const commonWords = new Set(
  (
    'the a an and or of for to in on with as by from at is are be it its this that we our us use using used adopt adopting ' +
    'option alternative approach solution own only existing current new via into per one'
  ).split(' '),
);

const wordsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), ([word]) => word.toLowerCase());

/** A word without the ending of its plural. */
const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** The telling words of a text, in order, in lower case and in the singular. */
export function tellingWords(text: string): readonly string[] {
  return wordsIn(text)
    .filter((word) => !commonWords.has(word) && !commonWords.has(singular(word)))
    .map(singular);
}

function tellingOrAll(text: string): readonly string[] {
  const telling = tellingWords(text);
  return telling.length > 0 ? telling : wordsIn(text).map(singular);
}

/**
 * Takes a written name apart; marks of emphasis, code and links do not matter. What stands in brackets tells nothing of it, unless
 * it is all there is.
 */
export function readOptionName(written: string): OptionName {
  const plain = withoutMarks(written.slice(0, longest));
  const found = counted.exec(plain) ?? numbered.exec(plain);
  const text = (found === null ? plain : plain.slice(found[0].length)).replace(/[\s:：.,;–—-]{1,8}$/u, '');
  const telling = tellingWords(text.replaceAll(/\s?[(（][^()（）]{0,200}[)）]/gu, ' '));
  return {
    text: text.trim(),
    words: telling.length > 0 ? telling : tellingOrAll(text),
    ordinal: (found?.[1] ?? found?.[2])?.toLowerCase() ?? null,
  };
}

/** How much of the words of one stands in the other, 0 to 1. */
export function shareOf(words: readonly string[], among: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  const own = new Set(words);
  let found = 0;
  for (const word of own) if (among.has(word)) found += 1;
  return found / own.size;
}

/** From this share of common words two names mean the same option. */
const sameShare = 0.6;

/** Whether two lists of one record mean the same option: by its number, or by most words of the shorter name. */
export function isSameOption(one: OptionName, other: OptionName): boolean {
  if (one.ordinal !== null && one.ordinal === other.ordinal) return true;
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  return shareOf(short.words, new Set(long.words)) >= sameShare;
}

/** Where the words of a name stand in a row among other words; -1 if they do not. */
export function placeOf(words: readonly string[], among: readonly string[]): number {
  const [first] = words;
  if (first === undefined) return -1;
  for (let at = among.indexOf(first); at >= 0; at = among.indexOf(first, at + 1)) {
    if (words.every((word, index) => among[at + index] === word)) return at;
  }
  return -1;
}
