import type { Nodes, Root } from 'mdast';

type Place = NonNullable<Nodes['position']>['start'];

/** Moves a place forward to an offset, counting the lines between. */
const advance = (from: Place, offset: number, text: string): Place => {
  const start = from.offset ?? 0;
  const between = text.slice(start, offset);
  const lines = between.split('\n').length - 1;
  const column = lines === 0 ? from.column + between.length : between.length - between.lastIndexOf('\n');
  return { line: from.line + lines, column, offset: start + between.length };
};

/** The first visible text below a node, by which it is found in the source. */
const visible = (node: Nodes): string => {
  if ('value' in node) return node.value;
  const first = 'children' in node ? node.children[0] : undefined;
  return first ? visible(first) : '';
};

const place = (node: Nodes, from: Place, limit: number, text: string): Place => {
  const words = visible(node);
  const found = text.slice(from.offset, limit).indexOf(words);
  const start = found === -1 ? from : advance(from, (from.offset ?? 0) + found, text);
  const end = found === -1 ? advance(from, limit, text) : advance(start, (start.offset ?? 0) + words.length, text);
  node.position = { start, end };
  return end;
};

/** For each child where the next one with a place begins; the end of the parent for the last ones. */
const limitsOf = (children: readonly Nodes[], end: number): readonly number[] => {
  let limit = end;
  return children
    .toReversed()
    .map((child) => {
      const current = limit;
      limit = child.position?.start.offset ?? limit;
      return current;
    })
    .reverse();
};

const restoreChildren = (parent: Nodes, text: string): void => {
  if (!('children' in parent) || !parent.position) return;
  const limits = limitsOf(parent.children, parent.position.end.offset ?? text.length);
  let from = parent.position.start;
  for (const [index, child] of parent.children.entries()) {
    from = child.position?.end ?? place(child, from, limits[index] ?? text.length, text);
    restoreChildren(child, text);
  }
};

/**
 * Gives the nodes their place back from which the parser's extension for bare addresses took it: it cuts such a text into new
 * nodes without positions (seen in `[www.example.com]`). Every node of the tree has a position inside its parent's afterwards.
 */
export function restorePositions(tree: Root, text: string): void {
  restoreChildren(tree, text);
}
