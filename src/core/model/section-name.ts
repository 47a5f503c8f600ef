/** Sections by meaning; the spelling in a file is kept beside it. */
export const canonicalSections = [
  'status',
  'context',
  'drivers',
  'alternatives',
  'decision',
  'rationale',
  'consequences',
  'design',
  'implementation',
  'compliance',
  'references',
  'changelog',
  'notes',
] as const;

export type CanonicalSection = (typeof canonicalSections)[number];
