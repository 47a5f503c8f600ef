/**
 * Records whose habits are a log's: enough for a majority, few enough that a log of thousands is judged as fast as one of a
 * hundred. The newest count, because habits change.
 */
const most = 100;

/** The newest records of a log by the order of their paths, in that order. Ties and logs without numbers go by name, too. */
export function habitSample<Record>(records: readonly Record[], pathOf: (record: Record) => string): readonly Record[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...records].sort((a, b) => collator.compare(pathOf(a), pathOf(b))).slice(-most);
}
