import { evaluateChange } from '../core/evaluate/evaluate-change.ts';
import type { RecordChange } from '../core/judge/record-change.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { CheckedFile } from './check-report.ts';
import type { BaseComparison } from './compare-with-base.ts';

/** A record that can be read, and is new or says something else than before. */
const bringsDecision = ({ change, base, head }: RecordChange): boolean =>
  head !== null && (change === 'added' || (change !== 'deleted' && head.substance !== base?.substance));

/** What the rules say of a change as a whole. Nobody can exempt one on the command line: there is no pull request to ask in. */
export function checkChange(
  { paths, otherRecords }: BaseComparison,
  files: readonly CheckedFile[],
  configuration: Configuration,
  today: string,
): readonly Finding[] {
  const records = [...files, ...otherRecords].filter(({ changes }) => changes?.some(bringsDecision) ?? false);
  const change = {
    paths,
    records: records.map(({ path }) => path),
    exemption: null,
    waivedBy: configuration.waive,
    isByBot: false,
  };
  return evaluateChange({ change, today }, configuration);
}
