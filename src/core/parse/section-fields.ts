import type { RootContent } from 'mdast';
import type { FieldItem, FieldReading } from './field-reading.ts';
import { dateRoles, isRelationRole, nameOfLabel, roleOf } from './field-words.ts';
import type { FieldRole } from './metadata-words/metadata-words.ts';
import { endOf, linesOf, plainText, startOf, textBetween } from './inline.ts';
import { namesRecord } from './names-record.ts';
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
const isFitting = (role: FieldRole, items: readonly FieldItem[]): boolean => {
  const [first] = items;
  if (!first) return false;
  if (dateRoles.includes(role)) return first.text.length <= maximumDate && /\d/.test(first.text);
  if (peopleRoles.has(role)) return items.every(({ text }) => text.length <= maximumName && !isSentence(text));
  return items.every(({ text }) => text.length <= maximumReference);
};

/** More sections than any record has that are fields. */
const maximumSections = 40;

interface RoleSection {
  readonly start: SectionStart;
  readonly name: string;
  readonly role: FieldRole;
}

const isOurs = (role: FieldRole | null): role is FieldRole =>
  role !== null && (dateRoles.includes(role) || peopleRoles.has(role) || isRelationRole(role));

/** Whether a section of this heading (cleaned) may be a field of its own: `Date`, `Deciders`, `Superseded by`. */
export const isFieldHeading = (heading: string): boolean => isOurs(roleOf(nameOfLabel(heading)));

const roleSection = (start: SectionStart): RoleSection | null => {
  const name = nameOfLabel(start.heading);
  const role = roleOf(name);
  return isOurs(role) ? { start, name, role } : null;
};

/** Words of headings below which every line is a record: `Related ADRs`, `Verwandte Entscheidungen`. */
const recordWords =
  /adrs?(?!\p{L})|records?(?!\p{L})|decis|décis|entscheid|besluit|beslissing|decyzj|решени|quyết định|決定|决策|決策|결정/iu;

/** Whether a section lists records and other pages side by side: `Related`, `See also`. */
const isMixed = ({ start, role }: RoleSection): boolean =>
  role === 'relatesTo' && start.name === 'references' && !recordWords.test(start.heading);

/** The sections that are fields with a heading of their own: `## Date`, `## Deciders`, `## Superseded by`. */
export const fieldsOfSections = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
): readonly FieldReading[] =>
  starts
    .flatMap((start) => roleSection(start) ?? [])
    .slice(0, maximumSections)
    .flatMap((section): readonly FieldReading[] => {
      const { start, name, role } = section;
      const below = blocksBelow(nodes, start, starts).flatMap((block) => lineItems(block, text));
      const told = below.filter((item) => item.start >= start.end && item.text !== '');
      const items = isMixed(section) ? told.filter((item) => namesRecord(text.slice(item.start, item.end))) : told;
      const isDate = dateRoles.includes(role);
      const first = items[0];
      const last = isDate ? first : items.at(-1);
      if (!first || !last || !isFitting(role, items)) return [];
      return [
        {
          name,
          label: start.heading,
          style: 'status-section',
          start: start.start,
          end: last.end,
          valueStart: first.start,
          valueEnd: last.end,
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
