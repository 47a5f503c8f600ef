import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { collapse } from './words.ts';

/** Where a node begins and ends in the normalised text. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** A part of a paragraph on one line; text that runs over several lines is cut at the line ends. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** Without white space at the ends. */
  readonly start: number;
  readonly end: number;
}

const rawText = (node: Nodes): string => {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(rawText).join(node.type === 'list' ? ', ' : '');
  return '';
};

/** What a reader sees of these nodes, in one line: no markup, no HTML, images by their text. */
export const plainText = (nodes: readonly Nodes[]): string => collapse(nodes.map(rawText).join(''));

const isLineBreak = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br *\/?>$/i.test(node.value));

/** Cuts a text node at its line ends; as one piece where an encoded line end makes value and source differ. */
const cutText = (node: PhrasingContent & { type: 'text' }, text: string): readonly Piece[] => {
  const start = startOf(node);
  const source = text.slice(start, endOf(node)).split('\n');
  const values = node.value.split('\n');
  if (source.length !== values.length) return [{ node, start, end: endOf(node) }];
  let at = start;
  return values.map((value, index) => {
    const line = source[index] ?? '';
    // Behind a line end the source still has white space and the marks of a quotation, which the value has lost.
    const lost = line.endsWith(value) ? line.length - value.length : line.length - line.trimStart().length;
    const indent = index === 0 ? 0 : lost;
    const piece: Piece = { node: { type: 'text', value }, start: at + indent, end: at + line.length };
    at += line.length + 1;
    return piece;
  });
};

const isBlank = ({ node }: Piece): boolean => node.type === 'text' && node.value.trim() === '';

const toLine = (pieces: readonly Piece[], text: string): Line | null => {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || pieces.every(isBlank)) return null;
  const end = Math.max(first.start, last.end);
  const source = text.slice(first.start, end);
  const start = first.start + source.length - source.trimStart().length;
  return { pieces, start, end: Math.max(start, first.start + source.trimEnd().length) };
};

/** The lines of a paragraph as they stand in the file, blank ones left out. A node that runs over a line end stays whole. */
export const linesOf = (paragraph: Paragraph, text: string): readonly Line[] => {
  const lines: Piece[][] = [[]];
  for (const node of paragraph.children) {
    if (isLineBreak(node)) lines.push([]);
    else if (node.type === 'text') {
      cutText(node, text).forEach((piece, index) => {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push(piece);
      });
    } else lines.at(-1)?.push({ node, start: startOf(node), end: endOf(node) });
  }
  return lines.flatMap((pieces) => toLine(pieces, text) ?? []);
};

/** The whole paragraph as one line, for list items, whose value may be wrapped. */
export const wholeLine = (paragraph: Paragraph, text: string): Line | null =>
  toLine(
    paragraph.children.map((node) => ({ node, start: startOf(node), end: endOf(node) })),
    text,
  );

const cut = (node: Nodes, start: number, end: number, from: number, to: number, text: string): string => {
  if (end <= from || start >= to) return '';
  if (start >= from && end <= to) return rawText(node);
  if ('children' in node) {
    return node.children.map((child) => cut(child, startOf(child), endOf(child), from, to, text)).join('');
  }
  return node.type === 'text' ? text.slice(Math.max(start, from), Math.min(end, to)) : '';
};

/** What a reader sees of a line between two offsets. */
export const textBetween = (line: Line, from: number, to: number, text: string): string =>
  collapse(line.pieces.map((piece) => cut(piece.node, piece.start, piece.end, from, to, text)).join(''));
