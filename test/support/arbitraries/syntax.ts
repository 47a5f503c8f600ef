import fc from '../properties.ts';
import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { AdrDocument } from '../../../src/core/parse/document.ts';
import { readFrontMatter } from '../../../src/core/parse/front-matter.ts';
import type { FrontMatter } from '../../../src/core/parse/front-matter.ts';
import { linesOf, type Line } from '../../../src/core/parse/inline.ts';
import { fieldsOfFrontMatter } from '../../../src/core/parse/field-front-matter.ts';
import type { FieldReading } from '../../../src/core/parse/field-reading.ts';
import { fieldsOfBlock } from '../../../src/core/parse/read-fields.ts';
import { sectionStarts } from '../../../src/core/parse/read-sections.ts';
import { sectionNames } from '../../../src/core/parse/section-meaning.ts';
import { statusPhrases } from '../../../src/core/parse/read-status.ts';
import { sections, statuses } from './configuration.ts';
import { canonicalSection, metadataStyle } from './decision.ts';
import { document, nodesIn, placeless } from './document.ts';
import { few, maybe, number, span, text, word } from './text.ts';

const shippedNames = sectionNames({});
const shippedPhrases = statusPhrases({});
export const names = fc.oneof({ weight: 6, arbitrary: fc.constant(shippedNames) }, sections.map(sectionNames));
export const phrases = fc.oneof({ weight: 6, arbitrary: fc.constant(shippedPhrases) }, statuses.map(statusPhrases));

/** A document with the text that it was read from, or with any other. */
export const documentAndText = fc
  .tuple(document, fc.option(text, { freq: 6 }))
  .map(([of, other]): readonly [AdrDocument, string] => [of, other ?? of.source.normalised]);

/** A tree, now and then without any place in it. */
export const treeOf = (of: AdrDocument, bare: boolean): Root => (bare ? placeless(of) : of.tree);
/** The blocks of a document, now and then without any place in them. */
export const blocksOf = (of: AdrDocument, bare: boolean): readonly RootContent[] => treeOf(of, bare).children;
export const sometimes = fc.nat({ max: 7 }).map((at) => at === 0);

const pick = <Value>(from: readonly Value[], at: number): Value | undefined => from[at % Math.max(from.length, 1)];
const at = fc.nat({ max: 30 });

/** Every node of a type in a document. */
export const ofType = <Type extends Nodes['type']>(
  of: AdrDocument,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] =>
  nodesIn(of).filter((node): node is Extract<Nodes, { type: Type }> => node.type === type);

/** Some node of a document's tree. */
export const node = fc
  .tuple(document, at, sometimes)
  .map(
    ([of, index, bare]): Nodes =>
      pick(bare ? [placeless(of), ...placeless(of).children] : nodesIn(of), index) ?? of.tree,
  );

/** Some nodes of one document, in any order. */
export const nodes = fc
  .tuple(document, few(at))
  .map(([of, indexes]): readonly Nodes[] => indexes.map((index) => pick(nodesIn(of), index) ?? of.tree));

const emptyHeading: Heading = { type: 'heading', depth: 1, children: [] };
const emptyParagraph: Paragraph = { type: 'paragraph', children: [] };

/** A heading of a document, or an empty one. */
export const headingIn = (of: AdrDocument, index: number): Heading =>
  pick(ofType(of, 'heading'), index) ?? emptyHeading;
export const heading = fc.tuple(document, at).map(([of, index]) => headingIn(of, index));
export const paragraphIn = (of: AdrDocument, index: number): Paragraph =>
  pick(ofType(of, 'paragraph'), index) ?? emptyParagraph;

export const paragraphAndText = fc
  .tuple(documentAndText, at)
  .map(([[of, own], index]): [Paragraph, string] => [paragraphIn(of, index), own]);

export const blockAndText = fc
  .tuple(documentAndText, at, sometimes)
  .map(([[of, own], index, bare]): [RootContent, string] => [
    pick(treeOf(of, bare).children, index) ?? emptyParagraph,
    own,
  ]);

/** A line of a paragraph: as it stands, or one that speaks of places where nothing is. */
export const lineAndText = fc
  .tuple(paragraphAndText, at, fc.option(span, { freq: 6 }))
  .map(([[paragraph, own], index, moved]): [Line, string] => {
    const line = pick(linesOf(paragraph, own), index) ?? { pieces: [], start: 0, end: 0 };
    return [moved === null ? line : { ...line, ...moved }, own];
  });

const madeField: fc.Arbitrary<FieldReading> = fc.record({
  name: fc.oneof(fc.constantFrom('status', 'date', 'scope', 'title', 'superseded by', 'tags'), word),
  label: word,
  style: metadataStyle,
  start: number,
  end: number,
  valueStart: number,
  valueEnd: number,
  text: word,
  items: maybe(few(fc.record({ text: word, start: number, end: number }), 2)),
  line: fc.constant(null),
});

const readFields = (of: AdrDocument, own: string): readonly FieldReading[] => [
  ...of.tree.children.flatMap((block) => fieldsOfBlock(block, own)),
  ...(of.frontMatter === null ? [] : fieldsOfFrontMatter(of.frontMatter, own)),
];

/** The fields of a document, with one of any shape among them. */
export const fieldsAndText = fc
  .tuple(documentAndText, fc.option(madeField, { freq: 3 }))
  .map(([[of, own], made]): readonly [AdrDocument, readonly FieldReading[], string] => [
    of,
    made === null ? readFields(of, own) : [made, ...readFields(of, own)],
    own,
  ]);

export const fieldAndText = fc
  .tuple(fieldsAndText, at, madeField)
  .map(([[of, fields, own], index, made]): readonly [AdrDocument, FieldReading, string] => [
    of,
    pick(fields, index) ?? made,
    own,
  ]);

const sectionStart = fc.record({
  name: maybe(canonicalSection),
  heading: word,
  depth: fc.oneof(fc.integer({ min: 1, max: 7 }), number),
  start: number,
  end: number,
});

/** A document with its fields and the beginnings of its sections, others that were made up among them. */
export const documentAndStarts = fc
  .tuple(fieldsAndText, at, names, fc.option(few(sectionStart), { freq: 4 }))
  .map(([[of, fields, own], index, known, made]) => ({
    of,
    own,
    fields,
    starts: made ?? sectionStarts(of.tree.children, headingIn(of, index), own, known),
  }));

/** Front matter as it was read, of any document that has some. */
export const frontMatterAndText = fc
  .tuple(
    fc.array(
      fc.tuple(fc.oneof(fc.constantFrom('status: ', 'scope: [a, ', '- x', '? ', '  ', 'date: 2026-01-15'), word), word),
    ),
    text,
    sometimes,
  )
  .map(([rows, other, isOther]): [FrontMatter, string] => {
    const own = `---\n${rows.map((row) => `${row.join('')}\n`).join('')}---\n`;
    const reading = readFrontMatter(own);
    const found = reading.kind === 'found' ? reading.frontMatter : { start: 0, end: 0, entries: [], flaw: null };
    return [found, isOther ? other : own];
  });
