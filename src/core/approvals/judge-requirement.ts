import type { RequirementResult, RequirementState } from '../model/approval.ts';
import type { Account } from '../model/pull-request.ts';
import type { ScopePeople } from './scope-people.ts';
import type { SearchEffort } from './search-effort.ts';
import { fillSeats, fillSome, type Filling } from './seat-matching.ts';
import { withoutFurther, type SeatTree } from './seat-tree.ts';

/** The state of several requirements that all have to be met. */
export const stateOfAll = (parts: readonly RequirementResult[]): RequirementState => {
  const has = (state: RequirementState): boolean => parts.some((part) => part.state === state);
  // Nothing demanded is never read as everything fulfilled.
  if (parts.length === 0 || has('impossible')) return 'impossible';
  if (has('blocked')) return 'blocked';
  return has('waiting') ? 'waiting' : 'met';
};

const stateOfAny = (parts: readonly RequirementResult[]): RequirementState => {
  const has = (state: RequirementState): boolean => parts.some((part) => part.state === state);
  if (has('met')) return 'met';
  if (has('waiting')) return 'waiting';
  return has('blocked') ? 'blocked' : 'impossible';
};

/** Who fills which seat, down to the seats of an `any`, whose people the search keeps at the `any`. */
const spread = (tree: SeatTree, filling: Filling, people: ScopePeople): Filling => {
  const spreadOut = new Map(filling);
  const visit = (node: SeatTree): void => {
    if (node.kind === 'seat') return;
    for (const id of node.kind === 'any' ? (filling.get(node.id) ?? []) : []) {
      const part = node.parts.find((each) => each.kind === 'seat' && people.counted(each).includes(id));
      if (part !== undefined) spreadOut.set(part.id, [id]);
    }
    for (const part of node.parts) visit(part);
  };
  visit(tree);
  return spreadOut;
};

/**
 * Everybody in their seats; where that cannot be, the requirement itself complete and the approval more that is demanded besides missing,
 * since that is what people are told then; else as much as there is.
 */
const fillBest = (tree: SeatTree, people: ScopePeople, effort: SearchEffort): Filling => {
  const complete = fillSeats(tree, people.counted, effort.ofSearch());
  if (typeof complete !== 'string') return complete;
  const itself = withoutFurther(tree);
  const without = itself === null ? 'impossible' : fillSeats(itself, people.counted, effort.ofSearch());
  return typeof without === 'string' ? fillSome(tree, people.counted, effort.ofSearch()) : without;
};

/**
 * Judges a requirement: the tree again, each node with its state, who fills it and who still could. Nobody fills two seats of it.
 * `met` at the top means that a complete seating stands in the tree; where the search gave up, it is not met.
 */
export function judgeRequirement(tree: SeatTree, people: ScopePeople, effort: SearchEffort): RequirementResult {
  const whatIsPossible = effort.ofSearch();
  const filling = spread(tree, fillBest(tree, people, effort), people);
  const accountsAt = (node: SeatTree): readonly Account[] =>
    (filling.get(node.id) ?? []).flatMap((id) => people.account(id) ?? []);

  const result = (node: SeatTree): RequirementResult => {
    const parts = node.kind === 'seat' ? [] : node.parts.map(result);
    const filledBy = node.kind === 'seat' || node.kind === 'count' ? accountsAt(node) : [];
    const state = stateOf(node, parts, filledBy);
    const isOpen = state === 'waiting' || state === 'blocked';
    return { label: node.label, kind: node.kind, state, filledBy, candidates: isOpen ? people.open(node) : [], parts };
  };

  const stateOf = (
    node: SeatTree,
    parts: readonly RequirementResult[],
    filledBy: readonly Account[],
  ): RequirementState => {
    if (isMet(node, parts, filledBy)) return 'met';
    // Not even with the approval of everybody who is named and may approve.
    if (fillSeats(node, people.possible, whatIsPossible) === 'impossible') return 'impossible';
    if (node.kind === 'all') return stateOfAll(parts);
    if (node.kind === 'any') return stateOfAny(parts);
    return people.isObjecting(node) ? 'blocked' : 'waiting';
  };
  return result(tree);
}

const isMet = (node: SeatTree, parts: readonly RequirementResult[], filledBy: readonly Account[]): boolean => {
  switch (node.kind) {
    case 'seat':
      return filledBy.length > 0;
    case 'all':
      return stateOfAll(parts) === 'met';
    case 'any':
      return stateOfAny(parts) === 'met';
    case 'count': {
      const fulfilled = filledBy.length + parts.filter((part) => part.state === 'met').length;
      return Number.isSafeInteger(node.count) && node.count >= 1 && fulfilled >= node.count;
    }
  }
};
