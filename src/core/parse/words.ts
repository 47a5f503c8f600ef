/** Letters and digits in a row, in any script, with the marks that stand on them; the marks that make emoji are none of these. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}]|(?!\ufe0f)[\p{Mn}\p{Mc}])*/gu;

/** Longer labels, headings and statuses are not looked at whole: nothing that is one of our words is that long. */
const maximumLength = 500;

export interface Word {
  /** In lower case; composed, whatever form its accents have in the text. */
  readonly text: string;
  /** Where it stands in the text that was split. */
  readonly start: number;
  readonly end: number;
}

/** The words of a short text (its first 500 characters) in order; marks, emoji and white space only separate them. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.slice(0, maximumLength).matchAll(wordPattern)].map((match) => ({
    text: match[0].normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** A label or heading reduced to its words in lower case, by which it is looked up: `Decision-Makers:` is `decision makers`. */
export const keyOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

/** Whether a word has an ASCII letter. Mojibake of emoji, e.g. three odd letters for a tick, has none. */
export const hasAsciiLetter = (word: string): boolean => /[a-z]/i.test(word);

/** One blank for every run of white space, none at the ends. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `{#adr-16}`, `{: .no_toc }`: what Pandoc, kramdown and Docusaurus read behind a heading and do not show. */
const attributes = /[ \t]{0,4}\{[#:.][^{}]{0,200}\}$/;

/** A heading without the attributes behind it. Any string; returned as it is where there are none. */
export const withoutAttributes = (heading: string): string => {
  const end = heading.trimEnd();
  const tail = Math.max(0, end.length - 210);
  return end.slice(0, tail) + end.slice(tail).replace(attributes, '');
};

/** The span of a text without the given characters and white space at its ends; linear, which `/[x]+$/` is not. */
export const trimmedSpan = (text: string, characters: string): { readonly start: number; readonly end: number } => {
  const isOuter = (character: string | undefined): boolean =>
    character !== undefined && (characters.includes(character) || character.trim() === '');
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(text[start])) start += 1;
  while (end > start && isOuter(text[end - 1])) end -= 1;
  return { start, end };
};
