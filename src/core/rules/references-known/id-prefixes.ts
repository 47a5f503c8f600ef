import { idShape } from '../../conventions/infer-pattern.ts';
import type { LogRecords } from '../../model/log-records.ts';

/** Share of the records with an id that must bear a prefix before it is the log's. */
const fewest = 0.5;
const longest = 30;

/** A year in front of the number, `ADR-2024-003`: each year has its own 003. */
const withYear = /(?:19|20)\d\d[-_.]$/;

/**
 * The prefixes by which a log calls its records, in lower case and without the mark before the number: `adr` of `ADR-0012`. Empty
 * where the ids are bare numbers, or each is another: then no text surely names a record.
 */
export function idPrefixes({ records }: Pick<LogRecords, 'records'>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let named = 0;
  for (const { id, title } of records) {
    // A title that says `3.` has no word by which others could name it, whatever its file is called.
    const shape = idShape(title?.id ?? id ?? '');
    if (shape === null) continue;
    named += 1;
    const prefix = shape.before.replace(/[-_ #]{1,5}$/, '').toLowerCase();
    const isWord = /^[a-z][a-z\d_-]*$/.test(prefix) && prefix.length <= longest;
    if (isWord && shape.after === '' && !withYear.test(shape.before)) {
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([prefix, count]) => (count >= 2 && count >= fewest * named ? [prefix] : [])));
}
