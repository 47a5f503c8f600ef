import { linkPath } from '../../log/link-path.ts';
import { logOf } from '../../log/log-of.ts';
import type { IndexList, IndexRow } from '../../model/index-list.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { recordOfPath } from '../../parse/record-of-path.ts';
import { titleAgreement } from './title-agreement.ts';

/** A row with what it stands for. */
export interface MatchedRow {
  readonly row: IndexRow;
  /** `unknown`: it is not about a record of this log. `absent`: it is, but the log has no such record. */
  readonly kind: 'record' | 'absent' | 'unknown';
  /** The records it may mean: one, or several that bear the same number. */
  readonly records: readonly RecordSummary[];
  /** By its link, by an id with letters, or by a bare number. */
  readonly by: 'link' | 'id' | 'number' | null;
}

export interface MatchedList {
  readonly list: IndexList;
  readonly rows: readonly MatchedRow[];
  /** What it lists is still to come. */
  readonly isPlanned: boolean;
}

/** The log as rows name its records. */
export interface RecordLookup {
  readonly log: LogRecords;
  readonly page: string;
  readonly byPath: ReadonlyMap<string, readonly RecordSummary[]>;
  readonly byNumber: ReadonlyMap<number, readonly RecordSummary[]>;
  readonly byAnchor: ReadonlyMap<string, RecordSummary>;
  readonly unread: ReadonlySet<string>;
}

const planned =
  /\b(?:next|future|pending|planned|planning|upcoming|backlog|to[- ]?dos?|candidates?|ideas|roadmap|reserved|wanted|needed|missing|open questions)\b/i;

/** Whether a heading says that what follows is still to come. */
const isPlannedHeading = (heading: string): boolean => planned.test(heading.slice(0, 200));

/** An anchor by its letters and digits alone: generators differ in the rest. */
const anchorKey = (text: string): string =>
  text
    .slice(0, 500)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Every number by which people may call a record. */
export const numbersOf = ({ number, title, path }: RecordSummary): readonly number[] =>
  [number, title?.number ?? null, recordOfPath(path)?.number ?? null].filter((each) => each !== null);

function grouped<Key>(pairs: readonly (readonly [Key, RecordSummary])[]): ReadonlyMap<Key, readonly RecordSummary[]> {
  const found = new Map<Key, RecordSummary[]>();
  for (const [key, record] of pairs) {
    const known = found.get(key) ?? [];
    if (!known.includes(record)) known.push(record);
    found.set(key, known);
  }
  return found;
}

/** Prepares the records of a log to be looked up from the rows of a page. */
export const recordLookup = (log: LogRecords, page: string): RecordLookup => ({
  log,
  page,
  byPath: grouped(log.records.map((record) => [record.path, record] as const)),
  byNumber: grouped(log.records.flatMap((record) => numbersOf(record).map((number) => [number, record] as const))),
  byAnchor: new Map(
    log.records
      .filter(({ path, title }) => path === page && title !== null)
      .map((record) => [anchorKey(record.title?.raw ?? ''), record]),
  ),
  unread: new Set(log.unread),
});

type Target = Pick<MatchedRow, 'kind' | 'records'>;

/** What the address of a row means: a record, a record of the log that is not there, or another page; null: nothing. */
function targetOf(address: string, lookup: RecordLookup): Target | null {
  const target = linkPath(address, lookup.page);
  if (target === null) return null;
  const { path, fragment } = target;
  if (path === lookup.page) {
    const record = lookup.byAnchor.get(anchorKey(fragment ?? ''));
    return record === undefined ? null : { kind: 'record', records: [record] };
  }
  for (const each of [path, `${path}/README.md`, `${path}/index.md`, `${path}.md`, path.replace(/\.html?$/, '.md')]) {
    const records = lookup.byPath.get(each);
    if (records !== undefined) return { kind: 'record', records };
    if (lookup.unread.has(each)) return { kind: 'unknown', records: [] };
  }
  const { settings } = lookup.log;
  const isRecord = settings !== null && settings.kind === 'folder' && logOf(path, [settings]) !== null;
  const isNamed = recordOfPath(path) !== null || /(?:^|\/)\d{8}/.test(path);
  return { kind: isRecord && isNamed ? 'absent' : 'unknown', records: [] };
}

const isYearly = (row: IndexRow): boolean => /(?:19|20)\d\d[-_.]\d/.test(row.id ?? '');

function matchRow(row: IndexRow, lookup: RecordLookup): MatchedRow {
  for (const address of row.addresses) {
    const target = targetOf(address, lookup);
    if (target !== null && (target.kind !== 'unknown' || row.number === null)) return { row, ...target, by: 'link' };
    // The page of another log may bear a number that a record of this one has.
    if (target !== null) return { row, kind: 'unknown', records: [], by: null };
  }
  const isElsewhere = row.addresses.some((address) => linkPath(address, lookup.page) === null);
  if (row.number === null || isYearly(row) || isElsewhere) return { row, kind: 'unknown', records: [], by: null };
  const by = /[a-z]/i.test(row.id ?? '') ? 'id' : 'number';
  const records = lookup.byNumber.get(row.number) ?? [];
  const mayHide = lookup.log.unread.some((path) => recordOfPath(path)?.number === row.number);
  if (records.length > 0) return { row, kind: 'record', records, by };
  return { row, kind: mayHide ? 'unknown' : 'absent', records: [], by };
}

const sharesWords = ({ row, records }: MatchedRow): boolean =>
  records.some(({ title }) => titleAgreement(row.title?.text ?? '', title?.text ?? '') === 'agrees');

const fewestRows = 2;

/**
 * Whether a list is one of records: most of its rows name one, by link or id, or by numbers whose titles agree with those of the
 * records; any other numbered table has nothing to do with them. A configured index needs one such row, any other list two.
 */
function isIndex(rows: readonly MatchedRow[], isConfigured: boolean): boolean {
  const about = rows.filter(({ row, kind }) => kind !== 'unknown' || row.number !== null || row.addresses.length > 0);
  const bare = rows.filter(({ by, kind }) => by === 'number' && kind === 'record');
  const trusted = bare.filter(sharesWords);
  const sure = rows.filter(
    ({ kind, by }) => (kind === 'record' && by !== 'number') || (kind === 'absent' && by === 'link'),
  );
  const fewest = isConfigured ? 1 : fewestRows;
  const isTrusted = trusted.length >= fewest && 2 * trusted.length >= bare.length;
  const named = sure.length + (isTrusted ? bare.length : 0);
  return named >= fewest && 2 * named >= about.length;
}

/** A group of an index may have one row; then that row, and every other, must surely name a record. */
const isGroup = (rows: readonly MatchedRow[]): boolean =>
  rows.length > 0 && rows.every(({ kind, by }) => kind === 'record' && by !== 'number');

/** The lists of a page that list records of the log, with the records that their rows name. */
export function indexLists(lists: readonly IndexList[], lookup: RecordLookup): readonly MatchedList[] {
  const isConfigured = lookup.log.settings?.index === lookup.page;
  const matched = lists.map((list): MatchedList & { readonly isIndex: boolean } => {
    const rows = list.rows.map((row) => matchRow(row, lookup));
    const isPlanned = list.headings.slice(-2).some(isPlannedHeading);
    return { list, rows, isPlanned, isIndex: isIndex(rows, isConfigured) };
  });
  const hasIndex = matched.some((each) => each.isIndex);
  return matched.filter((each) => each.isIndex || (hasIndex && isGroup(each.rows)));
}
