import { approverKey } from '../model/resolved-approver.ts';
import type { Configuration, Requirement, Role } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { requirementsOf } from './named-approvers.ts';
import { quoted } from './quoted.ts';
import { nearestTree, type YamlTree } from './yaml-tree.ts';

/** What stands somewhere in vain. `target`: whether the key or the value is meant. */
export interface Advice {
  readonly keys: KeyPath;
  readonly message: string;
  readonly target: 'key' | 'value';
}

/** Deeper than any requirement that is read. */
const deepest = 40;

/** The names of the seats that have to be filled in any case. */
const neededSeats = (requirement: Requirement, depth = 0): readonly string[] => {
  if (requirement.kind === 'seat') return [requirement.name];
  if (requirement.kind !== 'all' || depth > deepest) return [];
  return requirement.of.flatMap((part) => neededSeats(part, depth + 1));
};

/** Every text below a part of the file: where roles are named. */
const textsBelow = (tree: YamlTree, depth = 0): readonly string[] => {
  if (typeof tree.value === 'string') return [tree.value.trim()];
  return depth > deepest ? [] : [...tree.children.values()].flatMap((child) => textsBelow(child, depth + 1));
};

const ofDeputies = ({ approvals, roles, scopes }: Configuration): readonly Advice[] => {
  const withDeputies = roles.filter(({ deputies }) => deputies.length > 0);
  const [first] = withDeputies;
  const isAsked = approvals.ifAuthor === 'deputy';
  if (first === undefined) {
    const message =
      'No role names deputies, so nobody can step in for an author who holds a role alone. Add them: "CTO: { who: "@ada", deputies: ["@grace"] }".';
    return isAsked ? [{ keys: ['approvals', 'if-author'], message, target: 'value' }] : [];
  }
  if (!isAsked) {
    const message =
      'Deputies approve only where "approvals: { if-author: deputy }" stands, so these never do. Add that, or remove them.';
    return withDeputies.map(({ name }) => ({ keys: ['roles', name, 'deputies'], message, target: 'key' }));
  }
  const needed = new Set(scopes.flatMap(requirementsOf).flatMap((requirement) => neededSeats(requirement)));
  const isAlone = ({ name, who, deputies }: Role): boolean =>
    deputies.length === 0 && who.length === 1 && who[0]?.kind === 'user' && needed.has(name);
  return [
    ...withDeputies.flatMap(({ name, who, deputies }): readonly Advice[] => {
      const held = new Set(who.map(approverKey));
      const both = deputies.map(approverKey).find((key) => held.has(key));
      if (both === undefined) return [];
      const message = `${both} holds ${quoted(name)} already, so they cannot step in for themselves. Name somebody else as deputy.`;
      return [{ keys: ['roles', name, 'deputies'], message, target: 'value' }];
    }),
    ...roles.filter(isAlone).map(({ name }): Advice => ({
      keys: ['roles', name],
      message: `One person alone holds ${quoted(name)}, and it has no deputies, so nobody can step in where they are the author. Add "deputies", or another person.`,
      target: 'key',
    })),
  ];
};

const ofReminders = ({ approvals, mode, scopes }: Configuration): readonly Advice[] => {
  if (approvals.remind === null) return [];
  const why =
    scopes.length === 0
      ? 'there are no scopes, so nobody has to approve'
      : mode === 'enforce'
        ? null
        : `that is done under "mode: enforce" only, and the mode is ${quoted(mode)}`;
  const message = `Nobody is reminded: ${why ?? ''}. Change that, or remove this line.`;
  return why === null ? [] : [{ keys: ['approvals', 'remind'], message, target: 'value' }];
};

const ofRoles = ({ roles, scopes }: Configuration, tree: YamlTree): readonly Advice[] => {
  if (roles.length === 0) return [];
  if (scopes.length === 0) {
    const message = 'There are no scopes, so these roles approve nothing. Add "scopes" that name them, or remove them.';
    return [{ keys: ['roles'], message, target: 'key' }];
  }
  const named = [...nearestTree(tree, ['scopes']).tree.children.values()].flatMap((scope) =>
    ['approve', 'when', 'consult', 'inform'].flatMap((key) => {
      const part = scope.children.get(key);
      return part === undefined ? [] : textsBelow(part);
    }),
  );
  const used = new Set(named);
  return roles
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => ({
      keys: ['roles', name],
      message: `No scope names the role ${quoted(name)}, so it approves nothing. Name it in a scope, or remove it.`,
      target: 'key',
    }));
};

/**
 * What a configuration says in vain of those who approve: deputies that cannot step in, reminders that are never sent, roles that nothing
 * asks for. `tree`: the text it was read from. Nothing where it builds on a configuration that was not read.
 */
export function adviceOnPeople(configuration: Configuration, tree: YamlTree): readonly Advice[] {
  const { extends: above } = configuration;
  if (above?.isRead === false) return [];
  return [
    ...ofDeputies(configuration),
    ...ofReminders(configuration),
    // Scopes of another configuration may name them, and what they name is known by its people only.
    ...(above === null ? ofRoles(configuration, tree) : []),
  ];
}
