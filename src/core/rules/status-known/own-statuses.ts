import { fewestRecords, isFirm } from '../../conventions/habit.ts';
import type { Convention } from '../../model/convention.ts';
import type { Template } from '../../model/template.ts';

/** Fewer records may share a slip of the pen; the record that is judged is among those that were counted. */
const fewestUses = 3;

/** The statuses of a log beside the common ones: what its template offers, and what several of its records say. As written. */
export interface OwnStatuses {
  readonly offered: readonly string[];
  readonly used: readonly string[];
}

/** Takes the statuses of a log out of its template and its habits. */
export const ownStatuses = (convention: Convention | null, template: Template | null): OwnStatuses => ({
  offered: template?.statuses ?? [],
  used: (convention?.statuses ?? []).filter(({ count }) => count >= fewestUses).map(({ value }) => value),
});

/** Whether hardly a record of a log has a status: then it does without, and none is missing in the next one. */
export function hasNoStatuses(convention: Convention | null): boolean {
  if (convention === null || convention.records < fewestRecords) return false;
  const { records, statuses } = convention;
  const without = records - statuses.reduce((sum, { count }) => sum + count, 0);
  return isFirm({ value: null, count: without, of: records });
}
