import type { Definition, Heading, RootContent } from 'mdast';
import type { Decision, DecisionTitle } from '../model/decision.ts';
import type { AdrDocument } from './document.ts';
import type { FieldReading } from './field-reading.ts';
import { roleOf } from './field-words.ts';
import type { FrontMatter } from './front-matter.ts';
import { startOf } from './inline.ts';
import { readTitleDate } from './read-date.ts';
import { readMetadata } from './read-metadata.ts';
import { toSections } from './read-sections.ts';
import type { StatusPhrases } from './read-status.ts';
import { splitTitle, titleOfHeading } from './read-title.ts';
import { layoutOf } from './record-layout.ts';
import type { RecordLayout } from './record-layout.ts';
import { recordOfPath } from './record-of-path.ts';
import type { Surroundings } from './record-surroundings.ts';
import type { KnownScopes } from './scope-text.ts';
import type { SectionNames } from './section-meaning.ts';
import { nameStatusNotes } from './status-notes.ts';
import { substanceOf } from './substance.ts';

/** A record as it is read: its blocks in a document, and what of the document belongs to it. */
export interface RecordSource {
  readonly document: AdrDocument;
  readonly nodes: readonly RootContent[];
  /** Its title where it stands among others; null where it is to be looked for. */
  readonly heading: Heading | null;
  readonly start: number;
  readonly end: number;
  /** The front matter, if it belongs to the record; null for one among many. */
  readonly frontMatter: FrontMatter | null;
  /** Prefixes of ids that are the team's own, in lower case. */
  readonly prefixes: ReadonlySet<string>;
  readonly around: Surroundings;
}

/** What records are read with: the words of the log, its scopes and the link definitions of the document. */
export interface RecordWords {
  readonly names: SectionNames;
  readonly phrases: StatusPhrases;
  /** Null where no scopes are configured. */
  readonly scopes: KnownScopes | null;
  readonly definitions: ReadonlyMap<string, Definition>;
}

const titleOf = (record: RecordSource, layout: RecordLayout, fields: readonly FieldReading[]): DecisionTitle | null => {
  const { path, source } = record.document;
  if (layout.title) return titleOfHeading(layout.title, path, source, record.prefixes);
  const field = fields.find((other) => roleOf(other.name) === 'title' && other.text !== '');
  if (!field) return null;
  const raw = source.normalised.slice(field.valueStart, field.valueEnd);
  return { ...splitTitle(field.text, path), raw, range: source.rangeOf(field.start, field.end) };
};

interface Identity {
  readonly id: string | null;
  readonly number: number | null;
}

/** A file's own name counts for the one record in it; among many only the heading does. */
const identityOf = (record: RecordSource, title: DecisionTitle | null, fields: readonly FieldReading[]): Identity => {
  if (record.heading) return { id: title?.id ?? null, number: title?.number ?? null };
  const file = recordOfPath(record.document.path);
  const field = fields.find(({ name, style, text }) => name === 'id' && style === 'front-matter' && /\d/.test(text));
  const own = title?.id ?? field?.text ?? null;
  // A title may begin with the id of something else, say a ticket; the file's own compound id is the record's.
  const isForeign = title !== null && file !== null && title.number !== file.number;
  const id = isForeign && /\p{L}/u.test(file.id) ? file.id : own;
  const inField = /(\d{1,6})$/.exec(field?.text ?? '')?.[1];
  return {
    id: id ?? file?.id ?? null,
    number: file?.number ?? title?.number ?? (inField === undefined ? null : Number(inField)),
  };
};

/** The date of a title, in front of its words or of its id, or behind them. */
const dateInTitle = ({ raw, text }: DecisionTitle): string | null => readTitleDate(raw) ?? readTitleDate(text);

/** Syntax to meaning, for one record. Never throws; all ranges are those of the file. */
export function readRecord(record: RecordSource, words: RecordWords): Decision {
  const { document, nodes, start, end } = record;
  const { path, source } = document;
  const text = source.normalised;
  const layout = layoutOf(nodes, text, words.names, record.heading);
  const metadata = readMetadata(
    {
      path: record.heading ? null : path,
      frontMatter: record.frontMatter,
      nodes,
      titleStart: layout.title ? startOf(layout.title) : null,
      head: layout.head,
      foot: layout.foot,
      among: layout.among,
      starts: layout.starts,
    },
    source,
    words.phrases,
    words.scopes,
  );
  const title = titleOf(record, layout, metadata.readings);
  const { status, date, dateRaw } = metadata.decision;
  const hasLine = status !== null && status.style !== 'status-section';
  const starts = hasLine ? nameStatusNotes(nodes, layout.starts, text, words.phrases) : layout.starts;

  const read = { title, ...identityOf(record, title, metadata.readings), ...metadata.decision };

  return {
    path,
    range: source.rangeOf(start, end),
    ...read,
    date: date ?? (dateRaw === null && title !== null ? dateInTitle(title) : null),
    sections: toSections(starts, end, source),
    substance: substanceOf(
      {
        nodes,
        title: layout.title,
        labels: layout.starts.filter((one) => one.depth > 6).map((one) => one.start),
        frontMatter: record.frontMatter,
        editorial: metadata.editorial,
        read,
        around: record.around,
      },
      words.definitions,
      text,
    ),
  };
}
