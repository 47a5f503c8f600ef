import type { LocalFile } from '../adapters/local/read-text-file.ts';
import { readDocument } from '../core/evaluate/read-document.ts';
import type { ChangedRecord } from '../core/judge/changed-record.ts';
import { recordChanges, type RecordChange } from '../core/judge/record-change.ts';
import type { MissingReason, Version } from '../core/judge/version.ts';
import type { Decision } from '../core/model/decision.ts';
import type { Finding } from '../core/model/finding.ts';
import type { DocumentReading, ReadingSettings } from '../core/model/reading.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';

/** A changed file and what it was at the base. */
export interface FileBefore {
  readonly record: ChangedRecord;
  /** Where a moved file stood, as messages show it; null if it was not moved. */
  readonly previousPath: string | null;
  /** null: it was not there, or was no record. */
  readonly content: LocalFile | null;
}

/** Approvals bind to blobs; here nothing is approved. */
const blob = '';

const textless: Readonly<Record<Extract<LocalFile, { kind: 'missing' }>['reason'], MissingReason | null>> = {
  'not-found': null,
  binary: 'binary',
  symlink: 'symlink',
  'too-large': 'too-large',
  failed: 'binary',
};

/** With `core.autocrlf` git keeps LF of what the working tree has with CRLF: no record changes by that. */
const asCheckedOut = (before: string, now: string): string =>
  !before.includes('\r') && now.includes('\r\n') ? before.replaceAll('\n', '\r\n') : before;

function versionBefore(
  { record, content }: FileBefore,
  now: string,
  settings: ReadingSettings,
  parse: MarkdownParser,
): Version {
  if (content === null) return { kind: 'absent' };
  if (content.kind === 'folder') return { kind: 'no-text', reason: 'folder' };
  if (content.kind === 'missing') {
    const reason = textless[content.reason];
    return reason === null ? { kind: 'absent' } : { kind: 'no-text', reason };
  }
  const path = record.basePath ?? record.path;
  const text = asCheckedOut(content.text, now);
  return { kind: 'text', blob, text, reading: readDocument({ path, text, settings, evaluate: false }, parse) };
}

/**
 * What a file changes since the base, record by record; null where it is not told against one. `now` is null where the file is
 * gone.
 */
export function recordsSince(
  before: FileBefore | null,
  now: string | null,
  reading: Omit<DocumentReading, 'findings'> | null,
  settings: ReadingSettings,
  parse: MarkdownParser,
): readonly RecordChange[] | null {
  if (before === null) return null;
  const base = versionBefore(before, now ?? '', settings, parse);
  const head: Version =
    now === null || reading === null
      ? { kind: 'absent' }
      : { kind: 'text', blob, text: now, reading: { ...reading, findings: [] } };
  return recordChanges(before.record, { base, fork: base, head, reviewed: new Map() });
}

/**
 * The findings on changed records; all of them where the file is one record, or where nothing is told against a base. `decisions` are
 * all records of the file: what stands where one ends and the next begins belongs to the next.
 */
export function ofChanged(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  changes: readonly RecordChange[] | null,
): readonly Finding[] {
  if (changes === null || changes.some(({ key }) => key === null)) return findings;
  const changed = new Set(changes.map(({ head }) => head));
  return findings.filter(({ range: { start } }) => {
    const owner = decisions.findLast(
      ({ range }) => range.start.offset <= start.offset && start.offset <= range.end.offset,
    );
    return owner !== undefined && changed.has(owner);
  });
}
