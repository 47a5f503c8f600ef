import type { ParentPlace } from '../model/parent.ts';
import { readYaml } from './read-yaml.ts';
import { nearestTree, type YamlTree } from './yaml-tree.ts';

/** The repository whose configuration holds for every repository of its owner that has none of its own. */
const sharedRepository = '.github';
const standardPath = 'adr.yml';

const written = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/([A-Za-z0-9_.-]{1,100})(?::(.{1,300}))?$/u;

/** How messages name a configuration of another repository: `octo-org/.github:adr.yml`. */
export const parentLabel = ({ owner, repository, path }: Omit<ParentPlace, 'line'>): string =>
  `${owner}/${repository}:${path}`;

/** Whether the path of a problem is one of another repository, where GitHub can show nothing beside a line. */
export const isParentLabel = (path: string): boolean => /^[\w-]+\/[\w.-]+:.+\.ya?ml$/.test(path);

/** Whether two names of owners or repositories are the same to GitHub. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether two places are the same file, whatever line names it. */
export const isSamePlace = (one: ParentPlace, other: ParentPlace): boolean =>
  isSameName(one.owner, other.owner) && isSameName(one.repository, other.repository) && one.path === other.path;

/** The place that the text of `extends` names; null if it names none. */
export function parseParent(text: string, line: number | null): ParentPlace | null {
  const [, owner, repository, path = standardPath] = written.exec(text) ?? [];
  return owner === undefined || repository === undefined ? null : { owner, repository, path, line };
}

/** The place that the `extends` of a configuration names; null if there is none, or none that can be read. */
export const parentIn = (tree: YamlTree): ParentPlace | null => {
  const extended = tree.children.get('extends')?.value;
  return typeof extended === 'string' ? parseParent(extended, nearestTree(tree, ['extends']).tree.at.line) : null;
};

/** A repository as its configuration knows it. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/**
 * Where a repository holds the configuration of all repositories of its owner that have none of their own: its root `adr.yml`, if it is
 * `<owner>/.github`. It governs that repository, too, as long as that has none of its own. Null in any other repository.
 */
export const sharedConfigurationPath = ({ name }: Pick<RepositoryName, 'name'>): string | null =>
  isSameName(name, sharedRepository) ? standardPath : null;

/** Whether a configuration of the repository may build on what stands there: of the same owner, and not of the repository itself. */
export const mayBuildOn = (place: ParentPlace, { owner, name }: RepositoryName): boolean =>
  isSameName(place.owner, owner) && !isSameName(place.repository, name);

/**
 * Where the configuration stands that the one of a repository builds on, so that it can be read; null if there is nothing to read.
 * `configuration` null: the repository has none of its own, and `<owner>/.github:adr.yml` holds if it exists. What a configuration
 * may not build on is not read.
 */
export function parentPlace(
  configuration: { readonly text: string | null } | null,
  repository: RepositoryName,
): ParentPlace | null {
  if (configuration === null) {
    return { owner: repository.owner, repository: sharedRepository, path: standardPath, line: null };
  }
  if (configuration.text === null) return null;
  const tree = readYaml(configuration.text);
  const place = tree.ok ? parentIn(tree.value) : null;
  return place !== null && mayBuildOn(place, repository) ? place : null;
}
