import type { LogSettings } from '../model/configuration.ts';
import type { Decision, DecisionTitle } from '../model/decision.ts';
import type { AdrDocument } from './document.ts';
import { isEditorialField, isEditorialRelation } from './editorial-fields.ts';
import { dateFields, scopeFields, supersededByFields, supersedesFields } from './field-words.ts';
import { readDate, readFileNameDate } from './read-date.ts';
import { fieldsOfBlock, fieldsOfFrontMatter, toMetadataField } from './read-fields.ts';
import type { FieldReading } from './read-fields.ts';
import { readRecordStatus, statusSectionLines } from './read-record-status.ts';
import { readReferences } from './read-references.ts';
import { readScopes } from './read-scopes.ts';
import { sectionNames, toSections } from './read-sections.ts';
import { statusPhrases } from './read-status.ts';
import { numberOfPath, splitTitle, titleOfHeading } from './read-title.ts';
import { layoutOf } from './record-layout.ts';
import type { RecordLayout } from './record-layout.ts';
import { substanceOf } from './substance.ts';
import { hasAsciiLetter } from './words.ts';

/** The words of a log beside ours: its own statuses and section names. */
export interface ReadingVocabulary {
  readonly statuses: LogSettings['statuses'];
  readonly sections: LogSettings['sections'];
}

const titleOf = (
  document: AdrDocument,
  layout: RecordLayout,
  fields: readonly FieldReading[],
): DecisionTitle | null => {
  const { path, source } = document;
  if (layout.title) return titleOfHeading(layout.title, path, source);
  const field = fields.find((other) => other.name === 'title' && other.style === 'front-matter' && other.text !== '');
  if (!field) return null;
  const raw = source.normalised.slice(field.valueStart, field.valueEnd);
  return { ...splitTitle(field.text, path), raw, range: source.rangeOf(field.start, field.end) };
};

const dateFieldOf = (fields: readonly FieldReading[]): FieldReading | null => {
  for (const name of dateFields) {
    const field = fields.find((other) => other.name === name && other.text !== '');
    if (field) return field;
  }
  return null;
};

/** The impact without emoji or their mojibake in front. */
const impactOf = (fields: readonly FieldReading[]): string | null => {
  const text = fields.find((field) => field.name === 'impact')?.text ?? '';
  const word = text.split(' ').findIndex((part) => hasAsciiLetter(part));
  const clean = word === -1 ? text : text.split(' ').slice(word).join(' ');
  return clean === '' ? null : clean;
};

const referencesOf = (fields: readonly FieldReading[], names: ReadonlySet<string>, text: string): readonly string[] =>
  fields
    .filter((field) => names.has(field.name))
    .flatMap((field) =>
      field.items
        ? field.items.flatMap((item) => readReferences(item.text))
        : readReferences(field.style === 'front-matter' ? field.text : text.slice(field.valueStart, field.valueEnd)),
    );

/** What follows "superseded by" or "supersedes" in a text that is a sentence. */
const referencesBehind = (text: string, word: RegExp): readonly string[] => {
  const match = word.exec(text.slice(0, 2000));
  return match ? readReferences(text.slice(match.index + match[0].length)) : [];
};

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/**
 * Syntax to meaning: the records of a document, one for each file. None if the document was refused. Whether a file is a record at
 * all (and no index, README or template) is for the log to say, by its path. Never throws; all ranges are those of the file.
 */
export function readDecisions(document: AdrDocument, vocabulary: ReadingVocabulary): readonly Decision[] {
  if (document.refusal) return [];
  const { path, source, tree, frontMatter } = document;
  const text = source.normalised;
  const layout = layoutOf(tree, text, sectionNames(vocabulary.sections));
  const fields = [
    ...(frontMatter ? fieldsOfFrontMatter(frontMatter, text) : []),
    ...layout.head.flatMap((block) => fieldsOfBlock(block, text)),
  ];
  const title = titleOf(document, layout, fields);
  const status = readRecordStatus(tree, layout.starts, fields, source, statusPhrases(vocabulary.statuses));
  const relations = statusSectionLines(tree, layout.starts, text);
  const relationTexts = relations.map(({ line }) => text.slice(line.start, line.end));
  const date = dateFieldOf(fields);
  const supersededIn =
    status?.value === 'superseded' ? referencesBehind(status.raw, /\bsuper[sc]ee?ded(?:\s{1,3}by)?:?/i) : [];
  const editorialFields = fields.filter((field) => isEditorialField(field, text));
  const editorialLines = relations.filter(({ line }) => isEditorialRelation(line));

  return [
    {
      path,
      range: source.rangeOf(0, text.length),
      title,
      id: title?.id ?? null,
      number: numberOfPath(path) ?? title?.number ?? null,
      status,
      date: date ? readDate(date.text) : readFileNameDate(path),
      dateRaw: date ? text.slice(date.valueStart, date.valueEnd) : null,
      scopes: fields
        .filter((field) => scopeFields.has(field.name))
        .flatMap((field) => readScopes(field, text))
        .map(({ name, start, end }) => ({ name, range: source.rangeOf(start, end) })),
      impact: impactOf(fields),
      supersededBy: unique([
        ...referencesOf(fields, supersededByFields, text),
        ...supersededIn,
        ...relationTexts.flatMap((line) => referencesBehind(line, /\b(?:super[sc]ee?ded|replaced)\s{1,3}by:?/i)),
      ]),
      supersedes: unique([
        ...referencesOf(fields, supersedesFields, text),
        ...relationTexts.flatMap((line) => referencesBehind(line, /^\W{0,5}(?:supersedes|supercedes|replaces):?/i)),
      ]),
      category: null,
      tags: [],
      people: { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] },
      partlySupersedes: [],
      partlySupersededBy: [],
      amends: [],
      amendedBy: [],
      refines: [],
      relatesTo: [],
      metadataStyle: status?.style ?? fields[0]?.style ?? 'none',
      fields: fields.map((field) => toMetadataField(field, source)),
      sections: toSections(layout.starts, text.length, source),
      substance: substanceOf(tree, layout.title, frontMatter, text, {
        lines: new Set([
          ...editorialFields.flatMap((field) => (field.line ? [field.line.start] : [])),
          ...editorialLines.map(({ line }) => line.start),
        ]),
        entries: new Set(editorialFields.filter((field) => field.style === 'front-matter').map((field) => field.start)),
      }),
    },
  ];
}
