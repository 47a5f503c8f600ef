import fc from '../../support/properties.ts';
import { z } from 'zod';
import { dateFollowsNumber } from '../../../src/core/rules/date-follows-number/rule.ts';
import { dateValid } from '../../../src/core/rules/date-valid/rule.ts';
import { impactKnown } from '../../../src/core/rules/impact-known/rule.ts';
import { metadataComplete } from '../../../src/core/rules/metadata-complete/rule.ts';
import { recordWhole } from '../../../src/core/rules/record-whole/rule.ts';
import { scopeKnown } from '../../../src/core/rules/scope-known/rule.ts';
import { sectionNotEmpty } from '../../../src/core/rules/section-not-empty/rule.ts';
import { sectionsOrdered } from '../../../src/core/rules/sections-ordered/rule.ts';
import { sectionsUnique } from '../../../src/core/rules/sections-unique/rule.ts';
import { textEncoding } from '../../../src/core/rules/text-encoding/rule.ts';
import { decisionFirm } from '../../../src/core/rules/decision-firm/rule.ts';
import { linkRequired } from '../../../src/core/rules/kinds/link-required.ts';
import { metadataOneOf } from '../../../src/core/rules/kinds/metadata-one-of.ts';
import { metadataRequired } from '../../../src/core/rules/kinds/metadata-required.ts';
import { sectionOrder } from '../../../src/core/rules/kinds/section-order.ts';
import { sectionRequired } from '../../../src/core/rules/kinds/section-required.ts';
import { textForbidden } from '../../../src/core/rules/kinds/text-forbidden.ts';
import { filenameMatches } from '../../../src/core/rules/filename-matches/rule.ts';
import { numberSequential } from '../../../src/core/rules/number-sequential/rule.ts';
import { numberUnique } from '../../../src/core/rules/number-unique/rule.ts';
import { overlapWith } from '../../../src/core/rules/no-placeholder/overlap.ts';
import { noPlaceholder } from '../../../src/core/rules/no-placeholder/rule.ts';
import { canonicalStatuses } from '../../../src/core/model/status.ts';
import type { ExpectedField } from '../../../src/core/rules/metadata-complete/expected-fields.ts';
import type { FieldKey } from '../../../src/core/rules/metadata-complete/field-key.ts';
import { defineKind, defineRule, instanceOf } from '../../../src/core/rules/rule.ts';
import { sectionsComplete } from '../../../src/core/rules/sections-complete/rule.ts';
import { boundedList, boundedText } from '../../../src/core/rules/support/bounded.ts';
import { statusKnown } from '../../../src/core/rules/status-known/rule.ts';
import { titlePresent } from '../../../src/core/rules/title-present/rule.ts';
import type * as dateFollowsNumberRule from '../../../src/core/rules/date-follows-number/rule.ts';
import type * as dateValidRule from '../../../src/core/rules/date-valid/rule.ts';
import type * as impactKnownRule from '../../../src/core/rules/impact-known/rule.ts';
import type * as metadataCompleteRule from '../../../src/core/rules/metadata-complete/rule.ts';
import type * as recordWholeRule from '../../../src/core/rules/record-whole/rule.ts';
import type * as scopeKnownRule from '../../../src/core/rules/scope-known/rule.ts';
import type * as sectionNotEmptyRule from '../../../src/core/rules/section-not-empty/rule.ts';
import type * as sectionsOrderedRule from '../../../src/core/rules/sections-ordered/rule.ts';
import type * as sectionsUniqueRule from '../../../src/core/rules/sections-unique/rule.ts';
import type * as textEncodingRule from '../../../src/core/rules/text-encoding/rule.ts';
import type * as datePlaces from '../../../src/core/rules/date-valid/date-places.ts';
import type * as levels from '../../../src/core/rules/impact-known/levels.ts';
import type * as expectedFields from '../../../src/core/rules/metadata-complete/expected-fields.ts';
import type * as fieldKey from '../../../src/core/rules/metadata-complete/field-key.ts';
import type * as insertFieldModule from '../../../src/core/rules/metadata-complete/insert-field.ts';
import type * as ownText from '../../../src/core/rules/section-not-empty/own-text.ts';
import type * as misplacedModule from '../../../src/core/rules/sections-ordered/misplaced.ts';
import type * as moves from '../../../src/core/rules/sections-ordered/moves.ts';
import type * as withoutNote from '../../../src/core/rules/support/without-note.ts';
import type * as mojibake from '../../../src/core/rules/text-encoding/mojibake.ts';
import type * as decisionFirmRule from '../../../src/core/rules/decision-firm/rule.ts';
import type * as hedges from '../../../src/core/rules/decision-firm/hedges.ts';
import type * as expectedName from '../../../src/core/rules/filename-matches/expected-name.ts';
import type * as numberRepair from '../../../src/core/rules/filename-matches/number-repair.ts';
import type * as filenameMatchesRule from '../../../src/core/rules/filename-matches/rule.ts';
import type * as linkRequiredKind from '../../../src/core/rules/kinds/link-required.ts';
import type * as metadataOneOfKind from '../../../src/core/rules/kinds/metadata-one-of.ts';
import type * as metadataRequiredKind from '../../../src/core/rules/kinds/metadata-required.ts';
import type * as sectionOrderKind from '../../../src/core/rules/kinds/section-order.ts';
import type * as sectionRequiredKind from '../../../src/core/rules/kinds/section-required.ts';
import type * as textForbiddenKind from '../../../src/core/rules/kinds/text-forbidden.ts';
import type * as noPlaceholderRule from '../../../src/core/rules/no-placeholder/rule.ts';
import type * as placeholderHits from '../../../src/core/rules/no-placeholder/placeholder-hits.ts';
import type * as templateHits from '../../../src/core/rules/no-placeholder/template-hits.ts';
import type * as overlap from '../../../src/core/rules/no-placeholder/overlap.ts';
import type * as unfinishedPlaces from '../../../src/core/rules/no-placeholder/unfinished-places.ts';
import type * as templateText from '../../../src/core/rules/no-placeholder/template-text.ts';
import type * as templateQuestion from '../../../src/core/rules/no-placeholder/template-question.ts';
import type * as numberSequentialRule from '../../../src/core/rules/number-sequential/rule.ts';
import type * as referrers from '../../../src/core/rules/number-unique/referrers.ts';
import type * as numberUniqueRule from '../../../src/core/rules/number-unique/rule.ts';
import type * as exampleWords from '../../../src/core/rules/example-words.ts';
import type * as optionListModule from '../../../src/core/rules/option-list.ts';
import type * as rulePage from '../../../src/core/rules/rule-page.ts';
import type * as ruleModule from '../../../src/core/rules/rule.ts';
import type * as expectedSections from '../../../src/core/rules/sections-complete/expected-sections.ts';
import type * as sectionsCompleteRule from '../../../src/core/rules/sections-complete/rule.ts';
import type * as statesDecisionModule from '../../../src/core/rules/sections-complete/states-decision.ts';
import type * as touchedSectionsModule from '../../../src/core/rules/sections-complete/touched-sections.ts';
import type * as nearestStatus from '../../../src/core/rules/support/nearest-status.ts';
import type * as ownStatuses from '../../../src/core/rules/status-known/own-statuses.ts';
import type * as statusKnownRule from '../../../src/core/rules/status-known/rule.ts';
import type * as statusMenu from '../../../src/core/rules/status-known/status-menu.ts';
import type * as bounded from '../../../src/core/rules/support/bounded.ts';
import type * as language from '../../../src/core/rules/support/language.ts';
import type * as leftovers from '../../../src/core/rules/support/leftovers.ts';
import type * as phrasesModule from '../../../src/core/rules/support/phrases.ts';
import type * as prose from '../../../src/core/rules/support/prose.ts';
import type * as quotation from '../../../src/core/rules/support/quotation.ts';
import type * as recordPlace from '../../../src/core/rules/support/record-place.ts';
import type * as replacement from '../../../src/core/rules/support/replacement.ts';
import type * as sectionOfBlock from '../../../src/core/rules/support/section-of-block.ts';
import type * as sectionPlace from '../../../src/core/rules/support/section-place.ts';
import type * as writtenNumber from '../../../src/core/rules/support/written-number.ts';
import type * as ownId from '../../../src/core/rules/filename-matches/own-id.ts';
import type * as titleDeviation from '../../../src/core/rules/title-present/title-deviation.ts';
import type * as titlePlaces from '../../../src/core/rules/title-present/title-places.ts';
import type * as titlePresentRule from '../../../src/core/rules/title-present/rule.ts';
import { convention, habit, pattern, template } from '../../support/arbitraries/convention.ts';
import { logRecords, recordSummary } from '../../support/arbitraries/log-facts.ts';
import { canonicalSection, decision, field, section } from '../../support/arbitraries/decision.ts';
import {
  everyFact,
  facts as documentView,
  proseBlock,
  readRecord,
  reading,
  rule,
} from '../../support/arbitraries/rule.ts';
import { documentAndText, phrases, sometimes, treeOf } from '../../support/arbitraries/syntax.ts';
import { few, maybe, number, path, span, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';
import { languageRulesTable } from './language-rules-table.ts';
import { lifecycleRulesTable } from './lifecycle-rules-table.ts';
import { checks, options } from './rule-checks.ts';

/** What has a length and is no list breaks bounds that look at the length alone. */
const anyValue = fc.oneof(
  text,
  few(word),
  fc.record({ length: fc.oneof(number, few(fc.constant({}), 1)) }),
  fc.anything({ maxDepth: 1, withNullPrototype: true }),
);
const bounds = fc.record({ min: fc.nat({ max: 3 }), max: fc.nat({ max: 9 }), tooFew: word }, { requiredKeys: ['max'] });

const shortWords = few(word.map((each) => each.slice(0, 100) || 'x'));
const declared = fc.record({ id: word, what: word, why: word, fix: word, text: word, limit: number });
const messages = { found: 'found {text}' } as const;
const schema = z.strictObject({ limit: z.number().default(1), words: z.array(z.string()).default([]) });

const someKind = defineKind({
  kind: 'some',
  needs: ['document'],
  options: schema,
  messages,
  *check({ document }, { words }) {
    for (const each of words) yield { message: 'found', data: { text: each }, at: { range: document.decision.range } };
  },
});

const blocksAndSections: fc.Arbitrary<Parameters<typeof sectionOfBlock.sectionsOfBlocks>> = fc
  .tuple(readRecord, few(proseBlock), few(section), sometimes)
  .map(([each, blocks, sections, isMade]) =>
    isMade ? [blocks, sections] : [each.prose.blocks, each.decision.sections],
  );
const demand = fc.constantFrom<FieldKey['demand'][]>(
  ...(['date', 'author', 'deciders', 'owner', 'reviewers', 'impact', 'scope', 'category', null] as const),
);
const expectedField: fc.Arbitrary<ExpectedField> = fc
  .tuple(fc.record({ key: word, name: word, demand, label: word, isFooter: fc.boolean() }), fc.boolean(), number)
  .map(([key, isHabit, count]) =>
    isHabit ? { ...key, because: 'habit', count, of: count } : { ...key, because: 'template' },
  );

export const rulesTable = [
  ...entriesOf<typeof dateFollowsNumberRule>('rules/date-follows-number/rule.ts', {
    dateFollowsNumber: checks(dateFollowsNumber),
  }),
  ...entriesOf<typeof dateValidRule>('rules/date-valid/rule.ts', { dateValid: checks(dateValid) }),
  ...entriesOf<typeof datePlaces>('rules/date-valid/date-places.ts', { datePlaces: fc.tuple(documentView) }),
  ...entriesOf<typeof impactKnownRule>('rules/impact-known/rule.ts', { impactKnown: checks(impactKnown) }),
  ...entriesOf<typeof levels>('rules/impact-known/levels.ts', {
    isLevel: fc.tuple(text),
    isLevelMenu: fc.tuple(text, fc.boolean()).map(([value, isKnown]) => [value, () => isKnown]),
  }),
  ...entriesOf<typeof metadataCompleteRule>('rules/metadata-complete/rule.ts', {
    metadataComplete: checks(metadataComplete),
  }),
  ...entriesOf<typeof expectedFields>('rules/metadata-complete/expected-fields.ts', {
    expectedFields: fc.tuple(fc.option(few(word), { nil: undefined }), maybe(convention), maybe(template)),
  }),
  ...entriesOf<typeof fieldKey>('rules/metadata-complete/field-key.ts', {
    fieldKey: fc.tuple(text),
    isDue: fc.tuple(demand, decision),
    isBlank: fc.tuple(text),
    isSaidElsewhere: fc.tuple(demand, decision),
  }),
  ...entriesOf<typeof insertFieldModule>('rules/metadata-complete/insert-field.ts', {
    insertField: fc.tuple(documentView, expectedField, word),
  }),
  ...entriesOf<typeof recordWholeRule>('rules/record-whole/rule.ts', { recordWhole: checks(recordWhole) }),
  ...entriesOf<typeof scopeKnownRule>('rules/scope-known/rule.ts', { scopeKnown: checks(scopeKnown) }),
  ...entriesOf<typeof sectionNotEmptyRule>('rules/section-not-empty/rule.ts', {
    sectionNotEmpty: checks(sectionNotEmpty),
  }),
  ...entriesOf<typeof ownText>('rules/section-not-empty/own-text.ts', {
    emptySections: fc.tuple(few(section), few(field), text),
  }),
  ...entriesOf<typeof sectionsOrderedRule>('rules/sections-ordered/rule.ts', {
    sectionsOrdered: checks(sectionsOrdered),
  }),
  ...entriesOf<typeof misplacedModule>('rules/sections-ordered/misplaced.ts', { misplaced: fc.tuple(few(number, 6)) }),
  ...entriesOf<typeof moves>('rules/sections-ordered/moves.ts', {
    movesByNames: fc.tuple(few(section), few(canonicalSection)),
    movesByTemplate: fc.tuple(few(section), template, maybe(convention)),
    movesByHabit: fc.tuple(few(section), convention),
  }),
  ...entriesOf<typeof sectionsUniqueRule>('rules/sections-unique/rule.ts', { sectionsUnique: checks(sectionsUnique) }),
  ...entriesOf<typeof withoutNote>('rules/support/without-note.ts', { withoutNote: fc.tuple(text) }),
  ...entriesOf<typeof textEncodingRule>('rules/text-encoding/rule.ts', { textEncoding: checks(textEncoding) }),
  ...entriesOf<typeof mojibake>('rules/text-encoding/mojibake.ts', { findMojibake: fc.tuple(text) }),
  ...entriesOf<typeof decisionFirmRule>('rules/decision-firm/rule.ts', { decisionFirm: checks(decisionFirm) }),
  ...entriesOf<typeof hedges>('rules/decision-firm/hedges.ts', {
    sentenceEnds: fc.tuple(text),
    findHedges: fc.oneof(fc.tuple(text, number), fc.tuple(text, number, few(span))),
  }),
  ...entriesOf<typeof expectedName>('rules/filename-matches/expected-name.ts', {
    expectedName: fc.tuple(decision, pattern, number),
  }),
  ...entriesOf<typeof numberRepair>('rules/filename-matches/number-repair.ts', {
    renaming: fc.tuple(path, path, logRecords),
    numberRepair: fc.tuple(documentView, logRecords, maybe(convention)),
  }),
  ...entriesOf<typeof filenameMatchesRule>('rules/filename-matches/rule.ts', {
    filenameMatches: checks(filenameMatches),
  }),
  ...entriesOf<typeof sectionRequiredKind>('rules/kinds/section-required.ts', {
    missingSection: fc.oneof(
      fc.tuple(documentView, fc.oneof(canonicalSection, text)),
      fc.tuple(documentView, fc.oneof(canonicalSection, text), text),
    ),
    headingOf: fc.tuple(text),
    sectionRequired: exercise(
      sectionRequired,
      fc.tuple(everyFact, fc.oneof(canonicalSection, word)),
      (kind, [view, name]) => kind.check(view, { section: name }),
    ),
  }),
  ...entriesOf<typeof linkRequiredKind>('rules/kinds/link-required.ts', {
    linkRequired: exercise(linkRequired, fc.tuple(everyFact, word), (kind, [view, to]) => kind.check(view, { to })),
  }),
  ...entriesOf<typeof metadataOneOfKind>('rules/kinds/metadata-one-of.ts', {
    metadataOneOf: exercise(
      metadataOneOf,
      fc.tuple(everyFact, fc.oneof(fc.constantFrom('status', 'date', 'impact'), word), shortWords),
      (kind, [view, field, values]) => kind.check(view, { field, values }),
    ),
  }),
  ...entriesOf<typeof metadataRequiredKind>('rules/kinds/metadata-required.ts', {
    metadataRequired: exercise(
      metadataRequired,
      fc.tuple(everyFact, fc.oneof(fc.constantFrom('status', 'date', 'deciders'), word)),
      (kind, [view, field]) => kind.check(view, { field }),
    ),
  }),
  ...entriesOf<typeof sectionOrderKind>('rules/kinds/section-order.ts', {
    sectionOrder: exercise(sectionOrder, fc.tuple(everyFact, few(canonicalSection, 5)), (kind, [view, order]) =>
      kind.check(view, { order }),
    ),
  }),
  ...entriesOf<typeof textForbiddenKind>('rules/kinds/text-forbidden.ts', {
    textForbidden: exercise(textForbidden, fc.tuple(everyFact, shortWords, word), (kind, [view, words, instead]) =>
      kind.check(view, { words, instead }),
    ),
  }),
  ...entriesOf<typeof noPlaceholderRule>('rules/no-placeholder/rule.ts', { noPlaceholder: checks(noPlaceholder) }),
  ...entriesOf<typeof placeholderHits>('rules/no-placeholder/placeholder-hits.ts', {
    openPlaces: fc.tuple(documentView),
    placeholderHits: fc.tuple(documentView),
  }),
  ...entriesOf<typeof templateHits>('rules/no-placeholder/template-hits.ts', {
    templateHits: fc.tuple(documentView, maybe(template)),
  }),
  ...entriesOf<typeof templateQuestion>('rules/no-placeholder/template-question.ts', {
    isTemplateQuestion: fc.tuple(section, text),
  }),
  ...entriesOf<typeof templateText>('rules/no-placeholder/template-text.ts', {
    promptLines: fc.tuple(maybe(template)),
    isForAuthor: fc.tuple(text),
    templateTexts: fc
      .tuple(proseBlock, few(text))
      .map(([block, prompts]) => [block, new Set([...prompts, block.text.toLowerCase()])]),
  }),
  ...entriesOf<typeof numberSequentialRule>('rules/number-sequential/rule.ts', {
    numberSequential: checks(numberSequential),
  }),
  ...entriesOf<typeof referrers>('rules/number-unique/referrers.ts', {
    referrersTo: fc.tuple(path, few(recordSummary)),
  }),
  ...entriesOf<typeof numberUniqueRule>('rules/number-unique/rule.ts', { numberUnique: checks(numberUnique) }),
  ...entriesOf<typeof exampleWords>('rules/example-words.ts', {
    exampleFindings: fc.tuple(few(word)).map(([expect]) => [{ title: '', markdown: '', expect }]),
    exampleSettings: fc
      .tuple(path, options, word)
      .map(([at, given, title]) => [
        { title, markdown: title, path: at, options: given, habits: {}, template: { prompts: [title] } },
      ]),
  }),
  ...entriesOf<typeof optionListModule>('rules/option-list.ts', {
    optionList: fc.tuple(rule).map(([own]) => [own.options]),
  }),
  ...entriesOf<typeof overlap>('rules/no-placeholder/overlap.ts', {
    overlapWith: exercise(overlapWith, fc.tuple(few(span), span), (made, [spans, one]) => made(spans)(one)),
  }),
  ...entriesOf<typeof unfinishedPlaces>('rules/no-placeholder/unfinished-places.ts', {
    unfinishedPlaces: fc.tuple(documentView),
    unfinishedMessage: fc.tuple(
      fc.constantFrom('whole' as const, 'part' as const),
      maybe(fc.constantFrom(...canonicalStatuses)),
    ),
  }),
  ...entriesOf<typeof rulePage>('rules/rule-page.ts', {
    renderRulePage: fc.tuple(rule),
    renderRuleTable: fc.tuple(few(rule), word).map(([rules, link]) => [rules, () => link]),
  }),
  ...entriesOf<typeof ruleModule>('rules/rule.ts', {
    defineRule: exercise(defineRule, fc.tuple(everyFact, declared, options), (define, [view, own, given]) => {
      const severity = { recommended: 'error', strict: 'error', minimal: 'off' } as const;
      const base = { id: own.id, since: own.text, severity, suppressible: true, docs: own };
      const made = define({ ...base, ...someKind, examples: { good: [], bad: [] } });
      return made.check(view, given);
    }),
    defineKind: exercise(defineKind, fc.tuple(everyFact, declared, shortWords), (define, [view, own, words]) =>
      define({ ...someKind, kind: own.id }).check(view, { limit: own.limit, words }),
    ),
    instanceOf: exercise(instanceOf, fc.tuple(everyFact, options, options), (instance, [view, fixed, given]) => {
      const made = instance(someKind, fixed);
      made.options.safeParse(given);
      return made.check(view, given);
    }),
  }),
  ...entriesOf<typeof expectedSections>('rules/sections-complete/expected-sections.ts', {
    expectedSections: fc.tuple(maybe(convention), maybe(template)),
  }),
  ...entriesOf<typeof statesDecisionModule>('rules/sections-complete/states-decision.ts', {
    statesDecision: readRecord.map((each) => [each.prose, each.decision.sections]),
  }),
  ...entriesOf<typeof touchedSectionsModule>('rules/sections-complete/touched-sections.ts', {
    touchedSections: fc.tuple(decision, reading).map(([own, each]) => [own, each.prose]),
  }),
  ...entriesOf<typeof sectionsCompleteRule>('rules/sections-complete/rule.ts', {
    sectionsComplete: checks(sectionsComplete),
  }),
  ...entriesOf<typeof nearestStatus>('rules/support/nearest-status.ts', {
    nearestStatus: fc.oneof(fc.tuple(text, phrases), fc.tuple(text, phrases, few(text))),
    likeWritten: fc.tuple(text, text),
  }),
  ...entriesOf<typeof ownStatuses>('rules/status-known/own-statuses.ts', {
    ownStatuses: fc.tuple(maybe(convention), maybe(template)),
    hasNoStatuses: fc.tuple(maybe(convention)),
  }),
  ...entriesOf<typeof statusKnownRule>('rules/status-known/rule.ts', { statusKnown: checks(statusKnown) }),
  ...entriesOf<typeof statusMenu>('rules/status-known/status-menu.ts', { isStatusMenu: fc.tuple(text, phrases) }),
  ...entriesOf<typeof bounded>('rules/support/bounded.ts', {
    boundedList: exercise(boundedList, fc.tuple(anyValue, bounds), (made, [value, within]) =>
      made(z.string(), within).safeParse(value),
    ),
    boundedText: exercise(boundedText, fc.tuple(anyValue, bounds), (made, [value, within]) =>
      made(within).safeParse(value),
    ),
  }),
  ...entriesOf<typeof language>('rules/support/language.ts', {
    languageOf: reading.map((each) => [each.prose]),
  }),
  ...entriesOf<typeof leftovers>('rules/support/leftovers.ts', { findLeftovers: fc.tuple(text) }),
  ...entriesOf<typeof phrasesModule>('rules/support/phrases.ts', { findPhrases: fc.tuple(text, few(text)) }),
  ...entriesOf<typeof prose>('rules/support/prose.ts', {
    collectProse: fc
      .tuple(documentAndText, sometimes, fc.option(number, { freq: 8 }))
      .map(([[of, own], bare, moved]) => [
        treeOf(of, bare),
        own,
        (offset: number) => of.source.toOriginal(offset) + (moved ?? 0),
      ]),
    proseBetween: fc.tuple(reading, number, number).map(([each, start, end]) => [each.prose, start, end]),
  }),
  ...entriesOf<typeof quotation>('rules/support/quotation.ts', { quotation: fc.tuple(text) }),
  ...entriesOf<typeof recordPlace>('rules/support/record-place.ts', {
    recordPlace: fc.tuple(recordSummary, path),
    recordPlaces: fc.tuple(few(recordSummary), path),
  }),
  ...entriesOf<typeof replacement>('rules/support/replacement.ts', {
    replacement: fc.tuple(text, fc.boolean(), path, span, text),
  }),
  ...entriesOf<typeof sectionOfBlock>('rules/support/section-of-block.ts', {
    innermostSections: blocksAndSections,
    sectionsOfBlocks: blocksAndSections,
  }),
  ...entriesOf<typeof sectionPlace>('rules/support/section-place.ts', {
    sectionPlace: fc.tuple(decision, canonicalSection),
  }),
  ...entriesOf<typeof writtenNumber>('rules/support/written-number.ts', {
    writtenNumber: fc.tuple(decision, number),
  }),
  ...entriesOf<typeof titlePlaces>('rules/title-present/title-places.ts', {
    exampleTitle: fc.tuple(path),
    furtherTitles: fc.tuple(documentView),
    titleOffset: fc.tuple(documentView),
    unmarkedTitle: fc.tuple(documentView, number),
  }),
  ...entriesOf<typeof titlePresentRule>('rules/title-present/rule.ts', { titlePresent: checks(titlePresent) }),
  ...entriesOf<typeof ownId>('rules/filename-matches/own-id.ts', {
    isOwnId: fc.tuple(maybe(text), path, maybe(convention)),
  }),
  ...entriesOf<typeof titleDeviation>('rules/title-present/title-deviation.ts', {
    titleDeviation: fc.tuple(decision, maybe(habit(pattern)), maybe(fc.record({ start: number, end: number }))),
  }),
  ...languageRulesTable,
  ...lifecycleRulesTable,
];
