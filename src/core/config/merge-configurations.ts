import type { KeyPath } from './key-path.ts';
import { scopeKey } from './scope-key.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Mappings whose keys count one by one; all others, and lists, are replaced as a whole. */
const settings: ReadonlySet<string> = new Set(['rules', 'rules.modes', 'approvals', 'merge', 'index', 'review']);

/** Lists and mappings whose entries are told apart by a name: an entry of the child replaces the one of the same name. */
const nameOfEntry: Readonly<Partial<Record<string, (key: string | number, entry: YamlTree) => string>>> = {
  roles: (key) => String(key).trim(),
  scopes: (key, entry) => scopeKey(textOf(entry, 'name') ?? String(key)),
  'rules.custom': (key, entry) => textOf(entry, 'id') ?? String(key),
};

const textOf = (entry: YamlTree, key: string): string | null => {
  const value = entry.children.get(key)?.value;
  return typeof value === 'string' ? value : null;
};

const isMapping = ({ value }: YamlTree): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Entries = readonly (readonly [string | number, YamlTree])[];

const mapping = (entries: Entries): Pick<YamlTree, 'value' | 'children'> => {
  const value = Object.create(null) as Record<string, unknown>;
  for (const [key, { value: own }] of entries) value[key] = own;
  return { value, children: new Map(entries) };
};

const list = (trees: readonly YamlTree[]): Pick<YamlTree, 'value' | 'children'> => ({
  value: trees.map(({ value }) => value),
  children: new Map(trees.entries()),
});

const without = (entry: YamlTree, key: string): YamlTree =>
  entry.children.has(key) ? { ...entry, ...mapping([...entry.children].filter(([name]) => name !== key)) } : entry;

/** The entries of both by their names: those of the parent first, replaced in their place, then what the child adds. */
function mergedEntries(parent: YamlTree, child: YamlTree, path: KeyPath, parentFile: string): Entries {
  const nameOf = nameOfEntry[path.join('.')] ?? String;
  const own = new Map<string, Entries>();
  for (const [key, entry] of child.children) {
    const name = nameOf(key, entry);
    own.set(name, [...(own.get(name) ?? []), [key, { ...entry, from: { file: null, keys: [...path, key] } }]]);
  }
  const names = new Set(own.keys());
  const inPlace = [...parent.children].flatMap(([key, entry]): Entries => {
    const name = nameOf(key, entry);
    if (!names.has(name)) {
      return [[key, { ...entry, from: { file: parentFile, keys: [...path, key] } }]];
    }
    const replaced = own.get(name) ?? [];
    own.delete(name);
    return replaced;
  });
  return [...inPlace, ...[...own.values()].flat()];
}

/** A default scope of the child takes the place of the parent's, which stays a scope. */
const withOneDefault = (entries: Entries): readonly YamlTree[] => {
  const isDefault = ({ children }: YamlTree): boolean => children.get('default')?.value === true;
  const hasOwn = entries.some(([, entry]) => entry.from?.file === null && isDefault(entry));
  return entries.map(([, entry]) => (hasOwn && entry.from?.file !== null ? without(entry, 'default') : entry));
};

function mergedPart(parent: YamlTree, child: YamlTree, path: KeyPath, parentFile: string): YamlTree {
  const key = path.join('.');
  if (Array.isArray(parent.value) && Array.isArray(child.value) && nameOfEntry[key] !== undefined) {
    const entries = mergedEntries(parent, child, path, parentFile);
    return { ...child, ...list(key === 'scopes' ? withOneDefault(entries) : entries.map(([, entry]) => entry)) };
  }
  if (!isMapping(parent) || !isMapping(child)) return child;
  if (nameOfEntry[key] !== undefined) return { ...child, ...mapping(mergedEntries(parent, child, path, parentFile)) };
  if (path.length > 0 && !settings.has(key)) return child;
  const taken = [...parent.children].map(([name, entry]): Entries[number] => {
    const own = child.children.get(name);
    const below = [...path, name];
    if (own === undefined) return [name, { ...entry, from: { file: parentFile, keys: below } }];
    return [name, mergedPart(entry, own, below, parentFile)];
  });
  const added = [...child.children].filter(([name]) => !parent.children.has(name));
  return { ...child, ...mapping([...taken, ...added]) };
}

/**
 * The configuration `child` laid over the one it builds on, as one tree in which each part tells which file it is from (`parentFile`;
 * null is the child's own). What the child sets replaces what the parent says: settings key by key, rules rule by rule; roles, scopes
 * and rules of a team by their names, so that entries are replaced or added and never taken away; every other list as a whole.
 */
export const mergeConfigurations = (parent: YamlTree, child: YamlTree, parentFile: string): YamlTree =>
  mergedPart(without(parent, 'extends'), child, [], parentFile);
