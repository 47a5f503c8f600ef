import type { CustomRule, RuleSetting } from '../model/configuration.ts';
import { kindCatalogue } from '../rules/kinds/kind-catalogue.ts';
import type { Rule } from '../rules/rule.ts';

/** A rule of the team's own, ready to run, and how much it weighs. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly severity: RuleSetting['severity'];
}

const why = 'Your team asks for it in its configuration.';

/** Makes a rule of what a configuration writes; null if there is no such kind, which the configuration has refused long before. */
export function customRule(written: CustomRule): ReadyRule | null {
  const kind = kindCatalogue.find((each) => each.kind === written.kind);
  if (kind === undefined) return null;
  const { message } = written;
  const messages =
    message === null ? kind.messages : Object.fromEntries(Object.keys(kind.messages).map((id) => [id, message]));
  const rule: Rule = {
    id: written.id,
    since: '',
    needs: kind.needs,
    severity: { recommended: 'off', strict: 'off', minimal: 'off' },
    suppressible: true,
    docs: { what: message ?? why, why, fix: message ?? why },
    options: kind.options,
    messages,
    atMost: {},
    examples: { good: [], bad: [] },
    check: (facts) => kind.check(facts, written.options),
  };
  return { rule, severity: written.severity };
}
