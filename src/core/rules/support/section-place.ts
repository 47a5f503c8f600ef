import type { Decision, DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';

/** The order in which templates (Nygard, MADR, bold-line) put their sections; others stand where they are. */
const usualOrder: readonly CanonicalSection[] = [
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
  'notes',
  'changelog',
];

/** Where a missing section belongs. */
export interface SectionPlace {
  /** Offset in the original file. */
  readonly offset: number;
  /** Depth its heading should have: that of the record's other sections; 7 for a bold label. */
  readonly depth: number;
}

/** The depth of the record's main sections, 1-7: the highest level that a canonical section stands at; 2 where there is none. */
function mainDepth(sections: readonly DecisionSection[]): number {
  if (sections.length === 0) return 2;
  return sections.reduce((least, section) => Math.min(least, Math.max(Math.trunc(section.depth) || 1, 1)), 7);
}

/**
 * Finds the place of a missing section: before the first main section that usually comes after it, else behind the last one
 * that usually comes before it, else at the end of the record.
 */
export function sectionPlace(decision: Decision, missing: CanonicalSection): SectionPlace {
  const canonical = decision.sections.filter((section) => section.name !== null);
  const depth = mainDepth(canonical);
  const main = canonical.filter((section) => section.depth === depth);
  const rank = (name: CanonicalSection | null): number => (name === null ? -1 : usualOrder.indexOf(name));
  const next = main.find((section) => rank(section.name) > rank(missing));
  if (next !== undefined) return { offset: next.headingRange.start.offset, depth };
  const previous = main.findLast((section) => rank(section.name) < rank(missing));
  return { offset: previous?.bodyRange.end.offset ?? decision.range.end.offset, depth };
}
