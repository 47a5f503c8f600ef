import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Assessed } from './assess-reviews.ts';
import type { KnownApprover } from './known-approver.ts';
import { seatsIn, type SeatTree } from './seat-tree.ts';

/** Who stands behind the seats of one scope's requirement. People are ids, each once. */
export interface ScopePeople {
  /** Everybody who is named, whether they may approve here or not. */
  readonly named: (node: SeatTree) => readonly number[];
  /** Whether so many different people are named at least. */
  readonly hasNamed: (node: SeatTree, count: number) => boolean;
  /** Those of them who may approve, now or later; of very many as many as the tree has seats. */
  readonly possible: (node: SeatTree) => readonly number[];
  /** Those whose approval counts. */
  readonly counted: (node: SeatTree) => readonly number[];
  /** The names of a node whose people may still approve. */
  readonly open: (node: SeatTree) => readonly Approver[];
  /** The names of a node of which nobody knows who they are. */
  readonly unresolved: (node: SeatTree) => readonly KnownApprover[];
  readonly account: (id: number) => Account | null;
  readonly isAuthor: (id: number) => boolean;
  readonly isObjecting: (node: SeatTree) => boolean;
}

/** Ids of the people behind names, each once; no more than `most` of them, nor any that is left out. Looks no further than it has to. */
function peopleBehind(
  names: readonly KnownApprover[],
  isLeftOut: (id: number) => boolean,
  most: number,
): readonly number[] {
  const found = new Set<number>();
  for (const { ids } of names) {
    for (const id of ids) {
      if (found.size >= most) return [...found];
      if (!isLeftOut(id)) found.add(id);
    }
  }
  return [...found];
}

/**
 * Brings names, people and reviews of one scope together, for one tree of its seats. `all` and `any` have no people of their own. What is
 * asked of the same names is looked up once, however many nodes have them, and of a team of thousands no more people are looked at than
 * the tree has seats: if so many may fill a seat, it can be filled whoever sits elsewhere.
 */
export function scopePeople(approvers: readonly KnownApprover[], assessed: Assessed, tree: SeatTree): ScopePeople {
  const byKey = new Map(approvers.map((known) => [known.key, known]));
  const accounts = new Map(assessed.assessments.map(({ account }) => [account.id, account]));
  const countedIds = new Map(approvers.map((known) => [known.key, assessed.countedBehind(known)]));
  const decided = new Set([...countedIds.values()].flat());
  const seats = seatsIn(tree);
  const keysOf = (node: SeatTree): readonly string[] =>
    node.kind === 'seat' || node.kind === 'count' ? node.who.map(approverKey) : [];
  const knownOf = (keys: readonly string[]): readonly KnownApprover[] => keys.flatMap((key) => byKey.get(key) ?? []);
  const memoised = <Value>(of: (names: readonly KnownApprover[]) => Value): ((node: SeatTree) => Value) => {
    const ofNode = new Map<number, Value>();
    const ofNames = new Map<string, Value>();
    return (node) => {
      const known = ofNode.get(node.id);
      if (known !== undefined) return known;
      const keys = keysOf(node);
      const list = keys.join(' ');
      const value = ofNames.get(list) ?? of(knownOf(keys));
      ofNames.set(list, value);
      ofNode.set(node.id, value);
      return value;
    };
  };
  const canStill = (known: KnownApprover): boolean =>
    known.people.some((person) => !assessed.isBarred(person.id) && !decided.has(person.id));
  const behind = memoised((names) => names);
  return {
    named: memoised((names) => peopleBehind(names, () => false, Number.POSITIVE_INFINITY)),
    hasNamed: (node, count) => peopleBehind(behind(node), () => false, count).length >= count,
    possible: memoised((names) => peopleBehind(names, assessed.isBarred, seats)),
    counted: memoised((names) => [...new Set(names.flatMap((known) => countedIds.get(known.key) ?? []))]),
    open: memoised((names) => names.filter(canStill).map((known) => known.approver)),
    unresolved: memoised((names) => names.filter((known) => known.unresolved !== null)),
    isAuthor: assessed.isAuthor,
    account: (id) => accounts.get(id) ?? null,
    isObjecting: memoised((names) => assessed.objecting.some(({ id }) => names.some(({ ids }) => ids.has(id)))),
  };
}
