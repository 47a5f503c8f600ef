import type { Finding } from '../model/finding.ts';

/** The rule whose finding offers another number: not safe to do unasked, but whoever asks for fixes wants it. */
const numberTaken = 'number-unique';

/** Whether a finding offers another number for its record. */
export const offersNumber = ({ fix, ruleId }: Pick<Finding, 'fix' | 'ruleId'>): boolean =>
  fix !== null && ruleId === numberTaken;

/** Whether "Apply fixes" mends it: a safe fix, or a number that is taken. */
export const isAppliedOnDemand = (finding: Pick<Finding, 'fix' | 'ruleId'>): boolean =>
  finding.fix?.safe === true || offersNumber(finding);
