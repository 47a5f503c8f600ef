import type { Nodes, RootContent } from 'mdast';
import { linesOf } from './inline.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { isFootBlock } from './record-foot.ts';
import { leadsToRecord } from './record-parts.ts';

/** Whether a block links to a section of its own page or to a record. */
const leads = (node: Nodes): boolean =>
  (node.type === 'link' && node.url.startsWith('#')) ||
  leadsToRecord(node) ||
  ('children' in node && node.children.some(leads));

/** A list, each item of which leads to a record, or a table. */
const isListing = (block: RootContent): boolean =>
  block.type === 'table' || (block.type === 'list' && block.children.every(leads));

/** What a page says of itself, and nothing else: `Last Updated: 2025-01-09`, each line or item a field. */
const isAboutPage = (block: RootContent, text: string): boolean => {
  if (!isFootBlock(block, text)) return false;
  return block.type !== 'paragraph' || linesOf(block, text).length <= Math.max(1, fieldsOfBlock(block, text).length);
};

/**
 * Whether a block of a page that holds many records only lists them or says when and by whom the page was written: with each record
 * it changes, and rules hold it against them. Tables are such lists.
 */
export const saysNothingItself = (block: RootContent, text: string): boolean =>
  isListing(block) || isAboutPage(block, text);
