import fc from 'fast-check';
import { z } from 'zod';
import { decisionFirm } from '../../../src/core/rules/decision-firm/rule.ts';
import { sectionRequired } from '../../../src/core/rules/kinds/section-required.ts';
import { textForbidden } from '../../../src/core/rules/kinds/text-forbidden.ts';
import { overlapWith } from '../../../src/core/rules/no-placeholder/overlap.ts';
import { noPlaceholder } from '../../../src/core/rules/no-placeholder/rule.ts';
import { canonicalStatuses } from '../../../src/core/model/status.ts';
import { defineKind, defineRule, instanceOf, type Rule } from '../../../src/core/rules/rule.ts';
import { sectionsComplete } from '../../../src/core/rules/sections-complete/rule.ts';
import { boundedList, boundedText } from '../../../src/core/rules/support/bounded.ts';
import { statusKnown } from '../../../src/core/rules/status-known/rule.ts';
import { titlePresent } from '../../../src/core/rules/title-present/rule.ts';
import type * as decisionFirmRule from '../../../src/core/rules/decision-firm/rule.ts';
import type * as hedges from '../../../src/core/rules/decision-firm/hedges.ts';
import type * as sectionRequiredKind from '../../../src/core/rules/kinds/section-required.ts';
import type * as textForbiddenKind from '../../../src/core/rules/kinds/text-forbidden.ts';
import type * as noPlaceholderRule from '../../../src/core/rules/no-placeholder/rule.ts';
import type * as overlap from '../../../src/core/rules/no-placeholder/overlap.ts';
import type * as unfinishedPlaces from '../../../src/core/rules/no-placeholder/unfinished-places.ts';
import type * as templateText from '../../../src/core/rules/no-placeholder/template-text.ts';
import type * as templateQuestion from '../../../src/core/rules/no-placeholder/template-question.ts';
import type * as exampleWords from '../../../src/core/rules/example-words.ts';
import type * as optionListModule from '../../../src/core/rules/option-list.ts';
import type * as rulePage from '../../../src/core/rules/rule-page.ts';
import type * as ruleModule from '../../../src/core/rules/rule.ts';
import type * as expectedSections from '../../../src/core/rules/sections-complete/expected-sections.ts';
import type * as sectionsCompleteRule from '../../../src/core/rules/sections-complete/rule.ts';
import type * as statesDecisionModule from '../../../src/core/rules/sections-complete/states-decision.ts';
import type * as touchedSectionsModule from '../../../src/core/rules/sections-complete/touched-sections.ts';
import type * as nearestStatus from '../../../src/core/rules/status-known/nearest-status.ts';
import type * as ownStatuses from '../../../src/core/rules/status-known/own-statuses.ts';
import type * as statusKnownRule from '../../../src/core/rules/status-known/rule.ts';
import type * as statusMenu from '../../../src/core/rules/status-known/status-menu.ts';
import type * as bounded from '../../../src/core/rules/support/bounded.ts';
import type * as language from '../../../src/core/rules/support/language.ts';
import type * as leftovers from '../../../src/core/rules/support/leftovers.ts';
import type * as phrasesModule from '../../../src/core/rules/support/phrases.ts';
import type * as prose from '../../../src/core/rules/support/prose.ts';
import type * as quotation from '../../../src/core/rules/support/quotation.ts';
import type * as replacement from '../../../src/core/rules/support/replacement.ts';
import type * as sectionOfBlock from '../../../src/core/rules/support/section-of-block.ts';
import type * as sectionPlace from '../../../src/core/rules/support/section-place.ts';
import type * as ownId from '../../../src/core/rules/title-present/own-id.ts';
import type * as titleDeviation from '../../../src/core/rules/title-present/title-deviation.ts';
import type * as titlePresentRule from '../../../src/core/rules/title-present/rule.ts';
import { convention, habit, pattern, template } from '../../support/arbitraries/convention.ts';
import { canonicalSection, decision, section } from '../../support/arbitraries/decision.ts';
import {
  everyFact,
  facts as documentView,
  proseBlock,
  readRecord,
  reading,
  rule,
} from '../../support/arbitraries/rule.ts';
import { documentAndText, phrases, sometimes, treeOf } from '../../support/arbitraries/syntax.ts';
import { dictionary, few, maybe, number, path, span, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise, type Exercise } from './entries.ts';

const options = dictionary(
  fc.oneof(fc.constantFrom('sections', 'words', 'required', 'section', 'instead'), word),
  fc.oneof(fc.boolean(), word, number, few(word, 2), fc.constant(null)),
);

/** A rule is given records of any shape and options of any shape, and its reports are taken one by one. */
export const checks = (subject: Rule): Exercise =>
  exercise(subject, fc.tuple(everyFact, fc.oneof(fc.constant({}), options)), (checked, [view, own]) =>
    checked.check(view, own),
  );

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

export const rulesTable = [
  ...entriesOf<typeof decisionFirmRule>('rules/decision-firm/rule.ts', { decisionFirm: checks(decisionFirm) }),
  ...entriesOf<typeof hedges>('rules/decision-firm/hedges.ts', {
    sentenceEnds: fc.tuple(text),
    findHedges: fc.oneof(fc.tuple(text, number), fc.tuple(text, number, few(span))),
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
  ...entriesOf<typeof textForbiddenKind>('rules/kinds/text-forbidden.ts', {
    textForbidden: exercise(textForbidden, fc.tuple(everyFact, shortWords, word), (kind, [view, words, instead]) =>
      kind.check(view, { words, instead }),
    ),
  }),
  ...entriesOf<typeof noPlaceholderRule>('rules/no-placeholder/rule.ts', { noPlaceholder: checks(noPlaceholder) }),
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
  ...entriesOf<typeof nearestStatus>('rules/status-known/nearest-status.ts', {
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
  ...entriesOf<typeof titlePresentRule>('rules/title-present/rule.ts', { titlePresent: checks(titlePresent) }),
  ...entriesOf<typeof ownId>('rules/title-present/own-id.ts', {
    isOwnId: fc.tuple(maybe(text), path, maybe(convention)),
  }),
  ...entriesOf<typeof titleDeviation>('rules/title-present/title-deviation.ts', {
    titleDeviation: fc.tuple(decision, maybe(habit(pattern)), maybe(fc.record({ start: number, end: number }))),
  }),
];
