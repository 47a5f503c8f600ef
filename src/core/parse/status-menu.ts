import { everyLanguage } from './metadata-words/every-language.ts';

const openers = '([\uff08\u3010';
const closers = ')]\uff09\u3011';

/** The same length, with everything in brackets and every address blank. */
const withoutBrackets = (text: string): string => {
  let depth = 0;
  let result = '';
  for (const character of text.replace(/https?:\/\/\S*/g, (url) => ' '.repeat(url.length))) {
    if (openers.includes(character)) depth += 1;
    result += depth > 0 ? ' '.repeat(character.length) : character;
    if (closers.includes(character) && depth > 0) depth -= 1;
  }
  return result;
};

/** Words that stand between two choices; those of scripts without blanks need none around them. */
const choiceWords = (): RegExp => {
  const words = everyLanguage.flatMap((language) => language.or);
  const joined = words.filter((word) => /[\p{Script=Han}\p{Script=Hiragana}]/u.test(word));
  const spaced = words.filter((word) => !joined.includes(word));
  return new RegExp(`[|/\\u2026\\uff5c\\uff0f]|\\.{3}|\\s(?:${spaced.join('|')})\\s|${joined.join('|')}`, 'iu');
};

const choice = choiceWords();

/** What a menu offers: parts between bars, slashes or words such as "or"; one part if the text is none. */
export const menuChoices = (text: string): readonly string[] => withoutBrackets(text).split(choice);

/** What stands behind each box of a text: `[ ] Proposed [x] Accepted`, `\u2610 Proposed \u2611 Accepted`. */
export const boxesIn = (
  text: string,
): readonly { readonly isTicked: boolean; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/(\[[ xX]\](?!\()|[\u2610-\u2612])[^[\u2610-\u2612]{1,80}/g)].map((match) => ({
    isTicked: !['[ ]', '\u2610'].includes(match[1] ?? ''),
    start: match.index + (match[1] ?? '').length,
    end: match.index + match[0].length,
  }));

/** The parts between commas. */
export const commaMenu = (text: string): readonly string[] => withoutBrackets(text).split(/[,\uff0c\u3001]/);

/** Whether the bracket that a text begins with closes at its very end. */
export const isBracketed = (text: string): boolean => {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
};
