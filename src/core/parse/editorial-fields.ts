import type { PhrasingContent } from 'mdast';
import type { FieldReading } from './field-reading.ts';
import {
  dateRoles,
  isPeopleField,
  isRelationField,
  isStatusWord,
  isSupersededByField,
  roleOf,
  takesOutOfForce,
} from './field-words.ts';
import type { Line } from './inline.ts';
import { plainText } from './inline.ts';
import { nameParticles } from './name-particles.ts';
import { isDateWord } from './read-date.ts';
import { sentenceWords } from './sentence-words.ts';
import { collapse, keyOf, wordsOf } from './words.ts';

/** A line longer than this is read as prose, whatever its label says. */
const maximumLength = 300;
const maximumDateWords = 8;
const maximumNameWords = 6;
const maximumName = 60;

const isDate = (value: string): boolean => {
  const words = wordsOf(value);
  return words.length <= maximumDateWords && words.every((word) => isDateWord(word.text));
};

const particles: ReadonlySet<string> = new Set([...nameParticles, 'a']);

/** A login, an address, a team, or a name: several words begin with capitals, but for particles. */
const isName = (name: string): boolean => {
  if (name.length > maximumName) return false;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= 2 || /^[\s(<]*@?[\w.+-]+(?:@[\w.-]+|\/[\w.-]+)?[\s)>]*$/.test(name)) return true;
  return words.length <= maximumNameWords && words.every((word) => !/^\p{Ll}/u.test(word) || particles.has(word));
};

/** Names between commas could be a sentence in pieces. */
const isSentence = (value: string): boolean =>
  keyOf(value)
    .split(' ')
    .some((word) => sentenceWords.has(word));

const isPeople = (value: string): boolean =>
  !/[.!?:] \p{Lu}\p{Ll}+ /u.test(value) && !isSentence(value) && value.split(/[,;&/()]| and /).every(isName);

const referenceToken =
  /^(?:(?:[a-z]{1,10}-){0,3}adrs?[-_#]?\d{0,6}|[#-]?\d{1,6}\.?|[\w./-]{0,100}\d{1,6}[\w./-]{0,100}\.md(?:#\S{0,100})?|https?:\/\/\S{1,200}|and|none|n\/a|na|-|–|—)$/i;

const isReferences = (value: string): boolean =>
  value
    .split(/[\s,;()[\]"'<>]+/)
    .filter((token) => token !== '')
    .every((token) => referenceToken.test(token));

const maximumLinkText = 120;

/** A link that names a record by its number or shows its own address: `[ADR-3 Use Kafka](0003-use-kafka.md)`. */
const isReferenceLink = (link: PhrasingContent & { type: 'link' }): boolean => {
  const text = plainText(link.children);
  if (text.length > maximumLinkText || wordsAndLinks(link.children, false) === null) return false;
  if (text === link.url) return true;
  const leadsToRecord = !/^[a-z][a-z\d+.-]*:/i.test(link.url) && /\.md(?:#|$)/i.test(link.url);
  return leadsToRecord && /^\W{0,3}(?:[a-z]{1,10}-){0,3}(?:adr[-_ #]{0,3})?\d{1,6}(?!\d)/i.test(text);
};

/** The visible text of a line whose parts are words, emphasis and links alone; links to records vanish. Null for any other line. */
const wordsAndLinks = (nodes: readonly PhrasingContent[], dropReferences: boolean): string | null => {
  let result = '';
  for (const node of nodes) {
    if (node.type === 'text') result += node.value;
    else if (node.type === 'link' && dropReferences && isReferenceLink(node)) result += ' ';
    else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') {
      const inner = wordsAndLinks(node.children, dropReferences);
      if (inner === null) return null;
      result += inner;
    } else return null;
  }
  return result;
};

const kindOf = (name: string): ((value: string) => boolean) | null => {
  const role = roleOf(name);
  // `Accepted: 2024-01-15` says more than a date.
  if (role !== null && dateRoles.includes(role)) return name.split(' ').some(isStatusWord) ? null : isDate;
  if (isPeopleField(name)) return isPeople;
  return isRelationField(name) ? isReferences : null;
};

/** The value of a field as it is to be judged: behind the label, which the reading of the field has checked. */
const valueText = (field: FieldReading, dropReferences = isRelationField(field.name)): string | null => {
  if (field.style === 'front-matter') return field.text;
  if (!field.line) return null;
  const text = wordsAndLinks(
    field.line.pieces.map((piece) => piece.node),
    dropReferences,
  );
  if (text === null || field.style === 'table') return text;
  const colon = text.search(/[:\uff1a]/);
  // A colon that is not the label's own (`**Date** as agreed: 2024`) hides what stands before it.
  if (colon === -1 || keyOf(text.slice(0, colon)) !== keyOf(field.label)) return null;
  return text.slice(colon + 1);
};

/**
 * Whether a metadata field holds nothing that has to be approved: a date, names of people, or references to other records, all on
 * one line and in their plainest form. Anything more on the line makes it count. See `supersessionText` for those that count all the same.
 */
export const isEditorialField = (field: FieldReading, text: string): boolean => {
  const isKind = kindOf(field.name);
  if (!isKind || text.slice(field.start, field.end).includes('\n')) return false;
  const value = valueText(field);
  return value !== null && value.length <= maximumLength && isKind(collapse(value));
};

/**
 * What a field of nothing but references says of the records that took this one's place; null where it says that none did, and of any
 * other field. It takes the record out of force, so that it is no matter of form.
 */
export const supersessionText = (field: FieldReading): string | null => {
  const value = takesOutOfForce(field.name) ? collapse(valueText(field, false) ?? '') : '';
  return /[\p{L}\p{N}]/u.test(value) && !/^(?:none|n\/a|na)\.?$/i.test(value) ? value : null;
};

/** Whether a line of a status section only relates the record to others: `Amends [3. Use Kafka](0003-use-kafka.md)`. */
export const isEditorialRelation = (line: Line): boolean => {
  const text = wordsAndLinks(
    line.pieces.map((piece) => piece.node),
    true,
  );
  if (text === null || text.length > maximumLength) return false;
  const words = wordsOf(text);
  return [1, 2].some((count) => {
    const name = keyOf(
      words
        .slice(0, count)
        .map((word) => word.text)
        .join(' '),
    );
    const last = words[count - 1];
    return (
      last !== undefined &&
      isRelationField(name) &&
      !isSupersededByField(name) &&
      isReferences(text.slice(last.end).replace(/^\s*:/, ''))
    );
  });
};
