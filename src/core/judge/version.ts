import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Fragment } from '../model/fragment.ts';
import type { DocumentReading } from '../model/reading.ts';

/** Why a file is no text that could be read. */
export type MissingReason = 'binary' | 'symlink' | 'submodule' | 'folder' | 'too-large';

/** A file at one commit, read. */
export type Version =
  | { readonly kind: 'absent' }
  /** The commit cannot be read any more, e.g. after a force push. */
  | { readonly kind: 'commit-unreadable' }
  | { readonly kind: 'no-text'; readonly reason: MissingReason }
  | { readonly kind: 'text'; readonly blob: string; readonly text: string; readonly reading: DocumentReading | null };

/** The records a version holds; none if it is absent or was refused. */
export const decisionsOf = (version: Version): readonly Decision[] =>
  version.kind === 'text' ? (version.reading?.decisions ?? []) : [];

/** The pieces of a version that are no whole record. */
export const fragmentsOf = (version: Version): readonly Fragment[] =>
  version.kind === 'text' ? (version.reading?.fragments ?? []) : [];

/** What the rules said of a version. */
export const findingsOf = (version: Version): readonly Finding[] =>
  version.kind === 'text' ? (version.reading?.findings ?? []) : [];

/** The comments of a version that ask for silence. */
export const suppressionsOf = (version: Version): readonly Suppression[] =>
  version.kind === 'text' ? (version.reading?.suppressions ?? []) : [];

/**
 * What an approval is bound to. `absent` is null. A text whose record could not be read is bound to its exact bytes; what is no
 * text at all to its commit, so that no approval of another commit ever covers it. Undefined: unknown, the commit is unreadable.
 */
export function boundTextOf(version: Version, commit: string): string | null | undefined {
  switch (version.kind) {
    case 'absent':
      return null;
    case 'commit-unreadable':
      return undefined;
    case 'no-text':
      return `commit:${commit}`;
    case 'text': {
      const decisions = decisionsOf(version);
      if (decisions.length === 0 || version.reading?.refusal) return `blob:${version.blob}`;
      return `read:${JSON.stringify(decisions.map((decision) => decision.substance))}`;
    }
  }
}

/** Whether a file is there whose text says nothing that could be read: no text, refused by the reader, or nothing but blanks. */
export function isUnreadable(version: Version): boolean {
  if (version.kind !== 'text') return version.kind !== 'absent';
  const { reading, text } = version;
  const isRead = reading !== null && reading.refusal === null;
  return !isRead || text.replace('\ufeff', '').trim() === '';
}
