import type { RuleSetting } from '../model/configuration.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Range } from '../model/position.ts';
import type { Facts } from '../rules/facts.ts';
import type { AnyReport, Rule } from '../rules/rule.ts';
import { quotation } from '../rules/support/quotation.ts';
import { ruleCrashed } from './built-in.ts';
import { lesser } from './lower-habits.ts';

/** What a rule is asked about: where its findings stand if it does not say. */
export interface Subject {
  readonly path: string;
  readonly range: Range;
}

/** Fills `{name}` of a message; a name without a value stays as it is. */
const fill = (text: string, data: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w{1,40})\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? whole : String(value);
  });

function toFinding(rule: Rule, severity: Severity, path: string, report: AnyReport): Finding {
  return {
    ruleId: rule.id,
    messageId: report.message,
    ...(report.element === undefined ? {} : { element: report.element }),
    severity: lesser(severity, rule.atMost[report.message]),
    path: report.at.path ?? path,
    range: report.at.range,
    message: fill(rule.messages[report.message] ?? report.message, report.data ?? {}),
    why: rule.docs.why,
    fix: report.fix ?? null,
  };
}

/** Whether everything a rule needs is known. One that cannot be told what it needs says nothing. */
export const isTold = (rule: Pick<Rule, 'needs'>, facts: Partial<Facts>): facts is Facts =>
  rule.needs.every((fact) => Object.hasOwn(facts, fact));

/**
 * Runs one rule over what is known. A rule that throws has judged nothing: that is an error, never silence. Empty where it is
 * switched off, or where a fact that it needs is not known.
 */
export function runRule(
  rule: Rule,
  facts: Partial<Facts>,
  subject: Subject,
  { severity, options }: RuleSetting,
): readonly Finding[] {
  if (severity === 'off' || !isTold(rule, facts)) return [];
  try {
    return Array.from(rule.check(facts, options), (report) => toFinding(rule, severity, subject.path, report));
  } catch (error) {
    const reason = quotation(error instanceof Error ? error.message : String(error));
    return [
      {
        ruleId: ruleCrashed.id,
        messageId: ruleCrashed.id,
        element: rule.id,
        severity: ruleCrashed.severity,
        path: subject.path,
        range: subject.range,
        message: `The rule "${rule.id}" broke off and judged nothing here (${reason}). ${ruleCrashed.fix}`,
        why: ruleCrashed.why,
        fix: null,
      },
    ];
  }
}
