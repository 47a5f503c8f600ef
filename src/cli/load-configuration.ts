import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { configurationAdvice } from '../core/config/configuration-advice.ts';
import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { parentLabel } from '../core/config/parent-place.ts';
import { readExtended } from '../core/config/read-extended.ts';
import { configurationPath } from '../core/log/governing-paths.ts';
import type { Configuration, ConfigurationProblem } from '../core/model/configuration.ts';
import type { ParentConfiguration } from '../core/model/parent.ts';
import { printableLine } from './formats/printable.ts';
import { namedParent } from './named-parent.ts';

export type LoadedConfiguration =
  /** `path` is null where there is no configuration: then the defaults hold. */
  | {
      readonly ok: true;
      readonly configuration: Configuration;
      readonly path: string | null;
      /** What it says in vain, one line each. */
      readonly advice: readonly string[];
      /** That it builds on another one which is not read here, one line; null: it does not, or that one is read. */
      readonly unread: string | null;
    }
  /** One line each, with path, line and column. */
  | { readonly ok: false; readonly problems: readonly string[] };

const lineOf = ({ path: at, line, column, key, message }: ConfigurationProblem): string =>
  printableLine(`${at}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message}`);

type Read = Awaited<ReturnType<typeof readTextFile>>;

/** Why something is no text that could be read. */
const obstacleOf = (read: Exclude<Read, { kind: 'text' }>, shown: string): LoadedConfiguration => {
  const message = read.kind === 'missing' ? read.message : 'This is a folder, not a file.';
  return { ok: false, problems: [printableLine(`${shown}: ${message}`)] };
};

const unreadLine = (shown: string, { isRead, line, ...place }: NonNullable<Configuration['extends']>): string | null =>
  isRead
    ? null
    : printableLine(
        `${shown}:${line ?? 1}: It builds on ${parentLabel(place)}, which is not read here. Name a copy of that file with --parent.`,
      );

const judged = (
  text: string,
  shown: string,
  parent: ParentConfiguration | null,
  given: string,
): LoadedConfiguration => {
  const place = namedParent(text);
  const repository = { owner: place?.owner ?? '', name: '' };
  const outcome = readExtended({ text, path: shown, repository, parent });
  if (outcome.ok) {
    const advice = configurationAdvice(text, shown, outcome.value).map(lineOf);
    const above = outcome.value.extends;
    const unread = above === null ? null : unreadLine(shown, above);
    return { ok: true, configuration: outcome.value, path: shown, advice, unread };
  }
  const label = parent === null ? null : parentLabel(parent.place);
  const lines = outcome.problems.map((one) => lineOf(one.path === label ? { ...one, path: given } : one));
  const above = place === null || parent !== null ? null : unreadLine(shown, { ...place, isRead: false });
  return { ok: false, problems: above === null ? lines : [...lines, above] };
};

/**
 * Reads the configuration that the user names, else `.github/adr.yml` of the repository. A named file that is missing is a
 * problem; an absent `.github/adr.yml` means the defaults. `parentFile` stands for the configuration that it builds on.
 */
export async function loadConfiguration(
  named: string | null,
  cwd: string,
  repositoryRoot: string,
  parentFile: string | null = null,
): Promise<LoadedConfiguration> {
  const file = named === null ? path.join(repositoryRoot, configurationPath) : path.resolve(cwd, named);
  const shown = named ?? configurationPath;
  const own = await readTextFile(file);
  if (own.kind === 'missing' && own.reason === 'not-found' && named === null && parentFile === null) {
    // Whoever runs a check wants to know; that a repository is only advised until it has a configuration is for pull requests.
    const configuration: Configuration = { ...defaultConfiguration(), mode: 'enforce' };
    return { ok: true, configuration, path: null, advice: [], unread: null };
  }
  if (own.kind !== 'text') return obstacleOf(own, shown);
  if (parentFile === null) return judged(own.text, shown, null, '');
  const above = await readTextFile(path.resolve(cwd, parentFile));
  if (above.kind !== 'text') return obstacleOf(above, parentFile);
  const place = namedParent(own.text);
  if (place === null) {
    const problem = `${shown}: It has no "extends", so that what ${parentFile} says would not hold. Add "extends: owner/name", or leave --parent away.`;
    return { ok: false, problems: [printableLine(problem)] };
  }
  const answer = { kind: 'text', text: above.text, isPrivate: false } as const;
  return judged(own.text, shown, { place, answer }, parentFile);
}
