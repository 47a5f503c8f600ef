/** A phrase found in a text; offsets in that text. */
export interface PhraseHit {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words of a text: runs of letters, digits, apostrophes and inner hyphens. */
const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}'’-]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].toLowerCase(),
  }));

/**
 * Finds whole phrases, word by word: letter case and the white space between the words (also a line break) do not matter,
 * other signs between the words do. Where one phrase is the beginning of another, the longer one is found. Time is linear in
 * the text for a given list of phrases.
 */
export function findPhrases(text: string, phrases: readonly string[]): readonly PhraseHit[] {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase).map((word) => word.text);
    const first = words.at(0);
    if (first === undefined) continue;
    const group = byFirst.get(first) ?? [];
    group.push(words);
    byFirst.set(first, group);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);

  const words = wordsOf(text);
  const matchesAt = (index: number, phrase: readonly string[]): boolean =>
    phrase.every((expected, offset) => {
      const word = words[index + offset];
      if (word?.text !== expected) return false;
      const previous = words[index + offset - 1];
      return offset === 0 || previous === undefined || text.slice(previous.end, word.start).trim() === '';
    });

  const hits: PhraseHit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const phrase = byFirst.get(words[index]?.text ?? '')?.find((candidate) => matchesAt(index, candidate));
    const first = words[index];
    const last = phrase === undefined ? undefined : words[index + phrase.length - 1];
    if (phrase === undefined || first === undefined || last === undefined) continue;
    hits.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) });
    index += phrase.length - 1;
  }
  return hits;
}
