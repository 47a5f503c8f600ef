import type { RecordSummary } from '../model/record-summary.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { isFolderPage } from './record-name.ts';

/** What of a record tells which numbers it counts on with. */
export type Numbered = Pick<RecordSummary, 'path' | 'id' | 'number'>;

/** A record among others: two of one file are told apart by where they begin. */
export type NumberedRecord = Numbered & Pick<RecordSummary, 'range'>;

/** Words of an id that every decision record may bear: they start no row of numbers of their own. */
const generalWords = new Set([
  'adr',
  'adrs',
  'madr',
  'ladr',
  'architecture',
  'architectural',
  'decision',
  'decisions',
  'record',
  'records',
  'no',
  'nr',
  'n',
]);
const longestId = 200;

/** What stands around the number of an id, without general words: '' of `ADR-0012`, `operator` of `ADR-Operator-0008`, `a` of `12a`. */
function prefixOf({ path, id, number }: Numbered): string {
  const file = recordOfPath(path);
  const written = file !== null && file.number === number ? file.id : (id ?? '');
  const words =
    written
      .slice(0, longestId)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !generalWords.has(word)).join(' ');
}

/** The folder that a record lies in; that around it where the record is a folder itself. */
function folderOf(path: string): string {
  const segments = path.split('/');
  return segments.slice(0, isFolderPage(path) && segments.length > 1 ? -2 : -1).join('/');
}

const isLanguage = (folder: string): boolean =>
  /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(folder.slice(folder.lastIndexOf('/') + 1));

const withoutEnding = (path: string): string => path.replace(/\.[a-z]{2,8}$/i, '');
const withoutLanguage = (stem: string): string => stem.replace(/\.[a-z]{2}(?:[-_][a-z]{2})?$/i, '');

/** Whether two files are one record in two languages: `0012-x.md` and `0012-x.fr.md` or `0012-x_zh.md`. */
function areTranslations(one: string, other: string): boolean {
  if (one === other) return false;
  const [shorter = '', longer = ''] = [withoutEnding(one), withoutEnding(other)].sort((a, b) => a.length - b.length);
  if (withoutLanguage(shorter) === withoutLanguage(longer)) return true;
  return longer.startsWith(shorter) && /^[-_][a-z]{2}(?:[-_][a-z]{2})?$/i.test(longer.slice(shorter.length));
}

const isSame = (one: NumberedRecord, other: NumberedRecord): boolean =>
  one.path === other.path && one.range.start.offset === other.range.start.offset;

/**
 * Whether the folders of a log are numbered each for itself: two records of one prefix in different folders share a number already.
 * Folders that only sort records (by year, by status) go on counting where another one ended.
 */
function countApart(prefix: string, others: readonly Numbered[]): boolean {
  const folders = new Map<number | null, string>();
  return others.some((other) => {
    if (prefixOf(other) !== prefix) return false;
    const folder = folderOf(other.path);
    const known = folders.get(other.number) ?? folder;
    folders.set(other.number, known);
    return known !== folder;
  });
}

/** Whether two folders are numbered each for itself whatever the rest of the log does: translations, and one that begins with 1. */
const isOwnRow = (record: Numbered, own: string, folder: string): boolean =>
  isLanguage(own) || isLanguage(folder) || (record.number !== null && record.number <= 1);

/** Whether another record's number, or one that a pull request takes for a file, would be confused with this record's. */
function countTogether(record: Numbered, other: Numbered, others: readonly Numbered[]): boolean {
  const prefix = prefixOf(record);
  if (prefix !== prefixOf(other) || areTranslations(record.path, other.path)) return false;
  const [own, folder] = [folderOf(record.path), folderOf(other.path)];
  return own === folder || !(isOwnRow(record, own, folder) || countApart(prefix, others));
}

/** The other records of the log that have a number. */
const othersOf = (record: NumberedRecord, records: readonly RecordSummary[]): readonly RecordSummary[] =>
  records.filter((other) => other.number !== null && !isSame(record, other));

/**
 * The other records of a log whose numbers count on with this record's, in the order of the log: those of the same prefix, in the
 * same folder or in one that does not count for itself; not its translations. Records without a number are in no row.
 */
export function seriesOf(record: NumberedRecord, records: readonly RecordSummary[]): readonly RecordSummary[] {
  const others = othersOf(record, records);
  const prefix = prefixOf(record);
  const own = folderOf(record.path);
  const isDivided = countApart(prefix, others);
  return others.filter((other) => {
    if (prefixOf(other) !== prefix || areTranslations(record.path, other.path)) return false;
    const folder = folderOf(other.path);
    return own === folder || !(isDivided || isOwnRow(record, own, folder));
  });
}

/** The other records of a log that bear this record's number in the same row of numbers; cheap where there is none. */
export function rivalsOf(record: NumberedRecord, records: readonly RecordSummary[]): readonly RecordSummary[] {
  if (record.number === null) return [];
  const equal = records.filter((other) => other.number === record.number && !isSame(record, other));
  if (equal.length === 0) return [];
  const others = othersOf(record, records);
  return equal.filter((other) => countTogether(record, other, others));
}

/** Whether a number that is taken for a file of the log would stand in one row with this record's. */
export const countsWith = (
  record: NumberedRecord,
  taken: { readonly path: string; readonly number: number },
  records: readonly RecordSummary[],
): boolean => countTogether(record, { ...taken, id: null }, othersOf(record, records));
