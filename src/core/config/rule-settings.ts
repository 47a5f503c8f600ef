import type { Configuration, RuleSetting } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Preset, Rule } from '../rules/rule.ts';
import { lesser } from '../evaluate/lower-habits.ts';
import type { Severity } from '../model/finding.ts';
import type { AskedOfRule } from './checklist-presets.ts';

type WrittenSeverity = RuleSetting['severity'];

/** What the configuration says of one rule: a severity, or a severity with options that passed the rule's schema. */
export type WrittenRuleSetting = WrittenSeverity | readonly [WrittenSeverity, Readonly<Record<string, unknown>>];

const heavier = (left: Severity, right: Severity): Severity => (lesser(left, right) === left ? right : left);

const severityOf = (rule: Rule, preset: Preset, asked: AskedOfRule | undefined): WrittenSeverity => {
  const severity = rule.severity[preset];
  if (asked === undefined) return severity;
  const least = asked.severity ?? 'warning';
  return severity === 'off' ? least : heavier(severity, least);
};

const standardOptions = (
  rule: Rule,
  preset: Preset,
  asked: AskedOfRule | undefined,
): Readonly<Record<string, unknown>> => {
  const parsed = rule.options.safeParse({ ...rule.presetOptions?.[preset], ...asked?.options });
  return parsed.success ? parsed.data : {};
};

const namedSetting = (written: WrittenRuleSetting, standard: RuleSetting['options']): RuleSetting =>
  typeof written === 'string'
    ? { severity: written, options: standard, isNamed: true }
    : { severity: written[0], options: written[1], isNamed: true };

const settingOf = (
  rule: Rule,
  preset: Preset,
  written: WrittenRuleSetting | undefined,
  asked: AskedOfRule | undefined,
): RuleSetting => {
  const options = standardOptions(rule, preset, asked);
  return written === undefined
    ? { severity: severityOf(rule, preset, asked), options }
    : namedSetting(written, options);
};

/**
 * The setting of every rule of the catalogue: what is written, else what the presets of the checklist ask of it (at least a warning,
 * with their options), else what the preset says.
 */
export function ruleSettings(
  preset: Preset,
  written: Readonly<Record<string, WrittenRuleSetting | undefined>>,
  asked: Readonly<Record<string, AskedOfRule>> = {},
): Configuration['rules'] {
  return Object.fromEntries(
    catalogue.map((rule) => [rule.id, settingOf(rule, preset, written[rule.id], asked[rule.id])] as const),
  );
}
