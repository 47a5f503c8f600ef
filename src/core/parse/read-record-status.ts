import type { Root, RootContent } from 'mdast';
import type { DecisionStatus, MetadataStyle } from '../model/decision.ts';
import { relationFields, supersededByFields } from './field-words.ts';
import { endOf, linesOf, startOf, textBetween } from './inline.ts';
import type { Line } from './inline.ts';
import { fieldsOfBlock } from './read-fields.ts';
import type { FieldReading } from './read-fields.ts';
import { isStatusText, readStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import type { SectionStart } from './read-sections.ts';
import type { SourceText } from './source-text.ts';
import { keyOf, wordsOf } from './words.ts';

interface StatusText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly style: MetadataStyle;
}

/** Finds words of the visible text in the source, which may hold markup between them; the whole span if they are not there. */
const findWords = (source: string, words: string, start: number, end: number): readonly [number, number] => {
  const parts = wordsOf(words);
  let at = start;
  let first = -1;
  const lower = source.slice(start, end).toLowerCase();
  for (const { text } of parts) {
    const found = lower.indexOf(text, at - start);
    if (found === -1) return [start, end];
    if (first === -1) first = start + found;
    at = start + found + text.length;
  }
  return first === -1 ? [start, end] : [first, at];
};

const toStatus = (status: StatusText, source: SourceText, phrases: StatusPhrases): DecisionStatus | null => {
  const reading = readStatusText(status.text, phrases);
  if (!reading) return null;
  const words = status.text.slice(reading.start, reading.end);
  const [start, end] = findWords(source.normalised, words, status.start, status.end);
  return {
    raw: source.normalised.slice(status.start, status.end),
    value: reading.value,
    note: reading.note,
    style: status.style,
    range: source.rangeOf(status.start, status.end),
    wordRange: source.rangeOf(start, end),
  };
};

interface Entry extends StatusText {
  readonly isDated: boolean;
  readonly checked: boolean | null;
}

const date = /^\W{0,5}\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\W/;

const entryOf = (line: Line, text: string, checked: boolean | null): Entry => {
  const plain = textBetween(line, line.start, line.end, text);
  return { text: plain, start: line.start, end: line.end, style: 'status-section', isDated: date.test(plain), checked };
};

const entriesOf = (block: RootContent, text: string): readonly Entry[] => {
  if (block.type === 'paragraph') return linesOf(block, text).map((line) => entryOf(line, text, null));
  if (block.type === 'blockquote') return block.children.flatMap((child) => entriesOf(child, text));
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => {
    const first = item.children[0];
    const lines = first?.type === 'paragraph' ? linesOf(first, text) : [];
    return lines.map((line) => entryOf(line, text, item.checked ?? null));
  });
};

/** `Supersedes ...`, `Amended by ...`: lines about other records that adr-tools writes below a status. */
export const isRelationText = (text: string): boolean => {
  const words = keyOf(text.slice(0, 60)).split(' ');
  return [1, 2].some((count) => {
    const name = words.slice(0, count).join(' ');
    return relationFields.has(name) && !supersededByFields.has(name);
  });
};

/** Of several lines the first status counts; a later one if it is dated (a history) or says "superseded by". */
const chooseEntry = (entries: readonly Entry[], phrases: StatusPhrases): StatusText | null => {
  const ticked = entries.filter((entry) => entry.checked === true);
  const offered = entries.filter((entry) => entry.checked === false);
  if (ticked.length === 0 && offered.length > 1) {
    const first = offered[0];
    const last = offered.at(-1);
    const text = offered.map((entry) => entry.text).join(' | ');
    return first && last ? { text, start: first.start, end: last.end, style: 'status-section' } : null;
  }
  let chosen: Entry | null = null;
  const candidates = ticked.length > 0 ? ticked : entries;
  for (const entry of candidates.filter(({ text }) => !isRelationText(text))) {
    const reading = isStatusText(entry.text, phrases) ? readStatusText(entry.text, phrases) : null;
    if (reading && (!chosen || entry.isDated || (reading.value === 'superseded' && /\bby\b/i.test(entry.text))))
      chosen = entry;
  }
  if (chosen) return chosen;
  // A few words that are no known status are a status of the team's own; more of them are a note.
  const first = entries.find((entry) => !isRelationText(entry.text));
  return first && wordsOf(first.text).length <= 5 && first.text !== '' ? first : null;
};

/** A record has one status section, perhaps a second by mistake. */
const maximumStatusSections = 3;

const statusSections = (starts: readonly SectionStart[]): readonly SectionStart[] =>
  starts.filter((start) => start.name === 'status').slice(0, maximumStatusSections);

/** The blocks right below the heading of a status section, up to the next start of a section; a bold label's own paragraph, too. */
const blocksBelow = (tree: Root, section: SectionStart, starts: readonly SectionStart[]): readonly RootContent[] => {
  const next = starts.find((start) => start.start > section.start)?.start ?? Number.POSITIVE_INFINITY;
  return tree.children.filter(
    (node) =>
      node.type !== 'heading' && endOf(node) > section.end && startOf(node) < next && startOf(node) >= section.start,
  );
};

/** All lines of the status sections, for what they say of other records. */
export const statusSectionLines = (
  tree: Root,
  starts: readonly SectionStart[],
  text: string,
): readonly { readonly line: Line; readonly text: string }[] =>
  statusSections(starts)
    .flatMap((section) => blocksBelow(tree, section, starts))
    .flatMap((block) => (block.type === 'paragraph' ? linesOf(block, text) : []))
    .map((line) => ({ line, text: textBetween(line, line.start, line.end, text) }));

const fromField = (field: FieldReading): StatusText => ({
  text: field.items?.length === 1 ? (field.items[0]?.text ?? '') : field.text,
  start: field.valueStart,
  end: field.valueEnd,
  style: field.style,
});

const isStatusField = (field: FieldReading): boolean =>
  (field.name === 'status' || field.name === 'state' || field.name === 'decision status') && field.text !== '';

/** The status of a record: its metadata line if it has one, else its status section. */
export const readRecordStatus = (
  tree: Root,
  starts: readonly SectionStart[],
  fields: readonly FieldReading[],
  source: SourceText,
  phrases: StatusPhrases,
): DecisionStatus | null => {
  const field = fields.find(isStatusField);
  if (field) return toStatus(fromField(field), source, phrases);
  for (const section of statusSections(starts)) {
    const blocks = blocksBelow(tree, section, starts);
    const inside = blocks.flatMap((block) => fieldsOfBlock(block, source.normalised)).find(isStatusField);
    const entries = blocks
      .flatMap((block) => entriesOf(block, source.normalised))
      .filter((entry) => entry.start >= section.end && entry.text !== '');
    const text = inside ? fromField(inside) : chooseEntry(entries, phrases);
    const status = text ? toStatus(text, source, phrases) : null;
    if (status) return status;
  }
  return null;
};
