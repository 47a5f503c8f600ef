import { decodeText } from './decode-text.ts';
import type { LocalFile } from './read-text-file.ts';
import { runGit, type Environment } from './run-git.ts';

/** As for files of the disk. */
const largest = 10 * 1024 * 1024;
const lineFeed = 10;

const missing = (reason: Extract<LocalFile, { kind: 'missing' }>['reason'], message: string): LocalFile => ({
  kind: 'missing',
  reason,
  message,
});

async function catFile(
  root: string,
  mode: '--batch' | '--batch-check',
  blobs: readonly string[],
  environment: Environment,
): Promise<Buffer> {
  const answer = await runGit(root, ['cat-file', mode], environment, `${blobs.join('\n')}\n`);
  if (answer.kind === 'failed') throw new Error(answer.message);
  if (answer.code !== 0) throw new Error(answer.stderr);
  return answer.stdout;
}

/** Reads what `git cat-file --batch` wrote: https://git-scm.com/docs/git-cat-file#_batch_output */
function* readBatch(output: Buffer): Generator<readonly [blob: string, bytes: Buffer]> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(lineFeed, at);
    if (end === -1) return;
    const [blob = '', type = '', size = ''] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    yield [blob, output.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}

/**
 * The texts of git's blobs, by their ids (40 or 64 hex digits). What is too large or no text comes back as such; what the
 * repository does not have is `not-found`. Throws what git says if git itself does not work.
 */
export async function readBlobs(
  root: string,
  blobs: readonly string[],
  environment: Environment,
): Promise<ReadonlyMap<string, LocalFile>> {
  const files = new Map<string, LocalFile>();
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return files;
  for (const blob of wanted) files.set(blob, missing('not-found', 'The repository does not have this content.'));
  const bearable: string[] = [];
  for (const line of (await catFile(root, '--batch-check', wanted, environment)).toString('latin1').split('\n')) {
    const [blob = '', type = '', size = ''] = line.split(' ');
    if (type !== 'blob') continue;
    if (Number(size) <= largest) bearable.push(blob);
    else files.set(blob, missing('too-large', 'This file is larger than 10 MB and was not read.'));
  }
  if (bearable.length === 0) return files;
  for (const [blob, bytes] of readBatch(await catFile(root, '--batch', bearable, environment))) {
    const text = decodeText(bytes);
    files.set(blob, text === null ? missing('binary', 'This file is not text in UTF-8.') : { kind: 'text', text });
  }
  return files;
}
