import fc from '../../support/properties.ts';
import { alternativesConsidered } from '../../../src/core/rules/alternatives-considered/rule.ts';
import { alternativesWeighed } from '../../../src/core/rules/alternatives-weighed/rule.ts';
import { consequencesBalanced } from '../../../src/core/rules/consequences-balanced/rule.ts';
import { contextDated } from '../../../src/core/rules/context-dated/rule.ts';
import { contextExplainsWhy } from '../../../src/core/rules/context-explains-why/rule.ts';
import { decisionStated } from '../../../src/core/rules/decision-stated/rule.ts';
import { implementationPlanned } from '../../../src/core/rules/implementation-planned/rule.ts';
import { lengthReasonable } from '../../../src/core/rules/length-reasonable/rule.ts';
import { outcomesMeasurable } from '../../../src/core/rules/outcomes-measurable/rule.ts';
import { referencesGiven } from '../../../src/core/rules/references-given/rule.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { oncePer } from '../../../src/core/rules/support/once-per.ts';
import type { ListedOption } from '../../../src/core/rules/support/listed-option.ts';
import type { OptionName } from '../../../src/core/rules/support/option-name.ts';
import type { ProsePart } from '../../../src/core/rules/support/prose.ts';
import { sectionParts, sectionsNamed } from '../../../src/core/rules/support/section-parts.ts';
import { wordList } from '../../../src/core/rules/support/word-list.ts';
import type { Weight } from '../../../src/core/rules/support/weighing-words.ts';
import type * as arguesModule from '../../../src/core/rules/alternatives-weighed/argues.ts';
import type * as alternativesConsideredRule from '../../../src/core/rules/alternatives-considered/rule.ts';
import type * as alternativesWeighedRule from '../../../src/core/rules/alternatives-weighed/rule.ts';
import type * as oneSided from '../../../src/core/rules/consequences-balanced/one-sided.ts';
import type * as consequencesBalancedRule from '../../../src/core/rules/consequences-balanced/rule.ts';
import type * as contextDatedRule from '../../../src/core/rules/context-dated/rule.ts';
import type * as need from '../../../src/core/rules/context-explains-why/need.ts';
import type * as contextExplainsWhyRule from '../../../src/core/rules/context-explains-why/rule.ts';
import type * as decisionStatedRule from '../../../src/core/rules/decision-stated/rule.ts';
import type * as statement from '../../../src/core/rules/decision-stated/statement.ts';
import type * as implementationPlannedRule from '../../../src/core/rules/implementation-planned/rule.ts';
import type * as lengthReasonableRule from '../../../src/core/rules/length-reasonable/rule.ts';
import type * as measure from '../../../src/core/rules/outcomes-measurable/measure.ts';
import type * as outcomesMeasurableRule from '../../../src/core/rules/outcomes-measurable/rule.ts';
import type * as referencesGivenRule from '../../../src/core/rules/references-given/rule.ts';
import type * as alternatives from '../../../src/core/rules/support/alternatives.ts';
import type * as chosenOptionModule from '../../../src/core/rules/support/chosen-option.ts';
import type * as countWords from '../../../src/core/rules/support/count-words.ts';
import type * as emptyAnswer from '../../../src/core/rules/support/empty-answer.ts';
import type * as headingOptions from '../../../src/core/rules/support/heading-options.ts';
import type * as itemOptions from '../../../src/core/rules/support/item-options.ts';
import type * as labelLinesModule from '../../../src/core/rules/support/label-lines.ts';
import type * as labelOptions from '../../../src/core/rules/support/label-options.ts';
import type * as listedOptionModule from '../../../src/core/rules/support/listed-option.ts';
import type * as oncePerModule from '../../../src/core/rules/support/once-per.ts';
import type * as optionList from '../../../src/core/rules/support/option-list.ts';
import type * as optionNameModule from '../../../src/core/rules/support/option-name.ts';
import type * as readable from '../../../src/core/rules/support/readable.ts';
import type * as sectionPartsModule from '../../../src/core/rules/support/section-parts.ts';
import type * as sentences from '../../../src/core/rules/support/sentences.ts';
import type * as tableOptions from '../../../src/core/rules/support/table-options.ts';
import type * as tableRows from '../../../src/core/rules/support/table-rows.ts';
import type * as titleRange from '../../../src/core/rules/support/title-range.ts';
import type * as weighingMarks from '../../../src/core/rules/support/weighing-marks.ts';
import type * as wordListModule from '../../../src/core/rules/support/word-list.ts';
import type * as weighingWords from '../../../src/core/rules/support/weighing-words.ts';
import { canonicalSection, section } from '../../support/arbitraries/decision.ts';
import { everyFact, facts, proseBlock, prosePart, readRecord } from '../../support/arbitraries/rule.ts';
import { dictionary, few, maybe, number, span, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise, type Exercise } from './entries.ts';

const options = dictionary(
  fc.constantFrom('minimum', 'maximum', 'words', 'required', 'active'),
  fc.oneof(fc.boolean(), word, number, fc.nat({ max: 30 }), fc.constant(null)),
);

/** A rule is given records of any shape and options of any shape, and its reports are taken one by one. */
const checks = (subject: Rule): Exercise =>
  exercise(subject, fc.tuple(everyFact, fc.oneof(fc.constant({}), options)), (checked, [view, own]) =>
    checked.check(view, own),
  );

/** Parts of a document with the text they stand in, now and then of none that was ever read. */
const partsAndText: fc.Arbitrary<readonly [readonly ProsePart[], string]> = fc
  .tuple(readRecord, few(prosePart, 6), fc.nat({ max: 5 }))
  .map(([{ of, prose }, made, at]) => [at === 0 ? made : prose.parts, of.source.original]);

const optionName: fc.Arbitrary<OptionName> = fc.record({ text: word, words: few(word), ordinal: maybe(word) });
const weight = fc.constantFrom<Weight[]>('for', 'against', 'risk', 'both', 'neither', 'verdict');
const listedOption: fc.Arbitrary<ListedOption> = fc.record({
  name: optionName,
  start: number,
  end: number,
  remark: text,
  isWeighed: fc.boolean(),
  weights: few(weight),
  written: text,
});
const language = fc.constantFrom('english' as const, 'other' as const, 'unknown' as const);
const previous = maybe(fc.constantFrom('background' as const, 'statement' as const, 'open' as const));

/** The functions of the rules of language and of what they share. */
export const languageRulesTable = [
  ...entriesOf<typeof alternativesConsideredRule>('rules/alternatives-considered/rule.ts', {
    alternativesConsidered: checks(alternativesConsidered),
  }),
  ...entriesOf<typeof arguesModule>('rules/alternatives-weighed/argues.ts', {
    argues: fc.tuple(text, language, fc.boolean()),
  }),
  ...entriesOf<typeof alternativesWeighedRule>('rules/alternatives-weighed/rule.ts', {
    alternativesWeighed: checks(alternativesWeighed),
  }),
  ...entriesOf<typeof oneSided>('rules/consequences-balanced/one-sided.ts', { sidesOf: fc.tuple(text) }),
  ...entriesOf<typeof consequencesBalancedRule>('rules/consequences-balanced/rule.ts', {
    consequencesBalanced: checks(consequencesBalanced),
  }),
  ...entriesOf<typeof contextDatedRule>('rules/context-dated/rule.ts', { contextDated: checks(contextDated) }),
  ...entriesOf<typeof need>('rules/context-explains-why/need.ts', { namesReason: fc.tuple(text) }),
  ...entriesOf<typeof contextExplainsWhyRule>('rules/context-explains-why/rule.ts', {
    contextExplainsWhy: checks(contextExplainsWhy),
  }),
  ...entriesOf<typeof decisionStatedRule>('rules/decision-stated/rule.ts', { decisionStated: checks(decisionStated) }),
  ...entriesOf<typeof statement>('rules/decision-stated/statement.ts', {
    kindOfSentence: fc.tuple(text, previous),
    passiveWords: fc.tuple(text),
  }),
  ...entriesOf<typeof implementationPlannedRule>('rules/implementation-planned/rule.ts', {
    implementationPlanned: checks(implementationPlanned),
  }),
  ...entriesOf<typeof lengthReasonableRule>('rules/length-reasonable/rule.ts', {
    lengthReasonable: checks(lengthReasonable),
  }),
  ...entriesOf<typeof measure>('rules/outcomes-measurable/measure.ts', { isMeasurable: fc.tuple(text) }),
  ...entriesOf<typeof outcomesMeasurableRule>('rules/outcomes-measurable/rule.ts', {
    outcomesMeasurable: checks(outcomesMeasurable),
  }),
  ...entriesOf<typeof referencesGivenRule>('rules/references-given/rule.ts', {
    referencesGiven: checks(referencesGiven),
  }),
  ...entriesOf<typeof alternatives>('rules/support/alternatives.ts', { readAlternatives: fc.tuple(facts) }),
  ...entriesOf<typeof chosenOptionModule>('rules/support/chosen-option.ts', {
    chosenOption: fc.tuple(facts, few(listedOption), fc.boolean()),
  }),
  ...entriesOf<typeof countWords>('rules/support/count-words.ts', { countWords: fc.tuple(text) }),
  ...entriesOf<typeof emptyAnswer>('rules/support/empty-answer.ts', { isEmptyAnswer: fc.tuple(text) }),
  ...entriesOf<typeof headingOptions>('rules/support/heading-options.ts', { headingOptions: partsAndText }),
  ...entriesOf<typeof itemOptions>('rules/support/item-options.ts', { itemOptions: partsAndText }),
  ...entriesOf<typeof labelLinesModule>('rules/support/label-lines.ts', {
    withoutMarks: fc.tuple(text),
    labelLines: fc.tuple(proseBlock, text),
  }),
  ...entriesOf<typeof labelOptions>('rules/support/label-options.ts', { labelOptions: partsAndText }),
  ...entriesOf<typeof listedOptionModule>('rules/support/listed-option.ts', {
    namesNoOption: fc.tuple(text),
    toOption: fc
      .tuple(partsAndText, span, text)
      .map(([[parts, original], at, remark]) => [original, at, remark, parts]),
  }),
  ...entriesOf<typeof oncePerModule>('rules/support/once-per.ts', {
    oncePer: exercise(oncePer, fc.tuple(fc.object(), text), (keep, [key, value]) => {
      const kept = keep(() => value);
      return [kept(key), kept(key)];
    }),
  }),
  ...entriesOf<typeof optionList>('rules/support/option-list.ts', { optionLists: partsAndText }),
  ...entriesOf<typeof optionNameModule>('rules/support/option-name.ts', {
    countedLength: fc.tuple(text),
    tellingWords: fc.tuple(text),
    readOptionName: fc.tuple(text),
    shareOf: fc.tuple(few(word), few(word)).map(([words, among]) => [words, new Set(among)]),
    isSameOption: fc.tuple(optionName, optionName),
    placeOf: fc.tuple(few(word), few(word)),
  }),
  ...entriesOf<typeof readable>('rules/support/readable.ts', { isReadable: fc.tuple(facts) }),
  ...entriesOf<typeof sectionPartsModule>('rules/support/section-parts.ts', {
    sectionParts: exercise(
      sectionParts,
      fc.tuple(partsAndText, section, few(section), fc.option(fc.boolean())),
      (partsOf, [[parts], of, others, isApart]) =>
        isApart === null ? partsOf(parts, of, [of, ...others]) : partsOf(parts, of, [of, ...others], () => isApart),
    ),
    sectionsNamed: exercise(sectionsNamed, fc.tuple(few(section), few(canonicalSection)), (named, [sections, names]) =>
      named(sections, ...names),
    ),
  }),
  ...entriesOf<typeof sentences>('rules/support/sentences.ts', { sentencesOf: fc.tuple(text) }),
  ...entriesOf<typeof tableOptions>('rules/support/table-options.ts', { tableOptions: partsAndText }),
  ...entriesOf<typeof tableRows>('rules/support/table-rows.ts', {
    tableRows: fc.tuple(partsAndText, number).map(([[parts], at]) => [parts, at]),
  }),
  ...entriesOf<typeof titleRange>('rules/support/title-range.ts', { titleRange: fc.tuple(facts) }),
  ...entriesOf<typeof weighingMarks>('rules/support/weighing-marks.ts', { weighingMarks: partsAndText }),
  ...entriesOf<typeof wordListModule>('rules/support/word-list.ts', {
    wordList: exercise(wordList, fc.tuple(text, text), (list, [written, searched]) => list(written)(searched)),
  }),
  ...entriesOf<typeof weighingWords>('rules/support/weighing-words.ts', { weightOf: fc.tuple(text) }),
];
