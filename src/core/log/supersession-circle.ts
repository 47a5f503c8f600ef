import type { LogRecords } from '../model/log-records.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { isSameRecord, resolveReference } from './resolve-reference.ts';

type Chained = Pick<RecordSummary, 'path' | 'range' | 'supersedes' | 'supersededBy'>;

/** No chain of decisions is longer, and no record names more others. */
const mostVisited = 30;

/**
 * The shortest circle of at least three records that leads from one back to it by what the records themselves say in one direction,
 * beginning with the record that is named first; null if there is none. Two records that supersede each other are no circle here.
 */
export function supersessionCircle(
  record: Chained,
  direction: 'supersedes' | 'supersededBy',
  log: LogRecords,
): readonly RecordSummary[] | null {
  const ways: (readonly RecordSummary[])[] = [[]];
  const seen = new Set<RecordSummary>();
  for (const way of ways) {
    const last: Chained = way.at(-1) ?? record;
    for (const target of last[direction].slice(0, mostVisited)) {
      const reference = resolveReference(target, last, log);
      if (reference.kind !== 'found') continue;
      const next = reference.record;
      if (isSameRecord(next, record)) {
        if (way.length > 1) return way;
      } else if (!seen.has(next) && seen.size < mostVisited) {
        seen.add(next);
        ways.push([...way, next]);
      }
    }
  }
  return null;
}
