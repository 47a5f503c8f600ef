import { listsNamed, requirementsOf } from '../config/named-approvers.ts';
import type { Approver, Scope } from '../model/configuration.ts';
import { approversIn, seatTree, uniqueApprovers } from './seat-tree.ts';

/**
 * Everybody whom a scope names as approver, whatever kind of change and stage for: whoever of them asks for changes blocks it. Not the
 * deputies of roles, who are approvers only where they stand in; but all who are named where that is too large to be told.
 */
export function scopeApprovers(scope: Pick<Scope, 'approve' | 'after' | 'when'>): readonly Approver[] {
  return uniqueApprovers(
    requirementsOf(scope).flatMap((requirement) => {
      const tree = seatTree(requirement, []);
      return tree === null ? listsNamed(requirement).flat() : approversIn(tree);
    }),
  );
}
