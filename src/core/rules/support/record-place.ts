import type { RecordSummary } from '../../model/record-summary.ts';
import { quotation } from './quotation.ts';

/** How a message names another record: by its path; in the same file by its title and line. */
export const recordPlace = (record: Pick<RecordSummary, 'path' | 'title' | 'range'>, from: string): string => {
  if (record.path !== from) return record.path;
  const title = record.title === null ? 'another record' : `"${quotation(record.title.text)}"`;
  return `${title} on line ${record.range.start.line}`;
};

/** Several records, the first two by name. */
export function recordPlaces(
  records: readonly Pick<RecordSummary, 'path' | 'title' | 'range'>[],
  from: string,
): string {
  const named = records.slice(0, 2).map((record) => recordPlace(record, from));
  const more = records.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(' and ');
}
