import type { DecisionSection } from '../../model/decision.ts';
import type { ProseBlock } from '../../model/prose.ts';
import type { DocumentFacts } from '../facts.ts';
import { findLeftovers } from './leftovers.ts';
import type { ListedOption } from './listed-option.ts';
import { placeOf, shareOf, tellingWords } from './option-name.ts';
import { sectionParts, sectionsNamed } from './section-parts.ts';

/** Words of the decision in which the chosen option is named. */
const statingWords = 60;

/** From this share of its words a text that does not name an option word by word still means it, if it does so at once. */
const fewestShare = 0.6;
const atOnce = 15;

/** An option behind these words is the one that is left. */
const leaving = new Set([
  'instead',
  'than',
  'over',
  'rather',
  'replacing',
  'replace',
  'replaces',
  'reject',
  'rejected',
]);

const mark =
  /[([–—*_-]\s{0,3}(?:the\s|our\s)?(?:chosen|selected|accepted|adopted|recommended|preferred|choice|this decision|winner|decided|picked|gewählt|ausgewählt|bevorzugt|retenue?|choisie?|elegid[ao]|escolhid[ao]|scelt[ao]|gekozen|выбран\p{L}{0,4}|采用|已选|選択|採用|선택|được chọn)(?!\p{L})/iu;

/** `... Chosen.` at the end of what is said of an option. */
const verdict =
  /(?:^|[.;!?:]\s{1,4})(?:this (?:is|was) )?(?:the )?(?:chosen|selected|adopted|accepted)(?: (?:option|solution|approach|one))?[.!]?\s*$/iu;

/** An option that says of itself that it is the chosen one; null unless exactly one does. */
function markedOption(options: readonly ListedOption[]): ListedOption | null {
  const only = (isMarked: (option: ListedOption) => boolean): ListedOption | null => {
    const found = options.filter(isMarked);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return (
    only(({ written, remark }) => mark.test(written.slice(-60)) || mark.test(` ${remark.slice(0, 60)}`)) ??
    only(({ remark }) => verdict.test(remark.slice(-80))) ??
    only(({ written }) => /✅|⭐|🏆/u.test(written))
  );
}

interface Statement {
  readonly words: readonly string[];
  /** How much it counts that an option is named here. */
  readonly weight: number;
  readonly ordinal: string | null;
}

const reference =
  /(?:^|[^\p{L}])(?:option|alternative|variant|variante|opción|opção|approach|solution|方案|选项|案|대안)\s{0,2}[#№]?\s{0,2}(\p{N}{1,2}\p{L}?|[a-z])(?![\p{L}\p{N}])/iu;

/** A decision that begins so names the chosen option next. */
const choosing =
  /^\W{0,4}(?:chosen|selected|adopted|decision|option retenue|option choisie|gewählt|opción elegida|opção escolhida|opzione scelta|gekozen|выбран|选择|選択|採用)/iu;

/** The number of an option that a text names. A letter is one only where it is a capital: `option a` may go on with a noun. */
function ordinalIn(text: string): string | null {
  const ordinal = reference.exec(text.slice(0, 600))?.[1] ?? '';
  return ordinal === '' || /^\p{Ll}$/u.test(ordinal) ? null : ordinal.toLowerCase();
}

const toStatement = (text: string, weight: number): Statement => ({
  words: tellingWords(text.slice(0, 4000)).slice(0, statingWords),
  weight,
  ordinal: ordinalIn(text),
});

/** The block as written, because names are often code, which prose hides; a prompt that was left in it names nothing: `{option 1}`. */
function writtenWithoutPrompts({ start, end, text }: ProseBlock, original: string): string {
  const written = original.slice(start, end);
  return findLeftovers(text).reduce(
    (rest, hit) => rest.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + rest.slice(hit.end),
    written,
  );
}

/** Where a record says what is chosen: the heading of the decision, its first words, the title. */
function statementsOf({ decision, prose, original }: DocumentFacts): readonly Statement[] {
  const { sections, title } = decision;
  const decisions = sectionsNamed(sections, 'decision');
  const textOf = (section: DecisionSection): string =>
    sectionParts(prose.parts, section, sections)
      .flatMap(({ block }) => (block === null ? [] : [writtenWithoutPrompts(block, original)]))
      .join('\n');
  // A title that names two ways asks which; any other one names the chosen way, and so does a heading.
  const named = title === null || /(?<!\p{L})(?:vs|versus|or|oder|ou)(?!\p{L})/iu.test(title.text) ? [] : [title.text];
  return [
    ...decisions.map(({ heading }) => toStatement(heading.replace(/^[^:：]{0,40}[:：]/u, ''), 1.2)),
    ...named.map((text) => toStatement(text, 1.1)),
    ...decisions.map(textOf).map((text) => toStatement(text, choosing.test(text.slice(0, 200)) ? 1.3 : 1)),
  ];
}

interface Expectation {
  /** The options carry numbers or letters of their own; else they are counted. */
  readonly hasOrdinals: boolean;
  /** The list is said to hold what was not chosen, so that only its very name means the chosen one. */
  readonly isOfOthers: boolean;
}

function scoreIn(
  statement: Statement,
  option: ListedOption,
  index: number,
  { hasOrdinals, isOfOthers }: Expectation,
): number {
  const { words, ordinal } = option.name;
  const number = hasOrdinals ? ordinal : String(index + 1);
  if (statement.ordinal !== null && statement.ordinal === number) return 3;
  const place = placeOf(words, statement.words);
  const isLeft = place > 0 && leaving.has(statement.words[place - 1] ?? '');
  if (isLeft) return 0;
  if (place >= 0) return 1 + statement.weight - place / (10 * statingWords) + words.length / 1000;
  if (isOfOthers) return 0;
  const share = shareOf(words, new Set(statement.words.slice(0, atOnce)));
  return share >= fewestShare ? share * (statement.weight / 2) : 0;
}

/**
 * The option that a record chooses: the one that says so itself, else the one that the decision or the title names, by its number,
 * word by word, or by most of its words. null where that cannot be told, or where two are named alike.
 *
 * @param isOfOthers the list is said to hold what was not chosen ("Alternatives"): only its very name means the chosen one
 */
export function chosenOption(
  document: DocumentFacts,
  options: readonly ListedOption[],
  isOfOthers: boolean,
): ListedOption | null {
  const marked = markedOption(options);
  if (marked !== null) return marked;
  const statements = statementsOf(document);
  const expectation = { hasOrdinals: options.some(({ name }) => name.ordinal !== null), isOfOthers };
  const scored = options
    .map((option, index) => ({
      option,
      score: Math.max(0, ...statements.map((statement) => scoreIn(statement, option, index, expectation))),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score === 0) return null;
  return second?.score === best.score ? null : best.option;
}
