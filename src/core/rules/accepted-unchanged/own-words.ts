import type { Decision, DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import { keyOf } from '../../parse/words.ts';
import { saidWords, type SaidWord } from './said-words.ts';

/** More places of one text in another are not looked at. */
const mostPlaces = 50;

/** Sections of a meaning of their own inside of another one. */
const nestedIn = (section: DecisionSection, sections: readonly DecisionSection[]): readonly DecisionSection[] => {
  const { start, end } = section.bodyRange;
  const inside = sections.filter(
    (other) =>
      other !== section &&
      other.name !== null &&
      other.text !== '' &&
      other.headingRange.start.offset >= start.offset &&
      other.bodyRange.end.offset <= end.offset,
  );
  return inside.filter(
    (other) =>
      !inside.some(
        (outer) =>
          outer !== other &&
          outer.bodyRange.start.offset <= other.headingRange.start.offset &&
          outer.bodyRange.end.offset >= other.bodyRange.end.offset,
      ),
  );
};

/** A text with blanks for a part of it, which may lie outside of it: as long as before, so that places after the part stay. */
function withBlanks(text: string, from: number, to: number): string {
  const start = Math.min(Math.max(0, from), text.length);
  const end = Math.min(Math.max(start, to), text.length);
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** The words of sections of one meaning, those of other sections inside of them left out, as the file holds them. */
export function wordsInFile(
  { sections }: Pick<Decision, 'sections'>,
  name: CanonicalSection | null,
  original: string,
): readonly SaidWord[] {
  return sections
    .filter((section) => section.name === name)
    .flatMap((section) => {
      const { start, end } = section.bodyRange;
      let text = original.slice(start.offset, end.offset);
      for (const { headingRange, bodyRange } of nestedIn(section, sections)) {
        text = withBlanks(text, headingRange.start.offset - start.offset, bodyRange.end.offset - start.offset);
      }
      return saidWords(text).map((word) => ({
        ...word,
        start: word.start + start.offset,
        end: word.end + start.offset,
      }));
    });
}

/** Where a section stands in the text of one around it, its heading included; null if it cannot be found. */
function placeIn(text: string, nested: DecisionSection): { readonly start: number; readonly end: number } | null {
  const heading = saidWords(nested.heading);
  let at = text.indexOf(nested.text);
  for (let count = 0; at !== -1 && count < mostPlaces; count += 1) {
    const from = Math.max(0, at - 1000);
    const words = saidWords(text.slice(from, at)).slice(-heading.length);
    if (heading.length > 0 && keyOf(words.map((word) => word.text).join(' ')) === keyOf(nested.heading)) {
      const start = from + (words[0]?.start ?? 0);
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      return { start: nested.depth > 6 ? start : lineStart, end: at + nested.text.length };
    }
    at = text.indexOf(nested.text, at + 1);
  }
  return null;
}

/**
 * The same words of a record whose file is not at hand, from the texts of its sections; null where a section inside another one
 * cannot be told apart there.
 */
export function wordsInSections(
  { sections }: Pick<Decision, 'sections'>,
  name: CanonicalSection,
): readonly string[] | null {
  const words: (readonly string[])[] = [];
  for (const section of sections.filter((each) => each.name === name)) {
    let { text } = section;
    for (const nested of nestedIn(section, sections)) {
      const place = placeIn(text, nested);
      if (place === null) return null;
      text = withBlanks(text, place.start, place.end);
    }
    words.push(saidWords(text).map((word) => word.text));
  }
  return words.flat();
}
