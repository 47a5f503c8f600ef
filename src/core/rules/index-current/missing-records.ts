import type { RecordSummary } from '../../model/record-summary.ts';
import { numbersOf, type MatchedList, type MatchedRow, type RecordLookup } from './log-index.ts';

/** A record that a list leaves out, and the row it would stand behind; null: it would be the first. */
export interface MissingRecord {
  readonly record: RecordSummary;
  readonly list: MatchedList;
  readonly after: MatchedRow | null;
}

/** Share of the records that a list must have before it is meant to have all of them. */
const mostRecords = 0.6;
/** Share of a list's records that stand in another one already: then it lists them a second time, and is a list of its own. */
const secondTime = 0.2;
/** Share of the records with a number from which those without one are other pages of the folder. */
const mostNumbered = 0.8;

const recordsOf = ({ rows }: MatchedList): readonly RecordSummary[] => rows.flatMap(({ records }) => records);

/** A page lists its records once, in one list or in groups, or several times: above as contents, below as a summary. */
export function listings(lists: readonly MatchedList[]): readonly (readonly MatchedList[])[] {
  const found: { readonly lists: MatchedList[]; readonly records: Set<RecordSummary> }[] = [];
  for (const list of lists) {
    const own = recordsOf(list);
    const before = (records: ReadonlySet<RecordSummary>): number => own.filter((record) => records.has(record)).length;
    const listing = found.find(({ records }) => before(records) <= secondTime * own.length);
    if (listing === undefined) found.push({ lists: [list], records: new Set(own) });
    else {
      listing.lists.push(list);
      for (const record of own) listing.records.add(record);
    }
  }
  return found.map((listing) => listing.lists);
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** Folders of a record of its own (`0007-x/README.md`) lie beside the other records. */
const placeOf = ({ path }: RecordSummary): string =>
  /\/(?:readme|index)\.[a-z]+$/i.test(path) ? folderOf(folderOf(path)) : folderOf(path);

/** The records that a list of the log should have: no pages without a number among numbered records, none of a folder that it leaves out as a whole. */
function expected({ log }: RecordLookup, listed: ReadonlySet<RecordSummary>): readonly RecordSummary[] {
  const real = log.records.filter(
    ({ status, sections }) =>
      status !== null ||
      sections.some(({ name }) => name === 'decision' || name === 'context' || name === 'consequences'),
  );
  const numbered = real.filter(({ number }) => number !== null);
  const places = new Set([...listed].map(placeOf));
  return (numbered.length >= mostNumbered * real.length ? numbered : real).filter((record) =>
    places.has(placeOf(record)),
  );
}

const numberOf = (record: RecordSummary): number => record.number ?? numbersOf(record)[0] ?? -1;

/** The row that stands before the record's: of the highest number below its own, else the last. */
function rowBefore(record: RecordSummary, lists: readonly MatchedList[]): Pick<MissingRecord, 'list' | 'after'> | null {
  const rows = lists.flatMap((list) => list.rows.filter(({ kind }) => kind === 'record').map((row) => ({ list, row })));
  const own = numberOf(record);
  const highest = (row: MatchedRow): number => Math.max(-1, ...row.records.map(numberOf));
  let best: (typeof rows)[number] | null = null;
  for (const each of rows) {
    const isBelow = own === -1 || highest(each.row) < own;
    if (isBelow && (best === null || highest(each.row) >= highest(best.row))) best = each;
  }
  const list = best?.list ?? rows[0]?.list ?? null;
  return list === null ? null : { list, after: best?.row ?? null };
}

/**
 * The records that a page's lists leave out. A list that has but a part of the records is no index of all of them, and nothing is
 * missing there, unless the configuration names the page as the index.
 */
export function missingRecords(lists: readonly MatchedList[], lookup: RecordLookup): readonly MissingRecord[] {
  const isConfigured = lookup.log.settings?.index === lookup.page;
  // Whoever plans a record and lists it as planned has listed it.
  const planned = new Set(lists.filter(({ isPlanned }) => isPlanned).flatMap(recordsOf));
  return listings(lists.filter(({ isPlanned }) => !isPlanned)).flatMap((listing): readonly MissingRecord[] => {
    const listed = new Set(listing.flatMap(recordsOf));
    const wanted = expected(lookup, listed);
    const present = wanted.filter((record) => listed.has(record)).length;
    if (present < 2 && !isConfigured) return [];
    if (present < mostRecords * wanted.length && !isConfigured) return [];
    return wanted.flatMap((record) => {
      const place = listed.has(record) || planned.has(record) ? null : rowBefore(record, listing);
      return place === null ? [] : [{ record, ...place }];
    });
  });
}
