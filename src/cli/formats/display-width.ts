import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that stand on another character, vowels and finals inside a Hangul syllable, and characters that show nothing. */
const withoutWidth =
  /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Default_Ignorable_Code_Point}\p{Control}\u1160-\u11FF\uD7B0-\uD7FF]/u;
/** Shown as a picture, which takes two columns: by itself, by a selector, or as the pair of letters that makes a flag. */
const picture = /^\p{Emoji_Presentation}|^\p{Emoji}[\p{Emoji_Modifier}\uFE0F]|^\p{Regional_Indicator}{2}/u;
const plain = /^[\u0020-\u007E]*$/;

let segmenter: Intl.Segmenter | null = null;

/**
 * What a reader takes for one character each, e.g. a letter with its accents. Linear; takes any text, also one with half surrogate
 * pairs.
 */
export function* graphemes(text: string): Generator<string> {
  if (plain.test(text)) {
    yield* text;
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/**
 * How many columns of a terminal one grapheme takes: none, one, or two for wide characters (Unicode Standard Annex 11,
 * https://www.unicode.org/reports/tr11/) and pictures. A tab takes none here: its width goes by where it stands.
 */
export function graphemeWidth(grapheme: string): number {
  if (plain.test(grapheme)) return grapheme.length;
  if (picture.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!withoutWidth.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
