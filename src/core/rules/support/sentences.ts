/** A sentence; offsets in the text that was split. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words whose full stop ends no sentence, in lower case. */
const abbreviations = /(?:^|[^\p{L}])(?:e\.g|i\.e|eg|ie|etc|vs|cf|approx|incl|resp|no|fig|sec|dr|mr|ms|st|v|ca)$/iu;

/** A full stop with what closes a quotation or bracket behind it; the next sentence stands behind a blank. */
const ending = /[.!?。！？](?:["'”’»)\]*_]{0,4})(?=\s|$)|[。！？]/gu;

/** A blank line also ends a sentence. */
const blankLine = /\r?\n[ \t]{0,20}\r?\n/g;

/**
 * The sentences of a text, without white space around them, in order. Abbreviations (`e.g. this`) and versions (`2.0`) end none.
 * Time is linear in the text.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const ends: number[] = [];
  for (const match of text.matchAll(ending)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 8).trimStart();
    const isInside = match[0].startsWith('.') && (abbreviations.test(before) || /^\p{Ll}/u.test(next));
    if (!isInside) ends.push(match.index + match[0].length);
  }
  for (const match of text.matchAll(blankLine)) ends.push(match.index);
  ends.push(text.length);
  ends.sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of ends) {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
    from = to;
  }
  return sentences;
}
