import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
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

/** Reads the baseline of a repository. */
export async function loadBaseline(cwd: string, root: string): Promise<LoadedBaseline> {
  const file = path.join(root, baselinePath);
  const shown = shownFrom(cwd, file);
  const read = await readTextFile(file);
  if (read.kind === 'missing' && read.reason === 'not-found') return { ok: true, baseline: null, shown };
  if (read.kind === 'missing') return { ok: false, problems: [printableLine(`${shown}: ${read.message}`)] };
  if (read.kind === 'folder')
    return { ok: false, problems: [printableLine(`${shown}: This is a folder, not a file.`)] };
  const outcome = readBaseline(read.text, shown);
  if (outcome.ok) return { ok: true, baseline: outcome.value, shown };
  return {
    ok: false,
    problems: outcome.problems.map(({ path: at, line, column, key, message }) =>
      printableLine(`${at}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message}`),
    ),
  };
}
