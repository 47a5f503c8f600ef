import type { Mode } from '../../core/model/configuration.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { RecordChange } from '../../core/judge/record-change.ts';
import { patchOf } from './patch.ts';
import { findingMode, totalsOf, type CheckedFile, type CheckReport, type ReportBase } from '../check-report.ts';

const findingOf = (
  { ruleId, messageId, severity, range, message, why, fix }: Finding,
  mode: Mode = 'enforce',
): object => ({
  rule: ruleId,
  messageId,
  severity,
  mode,
  line: range.start.line,
  column: range.start.column,
  endLine: range.end.line,
  endColumn: range.end.column,
  message,
  why,
  fix: fix === null ? null : { title: fix.title, safe: fix.safe, edits: fix.edits },
});

const changeOf = ({ change, base, head }: RecordChange): object => ({
  change,
  title: (head ?? base)?.title?.text ?? null,
  number: (head ?? base)?.number ?? null,
  line: head?.range.start.line ?? null,
  previousStatus: base?.status?.value ?? null,
});

const baseOf = ({ ref, commits, deleted }: ReportBase): object => ({
  ref,
  commits,
  deleted: deleted.map(({ path, change: { base } }) => ({
    path,
    title: base?.title?.text ?? null,
    number: base?.number ?? null,
    status: base?.status?.value ?? null,
  })),
});

const fileOf = (file: CheckedFile, isDryRun: boolean): object => {
  const { path, decisions, findings, suppressed, baselined, changes, previousPath, fixed } = file;
  return {
    path,
    previousPath,
    changes: changes?.map(changeOf) ?? null,
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
    findings: findings.map((finding) => findingOf(finding, findingMode(file, finding))),
    suppressed: suppressed.map(({ finding, reason }) => ({
      ...findingOf(finding, findingMode(file, finding)),
      reason,
    })),
    baselined: baselined.map((finding) => findingOf(finding, findingMode(file, finding))),
    fixed: fixed.map((finding) => ({ rule: finding.ruleId, title: finding.fix?.title ?? '' })),
    patch: isDryRun && fixed.length > 0 ? patchOf(file) : null,
  };
};

/**
 * The report as JSON. The shape is described in docs/cli.md; `version` is the shape's own and only grows when something is
 * renamed or removed. Lines and columns count from 1, ends are exclusive.
 */
export function renderJson(report: CheckReport): string {
  return `${JSON.stringify(
    {
      version: 1,
      summary: { ...totalsOf(report), obstacles: report.obstacles.length, dryRun: report.isDryRun },
      base: report.base === null ? null : baseOf(report.base),
      change: report.ofChange.map(({ finding: { ruleId, messageId, severity, message, why }, mode }) => ({
        rule: ruleId,
        messageId,
        severity,
        mode,
        message,
        why,
      })),
      baselines: report.baselines,
      files: report.files.map((file) => fileOf(file, report.isDryRun)),
      obstacles: report.obstacles,
      notRead: report.notRead,
    },
    null,
    2,
  )}\n`;
}
