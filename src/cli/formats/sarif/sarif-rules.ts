import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../../core/model/finding.ts';
import { rulePage, type RuleFacts } from '../../../core/evaluate/rule-facts.ts';
import { ruleHelp } from '../../../core/report/rule-link.ts';

export const levels: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A rule as the tool declares it (§3.49): its weight is that of the preset `recommended`, its help the page of the rule. */
export function descriptorOf(facts: RuleFacts): ReportingDescriptor {
  const { id, what, why, fix, severity } = facts;
  const { recommended } = severity;
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: `${fix} More: ${ruleHelp(id)}`, markdown: rulePage(facts) },
    defaultConfiguration: recommended === 'off' ? { enabled: false } : { enabled: true, level: levels[recommended] },
    properties: { tags: ['decision-record'] },
  };
}
