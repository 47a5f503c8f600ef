import type { LogSettings } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Fragment } from '../model/fragment.ts';
import type { AdrDocument } from './document.ts';
import { readRecord } from './read-record.ts';
import type { RecordSource, RecordWords } from './read-record.ts';
import { statusPhrases } from './read-status.ts';
import type { FragmentSpan } from './record-fragments.ts';
import { listedRecords } from './listed-records.ts';
import { besideListing } from './page-blocks.ts';
import { noSurroundings, surroundingsOf } from './record-surroundings.ts';
import { knownScopes } from './scope-text.ts';
import { sectionNames } from './section-meaning.ts';
import { splitRecords } from './split-records.ts';
import { definitionsOf, substanceOf } from './substance.ts';

/** The words of a log beside ours: its own statuses and section names, and the names of its scopes. */
export interface ReadingVocabulary {
  readonly statuses: LogSettings['statuses'];
  readonly sections: LogSettings['sections'];
  /** Absent: no scopes are configured. */
  readonly scopeNames?: readonly string[];
}

/** What a document holds. */
export interface RecordsReading {
  /** The records in the order they stand; none in a document that was refused or only lists records of other files. */
  readonly decisions: readonly Decision[];
  /** Pieces that are no whole record, in the order they stand. */
  readonly fragments: readonly Fragment[];
  /**
   * Substance of what stands outside of records below headings of their own, front matter included, lists of the records and what
   * the page says of itself left out; '' where that is nothing, null where the whole file is one record.
   */
  readonly rest: string | null;
}

const nothing: RecordsReading = { decisions: [], fragments: [], rest: null };

const noPrefixes: ReadonlySet<string> = new Set();

/** The whole document as one record. */
const wholeOf = (document: AdrDocument): RecordSource => ({
  document,
  nodes: document.tree.children,
  heading: null,
  start: 0,
  end: document.source.normalised.length,
  frontMatter: document.frontMatter,
  prefixes: noPrefixes,
  around: noSurroundings,
});

const toFragment = (span: FragmentSpan, { source }: AdrDocument): Fragment => ({
  kind: span.kind,
  range: source.rangeOf(span.start, span.end),
  heading: span.heading,
});

const restOf = (document: AdrDocument, nodes: Parameters<typeof substanceOf>[0]['nodes'], words: RecordWords): string =>
  substanceOf(
    {
      nodes,
      title: null,
      labels: [],
      frontMatter: document.frontMatter,
      editorial: { lines: new Set(), entries: new Set(), supersededBy: [] },
      read: null,
      around: noSurroundings,
    },
    words.definitions,
    document.source.normalised,
  );

/**
 * Syntax to meaning: the records of a document, and what in it is no whole record. A document is one record unless headings divide
 * it into many (see `splitRecords`). Whether a file of one record is a record at all (and no README or template) is for the log to
 * say, by its path. Never throws; all ranges are those of the file.
 */
export function readRecords(document: AdrDocument, vocabulary: ReadingVocabulary): RecordsReading {
  if (document.refusal) return nothing;
  const { source, tree } = document;
  const words: RecordWords = {
    names: sectionNames(vocabulary.sections),
    phrases: statusPhrases(vocabulary.statuses),
    scopes: knownScopes(vocabulary.scopeNames ?? []),
    definitions: definitionsOf(tree),
  };
  const split = splitRecords(tree.children, source.normalised, words.names);
  if (split.kind === 'none') return nothing;
  const fragments = split.fragments.map((span) => toFragment(span, document));
  const around = split.kind === 'many' ? surroundingsOf(tree, split.records) : null;
  if (split.kind === 'one' || around === null) {
    return { decisions: [readRecord(wholeOf(document), words)], fragments, rest: null };
  }
  const decisions = split.records.map((record, index) =>
    readRecord(
      { document, ...record, frontMatter: null, prefixes: split.prefixes, around: around[index] ?? noSurroundings },
      words,
    ),
  );
  const listed = listedRecords(decisions, tree.children, words.phrases, words.scopes);
  const rest = split.rest.flatMap((node) => besideListing(node, listed) ?? []);
  const isBare = rest.length === 0 && document.frontMatter === null;
  return { decisions, fragments, rest: isBare ? '' : restOf(document, rest, words) };
}

/** The records of a document alone: see `readRecords`. */
export const readDecisions = (document: AdrDocument, vocabulary: ReadingVocabulary): readonly Decision[] =>
  readRecords(document, vocabulary).decisions;
