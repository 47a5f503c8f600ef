import type { Definition, FootnoteDefinition, Heading, Nodes, RootContent } from 'mdast';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import { endOf, linesOf, plainText, startOf } from './inline.ts';
import { labelOfLine, plainLabelOfLine } from './section-labels.ts';
import { cleanHeading } from './section-meaning.ts';
import { editorialSections } from './section-words.ts';
import { blockParts } from './substance-parts.ts';
import type { Editorial, Part, PartContext } from './substance-parts.ts';
import { collapse, keyOf } from './words.ts';

/**
 * What no list of references can hide: HTML, which acts on what follows, footnotes, which are shown elsewhere, and what is no
 * reference.
 */
const counted: ReadonlySet<string> = new Set([
  'html',
  'footnoteDefinition',
  'image',
  'imageReference',
  'code',
  'blockquote',
  'delete',
]);

const lasting = (node: Nodes): readonly Nodes[] => {
  if (counted.has(node.type)) return [node];
  return 'children' in node ? node.children.flatMap(lasting) : [];
};

/** No longer heading is one of ours, and a look-up regards only its beginning. */
const maximumHeading = 60;

const isEditorialHeading = (heading: Heading): boolean => {
  const text = plainText(heading.children);
  return text.length <= maximumHeading && editorialSections.has(keyOf(cleanHeading(text)));
};

const holdsLabel = (node: RootContent, text: string): boolean =>
  node.type === 'paragraph' &&
  linesOf(node, text).some((line) => labelOfLine(line) !== null || plainLabelOfLine(line) !== null);

const mentions = (node: Nodes): boolean =>
  node.type === 'link' || node.type === 'linkReference' || ('children' in node && node.children.some(mentions));

/** Lists, tables and lines with a link are what such sections are made of; prose, quotes and code among them count. */
const isEntry = (node: RootContent): boolean =>
  ['heading', 'list', 'table'].includes(node.type) || (node.type === 'paragraph' && mentions(node));

const bodyParts = (record: RecordText, context: PartContext): readonly Part[] => {
  const holdsSection = (node: RootContent): boolean => {
    const [from, to] = [startOf(node), endOf(node)];
    return record.labels.some((label) => label >= from && label < to);
  };
  let isEditorial = false;
  return record.nodes.flatMap((node) => {
    if (node.type === 'heading') isEditorial = node !== record.title && isEditorialHeading(node);
    else if (isEditorial && (holdsLabel(node, context.text) || holdsSection(node))) isEditorial = false;
    return blockParts(isEditorial && isEntry(node) ? lasting(node) : [node], context);
  });
};

/** The link definitions of a document by their identifier; the first of a name counts. */
export const definitionsOf = (node: Nodes, found = new Map<string, Definition>()): ReadonlyMap<string, Definition> => {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) definitionsOf(child, found);
  return found;
};

/** Comments between the keys of the front matter: a page that shows the block as text shows them, too. */
const commentsOf = (frontMatter: FrontMatter, text: string): readonly string[] => {
  let from = frontMatter.start;
  const gaps = [...frontMatter.entries, { start: frontMatter.end, end: frontMatter.end }].map(({ start, end }) => {
    const gap = text.slice(from, start);
    from = end;
    return gap;
  });
  return gaps
    .flatMap((gap) => gap.split('\n'))
    .map(collapse)
    .filter((line) => line.startsWith('#'));
};

const valuePart = (value: FrontMatterValue): Part => {
  if (value.kind === 'scalar') return collapse(value.text);
  if (value.kind === 'list') return ['list', ...value.items.map(valuePart)];
  return ['map', ...value.entries.map((entry) => [entry.key, valuePart(entry.value)])];
};

/** A record, or what stands around the records, as its substance is taken from it. */
export interface RecordText {
  /** Its blocks, the title among them. */
  readonly nodes: readonly RootContent[];
  readonly title: Heading | null;
  /** Where labels that head sections begin: there a list of references ends. */
  readonly labels: readonly number[];
  /** The front matter, if it belongs to it. */
  readonly frontMatter: FrontMatter | null;
  readonly editorial: Editorial;
  /** What stands elsewhere in the document and acts on it: footnotes it refers to, HTML that is still open. */
  readonly around: { readonly notes: readonly FootnoteDefinition[]; readonly openHtml: readonly string[] };
}

/**
 * What an approval is bound to: every word, number and sign of a record with the structure that gives it meaning, as JSON. Left
 * out, and nothing else: white space and line wrapping, emphasis, link targets, thematic breaks, lists, tables and lines with links
 * in sections of references or changes (to the next heading of any level or the next label), and what `editorial` names. Two
 * records have the same substance only if they differ in nothing but these. HTML, hidden or not, always counts, as does what
 * stands elsewhere and acts on the record. `definitions` are those of the
 * whole document.
 */
export function substanceOf(record: RecordText, definitions: ReadonlyMap<string, Definition>, text: string): string {
  const { frontMatter, editorial, around } = record;
  const context: PartContext = { text, editorial, definitions };
  const metadata = (frontMatter?.entries ?? [])
    .filter((entry) => !editorial.entries.has(entry.start))
    .map((entry): Part => [entry.key, valuePart(entry.value)]);
  const comments = frontMatter ? commentsOf(frontMatter, text) : [];
  return JSON.stringify([
    metadata,
    comments,
    bodyParts(record, context),
    ...(around.notes.length > 0 ? [['notes', ...blockParts(around.notes, context)]] : []),
    ...(around.openHtml.length > 0 ? [['open', ...around.openHtml]] : []),
  ]);
}
