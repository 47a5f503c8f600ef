import { readTextFile } from '../adapters/local/read-text-file.ts';
import { readDocument } from '../core/evaluate/read-document.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { looksLikeRecord } from './judge-log.ts';
import type { Obstacle } from './check-report.ts';
import type { Candidate } from './find-candidates.ts';
import { toListedRecord, type ListedRecord } from './formats/list.ts';

export interface ListedFile {
  readonly records: readonly ListedRecord[];
  /** Why the file could not be read, null if it was. */
  readonly obstacle: Obstacle | null;
}

/** Reads the records of one file without judging them. Never rejects because of the text. */
export async function listFile({ file, path, log, because }: Candidate, parse: MarkdownParser): Promise<ListedFile> {
  const read = await readTextFile(file);
  if (read.kind !== 'text') {
    const message = read.kind === 'folder' ? 'This is a folder.' : read.message;
    return { records: [], obstacle: { path, message } };
  }
  const settings = { statuses: log?.statuses ?? {}, sections: log?.sections ?? {}, rules: {} };
  const reading = readDocument({ path, text: read.text, settings, evaluate: false }, parse);
  const { refusal } = reading;
  if (refusal !== null) return { records: [], obstacle: { path: `${path}:${refusal.line}`, message: refusal.message } };
  if (because === 'number' && !looksLikeRecord(reading)) return { records: [], obstacle: null };
  return { records: reading.decisions.map((decision) => toListedRecord(path, decision)), obstacle: null };
}
