import type { BaselineUse } from '../check-report.ts';
import { printableLine } from './printable.ts';

const mostNamed = 5;

/** What of the baselines is mended, a line for each; nothing where all of them is still needed. */
export function mendedLines(baselines: readonly BaselineUse[]): readonly string[] {
  return baselines.flatMap(({ path, mended }) => {
    if (mended.length === 0) return [];
    const named = mended
      .slice(0, mostNamed)
      .map(
        (entry) => `${printableLine(entry.path)} (${entry.rule}${entry.count === 1 ? '' : `, ${entry.count} times`})`,
      );
    const more = mended.length > mostNamed ? `, and ${mended.length - mostNamed} more` : '';
    return `Mended, but still in ${printableLine(path)}: ${named.join(', ')}${more}. Run "adr-governor check --update-baseline" and commit what it writes.`;
  });
}
