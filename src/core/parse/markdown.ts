import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { restorePositions } from './restore-positions.ts';

export type MarkdownReading =
  { readonly ok: true; readonly tree: Root } | { readonly ok: false; readonly problem: string };

/**
 * Turns Markdown (CommonMark with GitHub's extensions, no front matter) into a tree whose positions are offsets in the text. May
 * throw. Gets guarded, normalised text without a byte order mark.
 */
export type MarkdownParser = (text: string) => Root;

/** Deeper trees than any person writes; everything that walks a tree by recursion relies on this bound. */
const maximumDepth = 250;

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The parser that decides what Markdown means; another one may only be faster. */
export const parseByRemark: MarkdownParser = (text) => processor.parse(text);

const isTooDeep = (tree: Root): boolean => {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
};

/**
 * Parses Markdown (CommonMark with GitHub's extensions) of a guarded, normalised text; positions are offsets in that text.
 * Never throws: what the parser throws, e.g. for want of stack, and a tree too deep to walk come back as a problem.
 */
export function parseMarkdown(text: string, parse: MarkdownParser = parseByRemark): MarkdownReading {
  // The parser would swallow a byte order mark and shift every offset by one.
  const safe = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  try {
    const tree = parse(safe);
    if (isTooDeep(tree)) return { ok: false, problem: 'Its parts are nested too deeply.' };
    restorePositions(tree, safe);
    return { ok: true, tree };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : 'The Markdown parser failed.' };
  }
}
