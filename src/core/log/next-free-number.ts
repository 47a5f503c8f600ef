import type { Claim } from '../model/claim.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { countsWith, seriesOf, type NumberedRecord } from './number-series.ts';

const isNumber = (number: number | null): number is number => Number.isSafeInteger(number);

/**
 * The number that a record can take without meeting another one: above all of its row in the log and above those that other open
 * pull requests take. One more for each lower pull request that has to make way itself and will be offered the numbers before.
 * What is taken by somebody without write access is only passed over: nobody can drive the numbers up from outside.
 */
export function nextFreeNumber(
  record: NumberedRecord,
  records: readonly RecordSummary[],
  claims: readonly Claim[],
): number {
  const held = new Set(seriesOf(record, records).flatMap(({ number }) => (isNumber(number) ? [number] : [])));
  let highest = [...held].reduce((most, number) => Math.max(most, number), isNumber(record.number) ? record.number : 0);
  const near = claims.filter((claim) => isNumber(claim.number) && countsWith(record, claim, records));
  const firm = near.filter(({ authorCanWrite }) => authorCanWrite).sort((a, b) => a.pullRequest - b.pullRequest);
  for (const { number, yields } of firm) {
    if (!held.has(number)) highest = Math.max(highest, number);
    else if (yields !== true) highest += 1;
    held.add(number);
  }
  const passed = new Set(near.filter(({ authorCanWrite }) => !authorCanWrite).map(({ number }) => number));
  let next = highest + 1;
  while (passed.has(next)) next += 1;
  return next;
}
