import path from 'node:path';
import { findRepositoryRoot } from '../adapters/local/find-repository-root.ts';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { findCandidates, type Candidate, type Candidates } from './find-candidates.ts';
import { loadConfiguration } from './load-configuration.ts';

/** What is to be judged, each file under the configuration of its own repository. */
export interface PathsToJudge extends Omit<Candidates, 'candidates'> {
  readonly candidates: readonly { readonly candidate: Candidate; readonly configuration: Configuration }[];
  /** Folders the user named in which nothing was found. */
  readonly empty: readonly string[];
}

export type FoundPaths =
  | { readonly ok: true; readonly found: PathsToJudge }
  /** One line each, with path, line and column. */
  | { readonly ok: false; readonly problems: readonly string[] };

const folderOf = async (file: string): Promise<string> =>
  (await readTextFile(file)).kind === 'folder' ? file : path.dirname(file);

/**
 * Finds what is to be judged below the paths that the user names. The configuration is that of the repository a path lies in, not of
 * the one the command runs in, unless one is named: then its `logs` count from the root of the path's repository all the same.
 */
export async function findPaths(paths: readonly string[], cwd: string, named: string | null): Promise<FoundPaths> {
  const parts: PathsToJudge[] = [];
  for (const given of paths) {
    const file = path.resolve(cwd, given);
    const root = await findRepositoryRoot(await folderOf(file));
    const loaded = await loadConfiguration(named, cwd, root);
    if (!loaded.ok) return { ok: false, problems: loaded.problems };
    const { configuration } = loaded;
    const { candidates, obstacles, absent } = await findCandidates([given], cwd, root, configuration.logs);
    const isEmpty = candidates.length === 0 && obstacles.length === 0 && absent.length === 0;
    parts.push({
      candidates: candidates.map((candidate) => ({ candidate, configuration })),
      obstacles,
      absent,
      empty: isEmpty ? [given] : [],
    });
  }
  const byFile = new Map<string, PathsToJudge['candidates'][number]>();
  for (const each of parts.flatMap((part) => part.candidates)) {
    const { file, because } = each.candidate;
    if (!byFile.has(file) || because === 'named') byFile.set(file, each);
  }
  return {
    ok: true,
    found: {
      candidates: [...byFile.values()].sort((a, b) => (a.candidate.path < b.candidate.path ? -1 : 1)),
      obstacles: parts.flatMap((part) => part.obstacles),
      absent: parts.flatMap((part) => part.absent),
      empty: parts.flatMap((part) => part.empty),
    },
  };
}
