import { nextFreeNumber } from '../log/next-free-number.ts';
import type { Finding, Fix } from '../model/finding.ts';
import type { LogRecords } from '../model/log-records.ts';
import { offersNumber } from './applied-on-demand.ts';
import { renameRecord } from './rename-record.ts';
import { renumberRecord } from './renumber-record.ts';

/**
 * The fix of a finding with everything that follows from it in other files: where a record gets another number or its file another
 * name, whatever refers to it in the given texts. Any other fix as it is. Null where the finding has none, or where it cannot be done
 * exactly.
 *
 * @param texts the files that may refer to the record, by path: it is among them
 */
export function wholeFix(
  finding: Pick<Finding, 'ruleId' | 'fix' | 'path' | 'range'>,
  { records }: Pick<LogRecords, 'records'>,
  texts: ReadonlyMap<string, string>,
): Fix | null {
  const { fix, path, range } = finding;
  if (fix === null) return null;
  if (offersNumber(finding)) {
    const record = records.find(
      (each) =>
        each.path === path &&
        each.range.start.offset <= range.start.offset &&
        range.start.offset <= each.range.end.offset,
    );
    if (record === undefined) return null;
    const to = nextFreeNumber(record, records, []);
    const edits = renumberRecord({ record, to, records, texts });
    return edits === null ? null : { ...fix, edits };
  }
  const [only, ...others] = fix.edits;
  if (only?.kind !== 'rename' || others.length > 0) return fix;
  const edits = renameRecord({ from: only.from, to: only.to, texts });
  return edits === null ? null : { ...fix, edits };
}
