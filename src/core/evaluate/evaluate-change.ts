import type { Finding } from '../model/finding.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { runRule } from './run-rule.ts';
import { settled, wantedRules, type RuleChoice } from './wanted-rules.ts';

const nowhere = { offset: 0, line: 1, column: 1 };

/** Runs the rules about a change as a whole, whatever logs it touches. Their findings stand in no file, unless a rule says in which. */
export function evaluateChange(
  facts: Partial<Pick<Facts, 'change' | 'today'>>,
  settings: RuleChoice,
  rules: readonly Rule[] = catalogue,
): readonly Finding[] {
  const subject = { path: '', range: { start: nowhere, end: nowhere } };
  const found = wantedRules(rules, 'change', settings).flatMap(({ rule, setting }) =>
    runRule(rule, facts, subject, setting),
  );
  return settled(found, settings);
}
