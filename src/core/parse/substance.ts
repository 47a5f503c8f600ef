import type { Definition, FootnoteDefinition, Heading, Nodes, RootContent } from 'mdast';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import { endOf, linesOf, plainText, startOf } from './inline.ts';
import { labelOfLine, plainLabelOfLine } from './section-labels.ts';
import { cleanHeading } from './section-meaning.ts';
import { editorialSections } from './section-words.ts';
import { readParts, stateParts } from './read-parts.ts';
import type { WhatIsRead } from './read-parts.ts';
import { blockParts } from './substance-parts.ts';
import type { Editorial, Part, PartContext } from './substance-parts.ts';
import { collapse, keyOf } from './words.ts';

/** The id of a record: `ADR-0012`. */
const recordIds = /\b[A-Z]{2,10}-\d{1,6}\b/gi;

/**
 * Whether a node says anything beside references. Links (their labels included), ids of records and punctuation are references; every
 * other word, picture, code, quote or markup is text of its own.
 */
const saysMore = (node: Nodes): boolean => {
  switch (node.type) {
    case 'text':
      return /[\p{L}\p{N}\p{S}]/u.test(node.value.replace(recordIds, ''));
    case 'link':
    case 'linkReference':
      return (node.type === 'link' && Boolean(node.title)) || !node.children.every((child) => child.type === 'text');
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'list':
      return node.children.some(saysMore);
    case 'listItem':
      return typeof node.checked === 'boolean' || node.children.some(saysMore);
    default:
      return node.type !== 'break';
  }
};

/** What counts of a block among references: everything but paragraphs and list items that are nothing but references. */
const lasting = (node: RootContent): readonly Nodes[] => {
  if (node.type !== 'list') return saysMore(node) ? [node] : [];
  const children = node.children.filter(saysMore);
  return children.length === 0 ? [] : [{ ...node, children }];
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

const bodyParts = (record: RecordText, context: PartContext): readonly Part[] => {
  const holdsSection = (node: RootContent): boolean => {
    const [from, to] = [startOf(node), endOf(node)];
    return record.labels.some((label) => label >= from && label < to);
  };
  const kept: Nodes[] = [];
  // The heading of a section that has been nothing but references so far; it counts as soon as anything below it does.
  let heading: Heading | null = null;
  let isEditorial = false;
  for (const node of record.nodes) {
    if (node.type === 'heading') {
      isEditorial = node !== record.title && isEditorialHeading(node);
      heading = isEditorial ? node : null;
      if (!isEditorial) kept.push(node);
      continue;
    }
    if (isEditorial && (holdsLabel(node, context.text) || holdsSection(node))) isEditorial = false;
    const lasts = isEditorial ? lasting(node) : [node];
    if (heading !== null && lasts.length > 0) {
      kept.push(heading);
      heading = null;
    }
    kept.push(...lasts);
  }
  return blockParts(kept, context);
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
  /** What was read of the record; null for what is none. */
  readonly read: WhatIsRead | null;
  /** What stands elsewhere in the document and acts on it: footnotes it refers to, HTML that is still open. */
  readonly around: { readonly notes: readonly FootnoteDefinition[]; readonly openHtml: readonly string[] };
}

/** The last part. No other one begins with a list of one name. */
const state: Part = ['state'];
const stateStart = `,[${JSON.stringify(state)}`;

const stateAt = (substance: string): number => {
  const at = substance.lastIndexOf(stateStart);
  return at === -1 ? substance.length : at;
};

/** A substance without what was read of the state: the status, and by what the record is superseded. */
export const withoutState = (substance: string): string => {
  const at = stateAt(substance);
  return at === substance.length ? substance : `${substance.slice(0, at)}]`;
};

/** What was read of the state alone; '' where there is none. */
export const stateIn = (substance: string): string => substance.slice(stateAt(substance));

/**
 * What an approval is bound to: every word, number and sign of a record with the structure that gives it meaning, as JSON. Left
 * out, and nothing else: white space and line wrapping, emphasis, link targets, thematic breaks, paragraphs and list
 * items in sections of references (to the next heading of any level or the next label) that are nothing but references, with the
 * heading of a section that holds nothing else, and what `editorial` names, but for what it says of records that took this one's place. Two
 * records have the same substance only if they differ in nothing but these, and if the same was read of both (`read`): where emphasis, a
 * line's end, a rule or a date line decides what a label is, it is no matter of form. HTML, hidden or not, always counts, as does what
 * stands elsewhere and acts on the record. `definitions` are those of the whole document.
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
    ...(record.read === null
      ? []
      : [
          ['read', ...readParts(record.read)],
          [state, ...stateParts(record.read), ...editorial.supersededBy],
        ]),
  ]);
}
