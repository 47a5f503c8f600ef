import type { Mode } from '../../core/model/configuration.ts';
import { isOfChange, type Finding } from '../../core/model/finding.ts';
import { linesOf } from '../../core/report/finding-order.ts';
import { findingMode, totalsOf, type CheckedFile, type CheckReport } from '../check-report.ts';
import { movesRecord } from '../moves-record.ts';
import { allRules, type RuleFacts } from '../../core/evaluate/rule-facts.ts';
import { ruleHelp } from '../../core/report/rule-link.ts';
import { excerptOf } from './excerpt.ts';
import { mendedLines } from './mended.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { patchLines } from './patch-lines.ts';
import { printableLine } from './printable.ts';
import { summaryLine } from './summary.ts';
import { wrap } from './wrap.ts';
import type { TextLook } from './text-look.ts';

const colours: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Where nobody says how wide the window is. */
const usualColumns = 120;
const fewestColumns = 40;
/** What follows a label of the width of `  rule: `. */
const hang = ' '.repeat(8);

/** The source line with the place underlined; long lines are cut around the place. Empty where there is no text. */
function sourceLines(lines: readonly string[], finding: Finding, columns: number): readonly string[] {
  const { start, end } = finding.range;
  const line = lines[start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const number = String(start.line);
  const gutter = `  ${' '.repeat(number.length)} | `;
  const { last } = linesOf(finding);
  const to = last > start.line ? line.length : end.column - 1;
  const excerpt = excerptOf(line, start.column - 1, to, Math.max(fewestColumns, columns - gutter.length));
  const below = last > start.line ? ` to line ${last}` : '';
  return [
    `  ${number} | ${excerpt.shown}`,
    `${gutter}${' '.repeat(excerpt.start)}${'^'.repeat(excerpt.width)}${below}`,
  ];
}

/** What holds, why, and where there is more: once for each rule. */
const ruleLines = (finding: Finding, rule: RuleFacts | undefined): readonly string[] => [
  ...(rule === undefined ? [] : [`  rule: ${printableLine(rule.what)}`]),
  `  why:  ${printableLine(finding.why)}`,
  `  help: ${ruleHelp(finding.ruleId)}`,
];

const fixLine = (finding: Finding): readonly string[] => {
  const { fix } = finding;
  if (fix === null) return [];
  // A record that is new since --base has no readers who know it by its name.
  const also = movesRecord(finding) ? ', and with --base plain --fix where the record is new' : '';
  const how = fix.safe ? '--fix does it' : `look at it first: --unsafe-fixes does it${also}`;
  return [`  fix:  ${printableLine(fix.title)} (${how})`];
};

/** What its mode takes from a finding; a warning that is only advice is no other than a warning. */
const quietness = ({ severity }: Finding, mode: Mode): string =>
  mode === 'observe' ? ' (observed)' : mode === 'advise' && severity === 'error' ? ' (advice)' : '';

/** Writes a report for people in a terminal. */
export function renderText(report: CheckReport, look: TextLook): string {
  const paint: Paint = painter(look.coloured);
  const columns = look.columns ?? usualColumns;
  const rules = new Map(allRules(report.customRules).map((rule) => [rule.id, rule]));
  const explained = new Set<string>();

  /** A terminal would break lines in the middle of words; what reads a pipe wants lines whole. */
  const broken = (line: string): readonly string[] => (look.columns === null ? [line] : wrap(line, look.columns, hang));

  function* findingLines(finding: Finding, mode: Mode, path: string, lines: readonly string[]): Generator<string> {
    const { line, column } = finding.range.start;
    const severity = paint(colours[finding.severity], `${finding.severity}${quietness(finding, mode)}`);
    const place = paint('bold', isOfChange(finding) ? 'the change as a whole' : `${path}:${line}:${column}`);
    yield* broken(`${place} ${severity} ${printableLine(finding.message)} ${paint('dim', `(${finding.ruleId})`)}`);
    yield* sourceLines(lines, finding, columns);
    yield* fixLine(finding).flatMap(broken);
    if (!explained.has(finding.ruleId)) {
      explained.add(finding.ruleId);
      const about = ruleLines(finding, rules.get(finding.ruleId)).flatMap(broken);
      yield* about.map((each) => paint('dim', each));
    }
    yield '';
  }

  function* fileLines(file: CheckedFile): Generator<string> {
    const lines = file.text?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/) ?? [];
    const path = printableLine(file.path);
    for (const finding of file.findings) {
      // A rule may speak of a place in another file, whose text is not at hand.
      const isHere = finding.path === file.path;
      yield* findingLines(
        finding,
        findingMode(file, finding),
        isHere ? path : printableLine(finding.path),
        isHere ? lines : [],
      );
    }
    const done = report.isDryRun ? 'would be fixed' : 'fixed';
    for (const finding of file.fixed) {
      yield `${paint('bold', path)} ${paint('green', done)} ${printableLine(finding.fix?.title ?? '')} ${paint('dim', `(${finding.ruleId})`)}`;
    }
  }

  const lines = [
    ...report.ofChange.flatMap(({ finding, mode }) => [...findingLines(finding, mode, '', [])]),
    ...report.files.flatMap((file) => [...fileLines(file)]),
    ...(report.isDryRun ? patchLines(report.files, look, paint) : []),
    ...report.obstacles.map(
      ({ path, message }) =>
        `${paint('bold', printableLine(path))} ${paint('red', 'not judged')} ${printableLine(message)}`,
    ),
    ...mendedLines(report.baselines),
    summaryLine(totalsOf(report), report),
  ];
  return `${lines.join('\n')}\n`;
}
