import fc from '../../support/properties.ts';
import type * as editorialFieldsModule from '../../../src/core/parse/editorial-fields.ts';
import type * as fieldFrontMatterModule from '../../../src/core/parse/field-front-matter.ts';
import type * as fieldHtmlModule from '../../../src/core/parse/field-html.ts';
import type * as fieldLabelModule from '../../../src/core/parse/field-label.ts';
import type * as fieldLinesModule from '../../../src/core/parse/field-lines.ts';
import type * as fieldReadingModule from '../../../src/core/parse/field-reading.ts';
import type * as fieldTablesModule from '../../../src/core/parse/field-tables.ts';
import type * as namesRecordModule from '../../../src/core/parse/names-record.ts';
import type * as readFieldsModule from '../../../src/core/parse/read-fields.ts';
import type * as readMetadataModule from '../../../src/core/parse/read-metadata.ts';
import type * as readPeopleModule from '../../../src/core/parse/read-people.ts';
import type * as readRecordDateModule from '../../../src/core/parse/read-record-date.ts';
import type * as readRecordStatusModule from '../../../src/core/parse/read-record-status.ts';
import type * as readRelationsModule from '../../../src/core/parse/read-relations.ts';
import type * as readTagsModule from '../../../src/core/parse/read-tags.ts';
import type * as sectionFieldsModule from '../../../src/core/parse/section-fields.ts';
import type * as statusEntriesModule from '../../../src/core/parse/status-entries.ts';
import type * as statusNotesModule from '../../../src/core/parse/status-notes.ts';
import type * as statusNoticeModule from '../../../src/core/parse/status-notice.ts';
import type * as statusTagsModule from '../../../src/core/parse/status-tags.ts';
import type { RecordStatus } from '../../../src/core/parse/read-record-status.ts';
import type { StatusEntry } from '../../../src/core/parse/status-entries.ts';
import { metadataStyle, status } from '../../support/arbitraries/decision.ts';
import { knownScopes } from '../../support/arbitraries/scopes.ts';
import {
  blockAndText,
  blocksOf,
  documentAndStarts,
  fieldAndText,
  fieldsAndText,
  frontMatterAndText,
  headingIn,
  lineAndText,
  ofType,
  phrases,
  sometimes,
  documentAndText,
} from '../../support/arbitraries/syntax.ts';
import { few, lines, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const index = fc.nat({ max: 5 });

/** The blocks of a document from one to another. */
const cut = fc.tuple(index, index);
const parts = fc.tuple(documentAndStarts, phrases, sometimes);

const entry: fc.Arbitrary<StatusEntry> = fc.record({
  text: word,
  start: number,
  end: number,
  style: metadataStyle,
  checked: maybe(fc.boolean()),
});
const recordStatus: fc.Arbitrary<RecordStatus> = fc.record({ status, texts: few(word, 2), chosen: word });

/** What reads the metadata of records: fields, status, people and relations. */
export const parseFieldsTable = [
  ...entriesOf<typeof editorialFieldsModule>('parse/editorial-fields.ts', {
    isEditorialField: fieldAndText.map(([, field, own]) => [field, own]),
    supersessionText: fieldAndText.map(([, field]) => [field]),
    isEditorialRelation: lineAndText.map(([line]) => [line]),
  }),
  ...entriesOf<typeof fieldFrontMatterModule>('parse/field-front-matter.ts', {
    fieldsOfFrontMatter: frontMatterAndText,
  }),
  ...entriesOf<typeof fieldHtmlModule>('parse/field-html.ts', {
    fieldsOfHtmlTable: fc.tuple(documentAndText, index).map(([[of, own], at]) => {
      const found = ofType(of, 'html');
      return [found[at % Math.max(found.length, 1)] ?? { type: 'html', value: '<table>' }, own];
    }),
  }),
  ...entriesOf<typeof fieldLabelModule>('parse/field-label.ts', {
    colonIn: fc.tuple(text),
    labelOf: lineAndText,
  }),
  ...entriesOf<typeof fieldLinesModule>('parse/field-lines.ts', {
    valueEndOf: lineAndText.map(([line]) => [line]),
    fieldsOfLine: fc.tuple(lineAndText, maybe(metadataStyle)).map(([[line, own], style]) => [line, style, own]),
  }),
  ...entriesOf<typeof fieldReadingModule>('parse/field-reading.ts', {
    trimSpan: fc.tuple(text, number, number),
  }),
  ...entriesOf<typeof fieldTablesModule>('parse/field-tables.ts', {
    fieldsOfTable: fc.tuple(documentAndText, index).map(([[of, own], at]) => {
      const tables = ofType(of, 'table');
      return [tables[at % Math.max(tables.length, 1)] ?? { type: 'table', children: [] }, own];
    }),
  }),
  ...entriesOf<typeof namesRecordModule>('parse/names-record.ts', {
    namesRecord: fc.tuple(fc.oneof(fc.constantFrom('[ADR-1](0001-x.md)', '](', '#1'), text)),
  }),
  ...entriesOf<typeof readFieldsModule>('parse/read-fields.ts', {
    isFieldLine: lineAndText,
    fieldsOfBlock: blockAndText,
    fieldsAmongLabels: blockAndText,
    fieldsOfHeading: fc.tuple(documentAndText, index).map(([[of, own], at]) => [headingIn(of, at), own]),
    toMetadataField: fieldAndText.map(([of, field]) => [field, of.source]),
  }),
  ...entriesOf<typeof readMetadataModule>('parse/read-metadata.ts', {
    readMetadata: fc
      .tuple(parts, cut, maybe(path), maybe(number), knownScopes)
      .map(([[{ of, starts }, known, bare], [head, foot], name, titleStart, scopes]) => {
        const blocks = blocksOf(of, bare);
        const around = { head: blocks.slice(0, head), foot: blocks.slice(foot), among: blocks.slice(head) };
        return [
          { path: name, frontMatter: of.frontMatter, nodes: blocks, titleStart, ...around, starts },
          of.source,
          known,
          scopes,
        ];
      }),
  }),
  ...entriesOf<typeof readPeopleModule>('parse/read-people.ts', {
    splitPeople: fc.tuple(
      fc.oneof(fc.constantFrom('@ada @ben', 'Ada (a/b), Ben & Cyd', '[names]', '((('), text),
      few(word).map((own) => new Set(own)),
    ),
    readPeople: fieldsAndText.map(([, fields]) => [fields]),
  }),
  ...entriesOf<typeof readRecordDateModule>('parse/read-record-date.ts', {
    readRecordDate: fc
      .tuple(fieldsAndText, maybe(path), maybe(recordStatus))
      .map(([[of, fields], name, known]) => [fields, name, known, of.source.normalised]),
  }),
  ...entriesOf<typeof readTagsModule>('parse/read-tags.ts', {
    readTags: fieldsAndText.map(([, fields]) => [fields]),
  }),
  ...entriesOf<typeof readRecordStatusModule>('parse/read-record-status.ts', {
    statusOfEntries: fc
      .tuple(documentAndText, entry, few(entry), phrases)
      .map(([[of], chosen, carrying, known]) => [{ chosen, carrying }, of.source, known]),
    blocksBelow: fc
      .tuple(parts, index)
      .map(([[{ of, starts }, , bare], at]) => [
        blocksOf(of, bare),
        starts[at % Math.max(starts.length, 1)] ?? { name: null, heading: '', depth: 1, start: 0, end: 0 },
        starts,
      ]),
    statusSectionEntries: parts.map(([{ of, own, starts }, known, bare]) => [blocksOf(of, bare), starts, own, known]),
    statusSectionLines: parts.map(([{ of, own, starts }, , bare]) => [blocksOf(of, bare), starts, own]),
    isHistoryHeading: fc.tuple(fc.oneof(fc.constantFrom('Status history'), text)),
    readRecordStatus: parts.map(([{ of, fields, starts }, known, bare]) => [
      blocksOf(of, bare),
      starts,
      fields,
      of.source,
      known,
    ]),
    withNotice: fc
      .tuple(documentAndText, maybe(recordStatus), entry, phrases)
      .map(([[of], told, notice, known]) => [told, notice, of.source, known]),
  }),
  ...entriesOf<typeof readRelationsModule>('parse/read-relations.ts', {
    relationsOfText: fc.tuple(text),
    isRelationText: fc.tuple(text),
    supersedersIn: fc.tuple(text),
    withoutDeleted: fc.tuple(text),
    readRelations: fc.tuple(fieldsAndText, few(lines)).map(([[, fields, own], told]) => [fields, told, own]),
  }),
  ...entriesOf<typeof sectionFieldsModule>('parse/section-fields.ts', {
    isFieldHeading: fc.tuple(fc.oneof(fc.constantFrom('Deciders', 'Date / Datum'), text)),
    fieldsOfSections: parts.map(([{ of, own, starts }, , bare]) => [blocksOf(of, bare), starts, own]),
    fieldsOfHeadings: fc
      .tuple(documentAndText, maybe(number), sometimes)
      .map(([[of, own], start, bare]) => [blocksOf(of, bare), start, own]),
  }),
  ...entriesOf<typeof statusEntriesModule>('parse/status-entries.ts', {
    standingText: fc.tuple(lineAndText, number, number).map(([[line, own], from, to]) => [line, from, to, own]),
    entriesOfBlock: blockAndText,
    unwrapped: fc.tuple(few(entry), text, phrases),
    chooseStatus: fc.tuple(few(entry), text, phrases),
  }),
  ...entriesOf<typeof statusNotesModule>('parse/status-notes.ts', {
    nameStatusNotes: parts.map(([{ of, own, starts }, known, bare]) => [blocksOf(of, bare), starts, own, known]),
  }),
  ...entriesOf<typeof statusNoticeModule>('parse/status-notice.ts', {
    supersessionNotice: fc
      .tuple(documentAndText, cut, phrases, sometimes)
      .map(([[of, own], [from, to], known, bare]) => [
        blocksOf(of, bare).slice(0, from),
        blocksOf(of, bare).slice(to),
        own,
        known,
      ]),
  }),
  ...entriesOf<typeof statusTagsModule>('parse/status-tags.ts', {
    statusOfBlocks: parts.map(([{ of, own }, known, bare]) => [blocksOf(of, bare), own, known]),
    statusOfMarks: fc
      .tuple(parts, index)
      .map(([[{ of, own, fields }, known, bare], to]) => [blocksOf(of, bare).slice(0, to), fields, own, known]),
  }),
];
