/** Signs of scripts without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Most texts have none of them, which this tells at once. */
const isSpaced = /^[\0-\u0dff\u2000-\u2dff\ufffc]*$/;

/** A Chinese or Japanese word has about two signs. */
const signsInAWord = 2;

/**
 * How many words people read in a text. Scripts that do not set words apart are counted by their signs, two for a word; a piece of
 * code, which prose hides, is one word.
 */
export function countWords(text: string): number {
  const signs = isSpaced.test(text) ? 0 : (text.match(unspaced)?.length ?? 0);
  const words =
    (signs === 0 ? text : text.replaceAll(unspaced, ' ')).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*|\uFFFC+/gu)
      ?.length ?? 0;
  return words + Math.ceil(signs / signsInAWord);
}
