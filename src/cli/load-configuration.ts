import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { readConfiguration } from '../core/config/read-configuration.ts';
import { configurationPath } from '../core/log/governing-paths.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { printableLine } from './formats/printable.ts';

export type LoadedConfiguration =
  /** `path` is null where there is no configuration: then the defaults hold. */
  | { readonly ok: true; readonly configuration: Configuration; readonly path: string | null }
  /** One line each, with path, line and column. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the configuration that the user names, else `.github/adr.yml` of the repository. A named file that is missing is a
 * problem; an absent `.github/adr.yml` means the defaults.
 */
export async function loadConfiguration(
  named: string | null,
  cwd: string,
  repositoryRoot: string,
): Promise<LoadedConfiguration> {
  const file = named === null ? path.join(repositoryRoot, configurationPath) : path.resolve(cwd, named);
  const shown = named ?? configurationPath;
  const read = await readTextFile(file);
  if (read.kind === 'missing' && read.reason === 'not-found' && named === null) {
    // Whoever runs a check wants to know; that a repository is only advised until it has a configuration is for pull requests.
    return { ok: true, configuration: { ...defaultConfiguration(), mode: 'enforce' }, path: null };
  }
  if (read.kind === 'missing') return { ok: false, problems: [printableLine(`${shown}: ${read.message}`)] };
  if (read.kind === 'folder')
    return { ok: false, problems: [printableLine(`${shown}: This is a folder, not a file.`)] };
  const outcome = readConfiguration(read.text, shown);
  if (outcome.ok) return { ok: true, configuration: outcome.value, path: shown };
  return {
    ok: false,
    problems: outcome.problems.map(({ path: at, line, column, key, message }) =>
      printableLine(`${at}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message}`),
    ),
  };
}
