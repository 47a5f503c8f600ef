import type { Approver } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { readApprover } from './read-approver.ts';
import { readYaml } from './read-yaml.ts';
import type { Place, YamlTree } from './yaml-tree.ts';

/** A person or team where the configuration names it. */
export interface Mention {
  readonly approver: Approver;
  /** Line and column, 1-based. */
  readonly at: Place;
  /** The keys that lead there. */
  readonly keys: KeyPath;
}

/** Deeper than any configuration that is read. */
const deepest = 40;

const below = (tree: YamlTree | undefined, keys: KeyPath): readonly Mention[] => {
  if (tree === undefined || keys.length > deepest) return [];
  const read = typeof tree.value === 'string' ? readApprover(tree.value) : null;
  const own = read?.ok === true ? [{ approver: read.value, at: tree.at, keys }] : [];
  return [...own, ...[...tree.children].flatMap(([key, child]) => below(child, [...keys, key]))];
};

/** Every place where the tree of a configuration names a person or a team, in the order of the tree. */
export function mentionsOf({ children }: YamlTree): readonly Mention[] {
  const scopes = [...(children.get('scopes')?.children ?? [])];
  return [
    ...below(children.get('roles'), ['roles']),
    // A scope's name or the words it matches may look like a person and are none.
    ...scopes.flatMap(([index, scope]) => [
      ...below(scope.children.get('match')?.children.get('authors'), ['scopes', index, 'match', 'authors']),
      ...['approve', 'when', 'consult', 'inform'].flatMap((key) =>
        below(scope.children.get(key), ['scopes', index, key]),
      ),
    ]),
  ];
}

/** Every place where the text of a configuration names a person or a team, in the order of the file; none if it is no YAML. */
export function mentionsIn(text: string): readonly Mention[] {
  const read = readYaml(text);
  return read.ok ? mentionsOf(read.value) : [];
}
