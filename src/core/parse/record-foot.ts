import type { Paragraph, RootContent } from 'mdast';
import { dateRoles, isPeopleField, roleOf } from './field-words.ts';
import { linesOf, textBetween, wholeLine } from './inline.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { keyOf } from './words.ts';

/** Fields that stand at the foot of a record or of a page. */
const otherFootFields: ReadonlySet<string> = new Set([
  'version',
  'generated',
  'generated on',
  'generated at',
  'maintained by',
  'last reviewed',
  'last review',
  'next review',
  'review date',
  'review by',
  'approved by',
  'approvers',
  'approval date',
]);

/** Whether a field of this name may stand at the foot of a record or of a page. */
export const isFootField = (name: string): boolean => {
  const role = roleOf(name);
  const isDate = role !== null && dateRoles.includes(role);
  return isDate || role === 'status' || isPeopleField(name) || otherFootFields.has(name);
};

/** Whether a block holds fields, the scope of a record among them: then they are the record's own. */
export const namesScope = (block: RootContent, text: string): boolean =>
  fieldsOfBlock(block, text).some((field) => roleOf(field.name) === 'scope');

/** The name in front of the colon of a line in italics: `*Generated: 2025-01-09*`. */
const nameInItalics = (line: string): string | null => {
  const colon = line.search(/[:\uff1a]/);
  return colon > 0 && colon <= 40 ? keyOf(line.slice(0, colon)) : null;
};

/**
 * Whether a block reads as the foot of a record or of a page: it begins with a field such as `Last Updated`, `Reviewers`,
 * `Version`, bold, plain, in a list, a table or in italics.
 */
export const isFootBlock = (block: RootContent, text: string): boolean => {
  const [field] = fieldsOfBlock(block, text);
  if (field)
    return (
      isFootField(field.name) && (block.type !== 'list' || fieldsOfBlock(block, text).length === block.children.length)
    );
  if (block.type !== 'paragraph') return false;
  const [line] = linesOf(block, text);
  const whole = wholeLine(block, text);
  if (!line || whole?.pieces[0]?.node.type !== 'emphasis') return false;
  const name = nameInItalics(textBetween(line, line.start, line.end, text));
  return name !== null && isFootField(name);
};

/** Whether a paragraph begins in bold or italics. */
export const isMarkedLine = (paragraph: Paragraph): boolean =>
  paragraph.children[0]?.type === 'strong' || paragraph.children[0]?.type === 'emphasis';

/** Whether a block is a note on the page: lines in italics and nothing else. */
export const isPageNote = (block: RootContent): boolean =>
  block.type === 'paragraph' &&
  block.children.every(
    (node) => node.type === 'emphasis' || node.type === 'break' || (node.type === 'text' && node.value.trim() === ''),
  );
