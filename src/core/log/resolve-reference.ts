import type { LogRecords } from '../model/log-records.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { oncePer } from '../rules/support/once-per.ts';
import { logOf } from './log-of.ts';
import { isNumberedName } from './record-name.ts';
import { isRecordPrefix, ownPrefix, referenceRank } from './reference-rank.ts';
import { referenceShape, type ReferenceShape } from './reference-shape.ts';

/** What a reference means. `elsewhere`: another log, another repository, or no record at all; nothing may be said of it. */
export type Reference =
  { readonly kind: 'found'; readonly record: RecordSummary } | { readonly kind: 'ambiguous' | 'elsewhere' | 'none' };

/** The record that a reference stands in. */
export type Referrer = Pick<RecordSummary, 'path' | 'range'>;

/** Whether two records are the same one. */
export const isSameRecord = (one: Referrer, other: Referrer): boolean =>
  one.path === other.path && one.range.start.offset === other.range.start.offset;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The one that is meant among several: not the one that speaks, and rather one beside it. */
function onlyOne(records: readonly RecordSummary[], from: Referrer): RecordSummary | null {
  const others = records.length > 1 ? records.filter((record) => !isSameRecord(record, from)) : records;
  const near = others.filter(({ path }) => folderOf(path) === folderOf(from.path));
  const [only, another] = others.length > 1 ? near : others;
  return only !== undefined && another === undefined ? only : null;
}

/** Whether a file that is not there would be a record of the log if it were. */
function isMissingFile(shape: Extract<ReferenceShape, { kind: 'file' }>, { settings, unread }: LogRecords): boolean {
  if (settings?.kind !== 'folder') return false;
  if (!shape.hasEnding && !isNumberedName(shape.path)) return false;
  const path = shape.hasEnding ? shape.path : `${shape.path}.md`;
  return logOf(path, [settings]) !== null && !unread.includes(path);
}

/** A number that may be a year says nothing. */
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** What is the same for every reference of a log is worked out once: a log may hold thousands of records, each with references. */
const numbersOf = oncePer(({ records, unread }: LogRecords) => {
  const numbered = records.filter((record) => record.number !== null);
  return {
    byNumber: Map.groupBy(numbered, ({ number }) => number),
    prefixes: new Set(numbered.map(ownPrefix)),
    unread: new Set(unread.map((path) => recordOfPath(path)?.number)),
  };
});

/** The records that a reference may mean, in the order of the log: an id means only those that bear its number. */
const candidatesFor = (shape: ReferenceShape, log: LogRecords): readonly RecordSummary[] =>
  shape.kind === 'id' ? (numbersOf(log).byNumber.get(shape.number) ?? []) : log.records;

/** Whether an id that no record has could only be one of this log. */
function isMissingId(shape: Extract<ReferenceShape, { kind: 'id' }>, log: LogRecords): boolean {
  const { prefix, number, digits } = shape;
  const { prefixes, unread } = numbersOf(log);
  if (log.settings === null || prefixes.size === 0 || prefix === '#') return false;
  if (unread.has(number)) return false;
  if (prefix === '') return !isYear(digits);
  if (prefixes.has(prefix)) return true;
  return prefix === 'adr' && [...prefixes].some((each) => each === '' || isRecordPrefix(each));
}

/**
 * The record of a log that is meant by what somebody wrote in the record `from`: the target of a link, the address of a file on
 * GitHub and its like, `ADR-0012`, `#12`, `12`, a file's name, misspelt if only one is near, a title or its slug. Where a number
 * stands twice, the one that speaks is not meant, and one of the same folder is meant rather. Takes any text; linear in the log.
 */
export function resolveReference(written: string, from: Referrer, log: LogRecords): Reference {
  const shape = referenceShape(written, from.path);
  if (shape.kind === 'other') return { kind: 'elsewhere' };
  // A link to a section of the file itself names a record only where the file holds several.
  const isOwnSection = shape.kind === 'file' && shape.fragment !== null && shape.path === from.path;
  if (isOwnSection && log.records.filter(({ path }) => path === from.path).length < 2) return { kind: 'elsewhere' };
  let highest = 0;
  let meant: RecordSummary[] = [];
  for (const record of candidatesFor(shape, log)) {
    const rank = referenceRank(shape, record);
    if (rank === 0 || rank < highest) continue;
    if (rank > highest) meant = [];
    highest = rank;
    meant.push(record);
  }
  if (meant.length > 0) {
    const record = onlyOne(meant, from);
    return record === null ? { kind: 'ambiguous' } : { kind: 'found', record };
  }
  const isMissing =
    (shape.kind === 'file' && isMissingFile(shape, log)) || (shape.kind === 'id' && isMissingId(shape, log));
  return { kind: isMissing ? 'none' : 'elsewhere' };
}
