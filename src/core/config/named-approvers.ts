import type { Approver, Requirement, Role, Scope } from '../model/configuration.ts';

/** Deeper than any requirement that is judged: what lies below it can never approve. */
const deepest = 25;

const listsBelow = (requirement: Requirement, depth: number): readonly (readonly Approver[])[] => {
  if (requirement.kind === 'seat') return [requirement.who, requirement.deputies ?? []];
  if (depth >= deepest) return [];
  const parts = requirement.kind === 'count' ? requirement.from : requirement.of;
  return parts.flatMap((part) => listsBelow(part, depth + 1));
};

/**
 * The lists of people that a requirement names, in the order they stand. A role that is named often is the same list each time:
 * work that is done per list and not per mention stays small.
 */
export const listsNamed = (requirement: Requirement): readonly (readonly Approver[])[] => listsBelow(requirement, 0);

/** Everybody that roles and scopes name, roles first; a person or team may stand in it several times. */
export function everyMention(roles: readonly Role[], scopes: readonly Scope[]): readonly Approver[] {
  const lists = [
    ...roles.flatMap((role) => [role.who, role.deputies]),
    ...scopes.flatMap((scope) => listsNamed(scope.approve)),
  ];
  return [...new Set(lists)].flat();
}
