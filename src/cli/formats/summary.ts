import { changeWords, counted, shortSha } from '../../core/report/texts.ts';
import type { CheckReport, ReportBase, Totals } from '../check-report.ts';
import { printableLine } from './printable.ts';

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
    ...(totals.errors > totals.advised ? [counted(totals.errors - totals.advised, 'error')] : []),
    ...(totals.advised > 0 ? [`${counted(totals.advised, 'error')} as advice`] : []),
    ...(totals.warnings > 0 ? [counted(totals.warnings, 'warning')] : []),
    ...(totals.infos > 0 ? [counted(totals.infos, 'info')] : []),
  ];
  const fixes = totals.fixed === 1 ? '1 fix' : `${totals.fixed} fixes`;
  const fixed = totals.fixed === 0 ? '' : ` ${fixes} ${isDryRun ? 'would be ' : ''}applied.`;
  const unjudged = obstacles.length === 0 ? '' : ` ${counted(obstacles.length, 'path')} could not be judged.`;
  const held = totals.suppressed === 0 ? '' : ` ${totals.suppressed} held back by comments.`;
  const stand = `${counted(totals.baselined, 'finding')} ${totals.baselined === 1 ? 'stands' : 'stand'}`;
  const old = totals.baselined === 0 ? '' : ` ${stand} in the baseline.`;
  const quiet = `${counted(totals.observed, 'finding')} ${totals.observed === 1 ? 'is' : 'are'} only observed`;
  const observed = totals.observed === 0 ? '' : ` ${quiet}.`;
  const advice = totals.advised === 0 ? '' : ' Advice fails nothing.';
  const where = `${counted(totals.records, 'record')} in ${counted(totals.files, 'file')}`;
  const changes = base === null ? '' : changesLine(base, files);
  return `${changes}${where}: ${found.length === 0 ? 'nothing to report' : found.join(', ')}.${advice}${observed}${held}${old}${fixed}${unjudged}`;
}
