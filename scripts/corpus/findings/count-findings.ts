import type { CheckedFile } from '../../../src/cli/check-report.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { Finding, Severity } from '../../../src/core/model/finding.ts';
import type { CheckedRepository } from './check-corpus.ts';

/** A finding with what is needed to look at it. */
export interface FoundFinding {
  readonly repository: string;
  readonly finding: Finding;
  /** The line it begins on; '' where the file has none. */
  readonly source: string;
}

export interface Counts extends Readonly<Record<Severity, number>> {
  /** Records that have at least one. */
  readonly records: number;
}

/** Half and nine tenths of the records have at most so many. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

export interface FindingCounts {
  readonly records: number;
  /** By rule id, most errors first. */
  readonly rules: readonly (Counts & { readonly rule: string })[];
  /** By rule id and message id. */
  readonly messages: readonly (Counts & { readonly rule: string; readonly message: string })[];
  readonly repositories: readonly (Counts & { readonly repository: string; readonly of: number })[];
  /** Of the records whose own log accepted them; null: there is none. */
  readonly accepted: { readonly records: number; readonly heavy: Spread; readonly all: Spread } | null;
  /** Every finding, by repository, path and place. */
  readonly findings: readonly FoundFinding[];
}

/** A record, or what of a file belongs to none, with its findings. */
interface Judged {
  readonly repository: string;
  readonly decision: Decision | null;
  readonly findings: readonly Finding[];
}

/** The findings of a file by the record they stand in, the last group those that stand in none. */
function byRecord(repository: string, { decisions, findings }: CheckedFile): readonly Judged[] {
  const of = (finding: Finding): Decision | null =>
    decisions.findLast(
      ({ range }) => finding.range.start.offset >= range.start.offset && finding.range.start.offset <= range.end.offset,
    ) ?? null;
  return [...decisions, null].map((decision) => ({
    repository,
    decision,
    findings: findings.filter((finding) => of(finding) === decision),
  }));
}

/** The middle of the sorted values (of two middle ones their mean), and the value that nine tenths do not exceed (nearest rank). */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    p90: at(Math.ceil(0.9 * sorted.length) - 1),
  };
}

function countsOf(judged: readonly Judged[], belongs: (finding: Finding) => boolean): Counts {
  const own = judged.flatMap(({ findings }) => findings.filter(belongs));
  const count = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
  const records = judged.filter(({ decision, findings }) => decision !== null && findings.some(belongs)).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), records };
}

const heavierFirst = (a: Counts, b: Counts): number =>
  b.error - a.error || b.warning - a.warning || b.info - a.info || b.records - a.records;

const sourceOf = (file: CheckedFile, { range }: Finding): string =>
  file.text?.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[range.start.line - 1] ?? '';

/** Counts what the check found, by rule, by message, by repository and by accepted record. */
export function countFindings(repositories: readonly CheckedRepository[]): FindingCounts {
  const judged = repositories.flatMap(({ name, files }) => files.flatMap((file) => byRecord(name, file)));
  const findings = judged.flatMap((record) => record.findings);
  const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();
  const accepted = judged.filter(({ decision }) => decision?.status?.value === 'accepted');
  const isHeavy = ({ severity }: Finding): boolean => severity !== 'info';
  return {
    records: judged.filter(({ decision }) => decision !== null).length,
    rules: unique(findings.map(({ ruleId }) => ruleId))
      .map((rule) => ({ rule, ...countsOf(judged, ({ ruleId }) => ruleId === rule) }))
      .sort(heavierFirst),
    messages: unique(findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`))
      .map((key) => {
        const [rule = '', message = ''] = key.split(' ');
        const belongs = (finding: Finding): boolean => finding.ruleId === rule && finding.messageId === message;
        return { rule, message, ...countsOf(judged, belongs) };
      })
      .sort(heavierFirst),
    repositories: repositories.map(({ name }) => {
      const own = judged.filter(({ repository }) => repository === name);
      const of = own.filter(({ decision }) => decision !== null).length;
      return { repository: name, of, ...countsOf(own, () => true) };
    }),
    accepted:
      accepted.length === 0
        ? null
        : {
            records: accepted.length,
            heavy: spreadOf(accepted.map((record) => record.findings.filter(isHeavy).length)),
            all: spreadOf(accepted.map((record) => record.findings.length)),
          },
    findings: repositories.flatMap(({ name, files }) =>
      files.flatMap((file) =>
        file.findings.map((finding) => ({ repository: name, finding, source: sourceOf(file, finding) })),
      ),
    ),
  };
}
