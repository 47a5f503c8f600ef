import { access } from 'node:fs/promises';
import path from 'node:path';

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * The root of the working tree a folder lies in: the nearest folder upwards that has a `.git` (folder or, in a worktree, file).
 * The folder itself where there is none.
 */
export async function findRepositoryRoot(folder: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (await exists(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return path.resolve(folder);
  }
}
