import type { Mode } from '../../core/model/configuration.ts';
import { isOfChange, type Finding } from '../../core/model/finding.ts';
import { findingMode, totalsOf, type CheckReport } from '../check-report.ts';
import { mendedLines } from './mended.ts';
import { printable } from './printable.ts';
import { summaryLine } from './summary.ts';

const commands: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Escapes of workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (finding: Finding, mode: Mode): readonly string[] => {
  if (mode === 'observe') return [];
  const { severity, path, range, ruleId, message, why } = finding;
  const command = commands[severity === 'error' && mode === 'advise' ? 'warning' : severity];
  const title = `title=${escapeProperty(ruleId)}`;
  if (isOfChange(finding)) return [`::${command} ${title}::${escapeData(`${message}\n${why}`)}`];
  const place = [
    `file=${escapeProperty(path)}`,
    `line=${range.start.line}`,
    `endLine=${range.end.line}`,
    // GitHub knows columns on one line only.
    ...(range.start.line === range.end.line ? [`col=${range.start.column}`, `endColumn=${range.end.column}`] : []),
    title,
  ];
  return [`::${command} ${place.join(',')}::${escapeData(`${message}\n${why}`)}`];
};

/** The report as workflow commands: GitHub Actions shows each finding on its line. */
export function renderGitHub(report: CheckReport): string {
  const lines = [
    ...report.ofChange.flatMap(({ finding, mode }) => annotation(finding, mode)),
    ...report.files.flatMap((file) =>
      file.findings.flatMap((finding) => annotation(finding, findingMode(file, finding))),
    ),
    ...report.obstacles.map(
      ({ path, message }) => `::error file=${escapeProperty(path)},title=not judged::${escapeData(message)}`,
    ),
    ...mendedLines(report.baselines).map(escapeData),
    escapeData(summaryLine(totalsOf(report), report)),
  ];
  return `${lines.join('\n')}\n`;
}
