import type { Decision } from '../model/decision.ts';
import type { RecordSummary } from '../model/record-summary.ts';

/** A record without its text: what the rest of its log needs to know of it. */
export function summaryOf(decision: Decision): RecordSummary {
  const { substance, ...record } = decision;
  return {
    ...record,
    sections: decision.sections.map(({ name, heading, depth, headingRange }) => ({
      name,
      heading,
      depth,
      headingRange,
    })),
  };
}
