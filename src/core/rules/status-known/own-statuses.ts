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
