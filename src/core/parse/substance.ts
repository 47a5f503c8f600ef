import type { Definition, Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import { linesOf, plainText, startOf } from './inline.ts';
import { cleanHeading, labelOfLine } from './read-sections.ts';
import { editorialSections } from './section-words.ts';
import { collapse, keyOf } from './words.ts';

/** A part of the substance: text, or a named piece with its parts. Its JSON form cannot be taken for that of another. */
type Part = string | number | boolean | null | readonly Part[];

/** What is left out besides markup, found while the fields were read. */
export interface Editorial {
  /** Where lines, list items and table rows begin that hold nothing but dates, people or references. */
  readonly lines: ReadonlySet<number>;
  /** Where such keys of the front matter begin. */
  readonly entries: ReadonlySet<number>;
}

interface Context {
  readonly text: string;
  readonly editorial: Editorial;
  readonly definitions: ReadonlyMap<string, Definition>;
}

const mergeText = (parts: readonly Part[]): readonly Part[] => {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const inner = part.replace(/\s+/g, ' ');
      const left = index === 0 ? inner.trimStart() : inner;
      return index === merged.length - 1 ? left.trimEnd() : left;
    })
    .filter((part) => part !== '');
};

const titled = (parts: readonly Part[], title: string | null | undefined): readonly Part[] =>
  title ? [...parts, ['title', collapse(title)]] : parts;

/** Emphasis and link targets vanish; everything else that is not plain text becomes a named piece. */
const inlineParts = (node: PhrasingContent, context: Context): readonly Part[] => {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'break':
      return [' '];
    case 'emphasis':
    case 'strong':
      return node.children.flatMap((child) => inlineParts(child, context));
    case 'link':
      return titled(
        node.children.flatMap((child) => inlineParts(child, context)),
        node.title,
      );
    case 'linkReference':
      return titled(
        node.children.flatMap((child) => inlineParts(child, context)),
        context.definitions.get(node.identifier)?.title,
      );
    case 'delete':
      return [['deleted', ...inline(node.children, context)]];
    case 'inlineCode':
      return [['code', node.value]];
    case 'html':
      return [['html', node.value]];
    // A picture may be the decision: which one it is counts, unlike where a link leads.
    case 'image':
      return [['image', node.alt ?? '', node.url, node.title ?? '']];
    case 'imageReference': {
      const target = context.definitions.get(node.identifier);
      return [['image', node.alt ?? '', target?.url ?? '', target?.title ?? '']];
    }
    case 'footnoteReference':
      return [['footnote', node.identifier]];
  }
};

const inline = (nodes: readonly PhrasingContent[], context: Context): readonly Part[] =>
  mergeText(nodes.flatMap((node) => inlineParts(node, context)));

const blocks = (nodes: readonly Nodes[], context: Context): readonly Part[] =>
  nodes.flatMap((node) => {
    const part = block(node, context);
    return part === null ? [] : [part];
  });

const paragraph = (node: Nodes & { type: 'paragraph' }, context: Context): Part => {
  const lines = linesOf(node, context.text);
  const kept = lines.filter((line) => !context.editorial.lines.has(line.start));
  if (kept.length === lines.length) return ['p', ...inline(node.children, context)];
  if (kept.length === 0) return null;
  const pieces = kept.flatMap((line) => [
    ...line.pieces.map((piece) => piece.node),
    { type: 'text', value: ' ' } as const,
  ]);
  return ['p', ...inline(pieces, context)];
};

const block = (node: Nodes, context: Context): Part => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context);
    case 'heading':
      return ['h', node.depth, ...inline(node.children, context)];
    case 'blockquote':
      return ['quote', ...blocks(node.children, context)];
    case 'list': {
      const items = blocks(node.children, context);
      return items.length === 0 && node.children.length > 0
        ? null
        : ['list', node.ordered === true ? (node.start ?? 1) : '', ...items];
    }
    case 'listItem': {
      const parts = blocks(node.children, context);
      if (parts.length === 0 && node.children.length > 0) return null;
      return ['item', node.checked ?? null, ...parts];
    }
    case 'table': {
      const rows = blocks(node.children, context);
      return rows.length === 0 ? null : ['table', ...rows];
    }
    case 'tableRow':
      if (context.editorial.lines.has(startOf(node))) return null;
      return ['row', ...node.children.map((cell) => ['cell', ...inline(cell.children, context)])];
    case 'code':
      return ['code', node.lang ?? '', node.meta ?? '', node.value];
    case 'html':
      return ['html', node.value];
    case 'footnoteDefinition':
      return ['note', node.identifier, ...blocks(node.children, context)];
    case 'definition':
    case 'thematicBreak':
      return null;
    case 'root':
      return ['root', ...blocks(node.children, context)];
    case 'tableCell':
    case 'yaml':
      return ['other', plainText([node])];
    default:
      return ['inline', ...inline([node], context)];
  }
};

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
  node.type === 'paragraph' && linesOf(node, text).some((line) => labelOfLine(line) !== null);

const bodyParts = (tree: Root, title: Heading | null, context: Context): readonly Part[] => {
  const kept: Nodes[] = [];
  // The heading of a section that has been nothing but references so far; it counts as soon as anything below it does.
  let heading: Heading | null = null;
  let isEditorial = false;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      isEditorial = node !== title && isEditorialHeading(node);
      heading = isEditorial ? node : null;
      if (!isEditorial) kept.push(node);
      continue;
    }
    if (isEditorial && holdsLabel(node, context.text)) isEditorial = false;
    const lasts = isEditorial ? lasting(node) : [node];
    if (heading !== null && lasts.length > 0) {
      kept.push(heading);
      heading = null;
    }
    kept.push(...lasts);
  }
  return blocks(kept, context);
};

const definitionsOf = (node: Nodes, found: Map<string, Definition>): ReadonlyMap<string, Definition> => {
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

/**
 * What an approval is bound to: every word, number and sign of the whole document with the structure that gives it meaning, as
 * JSON. Left out, and nothing else: white space and line wrapping, emphasis, link targets, thematic breaks, paragraphs and
 * list items in sections of references (to the next heading of any level) that are nothing but references, with the heading of a section
 * that holds nothing else, and what `editorial` names. Two documents have the same substance only if they differ in nothing but these. HTML always counts.
 */
export function substanceOf(
  tree: Root,
  title: Heading | null,
  frontMatter: FrontMatter | null,
  text: string,
  editorial: Editorial,
): string {
  const context: Context = { text, editorial, definitions: definitionsOf(tree, new Map()) };
  const metadata = (frontMatter?.entries ?? [])
    .filter((entry) => !editorial.entries.has(entry.start))
    .map((entry): Part => [entry.key, valuePart(entry.value)]);
  const comments = frontMatter ? commentsOf(frontMatter, text) : [];
  return JSON.stringify([metadata, comments, bodyParts(tree, title, context)]);
}
