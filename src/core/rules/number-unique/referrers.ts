import type { RecordSummary } from '../../model/record-summary.ts';

const relationsOf = (record: RecordSummary): readonly string[] => [
  ...record.supersedes,
  ...record.supersededBy,
  ...record.partlySupersedes,
  ...record.partlySupersededBy,
  ...record.amends,
  ...record.amendedBy,
  ...record.refines,
  ...record.relatesTo,
];

/** The other records of a log that name a file in one of their relations, by its name: an id may mean its rival. */
export function referrersTo(path: string, records: readonly RecordSummary[]): readonly RecordSummary[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names = (target: string): boolean => {
    const file = target.split('#', 1)[0] ?? '';
    return file.slice(file.lastIndexOf('/') + 1) === name;
  };
  return records.filter((record) => record.path !== path && relationsOf(record).some(names));
}
