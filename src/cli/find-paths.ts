import path from 'node:path';
import { findRepositoryRoot } from '../adapters/local/find-repository-root.ts';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { findCandidates, type Candidates } from './find-candidates.ts';
import { loadConfiguration } from './load-configuration.ts';

/** What was found below the paths that lie in one repository, and the configuration that holds there. */
export interface RepositoryPaths extends Candidates {
  readonly root: string;
  readonly configuration: Configuration;
  /** Folders the user named in which nothing was found. */
  readonly empty: readonly string[];
  /** That the configuration builds on another one which is not read here, one line; null: it does not, or that one is read. */
  readonly unread: string | null;
}

export type FoundPaths =
  | { readonly ok: true; readonly repositories: readonly RepositoryPaths[] }
  /** One line each, with path, line and column. */
  | { readonly ok: false; readonly problems: readonly string[] };

const folderOf = async (file: string): Promise<string> =>
  (await readTextFile(file)).kind === 'folder' ? file : path.dirname(file);

/** Whether a file of the disk is the other one or lies below it. */
export const isBelow = (file: string, folder: string): boolean => {
  const below = path.relative(folder, file);
  return below === '' || (!below.startsWith('..') && !path.isAbsolute(below));
};

/**
 * Finds what is to be read below the paths that the user names, repository by repository. The configuration is that of the repository
 * a path lies in, not of the one the command runs in, unless one is named: then its `logs` count from the root of the path's
 * repository all the same.
 */
export async function findPaths(
  paths: readonly string[],
  cwd: string,
  named: string | null,
  parentFile: string | null = null,
): Promise<FoundPaths> {
  const byRoot = new Map<string, string[]>();
  for (const given of paths) {
    const root = await findRepositoryRoot(await folderOf(path.resolve(cwd, given)));
    byRoot.set(root, [...(byRoot.get(root) ?? []), given]);
  }
  const repositories: RepositoryPaths[] = [];
  for (const [root, group] of byRoot) {
    const loaded = await loadConfiguration(named, cwd, root, parentFile);
    if (!loaded.ok) return { ok: false, problems: loaded.problems };
    const { configuration, unread } = loaded;
    const found = await findCandidates(group, cwd, root, configuration.logs);
    const seen = [
      ...found.candidates.map(({ file }) => file),
      ...[...found.obstacles, ...found.notRead].map((each) => path.resolve(cwd, each.path)),
    ];
    const empty = group.filter(
      (given) => !found.absent.includes(given) && !seen.some((file) => isBelow(file, path.resolve(cwd, given))),
    );
    repositories.push({ ...found, root, configuration, empty, unread });
  }
  return { ok: true, repositories };
}
