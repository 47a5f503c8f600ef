import type { RootContent } from 'mdast';
import type { Decision, DecisionStatus, MetadataField } from '../model/decision.ts';
import { isEditorialField, isEditorialRelation, supersessionText } from './editorial-fields.ts';
import { fieldsOfFrontMatter } from './field-front-matter.ts';
import type { FieldReading } from './field-reading.ts';
import { dateRoles, isMojibake, roleOf } from './field-words.ts';
import type { FrontMatter } from './front-matter.ts';
import { startOf } from './inline.ts';
import type { FieldRole } from './metadata-words/metadata-words.ts';
import { fieldsAmongLabels, fieldsOfBlock, toMetadataField } from './read-fields.ts';
import { readPeople } from './read-people.ts';
import {
  blocksBelow,
  readRecordStatus,
  statusOfEntries,
  statusSectionEntries,
  statusSectionLines,
  withNotice,
} from './read-record-status.ts';
import { readRecordDate } from './read-record-date.ts';
import type { RecordStatus } from './read-record-status.ts';
import { isRelationText, readRelations, supersedersIn, withoutDeleted } from './read-relations.ts';
import { readScopeLines } from './read-scope-lines.ts';
import type { SectionStart } from './read-sections.ts';
import { isStatusPlaceholder } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { readTags } from './read-tags.ts';
import type { KnownScopes } from './scope-text.ts';
import { fieldsOfHeadings, fieldsOfSections } from './section-fields.ts';
import type { SourceText } from './source-text.ts';
import { entriesOfBlock } from './status-entries.ts';
import type { Editorial } from './substance-parts.ts';
import { supersessionNotice } from './status-notice.ts';
import { statusOfMarks } from './status-tags.ts';
import { wordsOf } from './words.ts';

/** The blocks of one record, as its layout tells them apart. Offsets are those of the normalised text. */
export interface MetadataParts {
  /** Null if the file's name says nothing of this record, one of many in its file. */
  readonly path: string | null;
  readonly frontMatter: FrontMatter | null;
  /** Every block of the record. */
  readonly nodes: readonly RootContent[];
  /** Where its title begins, null if it has none. */
  readonly titleStart: number | null;
  /** Blocks above its first section, and those below its last that hold nothing but fields. */
  readonly head: readonly RootContent[];
  readonly foot: readonly RootContent[];
  /** Blocks among the labels of a record that has no headings. */
  readonly among: readonly RootContent[];
  readonly starts: readonly SectionStart[];
}

/** What the metadata of a record says, and the fields it was read from. */
export interface Metadata {
  readonly decision: Pick<
    Decision,
    | 'status'
    | 'date'
    | 'dateRaw'
    | 'scopes'
    | 'unreadScopes'
    | 'impact'
    | 'category'
    | 'tags'
    | 'people'
    | 'supersededBy'
    | 'supersedes'
    | 'partlySupersedes'
    | 'partlySupersededBy'
    | 'amends'
    | 'amendedBy'
    | 'refines'
    | 'relatesTo'
    | 'metadataStyle'
    | 'fields'
  >;
  readonly readings: readonly FieldReading[];
  /** What need not be approved. */
  readonly editorial: Editorial;
}

const fieldOf = (fields: readonly FieldReading[], role: FieldRole): FieldReading | null =>
  fields.find((field) => roleOf(field.name) === role && field.text !== '') ?? null;

/** A value without emoji, their mojibake and signs around it. */
const plainValue = (field: FieldReading | null): string | null => {
  const text = (field?.text ?? '').replace(/^[\s\p{So}\p{Sk}\ufe0f\u200d]+|[\s\p{So}\p{Sk}\ufe0f\u200d]+$/gu, '');
  const words = text.split(' ');
  const first = words.findIndex((part) => {
    const [word] = wordsOf(part);
    return word !== undefined && !isMojibake(word.text);
  });
  const value = words.slice(Math.max(first, 0)).join(' ');
  return value === '' ? null : value;
};

/** More sections of one meaning than any record has. */
const maximumSections = 20;

const referenceLines = (parts: MetadataParts, text: string): readonly string[] =>
  parts.starts
    .filter((start) => start.name === 'references')
    .slice(0, maximumSections)
    .flatMap((start) => blocksBelow(parts.nodes, start, parts.starts))
    .flatMap((block) => entriesOfBlock(block, text))
    .map((entry) => text.slice(entry.start, entry.end));

const statusOf = (
  parts: MetadataParts,
  fields: readonly FieldReading[],
  source: SourceText,
  phrases: StatusPhrases,
): RecordStatus | null => {
  const { nodes, starts, head } = parts;
  const text = source.normalised;
  const told = readRecordStatus(nodes, starts, fields, source, phrases);
  const marked = told ? null : statusOfMarks(head, fields, text, phrases);
  const status = told ?? (marked ? statusOfEntries({ chosen: marked, carrying: [marked] }, source, phrases) : null);
  const titles = starts.slice(0, 2).filter((start) => start.name === null);
  const headings = nodes.filter((node) => titles.some((start) => start.start === startOf(node)));
  const notice = supersessionNotice(head, headings, text, phrases);
  return notice ? withNotice(status, notice, source, phrases) : status;
};

/** Whether a field says the status or a date. */
const isWhatOrWhen = (field: FieldReading): boolean => {
  const role = roleOf(field.name);
  return role === 'status' || (role !== null && dateRoles.includes(role));
};

/**
 * The metadata of one record: of its front matter, the blocks above its first section and at its foot, its headings, and its
 * status section. `knownNames`: what the configured scopes are called; null where none are. Never throws; ranges are those of the file.
 */
export function readMetadata(
  parts: MetadataParts,
  source: SourceText,
  phrases: StatusPhrases,
  knownNames: KnownScopes | null = null,
): Metadata {
  const text = source.normalised;
  const { nodes, starts, frontMatter } = parts;
  const labels = new Set(starts.map((start) => start.start));
  const read = (blocks: readonly RootContent[]): readonly FieldReading[] =>
    blocks.flatMap((block) => fieldsOfBlock(block, text)).filter((field) => !labels.has(field.start));
  const above = [...(frontMatter ? fieldsOfFrontMatter(frontMatter, text) : []), ...read(parts.head)];
  const lines = [...above, ...fieldsOfHeadings(nodes, parts.titleStart, text)];
  const statusBlocks = starts
    .filter((start) => start.name === 'status')
    .slice(0, maximumSections)
    .flatMap((start) => blocksBelow(nodes, start, starts));
  const inStatus = read(statusBlocks);
  const foot = read(parts.foot);
  const known = new Set([...lines, ...foot].map((field) => field.start));
  const among = parts.among
    .flatMap((block) => fieldsAmongLabels(block, text))
    .filter((field) => !known.has(field.start) && !labels.has(field.start) && isWhatOrWhen(field));
  const written = [...lines, ...foot, ...among];
  const fields = [...written, ...inStatus, ...fieldsOfSections(nodes, starts, text)];

  const status = statusOf(parts, written, source, phrases);
  const statusLines = statusSectionEntries(nodes, starts, text, phrases).map((entry) =>
    text.slice(entry.start, entry.end),
  );
  const told = [...(status?.texts ?? []), ...statusLines].map(withoutDeleted);
  const isOpen = status !== null && isStatusPlaceholder(status.chosen, phrases);
  const links = referenceLines(parts, text).filter((line) => isRelationText(line) || supersedersIn(line).length > 0);
  const relations = readRelations(fields, isOpen ? [] : [...told, ...links.filter(isRelationText)], text);
  const isSuperseded = status?.status.value === 'superseded' && relations.supersededBy.length === 0;
  const editorial = above.filter((field) => isEditorialField(field, text));
  const sectionLines = statusSectionLines(nodes, starts, text).filter(isEditorialRelation);
  const { scopes, unread } = readScopeLines(
    {
      nodes,
      starts,
      titleStart: parts.titleStart,
      fields: [...new Map([...written, ...inStatus].map((field) => [field.start, field])).values()],
      metadata: metadataBlocks(parts, statusBlocks, text),
      among: parts.among,
    },
    text,
    knownNames,
  );
  return {
    decision: {
      status: status?.status ?? null,
      ...readRecordDate(fields, parts.path, status, text),
      scopes: scopes.map((scope) => ({ name: scope.name, range: source.rangeOf(scope.start, scope.end) })),
      ...(unread.length === 0 ? {} : { unreadScopes: unread.map(({ start, end }) => source.rangeOf(start, end)) }),
      impact: plainValue(fieldOf(written, 'impact')),
      category: plainValue(fieldOf(written, 'category')),
      tags: readTags(fields),
      people: readPeople(fields),
      ...relations,
      supersededBy: isSuperseded
        ? [...new Set(status.texts.map(withoutDeleted).flatMap(supersedersIn))]
        : relations.supersededBy,
      metadataStyle: styleOf(status?.status ?? null, written),
      fields: written.map((field): MetadataField => toMetadataField(field, source)),
    },
    readings: written,
    editorial: {
      lines: new Set([
        ...editorial.flatMap((field) => (field.line ? [field.line.start] : [])),
        ...sectionLines.map((line) => line.start),
      ]),
      entries: new Set(editorial.filter((field) => field.style === 'front-matter').map((field) => field.start)),
      supersededBy: editorial.flatMap((field) => supersessionText(field) ?? []),
    },
  };
}

/** The blocks of a record that are metadata: above its sections, of its status, at its foot, and headings that a rule below makes of lines. */
const metadataBlocks = (
  { nodes, titleStart, head, foot, starts }: MetadataParts,
  inStatus: readonly RootContent[],
  text: string,
): readonly RootContent[] => {
  const first = starts.find((start) => start.name !== null)?.start ?? Number.POSITIVE_INFINITY;
  const underlined = nodes.filter(
    (node) =>
      node.type === 'heading' &&
      startOf(node) !== titleStart &&
      startOf(node) <= first &&
      text.charAt(startOf(node)) !== '#',
  );
  return [...new Set([...head, ...underlined, ...inStatus, ...foot])];
};

const styleOf = (status: DecisionStatus | null, fields: readonly FieldReading[]): Decision['metadataStyle'] =>
  status?.style ?? fields[0]?.style ?? 'none';
