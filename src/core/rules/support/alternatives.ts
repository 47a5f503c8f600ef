import type { DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { DocumentFacts } from '../facts.ts';
import { chosenOption } from './chosen-option.ts';
import { countWords } from './count-words.ts';
import { isEmptyAnswer } from './empty-answer.ts';
import { findLeftovers } from './leftovers.ts';
import type { ListedOption } from './listed-option.ts';
import { optionLists, type OptionList } from './option-list.ts';
import { oncePer } from './once-per.ts';
import { isSameOption, readOptionName, tellingWords } from './option-name.ts';
import type { ProsePart } from './prose.ts';
import { sectionParts, sectionsNamed } from './section-parts.ts';

/** What a record says of other ways. */
export interface Alternatives {
  /** The section that names them; offsets of its heading. */
  readonly heading: { readonly start: number; readonly end: number };
  /** Every option once, in the order they are named. */
  readonly options: readonly ListedOption[];
  /** The option that was chosen, where it is one of them and that can be told. */
  readonly chosen: ListedOption | null;
  /** Whether the section tells of options in running text, so that there may be more than those listed. */
  readonly isTold: boolean;
  /** Whether the section says no more than that there were none: `N/A`. */
  readonly isDenied: boolean;
  /** Whether text of a template is left in it, so that nothing it names is real. */
  readonly isUnfinished: boolean;
  /** Whether the section holds nothing at all. */
  readonly isEmpty: boolean;
}

/** Headings of lists that hold what was not chosen, the chosen option at most by its name. */
const ofOthers =
  /alternativ|rejected|discarded|not chosen|other|verworfen|abgelehnt|rejet|écart|descartad|rechazad|scartat|afgewezen|отклон|альтернатив|代替|替代|其他|その他|대안/iu;

/** So many words outside of a list may well name an option. */
const tellingLength = 12;

const sectionText = (parts: readonly ProsePart[]): readonly string[] =>
  parts.flatMap(({ block }) => (block === null || block.text.trim() === '' ? [] : [block.text]));

/** Lists that name the same options are one; what is weighed in one of them is weighed. */
function merged(lists: readonly OptionList[]): readonly ListedOption[] {
  let options: ListedOption[] = [];
  for (const list of lists) {
    if (list.options.length === 0) {
      // Pros and cons that belong to no option of their own weigh what is named elsewhere.
      if (list.isWeighed) options = options.map((option) => ({ ...option, isWeighed: true }));
      continue;
    }
    const free = new Set(options.keys());
    const added: ListedOption[] = [];
    for (const option of list.options) {
      const match = [...free].find((at) => {
        const known = options[at];
        return known !== undefined && (isSameOption(known.name, option.name) || option.name.ordinal === String(at + 1));
      });
      const known = match === undefined ? undefined : options[match];
      if (match === undefined || known === undefined) {
        added.push(option);
        continue;
      }
      free.delete(match);
      options[match] = {
        ...known,
        remark: `${known.remark}\n${option.remark}`,
        isWeighed: known.isWeighed || option.isWeighed || option.remark.trim() !== '',
        weights: [...new Set([...known.weights, ...option.weights])],
      };
    }
    // Two lists of one length that share no name most likely call the same things differently.
    const isSameList =
      options.length > 0 && added.length > 0 && Math.abs(free.size - added.length) <= 1 && free.size > 0;
    if (isSameList) {
      options = options.map((option, at) => (free.has(at) ? { ...option, isWeighed: true } : option));
    } else options.push(...added);
  }
  return options;
}

/** Headings such as `Option 2: Redis` that stand below no section of alternatives. */
function strayOptions(document: DocumentFacts, known: readonly DecisionSection[]): readonly DecisionSection[] {
  const { sections } = document.decision;
  const isInside = ({ headingRange }: DecisionSection): boolean =>
    known.some(
      ({ bodyRange }) =>
        headingRange.start.offset >= bodyRange.start.offset && headingRange.start.offset < bodyRange.end.offset,
    );
  const stray = sections.filter(
    (section) =>
      section.name === null &&
      /^(?:option|alternative|variante?|opción|opção|方案|选项|选择)/iu.test(section.heading) &&
      readOptionName(section.heading).ordinal !== null &&
      !isInside(section),
  );
  const depth = stray.reduce((least, section) => Math.min(least, section.depth), 7);
  return stray.filter((section) => section.depth === depth).slice(0, 20);
}

/** A word for an option with its number or letter behind it. */
const reference =
  /(?<!\p{L})(?:options?|alternatives?|variante?|approach|opción|opção|方案|选项|案)[\s#]{0,2}(\p{N}{1,2}\p{L}?|[a-z])(?![\p{L}\p{N}])/giu;

/** Sections in which an option that was not taken may be spoken of. */
const tellingSections: ReadonlySet<DecisionSection['name']> = new Set<CanonicalSection>([
  'context',
  'drivers',
  'decision',
  'rationale',
  'consequences',
  'notes',
  'design',
]);

/** A shorter word is in many texts by chance. */
const fewestLetters = 3;

/** Each word with the one behind it. */
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);

/** Whether the rest of the record speaks of an option: by its number, or by a word or two that no other option has in its name. */
function spokenOf(
  document: DocumentFacts,
  options: readonly ListedOption[],
): (option: ListedOption, index: number) => boolean {
  const { decision, prose, original } = document;
  // As written: names are often code, which prose hides.
  const text = decision.sections
    .filter(({ name }) => tellingSections.has(name))
    .slice(0, 20)
    .flatMap((section) => sectionParts(prose.parts, section, decision.sections))
    .flatMap(({ block }) => (block === null ? [] : [original.slice(block.start, block.end)]))
    .join('\n');
  const words = tellingWords(text);
  const known = new Set([...words, ...pairsOf(words)]);
  const numbers = new Set(Array.from(text.matchAll(reference), ([, ordinal = '']) => ordinal.toLowerCase()));
  const marksOf = ({ name }: ListedOption): ReadonlySet<string> =>
    new Set([...name.words.filter((word) => word.length >= fewestLetters), ...pairsOf(name.words)]);
  const uses = new Map<string, number>();
  for (const option of options) for (const mark of marksOf(option)) uses.set(mark, (uses.get(mark) ?? 0) + 1);
  return (option, index) =>
    numbers.has(option.name.ordinal ?? String(index + 1)) ||
    [...marksOf(option)].some((mark) => uses.get(mark) === 1 && known.has(mark));
}

function read(document: DocumentFacts): Alternatives | null {
  const { decision, prose, original } = document;
  const { sections } = decision;
  const named = sectionsNamed(sections, 'alternatives');
  const stray = strayOptions(document, named);
  const [first] = [...named, ...stray];
  if (first === undefined) return null;

  const contents = named.map((section) => sectionParts(prose.parts, section, sections));
  const lists = contents.flatMap((parts) => optionLists(parts, original));
  if (stray.length > 0) {
    const options = stray.flatMap((section) => {
      const { start, end } = section.headingRange;
      const inside = prose.parts.filter(
        (part) => part.start >= start.offset && part.end <= section.bodyRange.end.offset,
      );
      return optionLists(inside, original)
        .flatMap((list) => list.options.slice(0, 1))
        .slice(0, 1)
        .map((option) => ({ ...option, start: start.offset, end: end.offset }));
    });
    lists.push({ options, loose: [], isWeighed: false });
  }
  const all = merged(lists).filter(({ name }) => name.words.length > 0 || name.ordinal !== null);
  const isSpokenOf = all.every(({ isWeighed }) => isWeighed) ? () => true : spokenOf(document, all);
  const options = all.map((option, index) =>
    option.isWeighed || !isSpokenOf(option, index) ? option : { ...option, isWeighed: true },
  );
  const texts = contents.flatMap(sectionText);
  const loose = lists.flatMap((list) => list.loose);
  const { start, end } = first.headingRange;
  return {
    heading: { start: start.offset, end: end.offset },
    options,
    chosen: chosenOption(document, options, stray.length === 0 && named.every(({ heading }) => ofOthers.test(heading))),
    isTold: countWords(loose.join('\n')) >= tellingLength,
    isDenied: options.length === 0 && texts.length > 0 && texts.every(isEmptyAnswer),
    isUnfinished: texts.some((text) => findLeftovers(text).length > 0),
    isEmpty: texts.length === 0 && stray.length === 0,
  };
}

/**
 * Reads what a record says of alternatives: every section of that meaning, be it heading or label, and headings such as
 * `Option 2: Redis` without one. By structure, in any language. null where it has none of these. What is listed is not judged
 * here: a section may tell of options in running text (`isTold`).
 */
export const readAlternatives = oncePer(read);
