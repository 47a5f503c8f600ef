import { habitKey } from '../conventions/habit-key.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { ReadingSettings } from '../model/reading.ts';
import { builtIns } from './built-in.ts';

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The order of findings in a document: by place, then the heavier first. */
export const inOrder = (a: Finding, b: Finding): number =>
  a.range.start.offset - b.range.start.offset ||
  weights[b.severity] - weights[a.severity] ||
  a.range.end.offset - b.range.end.offset;

/** The lighter of two severities. */
export const lesser = (a: Severity, b: Severity | undefined): Severity =>
  b !== undefined && weights[b] < weights[a] ? b : a;

const builtInIds: ReadonlySet<string> = new Set(builtIns.map(({ id }) => id));

/** Everything that a rule said as info; that a document cannot be read, or a rule broke off, keeps its weight. */
export const asInfo = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    builtInIds.has(finding.ruleId) ? finding : { ...finding, severity: lesser(finding.severity, 'info') },
  );

/** What is only a remark offers no fix that wants a second look: it could make something heavier of it. */
const lowered = (finding: Finding): Finding => ({
  ...finding,
  severity: lesser(finding.severity, 'info'),
  fix: finding.fix?.safe === true ? finding.fix : null,
});

/** Whether a finding is info only because most records of the log break the same; of older records it would be anyway. */
export function isLoweredHabit(
  finding: Finding,
  brokenByMost: readonly string[],
  { rules }: Pick<ReadingSettings, 'rules'>,
): boolean {
  const setting = Object.hasOwn(rules, finding.ruleId) ? rules[finding.ruleId] : undefined;
  const isMeant = setting?.severity === 'error' || setting?.severity === 'warning';
  return finding.severity === 'info' && isMeant && brokenByMost.includes(habitKey(finding));
}

/**
 * Lowers to info what most records of the log break, unless the configuration names the rule. What the evaluator itself says (a
 * document that cannot be read, a rule that broke off) is no habit and keeps its weight.
 */
export function lowerHabits(
  findings: readonly Finding[],
  brokenByMost: readonly string[],
  settings: Pick<ReadingSettings, 'rules' | 'customRules'>,
): readonly Finding[] {
  if (brokenByMost.length === 0) return findings;
  const habits = new Set(brokenByMost);
  const kept = new Set([
    ...builtInIds,
    ...(settings.customRules ?? []).map(({ id }) => id),
    ...Object.keys(settings.rules).filter((id) => settings.rules[id]?.isNamed === true),
  ]);
  return findings
    .map((finding) => (habits.has(habitKey(finding)) && !kept.has(finding.ruleId) ? lowered(finding) : finding))
    .sort(inOrder);
}
