import { readBlobs } from './read-blobs.ts';
import type { LocalFile } from './read-text-file.ts';
import { runGit, type Environment } from './run-git.ts';

/**
 * A file as it was at a commit, whatever of it stands on the disk. `root` is the root of the working tree, where the path counts from;
 * the commit is named in full. What git cannot tell is `failed`, with its words.
 */
export async function readFileAt(
  root: string,
  commit: string,
  path: string,
  environment: Environment,
): Promise<LocalFile> {
  const answer = await runGit(root, ['ls-tree', '-z', '--full-tree', commit, '--', path], environment);
  if (answer.kind === 'failed' || answer.code !== 0) {
    const message = answer.kind === 'failed' ? answer.message : (answer.stderr.split('\n', 1)[0] ?? '');
    return { kind: 'missing', reason: 'failed', message };
  }
  // https://git-scm.com/docs/git-ls-tree#_output_format
  const [mode = '', type = '', blob = ''] = answer.stdout.toString('latin1').split(/[ \t]/, 3);
  if (mode === '') return { kind: 'missing', reason: 'not-found', message: 'There is no such file or folder.' };
  if (mode === '120000') {
    return { kind: 'missing', reason: 'symlink', message: 'This is a symbolic link; links are not followed.' };
  }
  if (type !== 'blob') return { kind: 'folder' };
  const read = (await readBlobs(root, [blob], environment)).get(blob);
  return read ?? { kind: 'missing', reason: 'failed', message: 'The repository does not have this content.' };
}
