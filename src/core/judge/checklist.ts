import { ruleCrashed } from '../evaluate/built-in.ts';
import { modeOf } from '../evaluate/mode-of.ts';
import { subjectOf } from '../evaluate/wanted-rules.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { ChecklistItem } from '../model/verdict.ts';

/** Whether a finding says that a rule broke off, and so judged nothing. */
export const isCrashOf = ({ ruleId, element }: Finding, rule: string): boolean =>
  ruleId === ruleCrashed.id && element === rule;

/**
 * The checklist of one record: one item a rule about records that is switched on, in the order of the catalogue. An item fails by an error or a
 * warning of its rule, and where that broke off; an info is only a remark. A record that could not be read passes nothing; what
 * stands in the baseline is let pass.
 */
export function checklistOf(
  findings: readonly Finding[],
  configuration: Pick<Configuration, 'rules' | 'mode' | 'ruleModes'>,
  baselined: readonly Finding[] = [],
): readonly ChecklistItem[] {
  const unread = findings.some((finding) => finding.ruleId === 'document-readable' && finding.severity === 'error');
  return catalogue.flatMap((rule): readonly ChecklistItem[] => {
    const setting = configuration.rules[rule.id];
    // What is only observed of a rule that is tried out stands in the text of the check alone.
    if (configuration.mode !== 'observe' && modeOf(rule.id, configuration) === 'observe') return [];
    const subject = subjectOf(rule);
    if (subject === 'log' || subject === 'change' || setting === undefined || setting.severity === 'off') return [];
    const failed =
      unread ||
      findings.some(
        (finding) => (finding.ruleId === rule.id && finding.severity !== 'info') || isCrashOf(finding, rule.id),
      );
    const isOld = baselined.some((finding) => finding.ruleId === rule.id);
    return [{ id: rule.id, text: rule.docs.what, state: failed ? 'failed' : isOld ? 'waived' : 'passed' }];
  });
}
