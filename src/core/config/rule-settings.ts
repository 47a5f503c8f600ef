import type { Configuration, RuleSetting } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Preset, Rule } from '../rules/rule.ts';

type WrittenSeverity = RuleSetting['severity'];

/** What the configuration says of one rule: a severity, or a severity with options that passed the rule's schema. */
export type WrittenRuleSetting = WrittenSeverity | readonly [WrittenSeverity, Readonly<Record<string, unknown>>];

const defaultOptions = (rule: Rule): Readonly<Record<string, unknown>> => {
  const parsed = rule.options.safeParse({});
  return parsed.success ? parsed.data : {};
};

const settingOf = (rule: Rule, preset: Preset, written: WrittenRuleSetting | undefined): RuleSetting => {
  if (written === undefined) return { severity: rule.severity[preset], options: defaultOptions(rule) };
  if (typeof written === 'string') return { severity: written, options: defaultOptions(rule) };
  return { severity: written[0], options: written[1] };
};

/** The setting of every rule of the catalogue: what is written, else what the preset says. */
export function ruleSettings(
  preset: Preset,
  written: Readonly<Record<string, WrittenRuleSetting | undefined>>,
): Configuration['rules'] {
  return Object.fromEntries(catalogue.map((rule) => [rule.id, settingOf(rule, preset, written[rule.id])]));
}
