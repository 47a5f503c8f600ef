import type { Configuration } from '../model/configuration.ts';
import { readConfigurationTree } from './read-configuration-tree.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlTree } from './yaml-tree.ts';

const only = (tree: YamlTree, keys: readonly string[]): YamlTree => {
  const kept = [...tree.children].filter(([key]) => keys.includes(String(key)));
  const value = Object.fromEntries(kept.map(([key, child]) => [key, child.value]));
  return { ...tree, value, children: new Map(kept) };
};

/**
 * Where a configuration that cannot be used as a whole says that records are and which branches are governed; null for either where it
 * does not say, or says it wrong.
 */
export function ownPlaces(text: string): Pick<Configuration, 'logs' | 'branches'> {
  const yaml = readYaml(text);
  const part = (key: string): Configuration | null => {
    if (!yaml.ok) return null;
    const read = readConfigurationTree(only(yaml.value, ['version', key]), '', null);
    return read.ok ? read.value : null;
  };
  return { logs: part('logs')?.logs ?? null, branches: part('branches')?.branches ?? null };
}
