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

/** A record with what tells its row of numbers. */
interface Entry {
  readonly record: RecordSummary;
  readonly prefix: string;
  readonly folder: string;
}

/** The numbered records of a log, and of each prefix those numbers that stand in several folders. */
interface Rows {
  readonly entries: readonly Entry[];
  readonly byNumber: ReadonlyMap<number | null, readonly Entry[]>;
  readonly shared: ReadonlyMap<string, ReadonlySet<number | null>>;
}

const haveFolders = (entries: readonly Entry[]): boolean => entries.some(({ folder }) => folder !== entries[0]?.folder);

function rowsIn(records: readonly RecordSummary[]): Rows {
  const entries = records
    .filter(({ number }) => number !== null)
    .map((record) => ({ record, prefix: prefixOf(record), folder: folderOf(record.path) }));
  const byNumber = Map.groupBy(entries, ({ record }) => record.number);
  const shared = new Map<string, Set<number | null>>();
  for (const [number, own] of byNumber) {
    if (own.length < 2) continue;
    for (const [prefix, alike] of Map.groupBy(own, (entry) => entry.prefix)) {
      if (haveFolders(alike)) shared.set(prefix, (shared.get(prefix) ?? new Set()).add(number));
    }
  }
  return { entries, byNumber, shared };
}

const known = new WeakMap<readonly RecordSummary[], Rows>();

/** Every record of a log is asked about the same log: what tells its rows is worked out once. */
function rowsOf(records: readonly RecordSummary[]): Rows {
  const rows = known.get(records) ?? rowsIn(records);
  known.set(records, rows);
  return rows;
}

/**
 * Whether the folders of a log are numbered each for itself: two other records of one prefix in different folders share a number
 * already. Folders that only sort records (by year, by status) go on counting where another one ended.
 */
function countApart(record: NumberedRecord, prefix: string, { shared, byNumber }: Rows): boolean {
  const numbers = shared.get(prefix);
  if (numbers === undefined) return false;
  if (numbers.size > 1 || !numbers.has(record.number)) return true;
  return haveFolders(
    (byNumber.get(record.number) ?? []).filter((one) => one.prefix === prefix && !isSame(record, one.record)),
  );
}

/** Whether two folders are numbered each for itself whatever the rest of the log does: translations, and one that begins with 1. */
const isOwnRow = (record: Numbered, own: string, folder: string): boolean =>
  isLanguage(own) || isLanguage(folder) || (record.number !== null && record.number <= 1);

/** Tells whether a number that stands at a path would be confused with this record's if it were the same. */
function rowTest(record: NumberedRecord, rows: Rows): (prefix: string, folder: string) => boolean {
  const prefix = prefixOf(record);
  const own = folderOf(record.path);
  const isDivided = countApart(record, prefix, rows);
  return (other, folder) => other === prefix && (folder === own || !(isDivided || isOwnRow(record, own, folder)));
}

/**
 * The other records of a log whose numbers count on with this record's, in the order of the log: those of the same prefix, in the same
 * folder or in one that is not numbered for itself; not its translations. Records without a number are in no row.
 */
export function seriesOf(record: NumberedRecord, records: readonly RecordSummary[]): readonly RecordSummary[] {
  const rows = rowsOf(records);
  const isInRow = rowTest(record, rows);
  return rows.entries
    .filter(({ record: other, prefix, folder }) => isInRow(prefix, folder) && !isSame(record, other))
    .map((entry) => entry.record)
    .filter((other) => other.number !== record.number || !areTranslations(record.path, other.path));
}

/** The other records of a log that bear this record's number in the same row of numbers. */
export function rivalsOf(record: NumberedRecord, records: readonly RecordSummary[]): readonly RecordSummary[] {
  if (record.number === null) return [];
  const rows = rowsOf(records);
  const equal = (rows.byNumber.get(record.number) ?? []).filter((entry) => !isSame(record, entry.record));
  if (equal.length === 0) return [];
  const isInRow = rowTest(record, rows);
  return equal
    .filter(({ prefix, folder }) => isInRow(prefix, folder))
    .map((entry) => entry.record)
    .filter((other) => !areTranslations(record.path, other.path));
}

/** Whether a number that is taken for a file of the log would stand in one row with this record's. */
export function countsWith(
  record: NumberedRecord,
  taken: { readonly path: string; readonly number: number },
  records: readonly RecordSummary[],
): boolean {
  const isInRow = rowTest(record, rowsOf(records));
  return isInRow(prefixOf({ ...taken, id: null }), folderOf(taken.path)) && !areTranslations(record.path, taken.path);
}
