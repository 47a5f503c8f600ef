import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { decisionsOf, findingsOf, type Version } from './version.ts';

/** The index of the last of the sorted starts that is not behind an offset; -1: all are. */
const lastNotBehind = (starts: readonly number[], at: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/**
 * What the rules say of a file that holds many records, by the record inside which it stands; what stands where one ends and the next
 * begins belongs to the next, and what stands outside of every record is left out. A record of which nothing is said has no entry.
 * The records stand in the order of the file and do not overlap. O((findings + records) log records): a file can hold thousands of
 * either.
 */
export function findingsByRecord(version: Version): ReadonlyMap<Decision, readonly Finding[]> {
  const decisions = decisionsOf(version);
  const starts = decisions.map(({ range }) => range.start.offset);
  const found = new Map<Decision, Finding[]>();
  for (const finding of findingsOf(version)) {
    const at = finding.range.start.offset;
    const owner = decisions[lastNotBehind(starts, at)];
    if (owner === undefined || at > owner.range.end.offset) continue;
    const known = found.get(owner);
    if (known === undefined) found.set(owner, [finding]);
    else known.push(finding);
  }
  return found;
}
