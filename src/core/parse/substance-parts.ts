import type { Definition, Nodes } from 'mdast';
import { linesOf, plainText, startOf } from './inline.ts';
import { collapse } from './words.ts';

/** A part of the substance: text, or a named piece with its parts. Its JSON form cannot be taken for that of another. */
export type Part = string | number | boolean | null | readonly Part[];

/** What is left out besides markup, found while the fields were read. */
export interface Editorial {
  /** Where lines, list items and table rows begin that hold nothing but dates, people or references. */
  readonly lines: ReadonlySet<number>;
  /** Where such keys of the front matter begin. */
  readonly entries: ReadonlySet<number>;
  /** What lines and keys among them say of records that took this one's place: it is out of force by that. */
  readonly supersededBy: readonly string[];
}

/** What the parts are taken with. */
export interface PartContext {
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
const inlineParts = (node: Nodes, context: PartContext): readonly Part[] => {
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
    default:
      return [['other', node.type, plainText([node])]];
  }
};

const inline = (nodes: readonly Nodes[], context: PartContext): readonly Part[] =>
  mergeText(nodes.flatMap((node) => inlineParts(node, context)));

/** The parts of blocks; what is left out gives none. */
export const blockParts = (nodes: readonly Nodes[], context: PartContext): readonly Part[] =>
  nodes.flatMap((node) => {
    const part = block(node, context);
    return part === null ? [] : [part];
  });

const paragraph = (node: Nodes & { type: 'paragraph' }, context: PartContext): Part => {
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

const block = (node: Nodes, context: PartContext): Part => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context);
    case 'heading':
      return ['h', node.depth, ...inline(node.children, context)];
    case 'blockquote':
      return ['quote', ...blockParts(node.children, context)];
    case 'list': {
      const items = blockParts(node.children, context);
      return items.length === 0 && node.children.length > 0
        ? null
        : ['list', node.ordered === true ? (node.start ?? 1) : '', ...items];
    }
    case 'listItem': {
      const parts = blockParts(node.children, context);
      if (parts.length === 0 && node.children.length > 0) return null;
      return ['item', node.checked ?? null, ...parts];
    }
    case 'table': {
      const rows = blockParts(node.children, context);
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
      return ['note', node.identifier, ...blockParts(node.children, context)];
    case 'definition':
    case 'thematicBreak':
      return null;
    case 'root':
      return ['root', ...blockParts(node.children, context)];
    case 'tableCell':
    case 'yaml':
      return ['other', plainText([node])];
    default:
      return ['inline', ...inline([node], context)];
  }
};
