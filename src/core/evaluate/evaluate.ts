import type { RuleSetting } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Fragment } from '../model/fragment.ts';
import type { DocumentRequest, ReadingSettings } from '../model/reading.ts';
import type { AdrDocument } from '../parse/document.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { DocumentFacts, Facts } from '../rules/facts.ts';
import type { AnyReport, Rule } from '../rules/rule.ts';
import { quotation } from '../rules/support/quotation.ts';
import { ruleCrashed } from './built-in.ts';
import { customRule } from './custom-rule.ts';
import { documentFacts, fragmentsOf, proseOf } from './document-facts.ts';
import { inOrder, lesser, lowerHabits } from './lower-habits.ts';
import { vocabularyOf } from './vocabulary.ts';

/** By rule id. A rule that is not named runs as its preset `recommended` says. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What the evaluator needs of the configuration, and what is known of the log. */
export type EvaluationSettings = Pick<ReadingSettings, 'statuses' | 'scopeNames' | 'rules' | 'since' | 'customRules'> &
  Pick<DocumentRequest, 'convention' | 'template' | 'brokenByMost' | 'today'>;

/** Fills `{name}` of a message; a name without a value stays as it is. */
const fill = (text: string, data: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w{1,40})\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? whole : String(value);
  });

const settingOf = (rule: Rule, settings: RuleSettings): RuleSetting =>
  (Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined) ?? {
    severity: rule.severity.recommended,
    options: {},
  };

/** Whether a record is older than the first one that rules weigh in full for. One without number or date is not. */
function isOlder({ number, date }: Decision, since: EvaluationSettings['since']): boolean {
  if (since === null || since === undefined) return false;
  return typeof since === 'number' ? number !== null && number < since : date !== null && date < since;
}

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

/** Runs one rule over one record. A rule that throws has judged nothing: that is an error, never silence. */
function runRule(rule: Rule, facts: Facts, setting: RuleSetting): readonly Finding[] {
  const { severity } = setting;
  if (severity === 'off') return [];
  const { path, decision } = facts.document;
  try {
    return Array.from(rule.check(facts, setting.options), (report) => toFinding(rule, severity, path, report));
  } catch (error) {
    const reason = quotation(error instanceof Error ? error.message : String(error));
    return [
      {
        ruleId: ruleCrashed.id,
        messageId: ruleCrashed.id,
        severity: ruleCrashed.severity,
        path,
        range: decision.title?.range ?? decision.range,
        message: `The rule "${rule.id}" broke off and judged nothing here (${reason}). ${ruleCrashed.fix}`,
        why: ruleCrashed.why,
        fix: null,
      },
    ];
  }
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

/**
 * Runs the rules that need nothing but the document over its records. Findings come sorted by place, then severity, each
 * once, in coordinates of the original file. A document without records has no findings: whether a file is a record at all is
 * decided before (`readDecisions`), so that no rule has to ask. Findings on records older than `since` are info, and so is what
 * most records of the log break, until the configuration names the rule.
 */
export function evaluateDocument(
  document: AdrDocument,
  decisions: readonly Decision[],
  settings: EvaluationSettings,
  rules: readonly Rule[] = catalogue,
  fragments: readonly Fragment[] = [],
): readonly Finding[] {
  if (decisions.length === 0) return [];
  const prose = proseOf(document);
  const vocabulary = vocabularyOf(settings);
  const { convention = null, template = null, today = null, since, customRules = [] } = settings;
  const own = customRules.flatMap((written) => customRule(written) ?? []);
  const pieces = fragmentsOf(decisions, fragments);
  const found = decisions.flatMap((decision, index) => {
    const place = { isFirst: index === 0, fragments: pieces.get(decision) ?? [] };
    const view: DocumentFacts = documentFacts(document, prose, decision, vocabulary, place);
    const facts: Facts = { document: view, convention, template, today };
    const judged = [
      ...rules.map((rule) => ({ rule, setting: settingOf(rule, settings.rules) })),
      ...own.map(({ rule, severity }) => ({ rule, setting: { severity, options: {} } })),
    ].filter(({ rule }) => rule.needs.every((fact) => Object.hasOwn(facts, fact)));
    const isOld = isOlder(decision, since);
    return judged.flatMap(({ rule, setting }) =>
      // That a rule broke off is no matter of age.
      runRule(rule, facts, setting).map((finding) =>
        isOld && finding.ruleId === rule.id ? { ...finding, severity: lesser(finding.severity, 'info') } : finding,
      ),
    );
  });
  const unique = new Map(found.map((finding) => [keyOf(finding), finding]));
  return lowerHabits([...unique.values()].sort(inOrder), settings.brokenByMost ?? [], settings);
}
