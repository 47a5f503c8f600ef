import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import { writeTextFile } from '../adapters/local/write-text-file.ts';
import { applyFixes } from '../core/evaluate/apply-fixes.ts';
import { documentReadable } from '../core/evaluate/built-in.ts';
import { readDocument } from '../core/evaluate/read-document.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { DocumentReading } from '../core/model/reading.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import type { Candidate } from './find-candidates.ts';

export type FixMode = 'off' | 'write' | 'dry-run';

export type FileResult =
  | { readonly kind: 'checked'; readonly file: CheckedFile }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  /** Only its name looked like a record's. */
  | { readonly kind: 'no-record' };

const start = { offset: 0, line: 1, column: 1 };

const unreadable = (path: string, { reason, message }: Extract<LocalFile, { kind: 'missing' }>): Finding => ({
  ruleId: documentReadable.id,
  messageId: reason,
  severity: documentReadable.severity,
  path,
  range: { start, end: start },
  message: `${message} Commit the record itself as a Markdown file in UTF-8.`,
  why: documentReadable.why,
  fix: null,
});

/** A file that is a record by its number alone must also look like one inside: a status, or a section that records have. */
export const looksLikeRecord = ({ decisions, refusal }: DocumentReading): boolean =>
  refusal !== null ||
  decisions.some(
    ({ status, sections }) =>
      status !== null || sections.some(({ name }) => name === 'decision' || name === 'consequences'),
  );

/** Reads and judges one file; with `fix` it applies the safe fixes and judges the result. Never rejects because of the text. */
export async function checkFile(
  candidate: Candidate,
  configuration: Configuration,
  fix: FixMode,
  parse: MarkdownParser,
): Promise<FileResult> {
  const { file, path, log, because } = candidate;
  const read = await readTextFile(file);
  if (read.kind === 'folder') return { kind: 'obstacle', obstacle: { path, message: 'This is a folder.' } };
  if (read.kind === 'missing') {
    if (read.reason === 'failed' || read.reason === 'not-found') {
      return { kind: 'obstacle', obstacle: { path, message: read.message } };
    }
    const findings = [unreadable(path, read)];
    return { kind: 'checked', file: { path, text: null, decisions: [], findings, fixed: [] } };
  }
  const settings = {
    statuses: log?.statuses ?? {},
    sections: log?.sections ?? {},
    rules: configuration.rules,
  };
  const judge = (text: string): DocumentReading => readDocument({ path, text, settings, evaluate: true }, parse);

  const first = judge(read.text);
  if (because === 'number' && !looksLikeRecord(first)) return { kind: 'no-record' };
  const mended = fix === 'off' ? null : applyFixes(read.text, path, first.findings);
  if (mended === null || mended.applied.length === 0) {
    const { decisions, findings } = first;
    return { kind: 'checked', file: { path, text: read.text, decisions, findings, fixed: [] } };
  }
  if (fix === 'write') await writeTextFile(file, mended.text);
  const { decisions, findings } = judge(mended.text);
  return { kind: 'checked', file: { path, text: mended.text, decisions, findings, fixed: mended.applied } };
}
