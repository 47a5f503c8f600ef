/** The statuses that rules and reports know; `other` is a status that is none of them. A record without a status has null. */
export const canonicalStatuses = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'other',
] as const;

export type CanonicalStatus = (typeof canonicalStatuses)[number];
