import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { success, type Outcome } from '../model/outcome.ts';
import { parentIn } from './parent-place.ts';
import { readConfigurationText, readConfigurationTree } from './read-configuration-tree.ts';

/** What a configuration says by itself. */
export interface OwnConfiguration {
  readonly configuration: Configuration;
  /** Names that it does not explain itself: the configuration that it builds on may. In the order they were found. */
  readonly open: readonly ConfigurationProblem[];
}

/** The scopes of the parent are not known, so none that a record names is called unknown. */
const withOpenScopes = (configuration: Configuration): Configuration => {
  const rule = configuration.rules['scope-known'];
  if (configuration.extends === null || rule === undefined) return configuration;
  return { ...configuration, rules: { ...configuration.rules, 'scope-known': { ...rule, severity: 'off' } } };
};

/**
 * Reads a configuration where nobody can read the one that it builds on, as on the command line: a role that the file does not know may
 * be one of the parent's, and refuses nothing. Such a role is held by nobody, and `extends` says that it was not read, so nothing is
 * ever approved by what this returns: whoever judges approvals reads both (`readExtended`). Without `extends` every name has to be known.
 */
export function readWithoutParent(text: string, path: string): Outcome<OwnConfiguration, ConfigurationProblem> {
  const tree = readConfigurationText(text, path);
  if (!tree.ok) return tree;
  const place = parentIn(tree.value);
  const open: ConfigurationProblem[] = [];
  const read =
    place === null
      ? readConfigurationTree(tree.value, path, null)
      : readConfigurationTree(tree.value, path, { ...place, isRead: false }, (problem) => open.push(problem));
  return read.ok ? success({ configuration: withOpenScopes(read.value), open }) : read;
}
