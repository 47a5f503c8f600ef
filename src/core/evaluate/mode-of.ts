import type { Mode, Modes } from '../model/configuration.ts';

/**
 * How loud a rule is: its own mode, which may be milder or stricter than that of the repository, else that of the repository. What
 * the evaluator itself says has none of its own.
 */
export const modeOf = (ruleId: string, { mode, ruleModes = {} }: Modes): Mode =>
  (Object.hasOwn(ruleModes, ruleId) ? ruleModes[ruleId] : undefined) ?? mode;
