import type { FileAtCommit } from '../../app/ports.ts';
import type { FileEntryAnswer } from './schema.ts';

/** GitHub cuts the text of a blob beyond this many bytes; a longer one is no decision record either. */
const longestFile = 1_048_576;

/** File types of git's tree modes (https://git-scm.com/docs/git-fast-import, `filemodify`); the rest are permissions. */
const typeBits = 0o170000;
const types: ReadonlyMap<number, 'symlink' | 'submodule' | 'folder'> = new Map([
  [0o120000, 'symlink'],
  [0o160000, 'submodule'],
  [0o040000, 'folder'],
]);

/** What an entry of a folder is by its mode, which is the only place where git says it. */
export const entryKind = (mode: number): 'file' | 'symlink' | 'submodule' | 'folder' =>
  types.get(mode & typeBits) ?? 'file';

/** A file as the app takes it: regular text, or the reason why it is none. */
export function toFileAtCommit(entry: FileEntryAnswer | null): FileAtCommit {
  if (entry === null) return { kind: 'missing', reason: 'not-found' };
  const kind = entryKind(entry.mode);
  if (kind !== 'file') return { kind: 'missing', reason: kind };
  const blob = entry.object;
  if (blob?.__typename !== 'Blob') return { kind: 'missing', reason: blob === null ? 'not-found' : 'folder' };
  if (blob.isTruncated === true || (blob.byteSize ?? 0) > longestFile) return { kind: 'missing', reason: 'too-large' };
  if (blob.isBinary === true) return { kind: 'missing', reason: 'binary' };
  const text = blob.text ?? (blob.byteSize === 0 ? '' : null);
  return text === null ? { kind: 'missing', reason: 'binary' } : { kind: 'text', blob: entry.oid, text };
}

/** The text and blob of an entry; `text` is null if it is no regular file with readable text. */
export const toRootFile = (
  entry: FileEntryAnswer | null | undefined,
): { readonly text: string | null; readonly blob: string } | null => {
  if (entry === null || entry === undefined) return null;
  const file = toFileAtCommit(entry);
  return { text: file.kind === 'text' ? file.text : null, blob: entry.oid };
};
