import { builtIns } from '../evaluate/built-in.ts';
import type { CustomRule } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { quoted } from './quoted.ts';
import type { Report } from './report-problem.ts';

type WrittenRules = NonNullable<NonNullable<WrittenConfiguration['rules']>['custom']>;

/** What the evaluator says by itself; a rule of this name would be mistaken for it. */
const taken = new Set([...catalogue.map((rule) => rule.id), ...builtIns.map(({ id }) => id), 'configuration-valid']);

/** Reads the team's own rules in their order; ids that are taken are reported. */
export function readCustomRules(written: WrittenRules, report: Report): readonly CustomRule[] {
  return written.map(({ id, kind, severity = 'warning', message, ...options }, index) => {
    const path = ['rules', 'custom', index, 'id'];
    if (taken.has(id)) report(path, `There is a rule ${quoted(id)} already. Choose another id.`);
    else if (written.slice(0, index).some((other) => other.id === id)) {
      report(path, `The rule ${quoted(id)} stands here a second time. Choose another id.`);
    }
    return { id, kind, severity, message: message?.trim() ?? null, options };
  });
}
