import type { BaselineEntry } from '../model/baseline.ts';

type Written = Omit<BaselineEntry, 'line'>;

const compare = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

const inOrder = (left: Written, right: Written): number =>
  compare(left.path, right.path) || compare(left.rule, right.rule) || compare(left.print, right.print);

/**
 * The text of a baseline: sorted, an entry a line, so that two people who mend different records do not meet, and a diff shows what
 * was mended.
 */
export function renderBaseline(entries: readonly Written[]): string {
  const lines = [...entries]
    .sort(inOrder)
    .map(
      ({ rule, path, print, count }) =>
        `    { "rule": ${JSON.stringify(rule)}, "path": ${JSON.stringify(path)}, "print": ${JSON.stringify(print)}, "count": ${count} }`,
    );
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}
