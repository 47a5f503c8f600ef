import type { Mode, Modes } from '../model/configuration.ts';
import { baselineShrinks, baselineValid, configurationValid, documentReadable, ruleCrashed } from './built-in.ts';

const strictness: Readonly<Record<Mode, number>> = { observe: 0, advise: 1, enforce: 2 };

/** What the rules of every mode rest on: where it is wrong, a rule that is enforced has not been judged, or is not judged any more. */
const grounds: ReadonlySet<string> = new Set([
  documentReadable.id,
  ruleCrashed.id,
  baselineValid.id,
  baselineShrinks.id,
  configurationValid.id,
]);

/** The strictest of the modes of a repository and its rules: that of what no rule could judge. */
export const strictestMode = ({ mode, ruleModes = {} }: Modes): Mode =>
  Object.values(ruleModes).reduce((most, each) => (strictness[each] > strictness[most] ? each : most), mode);

/**
 * How loud a rule is: its own mode, which may be milder or stricter than that of the repository, else that of the repository. What
 * keeps every rule from judging (a record that cannot be read, a rule that broke off, a broken configuration or baseline) is as loud as
 * the loudest of them, or silence would pass for the consent of a rule that is enforced.
 */
export const modeOf = (ruleId: string, modes: Modes): Mode => {
  if (grounds.has(ruleId)) return strictestMode(modes);
  const { mode, ruleModes = {} } = modes;
  return (Object.hasOwn(ruleModes, ruleId) ? ruleModes[ruleId] : undefined) ?? mode;
};
