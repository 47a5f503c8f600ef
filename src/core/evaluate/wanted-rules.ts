import type { RuleSetting } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { ReadingSettings } from '../model/reading.ts';
import { documentFactNames, type Fact } from '../rules/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { customRule } from './custom-rule.ts';
import { inOrder, lesser, lowerHabits } from './lower-habits.ts';

/** What the evaluator needs of the configuration, and what most records of the log break. */
export type RuleChoice = Pick<ReadingSettings, 'rules' | 'since' | 'customRules'> & {
  readonly brokenByMost?: readonly string[] | undefined;
};

/** A rule with how it is set. */
export interface WantedRule {
  readonly rule: Rule;
  readonly setting: RuleSetting;
}

const told: ReadonlySet<Fact> = new Set(documentFactNames);

/**
 * What a rule is about: `document`: a record, told by its document alone; `record`: a record as a part of its log; `log`: the log as
 * a whole; `change`: the change as a whole.
 */
export function subjectOf(rule: Pick<Rule, 'needs'>): 'document' | 'record' | 'log' | 'change' {
  if (rule.needs.every((fact) => told.has(fact))) return 'document';
  if (rule.needs.includes('change')) return 'change';
  return rule.needs.includes('document') ? 'record' : 'log';
}

/** A rule that is not named runs as its preset `recommended` says. */
const settingOf = (rule: Rule, settings: ReadingSettings['rules']): RuleSetting =>
  (Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined) ?? {
    severity: rule.severity.recommended,
    options: {},
  };

/** The rules about one kind of subject, those of the team among them, with their settings. */
export function wantedRules(
  rules: readonly Rule[],
  subject: ReturnType<typeof subjectOf>,
  { rules: settings, customRules = [] }: RuleChoice,
): readonly WantedRule[] {
  const own = customRules.flatMap((written) => customRule(written) ?? []);
  return [
    ...rules.map((rule) => ({ rule, setting: settingOf(rule, settings) })),
    ...own.map(({ rule, severity }) => ({ rule, setting: { severity, options: {} } })),
  ].filter(({ rule }) => subjectOf(rule) === subject);
}

/** Whether a record is older than the first one that rules weigh in full for. One without number or date is not. */
export function isOlder({ number, date }: Pick<Decision, 'number' | 'date'>, since: ReadingSettings['since']): boolean {
  if (since === null || since === undefined) return false;
  return typeof since === 'number' ? number !== null && number < since : date !== null && date < since;
}

/** Records that decide nothing any more: nobody has to polish them. */
const settledStatuses: ReadonlySet<string> = new Set(['rejected', 'superseded', 'deprecated']);

const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

/**
 * What a rule itself said of a record, as heavy as it is for that record: info where it is older than `since`; of style and
 * completeness a step milder where it is rejected, superseded or deprecated. That a rule broke off keeps its weight.
 */
export function weighed(
  findings: readonly Finding[],
  rule: Pick<Rule, 'id' | 'suppressible'>,
  decision: Pick<Decision, 'number' | 'date' | 'status'>,
  since: ReadingSettings['since'],
): readonly Finding[] {
  const isOld = isOlder(decision, since);
  const isSettled = rule.suppressible && settledStatuses.has(decision.status?.value ?? '');
  if (!isOld && !isSettled) return findings;
  const weigh = (severity: Severity): Severity => (isOld ? lesser(severity, 'info') : milder[severity]);
  return findings.map((finding) =>
    finding.ruleId === rule.id ? { ...finding, severity: weigh(finding.severity) } : finding,
  );
}

/** What a rule says twice about one place is said once. */
const keyOf = (finding: Finding): string =>
  JSON.stringify([
    finding.path,
    finding.range.start.offset,
    finding.range.end.offset,
    finding.ruleId,
    finding.messageId,
    finding.message,
  ]);

/** Findings by place, each once; what most records of the log break is info until the configuration names the rule. */
export function settled(findings: readonly Finding[], choice: RuleChoice): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return lowerHabits([...unique.values()].sort(inOrder), choice.brokenByMost ?? [], choice);
}
