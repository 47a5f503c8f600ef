import type { ReadingSettings } from '../core/model/reading.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import type { DocumentReader, FileAtCommit, Memory, RepositoryRef } from './ports.ts';

export interface RecordPorts {
  readonly reader: DocumentReader;
  /** The records of a file, by its blob and how it was read. */
  readonly records: Memory<readonly RecordSummary[]>;
}

/**
 * The records of a file of a log without their text: what the log needs to know of records that nobody changed. Each content is read
 * once. Empty where there is no such file; null where it cannot be read. Throws Failure.
 */
export async function readRecordsOf(
  { reader, records }: RecordPorts,
  ref: RepositoryRef,
  path: string,
  file: FileAtCommit | undefined,
  { statuses, sections }: Pick<ReadingSettings, 'statuses' | 'sections'>,
): Promise<readonly RecordSummary[] | null> {
  if (file?.kind !== 'text') return file?.kind === 'missing' && file.reason === 'not-found' ? [] : null;
  const key = JSON.stringify([ref.repositoryId, file.blob, path, statuses, sections]);
  const known = records.get(key);
  if (known !== undefined) return known;
  const { summaries, refusal } = await reader.summarise({ path, text: file.text, settings: { statuses, sections } });
  if (refusal !== null) return null;
  records.set(key, summaries);
  return summaries;
}
