import type { ConfigurationProblem } from '../model/configuration.ts';
import { keyText, type KeyPath } from './key-path.ts';
import { nearestTree, originOf, type YamlTree } from './yaml-tree.ts';

/**
 * Takes a problem at a path; `target` says whether the key or the value (the default) is meant. `perhaps`: a name that this file does
 * not know, and that one which it builds on may.
 */
export type Report = (path: KeyPath, message: string, target?: 'key' | 'value', perhaps?: 'of-parent') => void;

/**
 * The problem with its place in the file; in a tree of two files, in the one that the part is from. What is missing is placed where the
 * mapping that lacks it is named.
 */
export function locatedProblem(
  tree: YamlTree,
  file: string,
  path: KeyPath,
  message: string,
  target: 'key' | 'value',
): ConfigurationProblem {
  const nearest = nearestTree(tree, path);
  const place = nearest.isExact && target === 'value' ? nearest.tree.at : nearest.tree.keyAt;
  const origin = originOf(tree, path);
  return { path: origin.file ?? file, line: place.line, column: place.column, key: keyText(origin.keys), message };
}
