import type { Finding, Severity } from '../model/finding.ts';

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const compare = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

/** The heaviest first, then by path, place and rule: the same findings are told in the same order, whoever found them. */
export const byWeight = (left: Finding, right: Finding): number =>
  weights[left.severity] - weights[right.severity] ||
  compare(left.path, right.path) ||
  left.range.start.line - right.range.start.line ||
  left.range.start.column - right.range.start.column ||
  compare(left.ruleId, right.ruleId) ||
  compare(left.message, right.message);

/** The first and last line that a finding speaks of; an end at the very start of a line does not touch that line. */
export function linesOf(finding: Finding): { readonly first: number; readonly last: number } {
  const { start, end } = finding.range;
  const first = Math.max(1, start.line);
  const last = end.column <= 1 ? end.line - 1 : end.line;
  return { first, last: Math.max(first, last) };
}
