import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm);

const inline = (node: Nodes): string => toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();

const blockLines = (node: RootContent): readonly string[] => {
  switch (node.type) {
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return [];
    case 'code':
      return node.lang === 'suggestion' ? [] : node.value.split('\n');
    case 'list':
      return node.children.flatMap((item, index) => {
        const sign = node.ordered === true ? `${(node.start ?? 1) + index}.` : '-';
        const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
        return item.children.flatMap(blockLines).map((line, at) => (at === 0 ? `${sign} ${box}${line}` : `  ${line}`));
      });
    case 'blockquote':
      return node.children.flatMap(blockLines);
    case 'table':
      return node.children.map((row) => row.children.map(inline).join(' | '));
    default: {
      const text = inline(node);
      return text === '' ? [] : [text];
    }
  }
};

/** A Markdown text as plain lines for a terminal: markup, HTML and comments gone, one line a paragraph, row or list item. */
export const plainLines = (markdown: string): readonly string[] => reader.parse(markdown).children.flatMap(blockLines);

/** The lines that a suggestion block proposes, null if there is none. */
export function suggestedLines(markdown: string): readonly string[] | null {
  const block = reader.parse(markdown).children.find((node) => node.type === 'code' && node.lang === 'suggestion');
  return block?.type === 'code' ? block.value.split('\n') : null;
}
