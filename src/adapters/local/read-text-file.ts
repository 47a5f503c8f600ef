import { lstat, readFile } from 'node:fs/promises';
import { decodeText } from './decode-text.ts';

/** A file of the disk; `missing` where there is no readable text, with the reason. */
export type LocalFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'folder' }
  | {
      readonly kind: 'missing';
      /** `failed`: the system refused, e.g. for want of permission. */
      readonly reason: 'not-found' | 'binary' | 'symlink' | 'too-large' | 'failed';
      readonly message: string;
    };

/** Larger files are not read at all; the guard of the parser refuses far smaller ones with a better word. */
const largest = 10 * 1024 * 1024;

const missing = (reason: Extract<LocalFile, { kind: 'missing' }>['reason'], message: string): LocalFile => ({
  kind: 'missing',
  reason,
  message,
});

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/**
 * Reads a file as UTF-8, byte order mark kept, so that writing the same text back changes no byte. Symbolic links are not
 * followed; bytes that are no UTF-8 are `binary`. Never rejects.
 */
export async function readTextFile(file: string): Promise<LocalFile> {
  try {
    const facts = await lstat(file);
    if (facts.isDirectory()) return { kind: 'folder' };
    if (facts.isSymbolicLink()) return missing('symlink', 'This is a symbolic link; links are not followed.');
    if (!facts.isFile()) return missing('binary', 'This is neither a file nor a folder.');
    if (facts.size > largest) return missing('too-large', 'This file is larger than 10 MB and was not read.');
    const text = decodeText(await readFile(file));
    return text === null ? missing('binary', 'This file is not text in UTF-8.') : { kind: 'text', text };
  } catch (error) {
    if (isNotFound(error)) return missing('not-found', 'There is no such file or folder.');
    return missing('failed', error instanceof Error ? error.message : String(error));
  }
}
