import { referenceRank } from '../../log/reference-rank.ts';
import { referenceShape } from '../../log/reference-shape.ts';
import { resolveReference } from '../../log/resolve-reference.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { RecordSummary } from '../../model/record-summary.ts';

type Named = Pick<RecordSummary, 'path' | 'id' | 'number' | 'title'>;
type Speaker = Pick<
  RecordSummary,
  | 'path'
  | 'range'
  | 'supersedes'
  | 'supersededBy'
  | 'partlySupersedes'
  | 'partlySupersededBy'
  | 'amends'
  | 'amendedBy'
  | 'refines'
  | 'relatesTo'
>;
type Side = 'supersedes' | 'supersededBy';

const looser = {
  supersedes: ['amends', 'refines', 'relatesTo'],
  supersededBy: ['amendedBy'],
} as const;

/**
 * Whether a record that does not name another one on a side of a supersession may mean it all the same: it names something there
 * that is no record for sure, or relates itself to it in another way.
 */
export function mayKnow(record: Speaker, other: Named, side: Side, log: LogRecords): boolean {
  const partly = side === 'supersedes' ? record.partlySupersedes : record.partlySupersededBy;
  const isVague = [...record[side], ...partly].some((target) => {
    const { kind } = resolveReference(target, record, log);
    return kind !== 'found';
  });
  const related = looser[side].flatMap((role) => record[role]);
  return isVague || related.some((target) => referenceRank(referenceShape(target, record.path), other) > 0);
}
