import type { PageCount } from '../../model/index-list.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { isBareStatus, readStatusText, type StatusPhrases } from '../../parse/read-status.ts';
import { keyOf } from '../../parse/words.ts';

/** A number that a page gives, and what it should be. */
export interface CountDifference {
  readonly count: PageCount;
  readonly actual: number;
}

/** How many records a number counts; null where that cannot be told. */
function actualCount(
  count: PageCount,
  together: readonly PageCount[],
  records: readonly RecordSummary[],
  phrases: StatusPhrases,
): number | null {
  if (count.of === 'records') return records.length;
  if (count.of === 'impact') {
    const word = keyOf(count.label);
    if (records.some(({ impact }) => impact === null)) return null;
    return records.filter(({ impact }) =>
      keyOf(impact ?? '')
        .split(' ')
        .includes(word),
    ).length;
  }
  const meaning = readStatusText(count.label, phrases)?.value ?? 'other';
  const isShared = together.some(
    (other) =>
      other !== count && isBareStatus(other.label, phrases) && readStatusText(other.label, phrases)?.value === meaning,
  );
  // "Accepted: 3, Implemented: 4" splits what is one status to us.
  if (meaning === 'other' || isShared || records.some(({ status }) => status === null || status.value === 'other'))
    return null;
  return records.filter(({ status }) => status?.value === meaning).length;
}

/**
 * The numbers of a page that are not those of the log: of all records in headings, of statuses and impacts in statistics.
 *
 * @param listed how many records stand in one list; a heading may count those
 */
export function countDifferences(
  counts: readonly PageCount[],
  records: readonly RecordSummary[],
  listed: ReadonlySet<number>,
  phrases: StatusPhrases,
): readonly CountDifference[] {
  return counts.flatMap((count): readonly CountDifference[] => {
    const together = counts.filter(({ group }) => group !== null && group === count.group);
    const actual = actualCount(count, together, records, phrases);
    if (actual === null || actual === count.count) return [];
    // A heading that counts the rows below it agrees with them; what is missing there is said once.
    return count.of === 'records' && listed.has(count.count) ? [] : [{ count, actual }];
  });
}
