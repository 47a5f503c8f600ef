import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Requirement } from '../model/configuration.ts';

interface SeatBase {
  /** Unique within the tree. */
  readonly id: number;
  readonly label: string;
}

/** A seat that one person fills. */
export type SeatNode = SeatBase & {
  readonly kind: 'seat';
  readonly who: readonly Approver[];
  /** Demanded besides the requirement itself. Absent: it belongs to that. */
  readonly isFurther?: true;
};
export type PartsNode = SeatBase & { readonly kind: 'all' | 'any'; readonly parts: readonly SeatTree[] };
/** `count` of: different people out of `who`, and `parts`, each of which counts as one when it is fulfilled as a whole. */
export type CountNode = SeatBase & {
  readonly kind: 'count';
  readonly count: number;
  readonly who: readonly Approver[];
  readonly parts: readonly SeatTree[];
};

/** A requirement made ready for the search: numbered, labelled, the people of a count in one pool. */
export type SeatTree = SeatNode | PartsNode | CountNode;

/** Far above what the configuration lets pass; what walks trees by recursion relies on it. */
const mostNodes = 1_000;
const deepest = 24;
const mostCounted = 200;

const partsOf = (requirement: Requirement): readonly Requirement[] => {
  switch (requirement.kind) {
    case 'seat':
      return [];
    case 'all':
    case 'any':
      return requirement.of;
    case 'count':
      return requirement.from;
  }
};

/** Walks level by level, so that no depth is too much for it. */
const isTooLarge = (requirement: Requirement): boolean => {
  let level: readonly Requirement[] = [requirement];
  let nodes = 0;
  let counted = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > deepest || nodes > mostNodes) return true;
    if (level.some((each) => partsOf(each).length > mostNodes)) return true;
    for (const each of level) counted += each.kind === 'count' && each.count > 0 ? each.count : 0;
    if (counted > mostCounted) return true;
    level = level.flatMap(partsOf);
  }
  return false;
};

/** Each name once, in the order they stand. */
export const uniqueApprovers = (who: readonly Approver[]): readonly Approver[] => [
  ...new Map(who.map((approver) => [approverKey(approver), approver])).values(),
];

/** Everybody a tree names, each once, in the order they stand. */
export const approversIn = (tree: SeatTree): readonly Approver[] => {
  const below = tree.kind === 'seat' ? [] : tree.parts.flatMap(approversIn);
  return uniqueApprovers(tree.kind === 'seat' || tree.kind === 'count' ? [...tree.who, ...below] : below);
};

/** Every node, each before its parts. */
export const nodesOf = (tree: SeatTree): readonly SeatTree[] =>
  tree.kind === 'seat' ? [tree] : [tree, ...tree.parts.flatMap(nodesOf)];

/** How many people it takes at most to fulfil a tree, whichever of its ways is taken. */
export const seatsIn = (tree: SeatTree): number => {
  if (tree.kind === 'seat') return 1;
  const own = tree.kind === 'count' && tree.count > 0 ? tree.count : 0;
  // One more for an `any`, whose people are kept there.
  return tree.parts.reduce((sum, part) => sum + seatsIn(part), own + 1);
};

const build = (requirement: Requirement, nextId: () => number): SeatTree => {
  const id = nextId();
  if (requirement.kind === 'seat')
    return { kind: 'seat', id, label: requirement.name, who: uniqueApprovers(requirement.who) };
  if (requirement.kind === 'count') {
    const seats = requirement.from.filter((part) => part.kind === 'seat');
    const combinations = requirement.from.filter((part) => part.kind !== 'seat');
    const names = seats.map((seat) => seat.name).join(', ');
    return {
      kind: 'count',
      id,
      label: names === '' ? `${requirement.count} of` : `${requirement.count} of ${names}`,
      count: requirement.count,
      who: uniqueApprovers(seats.flatMap((seat) => seat.who)),
      parts: combinations.map((part) => build(part, nextId)),
    };
  }
  const parts = requirement.of.map((part) => build(part, nextId));
  return { kind: requirement.kind, id, label: `${requirement.kind} of`, parts };
};

/**
 * The tree of a requirement; `further` seats are demanded of anybody it names, besides the requirement itself. null: too large or
 * too deep to be judged, which no configuration that was read is.
 */
export function seatTree(requirement: Requirement, further: readonly string[]): SeatTree | null {
  if (isTooLarge(requirement)) return null;
  let last = 0;
  const nextId = (): number => (last += 1);
  const tree = build(requirement, nextId);
  if (further.length === 0) return tree;
  const who = approversIn(tree);
  const seats = further.map((label): SeatNode => ({ kind: 'seat', id: nextId(), label, who, isFurther: true }));
  return { kind: 'all', id: nextId(), label: 'all of', parts: [tree, ...seats] };
}

/** The tree of the requirement itself, without the seats demanded besides; null: there are none. */
export function withoutFurther(tree: SeatTree): SeatTree | null {
  if (tree.kind !== 'all') return null;
  const parts = tree.parts.filter((part) => part.kind !== 'seat' || part.isFurther !== true);
  return parts.length === tree.parts.length ? null : { ...tree, parts };
}
