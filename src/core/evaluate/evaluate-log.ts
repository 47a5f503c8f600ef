import type { Finding } from '../model/finding.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import type { LogWideFacts } from './evaluate-in-log.ts';
import { runRule, type Subject } from './run-rule.ts';
import { settled, wantedRules, type RuleChoice } from './wanted-rules.ts';

/**
 * Runs the rules about a log as a whole. `subject` is where a finding stands whose rule does not say.
 * Findings come sorted by place, then severity; they may stand in several files.
 */
export function evaluateLog(
  facts: LogWideFacts,
  subject: Subject,
  settings: RuleChoice,
  rules: readonly Rule[] = catalogue,
): readonly Finding[] {
  const found = wantedRules(rules, 'log', settings).flatMap(({ rule, setting }) =>
    runRule(rule, facts, subject, setting),
  );
  return settled(found, settings);
}
