import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { configurationAdvice } from '../core/config/configuration-advice.ts';
import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { parentLabel } from '../core/config/parent-place.ts';
import { readConfigurationText, shapeProblems } from '../core/config/read-configuration-tree.ts';
import { readExtended } from '../core/config/read-extended.ts';
import { readWithoutParent } from '../core/config/read-without-parent.ts';
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
      /** Names that it does not explain itself, and that the one which is not read may, one line each. */
      readonly open: readonly string[];
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

/** Names and counts are read once the shape is right: that more may be found then, null where all has been read. */
const moreLine = (text: string, shown: string, problems: readonly ConfigurationProblem[]): string | null => {
  const tree = readConfigurationText(text, shown);
  const isWhole = tree.ok && shapeProblems(tree.value, shown).length === 0;
  return isWhole ? null : `More may be found once ${problems.length === 1 ? 'this is' : 'these are'} mended.`;
};

const openLine = (problem: ConfigurationProblem, above: NonNullable<Configuration['extends']>): string =>
  lineOf({
    ...problem,
    message: `This is right only if ${parentLabel(above)} has it, which is not read here. Else: ${problem.message}`,
  });

/** By what the file itself says: what it builds on, if anything, is not read. */
const judgedAlone = (text: string, shown: string): LoadedConfiguration => {
  const read = readWithoutParent(text, shown);
  if (!read.ok) {
    const place = namedParent(text);
    const above = place === null ? null : unreadLine(shown, { ...place, isRead: false });
    const beside = [moreLine(text, shown, read.problems), above].filter((line) => line !== null);
    return { ok: false, problems: [...read.problems.map(lineOf), ...beside] };
  }
  const { configuration, open } = read.value;
  const above = configuration.extends;
  return {
    ok: true,
    configuration,
    path: shown,
    advice: configurationAdvice(text, shown, configuration).map(lineOf),
    unread: above === null ? null : unreadLine(shown, above),
    open: above === null ? [] : open.map((problem) => openLine(problem, above)),
  };
};

/** With the configuration that it builds on, of which `given` is a copy. */
const judgedTogether = (
  text: string,
  shown: string,
  parent: ParentConfiguration,
  given: string,
): LoadedConfiguration => {
  const repository = { owner: parent.place.owner, name: '' };
  const outcome = readExtended({ text, path: shown, repository, parent });
  if (outcome.ok) {
    const advice = configurationAdvice(text, shown, outcome.value).map(lineOf);
    return { ok: true, configuration: outcome.value, path: shown, advice, unread: null, open: [] };
  }
  const label = parentLabel(parent.place);
  const lines = outcome.problems.map((one) => lineOf(one.path === label ? { ...one, path: given } : one));
  const more = moreLine(text, shown, outcome.problems);
  return { ok: false, problems: more === null ? lines : [...lines, more] };
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
    return { ok: true, configuration, path: null, advice: [], unread: null, open: [] };
  }
  if (own.kind !== 'text') return obstacleOf(own, shown);
  if (parentFile === null) return judgedAlone(own.text, shown);
  const above = await readTextFile(path.resolve(cwd, parentFile));
  if (above.kind !== 'text') return obstacleOf(above, parentFile);
  const place = namedParent(own.text);
  if (place === null) {
    const problem = `${shown}: It has no "extends", so that what ${parentFile} says would not hold. Add "extends: owner/name", or leave --parent away.`;
    return { ok: false, problems: [printableLine(problem)] };
  }
  const answer = { kind: 'text', text: above.text, isPrivate: false } as const;
  return judgedTogether(own.text, shown, { place, answer }, parentFile);
}
