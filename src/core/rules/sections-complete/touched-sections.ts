import type { Decision } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import { meaningOfLabel, sectionNames } from '../../parse/section-meaning.ts';
import { keyOf, wordsOf } from '../../parse/words.ts';
import type { Prose } from '../support/prose.ts';

/** Longest heading or label that is looked at, in UTF-16 code units. */
const longest = 200;
const longestLabel = 60;

const ownNames = sectionNames({});

/** Words of headings beside the names of sections themselves: too vague to name a section, plain enough to speak of it. */
const kindred: ReadonlyMap<string, CanonicalSection> = new Map(
  (
    [
      [
        'context',
        'introduction intro overview summary abstract preface purpose goal goals objective objectives need needs',
      ],
      [
        'decision',
        'conclusion conclusions plan policy strategy approach guideline guidelines rule rules chosen decided',
      ],
      ['alternatives', 'option'],
      ['consequences', 'positive negative pros cons benefit benefits drawback drawbacks limitation limitations'],
      ['consequences', 'advantage advantages disadvantage disadvantages'],
    ] as const
  ).flatMap(([section, words]) => words.split(' ').map((word) => [word, section] as const)),
);

/** Names of sections when they stand alone; inside a longer heading they open a question. */
const questionWords = new Set(['what', 'why', 'how']);

const meaningOfWord = (word: string): CanonicalSection | undefined =>
  questionWords.has(word) ? undefined : (ownNames.get(word) ?? kindred.get(word));

/** Scripts without blanks between words: every piece of two to four letters may be one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu;

function* pieces(heading: string): Generator<string> {
  for (const { text } of wordsOf(heading)) yield text;
  for (const [run] of heading.matchAll(unspaced)) {
    for (let start = 0; start < run.length; start += 1) {
      for (let length = 2; length <= 4; length += 1) yield run.slice(start, start + length);
    }
  }
}

/** `Architecture Decision Record` speaks of the document, not of what was decided. */
const ofDocument = /\bdecision (?:records?|logs?)\b/giu;

function* labels(prose: Prose, decision: Decision): Generator<string> {
  const fields = new Set(decision.fields.map(({ name }) => name));
  for (const block of prose.blocks) {
    if (block.kind !== 'paragraph' || block.isQuoted) continue;
    for (const [line] of block.text.matchAll(/[^\r\n]+/g)) {
      const [before = '', after] = line.slice(0, longestLabel).split(/[:\uff1a]/u, 2);
      // Marks of emphasis are blanks in prose.
      const isAlone = after === undefined && line.length <= longestLabel && /^\s/.test(line);
      const label = before.trim();
      if (label !== '' && (isAlone || after !== undefined) && !fields.has(keyOf(label))) yield label;
    }
  }
}

/**
 * The sections that a record speaks of without having them: under a heading that names none of them but has one of their words
 * (`Decision for now`, `Oven options`), or behind a label in the text (`Consequences: ...`, say one for each part of the decision). Where that is
 * so, nobody can be sure that the section is missing. Time is linear in the record.
 */
export function touchedSections(decision: Decision, prose: Prose): ReadonlySet<CanonicalSection> {
  const touched = new Set<CanonicalSection>();
  let alternativesEnd = 0;
  for (const { name, heading, headingRange, bodyRange } of decision.sections) {
    if (name === 'alternatives') alternativesEnd = Math.max(alternativesEnd, bodyRange.end.offset);
    // What is said of one option is not said of the decision.
    if (name !== null || headingRange.start.offset < alternativesEnd) continue;
    const own = heading.slice(0, longest).replaceAll(ofDocument, ' ');
    const whole = ownNames.get(keyOf(own));
    if (whole !== undefined) touched.add(whole);
    for (const piece of pieces(own)) {
      const meaning = meaningOfWord(piece);
      if (meaning !== undefined) touched.add(meaning);
    }
  }
  for (const label of labels(prose, decision)) {
    const meaning = meaningOfLabel(label, ownNames);
    if (meaning !== null) touched.add(meaning);
  }
  return touched;
}
