import fc from '../../support/properties.ts';
import { acceptedUnchanged } from '../../../src/core/rules/accepted-unchanged/rule.ts';
import { saidWords } from '../../../src/core/rules/accepted-unchanged/said-words.ts';
import { statusMovesForward } from '../../../src/core/rules/status-moves-forward/rule.ts';
import { statusStartsProposed } from '../../../src/core/rules/status-starts-proposed/rule.ts';
import { supersedesExists } from '../../../src/core/rules/supersedes-exists/rule.ts';
import { supersessionMutual } from '../../../src/core/rules/supersession-mutual/rule.ts';
import type * as acceptedUnchangedRule from '../../../src/core/rules/accepted-unchanged/rule.ts';
import type * as isRemarkModule from '../../../src/core/rules/accepted-unchanged/is-remark.ts';
import type * as isTypoModule from '../../../src/core/rules/accepted-unchanged/is-typo.ts';
import type * as ownWordsModule from '../../../src/core/rules/accepted-unchanged/own-words.ts';
import type * as saidWordsModule from '../../../src/core/rules/accepted-unchanged/said-words.ts';
import type * as substantiveModule from '../../../src/core/rules/accepted-unchanged/substantive-changes.ts';
import type * as wordChangesModule from '../../../src/core/rules/accepted-unchanged/word-changes.ts';
import type * as statusMovesForwardRule from '../../../src/core/rules/status-moves-forward/rule.ts';
import type * as statusStartsProposedRule from '../../../src/core/rules/status-starts-proposed/rule.ts';
import type * as supersedesExistsRule from '../../../src/core/rules/supersedes-exists/rule.ts';
import type * as supersessionMutualRule from '../../../src/core/rules/supersession-mutual/rule.ts';
import type * as mayKnowModule from '../../../src/core/rules/supersession-mutual/may-know.ts';
import type * as partnersModule from '../../../src/core/rules/supersession-mutual/partners.ts';
import type * as supersededStatusModule from '../../../src/core/rules/supersession-mutual/superseded-status.ts';
import type * as recordCalledModule from '../../../src/core/rules/support/record-called.ts';
import type * as relationPlaceModule from '../../../src/core/rules/support/relation-place.ts';
import { canonicalSection, decision } from '../../support/arbitraries/decision.ts';
import { logRecords, recordSummary } from '../../support/arbitraries/log-facts.ts';
import { facts } from '../../support/arbitraries/rule.ts';
import { few, maybe, number, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';
import { checks } from './rule-checks.ts';

const words = few(fc.oneof(fc.constantFrom('a', 'the', 'adr', 'update', '12'), word), 6);
const side = fc.constantFrom('supersedes' as const, 'supersededBy' as const);

/** Rules about how records follow each other, and what they share. */
export const lifecycleRulesTable = [
  ...entriesOf<typeof acceptedUnchangedRule>('rules/accepted-unchanged/rule.ts', {
    acceptedUnchanged: checks(acceptedUnchanged),
  }),
  ...entriesOf<typeof isRemarkModule>('rules/accepted-unchanged/is-remark.ts', {
    isRemark: fc.tuple(words, text, number),
  }),
  ...entriesOf<typeof isTypoModule>('rules/accepted-unchanged/is-typo.ts', {
    isTypo: fc.tuple(text, text),
    isCorrection: fc.tuple(words, words, maybe(word)),
  }),
  ...entriesOf<typeof ownWordsModule>('rules/accepted-unchanged/own-words.ts', {
    wordsInFile: fc.tuple(decision, maybe(canonicalSection), text),
    wordsInSections: fc.tuple(decision, canonicalSection),
  }),
  ...entriesOf<typeof saidWordsModule>('rules/accepted-unchanged/said-words.ts', { saidWords: fc.tuple(text) }),
  ...entriesOf<typeof substantiveModule>('rules/accepted-unchanged/substantive-changes.ts', {
    substantiveChanges: fc
      .tuple(words, text, text, number)
      .map(([before, after, file, most]) => [before, saidWords(after), file, most]),
  }),
  ...entriesOf<typeof wordChangesModule>('rules/accepted-unchanged/word-changes.ts', {
    wordChanges: fc.tuple(words, words),
  }),
  ...entriesOf<typeof statusMovesForwardRule>('rules/status-moves-forward/rule.ts', {
    statusMovesForward: checks(statusMovesForward),
  }),
  ...entriesOf<typeof statusStartsProposedRule>('rules/status-starts-proposed/rule.ts', {
    statusStartsProposed: checks(statusStartsProposed),
  }),
  ...entriesOf<typeof supersedesExistsRule>('rules/supersedes-exists/rule.ts', {
    supersedesExists: checks(supersedesExists),
  }),
  ...entriesOf<typeof supersessionMutualRule>('rules/supersession-mutual/rule.ts', {
    supersessionMutual: checks(supersessionMutual),
  }),
  ...entriesOf<typeof mayKnowModule>('rules/supersession-mutual/may-know.ts', {
    mayKnow: fc.tuple(recordSummary, recordSummary, side, logRecords),
  }),
  ...entriesOf<typeof partnersModule>('rules/supersession-mutual/partners.ts', {
    partnersOf: fc.tuple(decision, logRecords),
  }),
  ...entriesOf<typeof supersededStatusModule>('rules/supersession-mutual/superseded-status.ts', {
    predecessorStatus: fc.tuple(recordSummary, recordSummary),
    supersededStatus: fc.tuple(facts, recordSummary),
  }),
  ...entriesOf<typeof recordCalledModule>('rules/support/record-called.ts', { recordCalled: fc.tuple(recordSummary) }),
  ...entriesOf<typeof relationPlaceModule>('rules/support/relation-place.ts', {
    relationPlace: fc.tuple(facts, fc.oneof(word, text)),
  }),
];
