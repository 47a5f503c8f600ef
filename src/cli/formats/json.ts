import type { Finding } from '../../core/model/finding.ts';
import { totalsOf, type CheckedFile, type CheckReport } from '../check-report.ts';

const findingOf = ({ ruleId, messageId, severity, range, message, why, fix }: Finding): object => ({
  rule: ruleId,
  messageId,
  severity,
  line: range.start.line,
  column: range.start.column,
  endLine: range.end.line,
  endColumn: range.end.column,
  message,
  why,
  fix: fix === null ? null : { title: fix.title, safe: fix.safe, edits: fix.edits },
});

const fileOf = ({ path, decisions, findings, fixed }: CheckedFile): object => ({
  path,
  records: decisions.map((decision) => ({
    title: decision.title?.text ?? null,
    number: decision.number,
    status: decision.status?.value ?? null,
    statusText: decision.status?.raw ?? null,
    date: decision.date,
    scopes: decision.scopes.map((scope) => scope.name),
    supersedes: decision.supersedes,
    supersededBy: decision.supersededBy,
    line: decision.range.start.line,
  })),
  findings: findings.map(findingOf),
  fixed: fixed.map((finding) => ({ rule: finding.ruleId, title: finding.fix?.title ?? '' })),
});

/**
 * The report as JSON. The shape is described in docs/cli.md; `version` is the shape's own and only grows when something is
 * renamed or removed. Lines and columns count from 1, ends are exclusive.
 */
export function renderJson(report: CheckReport): string {
  return `${JSON.stringify(
    {
      version: 1,
      summary: { ...totalsOf(report), obstacles: report.obstacles.length, dryRun: report.isDryRun },
      files: report.files.map(fileOf),
      obstacles: report.obstacles,
      notRead: report.notRead,
    },
    null,
    2,
  )}\n`;
}
