import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';
import { parentIn } from './parent-place.ts';
import { readConfigurationText, readConfigurationTree } from './read-configuration-tree.ts';

/**
 * Reads `.github/adr.yml` by itself. Returns the configuration with every default filled in, or every problem with line and column (at
 * most 50, in the order of the file): what is wrong, and what is allowed or to be done. Nothing is read half: one problem refuses the
 * whole, because a part that is left out would ask for fewer approvals. What it builds on is not read: its `extends` says so, and
 * `readExtended` reads both. Never throws, whatever the text is.
 */
export function readConfiguration(text: string, path: string): Outcome<Configuration, ConfigurationProblem> {
  const tree = readConfigurationText(text, path);
  if (!tree.ok) return tree;
  const place = parentIn(tree.value);
  return readConfigurationTree(tree.value, path, place === null ? null : { ...place, isRead: false });
}
