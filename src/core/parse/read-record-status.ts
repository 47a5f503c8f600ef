import type { RootContent } from 'mdast';
import type { DecisionStatus } from '../model/decision.ts';
import { isSituation, roleOf } from './field-words.ts';
import type { FieldReading } from './field-reading.ts';
import { endOf, linesOf, startOf } from './inline.ts';
import type { Line } from './inline.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { isStatusText, readStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import type { SectionStart } from './read-sections.ts';
import { phrases } from './section-words/section-table.ts';
import type { SourceText } from './source-text.ts';
import { chooseStatus, entriesOfBlock, standingText, unwrapped } from './status-entries.ts';
import type { StatusChoice, StatusEntry } from './status-entries.ts';
import { statusOfBlocks } from './status-tags.ts';
import { keyOf, wordsOf } from './words.ts';

/** The status of a record, and the texts that say it as they stand in the file. */
export interface RecordStatus {
  readonly status: DecisionStatus;
  readonly texts: readonly string[];
  /** What the entry that counts says to a reader. */
  readonly chosen: string;
}

/** Finds words of the visible text in the source, which may hold markup between them; the whole span if they are not there. */
const findWords = (source: string, words: string, start: number, end: number): readonly [number, number] => {
  const wanted = wordsOf(words).map((word) => word.text);
  const there = wordsOf(source.slice(start, end));
  for (const [index, first] of there.entries()) {
    const last = there[index + wanted.length - 1];
    const isHere = wanted.every((word, at) => there[index + at]?.text === word);
    if (wanted.length > 0 && last && isHere) return [start + first.start, start + last.end];
  }
  const part =
    wanted.length === 1
      ? source
          .slice(start, end)
          .toLowerCase()
          .indexOf(wanted[0] ?? '')
      : -1;
  const length = wanted[0]?.length ?? 0;
  return part === -1 || start + part + length > end ? [start, end] : [start + part, start + part + length];
};

/** The status that a choice of entries says; null if they say nothing. */
export const statusOfEntries = (
  choice: StatusChoice,
  source: SourceText,
  phrases: StatusPhrases,
): RecordStatus | null => {
  const { chosen, carrying } = choice;
  const reading = readStatusText(chosen.text, phrases);
  if (!reading) return null;
  const words = chosen.text.slice(reading.start, reading.end);
  const [start, end] = findWords(source.normalised, words, chosen.start, chosen.end);
  const texts = carrying.map((entry) => source.normalised.slice(entry.start, entry.end));
  const first = Math.min(...carrying.map((entry) => entry.start));
  const last = Math.max(...carrying.map((entry) => entry.end));
  return {
    status: {
      raw: texts.join('\n'),
      value: reading.value,
      note: reading.note,
      style: chosen.style,
      range: source.rangeOf(first, last),
      wordRange: source.rangeOf(start, end),
    },
    texts,
    chosen: chosen.text,
  };
};

/** A record has one status section, perhaps a second by mistake. */
const maximumStatusSections = 3;

const statusSections = (starts: readonly SectionStart[]): readonly SectionStart[] =>
  starts.filter((start) => start.name === 'status').slice(0, maximumStatusSections);

/** The blocks right below a heading, up to the next start of a section; a bold label's own paragraph, too. */
export const blocksBelow = (
  nodes: readonly RootContent[],
  section: SectionStart,
  starts: readonly SectionStart[],
): readonly RootContent[] => {
  const next = starts.find((start) => start.start > section.start)?.start ?? Number.POSITIVE_INFINITY;
  return nodes.filter(
    (node) =>
      node.type !== 'heading' && endOf(node) > section.end && startOf(node) < next && startOf(node) >= section.start,
  );
};

const entriesBelow = (
  nodes: readonly RootContent[],
  section: SectionStart,
  starts: readonly SectionStart[],
  text: string,
  phrases: StatusPhrases,
): readonly StatusEntry[] => {
  const entries = blocksBelow(nodes, section, starts)
    .flatMap((block) => entriesOfBlock(block, text))
    .filter((entry) => entry.start >= section.end && entry.text !== '');
  return unwrapped(entries, text, phrases);
};

/** All that the status sections say, for what it tells of other records. */
export const statusSectionEntries = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
  phrases: StatusPhrases,
): readonly StatusEntry[] =>
  statusSections(starts).flatMap((section) => entriesBelow(nodes, section, starts, text, phrases));

/** The lines of the paragraphs among them. */
export const statusSectionLines = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
): readonly Line[] =>
  statusSections(starts)
    .flatMap((section) => blocksBelow(nodes, section, starts))
    .flatMap((block) => (block.type === 'paragraph' ? linesOf(block, text) : []));

const fromField = (field: FieldReading, source: SourceText, phrases: StatusPhrases): StatusChoice => {
  const whole: StatusEntry = {
    text: field.line ? standingText(field.line, field.valueStart, field.valueEnd, source.normalised) : field.text,
    start: field.valueStart,
    end: field.valueEnd,
    style: field.style,
    checked: null,
  };
  const alone = { chosen: whole, carrying: [whole] };
  if (!field.items || field.style === 'front-matter') {
    const text = field.items?.length === 1 ? (field.items[0]?.text ?? '') : whole.text;
    return { chosen: { ...whole, text }, carrying: [whole] };
  }
  const entries = field.items.map((item) => ({ ...whole, ...item }));
  return chooseStatus(entries, source.normalised, phrases) ?? alone;
};

const isStatusField = (field: FieldReading, statuses: StatusPhrases): boolean =>
  roleOf(field.name) === 'status' &&
  field.text !== '' &&
  (!isSituation(field.name) || isStatusText(field.text, statuses));

/** Headings of a list that tells how the status came to be. */
const histories: ReadonlySet<string> = new Set(
  phrases(`
    status history, status log, status changes, lifecycle history, statusverlauf, statushistorie, historique du statut,
    historique des statuts, historial de estado, historial de estados, histórico de status, histórico do status,
    storico dello stato, ステータス履歴, 状态历史, 状态变更, 상태 이력, история статуса, история статусов, історія статусу
  `),
);

/** Whether a heading (cleaned) is that of a list that tells how the status came to be. */
export const isHistoryHeading = (heading: string): boolean => histories.has(keyOf(heading));

const historySections = (starts: readonly SectionStart[]): readonly SectionStart[] =>
  starts.filter((start) => isHistoryHeading(start.heading)).slice(0, maximumStatusSections);

const ofSection = (mark: StatusEntry): StatusChoice => {
  const chosen: StatusEntry = { ...mark, style: 'status-section' };
  return { chosen, carrying: [chosen] };
};

/** The status of a record: its metadata line if it has one, else its status section, else the history of its status; null if none
 * says one. */
export const readRecordStatus = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  fields: readonly FieldReading[],
  source: SourceText,
  statuses: StatusPhrases,
): RecordStatus | null => {
  const field = fields.find((one) => isStatusField(one, statuses));
  if (field) return statusOfEntries(fromField(field, source, statuses), source, statuses);
  for (const section of statusSections(starts)) {
    const inside = blocksBelow(nodes, section, starts)
      .flatMap((block) => fieldsOfBlock(block, source.normalised))
      .find((one) => isStatusField(one, statuses));
    const choice = inside
      ? fromField(inside, source, statuses)
      : chooseStatus(entriesBelow(nodes, section, starts, source.normalised, statuses), source.normalised, statuses);
    const status = choice ? statusOfEntries(choice, source, statuses) : null;
    const mark =
      (status?.status.value ?? 'other') === 'other' &&
      statusOfBlocks(blocksBelow(nodes, section, starts), source.normalised, statuses);
    if (mark) return statusOfEntries(ofSection(mark), source, statuses);
    if (status) return status;
  }
  for (const section of historySections(starts)) {
    const entries = entriesBelow(nodes, section, starts, source.normalised, statuses);
    const dated = entries.filter((entry) => isStatusText(entry.text, statuses));
    const choice = chooseStatus(dated, source.normalised, statuses);
    if (choice) return statusOfEntries(choice, source, statuses);
  }
  return null;
};

/** The status of a record that a notice above its sections calls superseded: the later word counts. */
export const withNotice = (
  told: RecordStatus | null,
  notice: StatusEntry,
  source: SourceText,
  phrases: StatusPhrases,
): RecordStatus | null => {
  if (told?.status.value === 'superseded')
    return { ...told, texts: [...told.texts, source.normalised.slice(notice.start, notice.end)] };
  const status = statusOfEntries({ chosen: notice, carrying: [notice] }, source, phrases);
  return status && { ...status, status: { ...status.status, style: told?.status.style ?? notice.style } };
};
