import { builtIns, type BuiltIn } from './built-in.ts';
import { customRule } from './custom-rule.ts';
import type { CustomRule } from '../model/configuration.ts';
import type { Severity } from '../model/finding.ts';
import { catalogue } from '../rules/catalogue.ts';
import { renderRulePage } from '../rules/rule-page.ts';
import type { Preset, Rule } from '../rules/rule.ts';

/** What people are told of a rule, wherever it comes from. */
export interface RuleFacts {
  readonly id: string;
  /** What holds where the rule is content. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** How much it weighs by preset. */
  readonly severity: Readonly<Record<Preset, Severity | 'off'>>;
  /** Everything the rule declares; null for what the evaluator itself says. */
  readonly rule: Rule | null;
}

const ofRule = (rule: Rule): RuleFacts => ({ ...rule.docs, id: rule.id, severity: rule.severity, rule });

const ofBuiltIn = ({ id, what, why, fix, severity }: BuiltIn): RuleFacts => ({
  id,
  what,
  why,
  fix,
  severity: { recommended: severity, strict: severity, minimal: severity },
  rule: null,
});

/** A team's own rule weighs what the team says, whatever the preset. */
function ofCustom(written: CustomRule): readonly RuleFacts[] {
  const ready = customRule(written);
  if (ready === null) return [];
  const { rule, severity } = ready;
  return [{ ...ofRule(rule), severity: { recommended: severity, strict: severity, minimal: severity } }];
}

/** Every rule that can speak: the catalogue, the team's own, what the evaluator itself says. */
export const allRules = (customRules: readonly CustomRule[]): readonly RuleFacts[] => [
  ...catalogue.map(ofRule),
  ...customRules.flatMap(ofCustom),
  ...builtIns.map(ofBuiltIn),
];

/** The page of a rule in Markdown. */
export const rulePage = ({ id, what, why, fix, rule }: RuleFacts): string =>
  rule === null ? `# ${id}\n\n${what}\n\n## Why\n\n${why}\n\n## How to fix it\n\n${fix}\n` : renderRulePage(rule);
