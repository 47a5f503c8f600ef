import fc from '../../support/properties.ts';
import type * as listedRecordsModule from '../../../src/core/parse/listed-records.ts';
import { listedRecords } from '../../../src/core/parse/listed-records.ts';
import type * as readDecisionsModule from '../../../src/core/parse/read-decisions.ts';
import type * as readPartsModule from '../../../src/core/parse/read-parts.ts';
import type * as readRecordModule from '../../../src/core/parse/read-record.ts';
import type * as readSectionsModule from '../../../src/core/parse/read-sections.ts';
import type * as readTitleModule from '../../../src/core/parse/read-title.ts';
import type * as recordCatalogueModule from '../../../src/core/parse/record-catalogue.ts';
import type * as recordEndModule from '../../../src/core/parse/record-end.ts';
import type * as aboutPageModule from '../../../src/core/parse/about-page.ts';
import type * as pageBlocksModule from '../../../src/core/parse/page-blocks.ts';
import type * as pageValuesModule from '../../../src/core/parse/page-values.ts';
import type * as recordFootModule from '../../../src/core/parse/record-foot.ts';
import type * as recordFragmentsModule from '../../../src/core/parse/record-fragments.ts';
import type * as recordHeadingsModule from '../../../src/core/parse/record-headings.ts';
import type * as recordLayoutModule from '../../../src/core/parse/record-layout.ts';
import type * as recordPartsModule from '../../../src/core/parse/record-parts.ts';
import type * as recordSurroundingsModule from '../../../src/core/parse/record-surroundings.ts';
import type * as sectionLabelsModule from '../../../src/core/parse/section-labels.ts';
import type * as splitRecordsModule from '../../../src/core/parse/split-records.ts';
import type * as substanceModule from '../../../src/core/parse/substance.ts';
import type * as substancePartsModule from '../../../src/core/parse/substance-parts.ts';
import { splitRecords } from '../../../src/core/parse/split-records.ts';
import { definitionsOf } from '../../../src/core/parse/substance.ts';
import type { AdrDocument } from '../../../src/core/parse/document.ts';
import type { RecordSlice } from '../../../src/core/parse/split-records.ts';
import { sections, statuses } from '../../support/arbitraries/configuration.ts';
import { canonicalSection, decision } from '../../support/arbitraries/decision.ts';
import { document } from '../../support/arbitraries/document.ts';
import {
  blockAndText,
  blocksOf,
  documentAndStarts,
  documentAndText,
  heading,
  headingIn,
  lineAndText,
  names,
  node,
  ofType,
  paragraphAndText,
  phrases,
  sometimes,
  treeOf,
} from '../../support/arbitraries/syntax.ts';
import { knownScopes, scopeNames } from '../../support/arbitraries/scopes.ts';
import { few, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const index = fc.nat({ max: 5 });
const vocabulary = fc.record({ statuses, sections, scopeNames });
const wordSet = few(word).map((own) => new Set(own));
const numberSet = few(number).map((own) => new Set(own));
const editorial = fc.record({ lines: numberSet, entries: numberSet, supersededBy: few(word, 2) });
const openHtml = few(fc.oneof(fc.constantFrom('<b>', '<!--'), word), 2);
const title = fc.oneof(fc.constantFrom('ADR-0007: Use Kafka', '12. Cache', 'team-adr 3 - x', '2026-01-15 x'), text);
const taken = few(maybe(canonicalSection)).map((own) => new Set(own));

/** A heading of a document, or none. */
const headingAt = (of: AdrDocument, at: number) => (at === 0 ? null : headingIn(of, at - 1));

const blocksAndNames = fc
  .tuple(documentAndText, names, sometimes)
  .map(([[of, own], known, bare]) => ({ of, own, known, blocks: blocksOf(of, bare) }));

const listed = fc
  .tuple(few(decision), blocksAndNames, phrases, knownScopes)
  .map(([decisions, { blocks }, known, scopes]) => listedRecords(decisions, blocks, known, scopes));

/** The records of a document, or parts of it that are none. */
const slices = fc
  .tuple(blocksAndNames, few(fc.tuple(index, index, number, number)))
  .map(([drawn, made]): typeof drawn & { records: readonly RecordSlice[] } => {
    const split = splitRecords(drawn.of.tree.children, drawn.of.source.normalised, drawn.known);
    const parts = made.map(([from, to, start, end]) => ({
      heading: headingIn(drawn.of, from),
      nodes: drawn.blocks.slice(from, to),
      start,
      end,
    }));
    return { ...drawn, records: split.kind === 'many' ? split.records : parts };
  });

/** What tells the records of a document apart, and reads their titles, sections and substance. */
export const parseRecordsTable = [
  ...entriesOf<typeof readDecisionsModule>('parse/read-decisions.ts', {
    readRecords: fc.tuple(document, vocabulary),
    readDecisions: fc.tuple(document, vocabulary),
  }),
  ...entriesOf<typeof readRecordModule>('parse/read-record.ts', {
    readRecord: fc
      .tuple(blocksAndNames, index, fc.tuple(number, number, wordSet), openHtml, phrases, knownScopes)
      .map(([{ of, blocks, known }, at, [start, end, prefixes], open, own, scopes]) => [
        {
          document: of,
          nodes: blocks,
          heading: headingAt(of, at),
          start,
          end,
          frontMatter: of.frontMatter,
          prefixes,
          around: { notes: ofType(of, 'footnoteDefinition'), openHtml: open },
        },
        { names: known, phrases: own, scopes, definitions: definitionsOf(of.tree) },
      ]),
  }),
  ...entriesOf<typeof readSectionsModule>('parse/read-sections.ts', {
    startOfHeading: fc.tuple(heading, names),
    sectionStarts: fc
      .tuple(blocksAndNames, index, fc.boolean())
      .map(([{ of, own, known, blocks }, at, amongMany]) => [blocks, headingAt(of, at), own, known, amongMany]),
    toSections: fc.tuple(documentAndStarts, number).map(([{ of, starts }, end]) => [starts, end, of.source]),
  }),
  ...entriesOf<typeof readTitleModule>('parse/read-title.ts', {
    prefixedId: fc.tuple(title),
    splitTitle: fc.tuple(title, path, wordSet),
    beginsWithId: fc.tuple(title),
    beginsWithDate: fc.tuple(title),
    isRecordHeading: fc.tuple(heading),
    titleOfHeading: fc
      .tuple(document, index, path, wordSet)
      .map(([of, at, name, own]) => [headingIn(of, at), name, of.source, own]),
  }),
  ...entriesOf<typeof recordCatalogueModule>('parse/record-catalogue.ts', {
    isCatalogue: blocksAndNames.map(({ blocks, own, known }) => [blocks, own, known]),
  }),
  ...entriesOf<typeof recordEndModule>('parse/record-end.ts', {
    recordEnd: fc
      .tuple(blocksAndNames, fc.boolean())
      .map(([{ blocks, own, known }, isLast]) => [blocks, isLast, own, known]),
  }),
  ...entriesOf<typeof pageBlocksModule>('parse/page-blocks.ts', {
    besideListing: fc.tuple(blockAndText, listed).map(([[block], of]) => [block, of]),
  }),
  ...entriesOf<typeof aboutPageModule>('parse/about-page.ts', {
    isAboutPage: blockAndText.map(([block]) => [block]),
  }),
  ...entriesOf<typeof pageValuesModule>('parse/page-values.ts', {
    isPlainPageField: fc.tuple(title, title),
  }),
  ...entriesOf<typeof listedRecordsModule>('parse/listed-records.ts', {
    listedRecords: fc
      .tuple(few(decision), blocksAndNames, phrases, knownScopes)
      .map(([decisions, { blocks }, known, scopes]) => [decisions, blocks, known, scopes]),
    isEntry: fc
      .tuple(few(paragraphAndText), listed)
      .map(([cells, of]) => [cells.map(([{ children }]) => children), of]),
  }),
  ...entriesOf<typeof recordFootModule>('parse/record-foot.ts', {
    isFootField: fc.tuple(title),
    isFootBlock: blockAndText,
    namesScope: blockAndText,
    isMarkedLine: paragraphAndText.map(([paragraph]) => [paragraph]),
    isPageNote: blockAndText.map(([block]) => [block]),
  }),
  ...entriesOf<typeof recordFragmentsModule>('parse/record-fragments.ts', {
    breakOff: blocksAndNames.map(({ blocks, own }) => [blocks, own]),
    outsideRecords: slices.map(({ blocks, records, own, known }) => [blocks, records, own, known]),
  }),
  ...entriesOf<typeof recordHeadingsModule>('parse/record-headings.ts', {
    recordHeadings: blocksAndNames.map(({ blocks, own, known }) => [blocks, own, known]),
  }),
  ...entriesOf<typeof recordLayoutModule>('parse/record-layout.ts', {
    isMetadataHeading: fc.tuple(title),
    layoutOf: fc
      .tuple(blocksAndNames, index, fc.boolean())
      .map(([{ of, blocks, own, known }, at, isGiven]) =>
        isGiven ? ([blocks, own, known, headingAt(of, at)] as const) : ([blocks, own, known] as const),
      ),
  }),
  ...entriesOf<typeof recordPartsModule>('parse/record-parts.ts', {
    leadsToRecord: fc.tuple(node),
    partsOf: blocksAndNames.map(({ blocks, known }) => [blocks, known]),
  }),
  ...entriesOf<typeof recordSurroundingsModule>('parse/record-surroundings.ts', {
    surroundingsOf: fc.tuple(slices, sometimes).map(([{ of, records }, bare]) => [treeOf(of, bare), records]),
  }),
  ...entriesOf<typeof sectionLabelsModule>('parse/section-labels.ts', {
    isWhy: fc.tuple(fc.oneof(text, fc.constantFrom('Why?', 'Por quê', '为什么'))),
    labelOfLine: lineAndText.map(([line]) => [line]),
    plainLabelOfLine: lineAndText.map(([line]) => [line]),
    lineLabels: fc.tuple(blocksAndNames, taken).map(([{ blocks, own, known }, had]) => [blocks, had, own, known]),
    decisionLabels: blocksAndNames.map(({ blocks, own, known }) => [blocks, own, known]),
    leadingLabels: fc
      .tuple(blocksAndNames, taken, fc.boolean())
      .map(([{ blocks, own, known }, had, amongMany]) => [blocks, had, own, known, amongMany]),
  }),
  ...entriesOf<typeof splitRecordsModule>('parse/split-records.ts', {
    splitRecords: blocksAndNames.map(({ blocks, own, known }) => [blocks, own, known]),
  }),
  ...entriesOf<typeof substanceModule>('parse/substance.ts', {
    definitionsOf: fc.tuple(node),
    withoutState: fc.tuple(word),
    stateIn: fc.tuple(word),
    substanceOf: fc
      .tuple(blocksAndNames, index, few(number), editorial, openHtml, maybe(decision))
      .map(([{ of, own, blocks }, at, labels, known, open, read]) => [
        {
          nodes: blocks,
          title: headingAt(of, at),
          labels,
          frontMatter: of.frontMatter,
          editorial: known,
          read,
          around: { notes: ofType(of, 'footnoteDefinition'), openHtml: open },
        },
        definitionsOf(of.tree),
        own,
      ]),
  }),
  ...entriesOf<typeof readPartsModule>('parse/read-parts.ts', {
    readParts: fc.tuple(decision),
    stateParts: fc.tuple(decision),
  }),
  ...entriesOf<typeof substancePartsModule>('parse/substance-parts.ts', {
    blockParts: fc
      .tuple(blocksAndNames, editorial)
      .map(([{ of, own, blocks }, known]) => [
        blocks,
        { text: own, editorial: known, definitions: definitionsOf(of.tree) },
      ]),
  }),
];
