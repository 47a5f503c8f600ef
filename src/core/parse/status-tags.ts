import type { RootContent } from 'mdast';
import type { FieldReading } from './field-reading.ts';
import { roleOf } from './field-words.ts';
import { endOf, plainText, startOf } from './inline.ts';
import { isBareStatus } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import type { StatusEntry } from './status-entries.ts';

const maximumLength = 400;

/** `<Badge>`, `<StatusLabel>`, `<span class="badge ...">`: elements that show one word as a mark. */
const markElement = /<[^>]{0,200}(?:badge|status|label|chip|pill|tag)[^>]{0,200}>/i;
const attribute = /\b(?:status|state|value|text|label|type|variant)\s*=\s*\{?["']([^"'<>]{1,60})["']/gi;

const entry = (node: RootContent, text: string): StatusEntry => ({
  text,
  start: startOf(node),
  end: endOf(node),
  style: 'plain-line',
  checked: null,
});

/** The word that a mark shows: what stands inside of the element, else one of its attributes. */
const wordOfMark = (source: string, phrases: StatusPhrases): string | null => {
  if (!markElement.test(source)) return null;
  const inside = source.replace(/<[^>]*>/g, ' ').trim();
  const shown = [inside, ...[...source.matchAll(attribute)].map((match) => match[1] ?? '')];
  return shown.find((word) => word !== '' && isBareStatus(word, phrases)) ?? null;
};

/** Addresses of badges that tell the status of a record: `/badge/status-accepted-green`, `/badge/ADR/accepted/green`. */
const badge =
  /\/badge\/(?:adr(?:(?:[_ -]|%20)status)?|status|state|decision)(?:-{1,2}|\/)([a-z_%\d]{1,60})(?:[-/?]|\.svg|$)/i;

/** The status of a picture: `![Status: Accepted](...)`, `https://img.shields.io/badge/status-accepted-green`. */
const wordOfImage = (alt: string, url: string, phrases: StatusPhrases): string | null => {
  const named = /^\s*(?:adr )?status\s*[:\s-]\s*(.{1,60})$/i.exec(alt)?.[1];
  if (named !== undefined && isBareStatus(named, phrases)) return named;
  const shown = badge.exec(url)?.[1]?.replace(/_|%20/g, ' ');
  return shown !== undefined && isBareStatus(shown, phrases) ? shown : null;
};

const entryOfBlock = (block: RootContent, text: string, phrases: StatusPhrases): StatusEntry | null => {
  if (block.type !== 'paragraph' && block.type !== 'html') return null;
  const source = text.slice(startOf(block), endOf(block)).slice(0, maximumLength);
  if (source.startsWith('<!--')) return null;
  const mark = wordOfMark(source, phrases);
  if (mark !== null) return entry(block, mark);
  if (block.type === 'html') return null;
  for (const node of block.children) {
    const image = node.type === 'link' ? node.children[0] : node;
    const word = image?.type === 'image' ? wordOfImage(image.alt ?? '', image.url, phrases) : null;
    if (word !== null) return entry(block, word);
  }
  // `:::tip Accepted`, a box that has nothing but the status for a title.
  const title = /^:{3,}[ \t]{0,3}\w{1,20}[ \t[]{1,3}([^\]\n]{1,60})/.exec(plainText([block]))?.[1];
  return title !== undefined && isBareStatus(title, phrases) ? entry(block, title) : null;
};

/** Tags that can mean nothing but the status of the page they stand on. */
const plainStatuses: ReadonlySet<string> = new Set([
  'draft',
  'proposed',
  'accepted',
  'approved',
  'rejected',
  'deprecated',
  'superseded',
]);

/** The status among the tags of the front matter: `tags: [adr, accepted]`, `status/accepted`. */
const entryOfTags = (fields: readonly FieldReading[], phrases: StatusPhrases): StatusEntry | null => {
  const tags = fields.filter((field) => roleOf(field.name) === 'tags' && field.style === 'front-matter');
  for (const item of tags.flatMap((field) => field.items ?? [])) {
    const named = /^(?:adr[-/: ])?status[-/:= ]+(.{1,60})$/i.exec(item.text)?.[1];
    const word = named ?? item.text;
    if (plainStatuses.has(word.toLowerCase()) || (named !== undefined && isBareStatus(named, phrases))) {
      return { text: word, start: item.start, end: item.end, style: 'front-matter', checked: null };
    }
  }
  return null;
};

/** The status that a mark in one of these blocks shows; null if none does. */
export const statusOfBlocks = (
  blocks: readonly RootContent[],
  text: string,
  phrases: StatusPhrases,
): StatusEntry | null => {
  for (const block of blocks) {
    const found = entryOfBlock(block, text, phrases);
    if (found) return found;
  }
  return null;
};

/** The status that a mark above the first section shows, or a tag of the front matter; null if none does. */
export const statusOfMarks = (
  head: readonly RootContent[],
  fields: readonly FieldReading[],
  text: string,
  phrases: StatusPhrases,
): StatusEntry | null => {
  return statusOfBlocks(head, text, phrases) ?? entryOfTags(fields, phrases);
};
