import { styleText } from 'node:util';
import type { Finding } from '../../core/model/finding.ts';
import { changeWords, counted, shortSha } from '../../core/report/texts.ts';
import { totalsOf, type CheckedFile, type CheckReport, type ReportBase, type Totals } from '../check-report.ts';
import { printableLine } from './printable.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colours: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Widest piece of a source line that is shown. */
const widest = 120;

/** How the records changed since the base. */
function changesLine({ ref, commits, deleted }: ReportBase, files: CheckReport['files']): string {
  const changes = [...files.flatMap((file) => file.changes ?? []), ...deleted.map(({ change }) => change)];
  const found = (['added', 'modified', 'renamed', 'deleted'] as const).flatMap((change) => {
    const count = changes.filter((each) => each.change === change).length;
    return count === 0 ? [] : [`${count} ${changeWords[change]}`];
  });
  const where = `${printableLine(ref)} (${commits.map(shortSha).join(', ')})`;
  return found.length === 0
    ? `No decision record changed since HEAD left ${where}. `
    : `Since HEAD left ${where}: ${found.join(', ')}. `;
}

/** How the check went, in a few words. */
export function summaryLine(totals: Totals, { base, files, obstacles, isDryRun }: CheckReport): string {
  const found = [
    ...(totals.errors > 0 ? [counted(totals.errors, 'error')] : []),
    ...(totals.warnings > 0 ? [counted(totals.warnings, 'warning')] : []),
    ...(totals.infos > 0 ? [counted(totals.infos, 'info')] : []),
  ];
  const fixes = totals.fixed === 1 ? '1 fix' : `${totals.fixed} fixes`;
  const fixed = totals.fixed === 0 ? '' : ` ${fixes} ${isDryRun ? 'would be ' : ''}applied.`;
  const unjudged = obstacles.length === 0 ? '' : ` ${counted(obstacles.length, 'path')} could not be judged.`;
  const where = `${counted(totals.records, 'record')} in ${counted(totals.files, 'file')}`;
  const changes = base === null ? '' : changesLine(base, files);
  return `${changes}${where}: ${found.length === 0 ? 'nothing to report' : found.join(', ')}.${fixed}${unjudged}`;
}

/** The source line with the place underlined; long lines are cut around the place. Empty where there is no text. */
function sourceLines(lines: readonly string[], { range }: Finding): readonly string[] {
  const line = lines[range.start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = range.start.column - 1;
  const to =
    range.end.line === range.start.line ? Math.max(range.end.column - 1, from + 1) : Math.max(line.length, from + 1);
  const cut = Math.max(0, Math.min(from - 20, line.length - widest));
  const shown = printableLine(line.slice(cut, cut + widest));
  const number = String(range.start.line);
  const carets = '^'.repeat(Math.max(1, Math.min(to, cut + widest) - from));
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${' '.repeat(from - cut)}${carets}`];
}

function* fileLines(file: CheckedFile, explained: Set<string>, paint: Paint): Generator<string> {
  const lines = file.text?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/) ?? [];
  const path = printableLine(file.path);
  for (const finding of file.findings) {
    const { line, column } = finding.range.start;
    const severity = paint(colours[finding.severity], finding.severity);
    yield `${paint('bold', `${path}:${line}:${column}`)} ${severity} ${printableLine(finding.message)} ${paint('dim', `(${finding.ruleId})`)}`;
    yield* sourceLines(lines, finding);
    if (!explained.has(finding.ruleId)) {
      explained.add(finding.ruleId);
      yield paint('dim', `  why: ${finding.why} See: adr-governor explain ${finding.ruleId}`);
    }
    yield '';
  }
  for (const finding of file.fixed)
    yield `${path}: ${printableLine(finding.fix?.title ?? '')} ${paint('dim', `(${finding.ruleId})`)}`;
}

/** The report for people in a terminal; `coloured` adds escape sequences of our own, foreign ones never get through. */
export function renderText(report: CheckReport, coloured: boolean): string {
  const paint: Paint = (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text);
  const explained = new Set<string>();
  const lines = [
    ...report.files.flatMap((file) => [...fileLines(file, explained, paint)]),
    ...report.obstacles.map(
      ({ path, message }) =>
        `${paint('bold', printableLine(path))} ${paint('red', 'not judged')} ${printableLine(message)}`,
    ),
    summaryLine(totalsOf(report), report),
  ];
  return `${lines.join('\n')}\n`;
}
