import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import type { MetadataStyle } from '../model/decision.ts';
import { valueEndOf } from './field-lines.ts';
import { trimSpan } from './field-reading.ts';
import { endOf, linesOf, plainText, startOf, textBetween } from './inline.ts';
import type { Line } from './inline.ts';
import { isStatusPlaceholder, isStatusText, readStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { readDate } from './read-date.ts';
import { isRelationText } from './read-relations.ts';
import { wordsOf } from './words.ts';

/** A place that may say the status, with what a reader sees there. */
export interface StatusEntry {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly style: MetadataStyle;
  /** Ticked, offered, or no box at all. */
  readonly checked: boolean | null;
}

/** What says the status: the entry that counts, and with it those that led to it. */
export interface StatusChoice {
  readonly chosen: StatusEntry;
  readonly carrying: readonly StatusEntry[];
}

const hasDeleted = (nodes: readonly PhrasingContent[]): boolean => nodes.some((node) => node.type === 'delete');

/** What a reader sees of a line, without what is crossed out unless all of it is. */
export const standingText = (line: Line, start: number, end: number, text: string): string => {
  const all = textBetween(line, start, end, text);
  if (!hasDeleted(line.pieces.map((piece) => piece.node))) return all;
  const kept = { ...line, pieces: line.pieces.filter((piece) => piece.node.type !== 'delete') };
  const standing = textBetween(kept, start, end, text);
  return wordsOf(standing).length > 0 ? standing : all;
};

const entryOf = (line: Line, text: string, checked: boolean | null): StatusEntry => {
  const { start, end } = trimSpan(text, line.start, Math.max(valueEndOf(line), line.start));
  return { text: standingText(line, start, end, text), start, end, style: 'status-section', checked };
};

const entriesOfList = (list: List, text: string): readonly StatusEntry[] =>
  list.children.flatMap((item) => {
    const first = item.children[0];
    const lines = first?.type === 'paragraph' ? linesOf(first, text) : [];
    return lines.map((line) => entryOf(line, text, item.checked ?? null));
  });

/** The rows of a table that tells a history: dates in one column, statuses in another. */
const entriesOfTable = (table: Table): readonly StatusEntry[] =>
  table.children.slice(1).map((row) => ({
    text: row.children.map((cell) => plainText(cell.children)).join(' '),
    start: startOf(row),
    end: endOf(row),
    style: 'status-section',
    checked: null,
  }));

/** The lines of a block of a status section, one entry each; none for code, HTML and headings. */
export const entriesOfBlock = (block: RootContent, text: string): readonly StatusEntry[] => {
  switch (block.type) {
    case 'paragraph':
      return linesOf(block, text).map((line) => entryOf(line, text, null));
    case 'blockquote':
      return block.children.flatMap((child) => entriesOfBlock(child, text));
    case 'list':
      return entriesOfList(block, text);
    case 'table':
      return entriesOfTable(block);
    default:
      return [];
  }
};

/** Of a list of boxes none of which is ticked: the choice as one text. */
const untickedMenu = (entries: readonly StatusEntry[]): StatusChoice | null => {
  const offered = entries.filter((entry) => entry.checked === false);
  const first = offered[0];
  const last = offered.at(-1);
  if (!first || !last || offered.length < 2 || entries.some((entry) => entry.checked === true)) return null;
  const chosen = { ...first, text: offered.map((entry) => entry.text).join(' | '), end: last.end };
  return { chosen, carrying: [chosen] };
};

/** A history is told from old to new; where its dates fall strictly, from new to old. */
const isNewestFirst = (entries: readonly StatusEntry[]): boolean => {
  const dates = entries.flatMap((entry) => readDate(entry.text) ?? []);
  return dates.length > 1 && dates.every((date, index) => index === 0 || date < (dates[index - 1] ?? ''));
};

const says = (entry: StatusEntry, phrases: StatusPhrases): boolean =>
  !isStatusPlaceholder(entry.text, phrases) && isStatusText(entry.text, phrases);

/** What stands between two lines of one paragraph that the author did not break on purpose. */
const softBreak = /^ ?\n[ \t>]{0,40}$/;

/** Whether a line begins something of its own: a status, a menu, a relation, a date. */
const beginsAnew = (entry: StatusEntry, source: string, phrases: StatusPhrases): boolean =>
  entry.checked !== null ||
  /^\W{0,5}\d{4}[-/.\u5e74]/.test(entry.text) ||
  isStatusPlaceholder(entry.text, phrases) ||
  isStatusText(entry.text, phrases) ||
  isRelationText(source.slice(entry.start, entry.end));

/** The entries with wrapped lines put together: `Superseded by` and, on the next line, the link. */
export const unwrapped = (
  entries: readonly StatusEntry[],
  source: string,
  phrases: StatusPhrases,
): readonly StatusEntry[] => {
  const joined: StatusEntry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    const isWrapped = last !== undefined && softBreak.test(source.slice(last.end, entry.start));
    if (!last || !isWrapped || beginsAnew(entry, source, phrases)) joined.push(entry);
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${entry.text}`, end: entry.end };
  }
  return joined;
};

/** A status of the team's own has a few words; more of them are a note. */
const maximumOwnWords = 5;

/**
 * Of several lines the first status counts; a later one if it is dated (a history) or says "superseded by". Menus count only
 * where nothing else does. Lines about other records and notes never do.
 */
export const chooseStatus = (
  entries: readonly StatusEntry[],
  source: string,
  phrases: StatusPhrases,
): StatusChoice | null => {
  const menu = untickedMenu(entries);
  if (menu) return menu;
  const ticked = entries.filter((entry) => entry.checked === true);
  const told = (ticked.length > 0 ? ticked : entries).filter(
    (entry) => entry.text !== '' && !isRelationText(source.slice(entry.start, entry.end)),
  );
  const statuses = told.filter((entry) => says(entry, phrases));
  const inOrder = isNewestFirst(statuses) ? statuses.toReversed() : statuses;
  const carrying = new Set<StatusEntry>();
  let chosen: StatusEntry | null = null;
  for (const entry of inOrder) {
    const isLater =
      readDate(entry.text) !== null ||
      (readStatusText(entry.text, phrases)?.value === 'superseded' && wordsOf(entry.text).length > 1);
    if (chosen && !isLater) continue;
    chosen = entry;
    carrying.add(entry);
  }
  const menus = told.filter((entry) => isStatusPlaceholder(entry.text, phrases));
  if (chosen) {
    for (const entry of menus) carrying.add(entry);
    return { chosen, carrying: entries.filter((entry) => carrying.has(entry)) };
  }
  const other = menus[0] ?? told[0];
  const isOwn = other !== undefined && (menus.length > 0 || wordsOf(other.text).length <= maximumOwnWords);
  return isOwn ? { chosen: other, carrying: [other] } : null;
};
