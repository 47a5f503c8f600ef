import type { RootContent } from 'mdast';
import type { FieldItem, FieldReading } from './field-reading.ts';
import { dateRoles, isRelationRole, nameOfLabel, roleOf } from './field-words.ts';
import { endOf, linesOf, plainText, startOf, textBetween } from './inline.ts';
import { fieldsOfHeading } from './read-fields.ts';
import { blocksBelow } from './read-record-status.ts';
import type { SectionStart } from './read-sections.ts';

const peopleRoles: ReadonlySet<string> = new Set([
  'author',
  'deciders',
  'approvers',
  'consulted',
  'informed',
  'owner',
  'reviewers',
]);

/** Longer lines are prose. */
const maximumDate = 80;
const maximumName = 80;
const maximumReference = 300;

const lineItems = (block: RootContent, text: string): readonly FieldItem[] => {
  if (block.type === 'paragraph') {
    return linesOf(block, text).map((line) => ({
      text: textBetween(line, line.start, line.end, text),
      start: line.start,
      end: line.end,
    }));
  }
  if (block.type !== 'list') return [];
  return block.children.map((item) => {
    const first = item.children[0];
    return {
      text: first ? plainText([first]) : '',
      start: first ? startOf(first) : startOf(item),
      end: first ? endOf(first) : endOf(item),
    };
  });
};

const isSentence = (text: string): boolean => /[.!?]\s+\p{Lu}/u.test(text) || /\p{Ll}{3}\.$/u.test(text);

/** Whether the lines below a heading are what it promises: a date, names, references. */
const isFitting = (role: string, items: readonly FieldItem[]): boolean => {
  const [first] = items;
  if (!first) return false;
  if (dateRoles.some((date) => date === role)) return first.text.length <= maximumDate && /\d/.test(first.text);
  if (peopleRoles.has(role)) return items.every(({ text }) => text.length <= maximumName && !isSentence(text));
  return items.every(({ text }) => text.length <= maximumReference);
};

/** The sections that are fields with a heading of their own: `## Date`, `## Deciders`, `## Superseded by`. */
export const fieldsOfSections = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
): readonly FieldReading[] =>
  starts.flatMap((start): readonly FieldReading[] => {
    const name = nameOfLabel(start.heading);
    const role = roleOf(name) ?? '';
    const isOurs = dateRoles.some((date) => date === role) || peopleRoles.has(role) || isRelationRole(roleOf(name));
    if (!isOurs) return [];
    const below = blocksBelow(nodes, start, starts).flatMap((block) => lineItems(block, text));
    const items = below.filter((item) => item.start >= start.end && item.text !== '');
    const first = items[0];
    const last = items.at(-1);
    if (!first || !last || !isFitting(role, items)) return [];
    const isDate = dateRoles.some((date) => date === role);
    return [
      {
        name,
        label: start.heading,
        style: 'status-section',
        start: start.start,
        end: isDate ? first.end : last.end,
        valueStart: first.start,
        valueEnd: isDate ? first.end : last.end,
        text: isDate ? first.text : items.map((item) => item.text).join(', '),
        items: isDate || items.length === 1 ? null : items,
        line: null,
      },
    ];
  });

/** What headings may say beside their name: `## Status: Accepted`. A scope or an impact in a heading is a section of text. */
const mayStandInHeading = (name: string): boolean => {
  const role = roleOf(name);
  return (
    role !== null && (role === 'status' || dateRoles.includes(role) || peopleRoles.has(role) || isRelationRole(role))
  );
};

/** The fields that headings of a record carry themselves, its title left out. */
export const fieldsOfHeadings = (
  nodes: readonly RootContent[],
  titleStart: number | null,
  text: string,
): readonly FieldReading[] =>
  nodes
    .flatMap((node) => (node.type === 'heading' && startOf(node) !== titleStart ? fieldsOfHeading(node, text) : []))
    .filter((field) => mayStandInHeading(field.name));
