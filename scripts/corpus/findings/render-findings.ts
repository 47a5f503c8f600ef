import { printableLine } from '../../../src/cli/formats/printable.ts';
import type { Severity } from '../../../src/core/model/finding.ts';
import { columns } from '../columns.ts';
import type { Counts, FindingCounts, FoundFinding, Spread } from './count-findings.ts';

/** Widest piece of a source line that is shown. */
const widest = 200;

/** A sample of findings, and how many it was drawn from. */
export interface Sample {
  readonly of: number;
  readonly severity: Severity;
  readonly seed: number;
  readonly findings: readonly FoundFinding[];
}

const figures = ({ error, warning, info, records }: Counts): readonly string[] =>
  [error, warning, info, records].map(String);

/** The line around the place, without its indentation. */
function shown(source: string, column: number): string {
  const cut = Math.max(0, Math.min(column - 41, source.length - widest));
  return printableLine(source.slice(cut, cut + widest)).trim();
}

function* sampleLines({ of, severity, seed, findings }: Sample): Generator<string> {
  yield '';
  yield `${findings.length} of ${of} ${severity}s, drawn with seed ${seed}`;
  for (const { repository, finding, source } of findings) {
    const { line, column } = finding.range.start;
    const at = `${repository}/${finding.path}:${line}:${column}`;
    yield printableLine(`${at} ${finding.ruleId}/${finding.messageId} - ${finding.message}`);
    yield `    ${shown(source, column)}`;
  }
}

/** The counts as text: a table by rule, by message and by repository, findings per accepted record, the sample. */
export function renderFindings(counts: FindingCounts, sample: Sample | null): string {
  const severities = ['errors', 'warnings', 'infos'];
  const spread = ({ median, p90 }: Spread): string => `median ${median}, p90 ${p90}`;
  const accepted =
    counts.accepted === null
      ? ['No record is accepted by its own log.']
      : [
          `Findings per record that its own log accepted (${counts.accepted.records} of ${counts.records})`,
          `  errors and warnings: ${spread(counts.accepted.heavy)}`,
          `  all: ${spread(counts.accepted.all)}`,
        ];
  return [
    ...columns([['rule', ...severities, 'records touched'], ...counts.rules.map((row) => [row.rule, ...figures(row)])]),
    '',
    ...columns([
      ['message', ...severities, 'records touched'],
      ...counts.messages.map((row) => [`${row.rule}/${row.message}`, ...figures(row)]),
    ]),
    '',
    ...columns([
      ['repository', ...severities, 'records touched', 'of'],
      ...counts.repositories.map((row) => [row.repository, ...figures(row), String(row.of)]),
    ]),
    '',
    ...accepted,
    ...(sample === null ? [] : sampleLines(sample)),
    '',
  ].join('\n');
}

const sampled = ({ repository, finding, source }: FoundFinding): object => ({
  repository,
  path: finding.path,
  line: finding.range.start.line,
  column: finding.range.start.column,
  rule: finding.ruleId,
  messageId: finding.messageId,
  severity: finding.severity,
  message: finding.message,
  source,
});

/** The same as JSON, with every finding, for other programs. */
export const renderFindingsJson = ({ findings, ...counts }: FindingCounts, sample: Sample | null): string =>
  `${JSON.stringify(
    {
      ...counts,
      findings: findings.map(sampled),
      sample: sample === null ? null : { ...sample, findings: sample.findings.map(sampled) },
    },
    null,
    2,
  )}\n`;
