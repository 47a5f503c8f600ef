import type { Configuration, RuleSetting } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Preset, Rule } from '../rules/rule.ts';
import { plannedRules } from './planned-rules.ts';

type WrittenSeverity = RuleSetting['severity'];

/** What the configuration says of one rule: a severity, or a severity with options that passed the rule's schema. */
export type WrittenRuleSetting = WrittenSeverity | readonly [WrittenSeverity, Readonly<Record<string, unknown>>];

const presetOptions = (rule: Rule, preset: Preset): Readonly<Record<string, unknown>> => {
  const parsed = rule.options.safeParse(rule.presetOptions?.[preset] ?? {});
  return parsed.success ? parsed.data : {};
};

const namedSetting = (written: WrittenRuleSetting, standard: RuleSetting['options']): RuleSetting =>
  typeof written === 'string'
    ? { severity: written, options: standard, isNamed: true }
    : { severity: written[0], options: written[1], isNamed: true };

const settingOf = (rule: Rule, preset: Preset, written: WrittenRuleSetting | undefined): RuleSetting => {
  const options = presetOptions(rule, preset);
  return written === undefined ? { severity: rule.severity[preset], options } : namedSetting(written, options);
};

/** The setting of every rule of the catalogue: what is written, else what the preset says. Rules of later versions: what is written. */
export function ruleSettings(
  preset: Preset,
  written: Readonly<Record<string, WrittenRuleSetting | undefined>>,
): Configuration['rules'] {
  return Object.fromEntries([
    ...catalogue.map((rule) => [rule.id, settingOf(rule, preset, written[rule.id])] as const),
    ...plannedRules.flatMap((id) => {
      const setting = written[id];
      return setting === undefined ? [] : [[id, namedSetting(setting, {})] as const];
    }),
  ]);
}
