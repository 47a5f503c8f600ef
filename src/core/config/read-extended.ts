import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { success, type Outcome } from '../model/outcome.ts';
import type { ParentAnswer, ParentConfiguration, ParentPlace } from '../model/parent.ts';
import { defaultConfiguration } from './default-configuration.ts';
import { mergeConfigurations } from './merge-configurations.ts';
import { isSameName, mayBuildOn, parentIn, parentLabel, type RepositoryName } from './parent-place.ts';
import { quoted } from './quoted.ts';
import {
  readConfigurationText,
  readConfigurationTree,
  refusedConfiguration,
  shapeProblems,
} from './read-configuration-tree.ts';
import { locatedProblem } from './report-problem.ts';
import type { YamlTree } from './yaml-tree.ts';

/** The configuration of a repository with the one it builds on. */
export interface ConfigurationSources {
  /** Null: the repository has none of its own. */
  readonly text: string | null;
  readonly path: string;
  readonly repository: RepositoryName;
  /** What was found where `parentPlace` says. Null: nobody looked. */
  readonly parent: ParentConfiguration | null;
}

type Missing = Extract<ParentAnswer, { kind: 'missing' }>['reason'];

const missingWords = (reason: Missing, { owner, repository, path }: ParentPlace): string => {
  const name = `${owner}/${repository}`;
  switch (reason) {
    case 'repository':
      return `The repository ${quoted(name)} does not exist, or this app cannot see it. Correct the name, or install the app there, too.`;
    case 'forbidden':
      return `GitHub does not let this app read the repository ${quoted(name)}. Install the app there, or ask an owner for its permissions.`;
    case 'other-owner':
      return `The repository ${quoted(name)} belongs to another owner by now. Name one of the same owner.`;
    case 'no-commit':
      return `The repository ${quoted(name)} is empty. Commit ${quoted(path)} to its default branch.`;
    case 'file':
      return `There is no ${quoted(path)} on the default branch of ${quoted(name)}. Correct the path, or add the file.`;
    case 'no-text':
      return `${quoted(path)} of ${quoted(name)} is no readable text. Commit it as a regular YAML file in UTF-8, below 64 KB.`;
  }
};

/** Whoever reads the checks may not be allowed to read a private repository: of its file only the place is told. */
const withoutWords = (problem: ConfigurationProblem): ConfigurationProblem => ({
  ...problem,
  key: '',
  message:
    'Something is wrong in this line, of which no more is told, since its repository is private. `adr-governor config validate` says there what it is.',
});

const told = (label: string, isPrivate: boolean, problems: readonly ConfigurationProblem[]) =>
  refusedConfiguration(
    label,
    isPrivate ? problems.map((problem) => (problem.path === label ? withoutWords(problem) : problem)) : problems,
  );

const emptyTree: YamlTree = {
  value: {},
  keyAt: { line: 1, column: 1 },
  at: { line: 1, column: 1 },
  children: new Map(),
};

const placeProblem = (place: ParentPlace, { owner, name }: RepositoryName): string => {
  const named = quoted(`${place.owner}/${place.repository}`);
  return isSameName(place.owner, owner)
    ? `${named} is this repository itself. A configuration builds on one of another repository: name that, or remove this line.`
    : `${named} belongs to another owner than ${quoted(`${owner}/${name}`)}. A configuration builds on one of the same owner only.`;
};

const readBoth = (
  { path, parent }: ConfigurationSources & { readonly parent: ParentConfiguration },
  answer: Extract<ParentAnswer, { kind: 'text' }>,
  own: YamlTree | null,
): Outcome<Configuration, ConfigurationProblem> => {
  const label = parentLabel(parent.place);
  const above = readConfigurationText(answer.text, label);
  if (!above.ok) return told(label, answer.isPrivate, above.problems);
  const problems = [...shapeProblems(above.value, label), ...(own === null ? [] : shapeProblems(own, path))];
  if (above.value.children.has('extends')) {
    const message =
      'This configuration builds on another one itself, and only one level is read. Copy what is needed of that one into this file, and remove the line.';
    problems.push(locatedProblem(above.value, label, ['extends'], message, 'value'));
  }
  if (problems.length > 0) return told(label, answer.isPrivate, problems);
  const merged = mergeConfigurations(above.value, own ?? emptyTree, label);
  const read = readConfigurationTree(merged, own === null ? label : path, { ...parent.place, isRead: true });
  return read.ok ? read : told(label, answer.isPrivate, read.problems);
};

/**
 * Reads the configuration of a repository together with the one it builds on, one level deep. Without one of its own that of the owner
 * holds, and without that one the defaults. Every problem tells in which file it stands; that of another repository is named
 * `owner/name:path`. A parent that is named and cannot be read refuses the whole. What nobody looked for stays in `extends` as not
 * read, and then nothing is approved. Never throws.
 */
export function readExtended(sources: ConfigurationSources): Outcome<Configuration, ConfigurationProblem> {
  const { text, path, repository, parent } = sources;
  if (text === null) {
    if (parent === null) return success(defaultConfiguration());
    const { place, answer } = parent;
    if (answer.kind === 'text') return readBoth({ ...sources, parent }, answer, null);
    // What is not there, as far as anybody can tell, was never promised by the repository.
    if (answer.reason === 'repository' || answer.reason === 'no-commit' || answer.reason === 'file') {
      return success(defaultConfiguration());
    }
    const problem = {
      path: parentLabel(place),
      line: 1,
      column: 1,
      key: '',
      message: missingWords(answer.reason, place),
    };
    return refusedConfiguration(path, [problem]);
  }
  const tree = readConfigurationText(text, path);
  if (!tree.ok) return tree;
  const place = parentIn(tree.value);
  if (place === null) return readConfigurationTree(tree.value, path, null);
  const atExtends = (message: string): Outcome<Configuration, ConfigurationProblem> =>
    refusedConfiguration(path, [
      ...shapeProblems(tree.value, path),
      locatedProblem(tree.value, path, ['extends'], message, 'value'),
    ]);
  if (!mayBuildOn(place, repository)) return atExtends(placeProblem(place, repository));
  if (parent === null) return readConfigurationTree(tree.value, path, { ...place, isRead: false });
  if (parent.answer.kind === 'missing') return atExtends(missingWords(parent.answer.reason, place));
  return readBoth({ ...sources, parent }, parent.answer, tree.value);
}
