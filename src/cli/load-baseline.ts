import path from 'node:path';
import { readFileAt } from '../adapters/local/read-file-at.ts';
import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import type { Environment } from '../adapters/local/run-git.ts';
import { readBaseline } from '../core/evaluate/read-baseline.ts';
import { baselinePath } from '../core/log/governing-paths.ts';
import type { Baseline } from '../core/model/baseline.ts';
import { shownFrom } from './find-candidates.ts';
import { printableLine } from './formats/printable.ts';

export type LoadedBaseline =
  /** `baseline` is null where there is none. `shown` is its path as messages show it. */
  | { readonly ok: true; readonly baseline: Baseline | null; readonly shown: string }
  /** One line each, with path, line and column. */
  | { readonly ok: false; readonly problems: readonly string[] };

const loadedFrom = (read: LocalFile, shown: string, named: string): LoadedBaseline => {
  if (read.kind === 'missing' && read.reason === 'not-found') return { ok: true, baseline: null, shown };
  if (read.kind === 'missing') return { ok: false, problems: [printableLine(`${named}: ${read.message}`)] };
  if (read.kind === 'folder')
    return { ok: false, problems: [printableLine(`${named}: This is a folder, not a file.`)] };
  const outcome = readBaseline(read.text, named);
  if (outcome.ok) return { ok: true, baseline: outcome.value, shown };
  return {
    ok: false,
    problems: outcome.problems.map(({ path: at, line, column, key, message }) =>
      printableLine(`${at}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message}`),
    ),
  };
};

/** Reads the baseline of a repository as it stands on the disk. */
export async function loadBaseline(cwd: string, root: string): Promise<LoadedBaseline> {
  const file = path.join(root, baselinePath);
  const shown = shownFrom(cwd, file);
  return loadedFrom(await readTextFile(file), shown, shown);
}

/** What was read of a baseline at a commit, and the file itself. */
export interface BaselineAt {
  readonly read: LocalFile;
  readonly loaded: LoadedBaseline;
}

/** Reads the baseline of a repository as it was at a commit: what a change brings never holds for the change itself. */
export async function loadBaselineAt(
  cwd: string,
  root: string,
  commit: string,
  environment: Environment,
): Promise<BaselineAt> {
  const shown = shownFrom(cwd, path.join(root, baselinePath));
  const read = await readFileAt(root, commit, baselinePath, environment);
  return { read, loaded: loadedFrom(read, shown, `${shown} at ${commit.slice(0, 7)}`) };
}
