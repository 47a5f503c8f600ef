import { builtIns } from '../evaluate/built-in.ts';
import type { Configuration, CustomRule, Mode } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { quoted } from './quoted.ts';
import type { Report } from './report-problem.ts';

type WrittenRules = NonNullable<NonNullable<WrittenConfiguration['rules']>['custom']>;

/** What the evaluator says by itself; a rule of this name would be mistaken for it. */
const taken = new Set([...catalogue.map((rule) => rule.id), ...builtIns.map(({ id }) => id)]);

/** Reads the team's own rules in their order; ids that are taken are reported. */
export function readCustomRules(written: WrittenRules, report: Report): readonly CustomRule[] {
  return written.map((rule, index) => {
    const { id, kind, severity = 'warning', message } = rule;
    const path = ['rules', 'custom', index, 'id'];
    if (taken.has(id)) report(path, `There is a rule ${quoted(id)} already. Choose another id.`);
    else if (written.slice(0, index).some((other) => other.id === id)) {
      report(path, `The rule ${quoted(id)} stands here a second time. Choose another id.`);
    }
    const common = new Set(['id', 'kind', 'severity', 'message', 'mode']);
    const options = Object.fromEntries(Object.entries(rule).filter(([key]) => !common.has(key)));
    return { id, kind, severity, message: message?.trim() ?? null, options };
  });
}

/** The rules whose mode is their own, those of the team among them. */
export function readRuleModes(
  written: Readonly<Record<string, Mode | undefined>>,
  custom: WrittenRules,
): Configuration['ruleModes'] {
  const named = [...Object.entries(written), ...custom.map(({ id, mode }) => [id, mode] as const)];
  return Object.fromEntries(named.flatMap(([id, mode]) => (mode === undefined ? [] : [[id, mode] as const])));
}
