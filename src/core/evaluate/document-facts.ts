import type { Decision } from '../model/decision.ts';
import type { Fragment } from '../model/fragment.ts';
import type { Range } from '../model/position.ts';
import type { Prose } from '../model/prose.ts';
import type { DocumentReading, DocumentView } from '../model/reading.ts';
import type { AdrDocument } from '../parse/document.ts';
import { createSourceText, type SourceText } from '../parse/source-text.ts';
import type { DocumentFacts } from '../rules/facts.ts';
import { anchorsOf, type Anchors } from '../rules/support/anchors.ts';
import { collectProse, proseBetween } from '../rules/support/prose.ts';
import type { Vocabulary } from '../rules/support/vocabulary.ts';

/** The normalised offset that stands for an offset of the original: the first one that is not before it. O(log n) steps. */
function toNormalised(source: SourceText, original: number): number {
  let low = 0;
  let high = source.normalised.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (source.toOriginal(middle) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range of a span of the original text; every finding is mapped here. */
export function originalRange(source: SourceText, start: number, end: number): Range {
  return source.rangeOf(toNormalised(source, start), toNormalised(source, end));
}

/** What people read in a document, once for all of its records. */
export const proseOf = (document: AdrDocument): Prose =>
  collectProse(document.tree, document.source.original, (offset) => document.source.toOriginal(offset));

/** The view of one record for rules that need the document. */
export function documentFacts(
  document: AdrDocument,
  prose: Prose,
  decision: Decision,
  vocabulary: Vocabulary,
  place: Pick<DocumentFacts, 'isFirst' | 'fragments'> = { isFirst: true, fragments: [] },
): DocumentFacts {
  const { path, source } = document;
  return viewOf(
    path,
    source,
    { prose, bodyStart: source.toOriginal(document.frontMatter?.end ?? 0) },
    decision,
    vocabulary,
    place,
    anchorsIn(prose, source),
  );
}

/** Looked for when a rule asks, once for all records of a document. */
function anchorsIn(prose: Prose, source: SourceText): () => Anchors {
  let found: Anchors | null = null;
  return () => (found ??= anchorsOf(prose.blocks, source.original));
}

const viewOf = (
  path: string,
  source: SourceText,
  { prose, bodyStart }: DocumentView,
  decision: Decision,
  vocabulary: Vocabulary,
  place: Pick<DocumentFacts, 'isFirst' | 'fragments'>,
  anchors: () => Anchors,
): DocumentFacts => ({
  path,
  original: source.original,
  lineEnding: source.lineEnding,
  bodyStart,
  decision,
  ...place,
  prose: proseBetween(prose, decision.range.start.offset, decision.range.end.offset),
  vocabulary,
  rangeAt: (start, end) => originalRange(source, start, end),
  anchors,
});

/** The views of the records of a document that was read elsewhere: the same as where it was read. */
export function readFacts(
  { path, decisions, fragments = [] }: Pick<DocumentReading, 'path' | 'decisions' | 'fragments'>,
  text: string,
  view: DocumentView,
  vocabulary: Vocabulary,
): readonly DocumentFacts[] {
  const source = createSourceText(text);
  const anchors = anchorsIn(view.prose, source);
  const pieces = fragmentsOf(decisions, fragments);
  return decisions.map((decision, index) =>
    viewOf(
      path,
      source,
      view,
      decision,
      vocabulary,
      { isFirst: index === 0, fragments: pieces.get(decision) ?? [] },
      anchors,
    ),
  );
}

/**
 * The fragments of a document by the record that they stand in or behind; what stands before the first one belongs to it. Both come
 * in the order they stand; one sweep over both.
 */
export function fragmentsOf(
  decisions: readonly Decision[],
  fragments: readonly Fragment[],
): ReadonlyMap<Decision, readonly Fragment[]> {
  const found = new Map<Decision, Fragment[]>();
  let owner = 0;
  for (const fragment of fragments) {
    for (let next = decisions[owner + 1]; next !== undefined; next = decisions[owner + 1]) {
      if (next.range.start.offset > fragment.range.start.offset) break;
      owner += 1;
    }
    const decision = decisions[owner];
    if (decision === undefined) break;
    const own = found.get(decision);
    if (own === undefined) found.set(decision, [fragment]);
    else own.push(fragment);
  }
  return found;
}
