import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { isPlainPageField } from './page-values.ts';
import { keyOf } from './words.ts';

/** The visible text of words, emphasis and links, with its line ends; null where anything else stands there. */
const visibleText = (nodes: readonly PhrasingContent[]): string | null => {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'emphasis' || node.type === 'strong' || (node.type === 'link' && !node.title)) {
      const inner = visibleText(node.children);
      if (inner === null) return null;
      text += inner;
    } else return null;
  }
  return text;
};

/** `Version: 2.1 | Last Updated: 2025-01-09` */
const isField = (part: string): boolean => {
  const colon = part.search(/[:\uff1a]/);
  return colon !== -1 && isPlainPageField(part.slice(0, colon).trim(), part.slice(colon + 1));
};

const isFields = (nodes: readonly PhrasingContent[]): boolean => {
  const text = visibleText(nodes);
  if (text === null) return false;
  const parts = text.split(/[\n|\uff5c\u00b7\u2022]/).filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every(isField);
};

const isFieldItem = (item: ListItem): boolean =>
  typeof item.checked !== 'boolean' &&
  item.children.length === 1 &&
  item.children.every((child) => child.type === 'paragraph' && isFields(child.children));

const headWords: ReadonlySet<string> = new Set(['', 'field', 'property', 'attribute', 'key', 'value']);

const isFieldRow = (row: TableRow, index: number): boolean => {
  const cells = row.children.map((cell) => visibleText(cell.children));
  const [label, value] = cells;
  if (cells.length !== 2 || typeof label !== 'string' || typeof value !== 'string') return false;
  if (index === 0 && cells.every((cell) => headWords.has(keyOf(cell ?? '')) && (cell ?? '').length <= 40)) return true;
  return isPlainPageField(label.replace(/[:\uff1a]$/, ''), value);
};

/**
 * What a page says of itself, and nothing else: `Last Updated: 2025-01-09`, each line, item or row a field with nothing but a plain
 * value (see `isPlainPageField`).
 */
export const isAboutPage = (block: RootContent): boolean => {
  switch (block.type) {
    case 'paragraph':
      return isFields(block.children);
    case 'list':
      return block.children.length > 0 && block.children.every(isFieldItem);
    case 'table':
      return block.children.length > 1 && block.children.every(isFieldRow);
    case 'blockquote':
      return block.children.length > 0 && block.children.every(isAboutPage);
    default:
      return false;
  }
};
