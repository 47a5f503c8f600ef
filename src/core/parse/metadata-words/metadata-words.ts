import type { CanonicalStatus } from '../../model/status.ts';

/** How one record stands to another, by the label or phrase that says it. */
export const relationRoles = [
  'supersededBy',
  'supersedes',
  'partlySupersededBy',
  'partlySupersedes',
  'amendedBy',
  'amends',
  'refines',
  'relatesTo',
] as const;
export type RelationRole = (typeof relationRoles)[number];

export const peopleRoles = ['author', 'deciders', 'consulted', 'informed', 'owner', 'reviewers'] as const;

/** What a metadata field says, whatever its label is. */
export type FieldRole =
  | 'status'
  | 'title'
  | 'date'
  | 'updated'
  | 'created'
  | 'impact'
  | 'scope'
  | 'category'
  | 'tags'
  | (typeof peopleRoles)[number]
  /** People whose approval the record claims: they are deciders, and a change of them is no trifle. */
  | 'approvers'
  | RelationRole;

/** The words of one language for metadata, all in lower case, words only (no hyphens, no colons). */
export interface MetadataWords {
  /** BCP 47. */
  readonly language: string;
  /** Labels by meaning. Those of relations are also looked for in sentences: `Superseded by ADR-3`. */
  readonly fields: Readonly<Partial<Record<FieldRole, readonly string[]>>>;
  /** Status phrases by meaning; the longest that fits wins. */
  readonly statuses: Readonly<Partial<Record<Exclude<CanonicalStatus, 'other'>, readonly string[]>>>;
  /** Words around a status word that say nothing: `This decision has been accepted`. */
  readonly fillers: readonly string[];
  /** Words beside a relation that say it holds for a part only: `Parts of it were superseded by ADR-3`. */
  readonly partly: readonly string[];
  /** Words right before a relation that say it does not hold, or not yet: `to be superseded by`. */
  readonly not: readonly string[];
  /** For each month, January first, its names and short forms, separated by `|`; none where months are numbers. */
  readonly months: readonly string[];
  /** What stands between two names, as a word of its own. */
  readonly and: readonly string[];
  /** What stands between two choices of a menu, as a word of its own. */
  readonly or: readonly string[];
  /** Values that say there is nothing. */
  readonly nothing: readonly string[];
}
