import type { Approver, Requirement, Role, Scope } from '../model/configuration.ts';

/**
 * The lists of people that a requirement names, in the order they stand. A role that is named often is the same list each time:
 * work that is done per list and not per mention stays small.
 */
export function listsNamed(requirement: Requirement): readonly (readonly Approver[])[] {
  switch (requirement.kind) {
    case 'seat':
      return [requirement.who];
    case 'all':
    case 'any':
      return requirement.of.flatMap(listsNamed);
    case 'count':
      return requirement.from.flatMap(listsNamed);
  }
}

/** Everybody that roles and scopes name, roles first; a person or team may stand in it several times. */
export function everyMention(roles: readonly Role[], scopes: readonly Scope[]): readonly Approver[] {
  const lists = [...roles.map((role) => role.who), ...scopes.flatMap((scope) => listsNamed(scope.approve))];
  return [...new Set(lists)].flat();
}
