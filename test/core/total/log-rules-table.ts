import fc from '../../support/properties.ts';
import { indexCurrent } from '../../../src/core/rules/index-current/rule.ts';
import { decidersApproved } from '../../../src/core/rules/deciders-approved/rule.ts';
import type * as decidersApprovedRule from '../../../src/core/rules/deciders-approved/rule.ts';
import type * as loginOfModule from '../../../src/core/rules/deciders-approved/login-of.ts';
import { pathPresetNames } from '../../../src/core/rules/decision-missing/path-presets.ts';
import { decisionMissing } from '../../../src/core/rules/decision-missing/rule.ts';
import type * as decisionMissingRule from '../../../src/core/rules/decision-missing/rule.ts';
import type * as pathPresetsPage from '../../../src/core/rules/decision-missing/path-presets-page.ts';
import type * as touchedFilesModule from '../../../src/core/rules/decision-missing/touched-files.ts';
import { linksResolve } from '../../../src/core/rules/links-resolve/rule.ts';
import { pullRequestNamesRecord } from '../../../src/core/rules/pull-request-names-record/rule.ts';
import { referencesKnown } from '../../../src/core/rules/references-known/rule.ts';
import type * as countDifferences from '../../../src/core/rules/index-current/count-differences.ts';
import type * as logIndex from '../../../src/core/rules/index-current/log-index.ts';
import type * as missingRecords from '../../../src/core/rules/index-current/missing-records.ts';
import type * as pageReportsModule from '../../../src/core/rules/index-current/page-reports.ts';
import type * as rowDifferences from '../../../src/core/rules/index-current/row-differences.ts';
import type * as indexCurrentRule from '../../../src/core/rules/index-current/rule.ts';
import type * as titleAgreement from '../../../src/core/rules/index-current/title-agreement.ts';
import type * as addressSpan from '../../../src/core/rules/links-resolve/address-span.ts';
import type * as nearestPath from '../../../src/core/rules/links-resolve/nearest-path.ts';
import type * as linksResolveRule from '../../../src/core/rules/links-resolve/rule.ts';
import type * as namesRecord from '../../../src/core/rules/pull-request-names-record/names-record.ts';
import type * as pullRequestRule from '../../../src/core/rules/pull-request-names-record/rule.ts';
import type * as idPrefixes from '../../../src/core/rules/references-known/id-prefixes.ts';
import type * as mentions from '../../../src/core/rules/references-known/mentions.ts';
import type * as referencesKnownRule from '../../../src/core/rules/references-known/rule.ts';
import type * as anchors from '../../../src/core/rules/support/anchors.ts';
import { anchorsOf } from '../../../src/core/rules/support/anchors.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { indexList, lookup, matchedLists, pageCount } from '../../support/arbitraries/index-list.ts';
import { indexPage, logRecords, recordSummary } from '../../support/arbitraries/log-facts.ts';
import { facts as documentView, proseBlock, reading } from '../../support/arbitraries/rule.ts';
import { phrases } from '../../support/arbitraries/syntax.ts';
import { few, glob, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';
import { checks } from './rule-checks.ts';

const start = { offset: 0, line: 1, column: 1 };
const emptyRange = { start, end: start };
const name = fc.oneof(text, fc.constantFrom('Gateway routes requests', 'K8s', 'Use kubernetes', 'ADR-12'));

/** Rules about a record among the others of its log, and about the log as a whole. */
export const logRulesTable = [
  ...entriesOf<typeof anchors>('rules/support/anchors.ts', {
    anchorsOf: fc.oneof(
      fc.tuple(few(proseBlock), text),
      reading.map((each): [typeof each.prose.blocks, string] => [each.prose.blocks, each.of.source.original]),
    ),
    hasAnchor: fc
      .tuple(reading, text)
      .map(([each, own]) => [anchorsOf(each.prose.blocks, each.of.source.original), own]),
  }),
  ...entriesOf<typeof linksResolveRule>('rules/links-resolve/rule.ts', { linksResolve: checks(linksResolve) }),
  ...entriesOf<typeof addressSpan>('rules/links-resolve/address-span.ts', {
    addressSpan: fc.tuple(text, fc.record({ address: word, start: number, end: number })),
  }),
  ...entriesOf<typeof nearestPath>('rules/links-resolve/nearest-path.ts', {
    nearestPath: fc.tuple(fc.oneof(path, text), few(path, 5), path),
  }),
  ...entriesOf<typeof referencesKnownRule>('rules/references-known/rule.ts', {
    referencesKnown: checks(referencesKnown),
  }),
  ...entriesOf<typeof idPrefixes>('rules/references-known/id-prefixes.ts', { idPrefixes: fc.tuple(logRecords) }),
  ...entriesOf<typeof mentions>('rules/references-known/mentions.ts', {
    mentions: fc
      .tuple(documentView, few(fc.constantFrom('adr', 'acme-adr', 'd')))
      .map(([view, prefixes]) => [view, new Set(prefixes)]),
  }),
  ...entriesOf<typeof decidersApprovedRule>('rules/deciders-approved/rule.ts', {
    decidersApproved: checks(decidersApproved),
  }),
  ...entriesOf<typeof loginOfModule>('rules/deciders-approved/login-of.ts', {
    loginOf: fc.tuple(
      fc.oneof(
        text,
        fc.tuple(fc.constantFrom('@', 'x@', '(@', '@a/'), word).map((parts) => parts.join('')),
      ),
    ),
  }),
  ...entriesOf<typeof decisionMissingRule>('rules/decision-missing/rule.ts', {
    decisionMissing: checks(decisionMissing),
  }),
  ...entriesOf<typeof pathPresetsPage>('rules/decision-missing/path-presets-page.ts', {
    renderPathPresetsPage: fc.constant([]),
  }),
  ...entriesOf<typeof touchedFilesModule>('rules/decision-missing/touched-files.ts', {
    touchedFiles: fc.tuple(
      few(path, 5),
      fc.record({ paths: few(glob, 2), preset: few(fc.constantFrom(...pathPresetNames), 2), unless: few(glob, 1) }),
      fc.boolean(),
    ),
  }),
  ...entriesOf<typeof pullRequestRule>('rules/pull-request-names-record/rule.ts', {
    pullRequestNamesRecord: checks(pullRequestNamesRecord),
  }),
  ...entriesOf<typeof namesRecord>('rules/pull-request-names-record/names-record.ts', {
    namesRecord: fc.tuple(fc.record({ title: name, body: text }), decision),
  }),
  ...entriesOf<typeof indexCurrentRule>('rules/index-current/rule.ts', { indexCurrent: checks(indexCurrent) }),
  ...entriesOf<typeof titleAgreement>('rules/index-current/title-agreement.ts', {
    titleAgreement: fc.tuple(name, name),
  }),
  ...entriesOf<typeof logIndex>('rules/index-current/log-index.ts', {
    numbersOf: fc.tuple(recordSummary),
    recordLookup: fc.tuple(logRecords, path),
    indexLists: fc.tuple(few(indexList), lookup),
  }),
  ...entriesOf<typeof missingRecords>('rules/index-current/missing-records.ts', {
    listings: matchedLists.map(([lists]) => [lists]),
    missingRecords: matchedLists.map(([lists, own]) => [lists, own]),
  }),
  ...entriesOf<typeof pageReportsModule>('rules/index-current/page-reports.ts', {
    pageReports: fc.tuple(indexPage, logRecords),
  }),
  ...entriesOf<typeof rowDifferences>('rules/index-current/row-differences.ts', {
    rowDifferences: fc.tuple(matchedLists, path, phrases).map(([[lists], page, known]) => [
      lists[0] ?? {
        list: { kind: 'list', headings: [], range: emptyRange, rows: [] },
        rows: [],
        isPlanned: false,
      },
      page,
      known,
    ]),
  }),
  ...entriesOf<typeof countDifferences>('rules/index-current/count-differences.ts', {
    countDifferences: fc
      .tuple(few(pageCount), few(recordSummary), few(number), phrases)
      .map(([counts, records, listed, known]) => [counts, records, new Set(listed), known]),
  }),
];
