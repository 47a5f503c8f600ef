import type { Approver, Requirement, Role, Scope, Staged } from '../model/configuration.ts';

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

/** The requirements of all stages, in their order. */
export const stagesOf = ({ approve, after = [] }: Staged): readonly Requirement[] => [...after, approve];

/** Everything that a scope may ask for with all its stages: what it asks for by default, then kind by kind. */
export const requirementsOf = ({
  when = {},
  ...scope
}: Pick<Scope, 'approve' | 'after' | 'when'>): readonly Requirement[] =>
  [scope, ...Object.values(when)].flatMap(stagesOf);

/** Everybody that roles and scopes name, whatever for, roles first; a person or team may stand in it several times. */
export function everyMention(roles: readonly Role[], scopes: readonly Scope[]): readonly Approver[] {
  const lists = [
    ...roles.flatMap((role) => [role.who, role.deputies]),
    ...scopes.flatMap((scope) => [
      ...requirementsOf(scope).flatMap(listsNamed),
      scope.authors ?? [],
      scope.consult,
      scope.inform,
    ]),
  ];
  return [...new Set(lists)].flat();
}
