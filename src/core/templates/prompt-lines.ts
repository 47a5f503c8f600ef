import type { Nodes, Root } from 'mdast';
import { linesOf, plainText } from '../parse/inline.ts';
import { collapse } from '../parse/words.ts';

/** No template has more; a hostile one must not make every rule slow. */
const mostPrompts = 500;
const longestPrompt = 1000;

/** A word or two with a colon, or a bold label alone: the record keeps it. */
const label = /^(?:[*_]{2}[^*_]{1,60}[*_]{2}:?|[*_]{2}[^*_]{1,60}:[*_]{2}|[^:.?!]{1,40}:)$/u;
/** One word alone is no prompt that could be told from a text. */
const isTelling = (line: string): boolean =>
  /[\p{L}\p{N}]/u.test(line) && !label.test(line) && /[\s[\]{}<>]/u.test(line);

function* linesBelow(node: Nodes, text: string): Generator<string> {
  if (node.type === 'paragraph') {
    for (const line of linesOf(node, text)) yield text.slice(line.start, line.end);
  } else if (node.type === 'tableCell') yield plainText([node]);
  else if (node.type === 'heading') {
    const heading = plainText([node]);
    if (hasPlaceholder(heading)) yield heading;
  } else if ('children' in node) for (const child of node.children) yield* linesBelow(child, text);
}

/** Whether a text holds a place to fill: `[Title]`, `{title}`, `<title>`; a link or a check box is none. */
export const hasPlaceholder = (text: string): boolean =>
  /\[[^\]\n]{2,200}\](?![([:])|\{[^}\n]{2,200}\}|<[^>\n]{2,200}>/u.test(text);

/**
 * What a template writes for the author to replace, each line once, markup kept: lines of paragraphs, items and cells, headings
 * with a place to fill. Labels, code and comments are kept by records, so they are none.
 */
export function promptLines(tree: Root, text: string): readonly string[] {
  const found = new Set<string>();
  for (const line of linesBelow(tree, text)) {
    const prompt = collapse(line.slice(0, longestPrompt));
    if (isTelling(prompt)) found.add(prompt);
    if (found.size >= mostPrompts) break;
  }
  return [...found];
}
