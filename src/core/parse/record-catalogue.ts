import type { Nodes, RootContent } from 'mdast';
import { plainText } from './inline.ts';
import { roleOf } from './field-words.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { beginsWithId, splitTitle } from './read-title.ts';
import { sectionStarts } from './read-sections.ts';
import type { SectionNames } from './section-meaning.ts';
import { isCollectionTitle } from './title-words.ts';

/** Links to files, and items of lists that begin with the id of a record. */
const entriesIn = (node: Nodes): number => {
  if (node.type === 'listItem' && beginsWithId(plainText(node.children.slice(0, 1)))) return 1;
  if (node.type === 'link')
    return !/^[a-z][a-z\d+.-]*:/i.test(node.url) && /\.(?:md|markdown)(?:#|$)/i.test(node.url) ? 1 : 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + entriesIn(child), 0) : 0;
};

/**
 * Whether a document only lists records that stand in other files: it has the title of a collection without a number, at least
 * two links to files or items that begin with a record's id, and neither a decision nor a status of its own. Anything less clear is read as a record.
 */
export const isCatalogue = (nodes: readonly RootContent[], text: string, names: SectionNames): boolean => {
  const title = nodes.find((node) => node.type === 'heading');
  if (title?.type !== 'heading' || title.depth > 1) return false;
  const written = plainText(title.children);
  if (splitTitle(written, '').number !== null || !isCollectionTitle(written)) return false;
  const starts = sectionStarts(nodes, title, text, names);
  if (starts.some((start) => ['decision', 'context', 'consequences', 'status'].includes(start.name ?? '')))
    return false;
  const head = nodes.slice(0, 6).flatMap((node) => fieldsOfBlock(node, text));
  if (head.some((field) => roleOf(field.name) === 'status')) return false;
  return nodes.reduce((sum, node) => sum + entriesIn(node), 0) > 1;
};
