import type { Nodes, Parents, Root } from 'mdast';
import type { LinkTarget, Prose, ProseBlock, ProsePart } from '../../model/prose.ts';

export type { LinkTarget, Prose, ProseBlock, ProsePart } from '../../model/prose.ts';

/** Stands for one character that is not prose; no blank and no letter, so that words on its two sides do not meet. */
export const notProse = '\uFFFC';

const kinds: Readonly<Partial<Record<Nodes['type'], ProsePart['kind']>>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  code: 'code',
  blockquote: 'quote',
};

const isParent = (node: Nodes): node is Parents => 'children' in node;

/** Blanks that keep line ends: line breaks stay where they are. */
const masked = (text: string, mark: string): string => text.replaceAll(/[^\r\n]/g, mark);

/**
 * Collects what people read in the document, in the order of the file: never code, comments, front matter or addresses.
 *
 * @param toOriginal maps an offset of the parsed text to the original text
 */
export function collectProse(root: Root, original: string, toOriginal: (offset: number) => number): Prose {
  const blocks: ProseBlock[] = [];
  const links: LinkTarget[] = [];
  const parts: ProsePart[] = [];

  const span = (node: Nodes): readonly [number, number] => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined ? [0, 0] : [toOriginal(start), toOriginal(end)];
  };

  /** Pieces of text that replace spans of the block, in order. */
  const mask = (node: Nodes, hide: (start: number, end: number, mark: string) => void): void => {
    const [start, end] = span(node);
    if (node.type === 'link' || node.type === 'image') links.push({ address: node.url, start, end });
    if (node.type === 'text') return;
    if (!isParent(node) || node.children.length === 0) {
      hide(start, end, notProse);
      return;
    }
    let reached = start;
    for (const child of node.children) {
      const [childStart, childEnd] = span(child);
      hide(reached, childStart, ' ');
      mask(child, hide);
      reached = childEnd;
    }
    hide(reached, end, ' ');
  };

  const addBlock = (node: Parents, kind: ProseBlock['kind'], depth: number, isQuoted: boolean): ProseBlock => {
    const first = node.children.at(0);
    const last = node.children.at(-1);
    const [start, end] =
      first === undefined || last === undefined ? [span(node)[1], span(node)[1]] : [span(first)[0], span(last)[1]];
    const pieces: string[] = [];
    let reached = start;
    for (const child of node.children) {
      mask(child, (from, to, mark) => {
        if (to <= from || from < reached) return;
        pieces.push(original.slice(reached, from), masked(original.slice(from, to), mark));
        reached = to;
      });
    }
    pieces.push(original.slice(reached, end));
    const block = { kind, depth, start, end, text: pieces.join(''), isQuoted };
    blocks.push(block);
    return block;
  };

  const addText = (node: Nodes, isQuoted: boolean): ProseBlock | null => {
    if (node.type === 'paragraph') return addBlock(node, 'paragraph', 0, isQuoted);
    if (node.type === 'heading') return addBlock(node, 'heading', node.depth, isQuoted);
    return node.type === 'tableCell' ? addBlock(node, 'cell', 0, isQuoted) : null;
  };

  // Depth is bounded by the guard that runs before the parser, so that an explicit stack is not needed for safety; it is kept
  // because it also keeps the order of the file.
  const stack = root.children.toReversed().map((node: Nodes) => ({ node, level: 0, isQuoted: false }));
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, level, isQuoted } = top;
    const [start, end] = span(node);
    const block = addText(node, isQuoted);
    parts.push({ kind: kinds[node.type] ?? 'other', start, end, level, block });
    if (block !== null) continue;
    if (node.type === 'definition') links.push({ address: node.url, start, end });
    else if (isParent(node)) {
      const inQuote = isQuoted || node.type === 'blockquote';
      for (const child of node.children.toReversed()) stack.push({ node: child, level: level + 1, isQuoted: inQuote });
    }
  }
  return { blocks, links, parts };
}

/** The part of the prose that lies between two offsets of the original file. */
export function proseBetween(prose: Prose, start: number, end: number): Prose {
  const lies = (piece: { readonly start: number; readonly end: number }): boolean =>
    piece.start >= start && piece.end <= end;
  return { blocks: prose.blocks.filter(lies), links: prose.links.filter(lies), parts: prose.parts.filter(lies) };
}
