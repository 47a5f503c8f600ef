import type { Decision, DecisionSection } from './decision.ts';

/** A section as a list knows it: without its text. */
export type SectionSummary = Pick<DecisionSection, 'name' | 'heading' | 'depth' | 'headingRange'>;

/** A record as the rest of its log knows it: everything but its text. Plain data. */
export interface RecordSummary extends Omit<Decision, 'substance' | 'sections'> {
  readonly sections: readonly SectionSummary[];
}
