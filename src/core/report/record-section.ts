import { recordId, recordTitle } from '../log/record-id.ts';
import { statusBadge } from '../log/status-badge.ts';
import { isOfChange, type Finding } from '../model/finding.ts';
import type { ChecklistItem, RecordVerdict } from '../model/verdict.ts';
import { checklistLine } from './checklist-line.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { byWeight } from './finding-order.ts';
import type { ReportContext } from './report-context.ts';
import { linkedRule } from './rule-link.ts';
import { changeWords, weightWords } from './texts.ts';
import { isAdvisedError, isObserved } from './told-findings.ts';

/** A record as people call it: `ADR-0007 Use Kafka`, else its path. Escaped. */
export function recordName(record: RecordVerdict): string {
  if (record.decision === null) return codeSpan(record.path);
  const name = `${recordId(record.decision)} ${recordTitle(record.decision)}`.trim();
  return escapeMarkdown(name, 200);
}

/** The status of a record for a line or cell; a deleted record has none. */
export function recordStatus(record: RecordVerdict, context: ReportContext): string {
  if (record.change === 'deleted') return 'deleted';
  if (record.decision === null) return 'could not be read';
  return statusBadge(record.decision.status, context.isPrivate ? 'text' : 'shields');
}

/** One finding as a list item; what stands on the lines of the pull request is told there. */
function findingItem(finding: Finding, context: ReportContext): string {
  const isAdvice = context.modes !== undefined && isAdvisedError(finding, context.modes);
  const place = isOfChange(finding) ? '' : `, line ${finding.range.start.line}`;
  const head = `- ${weightWords(finding.severity, isAdvice)} ${linkedRule(finding.ruleId, context.ruleLink)}${place}:`;
  const message = escapeMarkdown(finding.message);
  if (context.inline.has(finding)) return `${head} ${message} (see the comment on the line)`;
  const fix = finding.fix === null ? '' : ` _How to mend it:_ ${escapeMarkdown(finding.fix.title)}`;
  return `${head} ${message} ${escapeMarkdown(finding.why)}${fix}`;
}

const listOf = (findings: readonly Finding[], context: ReportContext): string =>
  [...findings]
    .sort(byWeight)
    .map((finding) => findingItem(finding, context))
    .join('\n');

/** Findings as lists under their names, the heaviest first, and what is only observed apart; nothing where there is none. */
export function findingLists(findings: readonly Finding[], context: ReportContext): readonly string[] {
  const { modes } = context;
  const isQuiet = (finding: Finding): boolean => modes !== undefined && isObserved(finding, modes);
  const observed = findings.filter(isQuiet);
  const told = findings.filter((finding) => !isQuiet(finding));
  return [
    ...(told.length === 0 ? [] : ['**Findings**', listOf(told, context)]),
    ...(observed.length === 0 ? [] : ['**Only observed: this would have been said**', listOf(observed, context)]),
  ];
}

const checklist = (items: readonly ChecklistItem[]): string => items.map(checklistLine).join('\n');

/** Everything that is to be said of one record, as Markdown under a heading. */
export function recordSection(record: RecordVerdict, context: ReportContext): string {
  const parts = [
    `### ${recordName(record)}`,
    `${recordStatus(record, context)} · ${changeWords[record.change]} · ${codeSpan(record.path)}`,
  ];
  parts.push(...findingLists(record.findings, context));
  if (record.checklist.length > 0) parts.push('**Checklist**', checklist(record.checklist));
  if (record.findings.length === 0 && record.change !== 'deleted') parts.push('Nothing to mend.');
  return parts.join('\n\n');
}
