import type { Root } from 'mdast';
import type { DocumentRefusal } from '../model/reading.ts';
import type { AdrDocument } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { guardDocument } from './guard.ts';
import { parseByRemark, parseMarkdown } from './markdown.ts';
import type { MarkdownParser } from './markdown.ts';
import { createSourceText } from './source-text.ts';
import type { SourceText } from './source-text.ts';

const emptyTree = (): Root => ({ type: 'root', children: [] });

/** The same text with everything up to `end` blank, so that Markdown sees no front matter and every offset stays. */
const blankTo = (text: string, end: number): string => text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);

const refuse = (path: string, source: SourceText, refusal: DocumentRefusal): AdrDocument => ({
  path,
  source,
  tree: emptyTree(),
  frontMatter: null,
  refusal,
});

/** The places of a source that are read, given where its front matter ends; the source itself for all of it. */
export type Selection = (source: SourceText, frontMatterEnd: number) => SourceText;

const everything: Selection = (source) => source;

/**
 * Text to syntax. Takes any string and never throws: what the guard, the front matter or the Markdown parser refuses is in
 * `refusal`, with the line in the file. `parse` may be a faster parser that gives the same trees; `select` may leave out
 * text below the front matter, which then stands neither in the tree nor in the `source` of the document.
 */
export function parseDocument(
  path: string,
  text: string,
  parse: MarkdownParser = parseByRemark,
  select: Selection = everything,
): AdrDocument {
  const source = createSourceText(text);
  const refusal = guardDocument(text);
  if (refusal) return refuse(path, source, refusal);

  const reading = readFrontMatter(source.normalised);
  if (reading.kind === 'refused') return refuse(path, source, reading.refusal);
  const frontMatter: FrontMatter | null = reading.kind === 'found' ? reading.frontMatter : null;

  const selected = select(source, frontMatter?.end ?? 0);
  const body = frontMatter ? blankTo(selected.normalised, frontMatter.end) : selected.normalised;
  const markdown = parseMarkdown(body, parse);
  if (markdown.ok) return { path, source: selected, tree: markdown.tree, frontMatter, refusal: null };
  return refuse(path, source, {
    code: 'too-deeply-nested',
    message: `The document cannot be judged: ${markdown.problem} Make lists, quotes and emphasis simpler.`,
    line: 1,
  });
}
