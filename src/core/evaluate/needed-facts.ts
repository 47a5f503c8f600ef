import { catalogue } from '../rules/catalogue.ts';
import type { Fact } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { wantedRules, type RuleChoice, type subjectOf } from './wanted-rules.ts';

const subjects: readonly ReturnType<typeof subjectOf>[] = ['document', 'record', 'log', 'change'];

/** The facts that the rules which are switched on need: what no rule asks for need not be fetched. */
export function neededFacts(choice: RuleChoice, rules: readonly Rule[] = catalogue): ReadonlySet<Fact> {
  const wanted = subjects.flatMap((subject) => wantedRules(rules, subject, choice));
  return new Set(wanted.flatMap(({ rule, setting }) => (setting.severity === 'off' ? [] : rule.needs)));
}
