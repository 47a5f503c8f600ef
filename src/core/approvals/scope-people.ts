import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { approverKey } from '../model/approval.ts';
import type { Assessed } from './assess-reviews.ts';
import type { KnownApprover } from './known-approver.ts';
import type { SeatTree } from './seat-tree.ts';

/** Who stands behind the seats of one scope's requirement. People are ids, each once. */
export interface ScopePeople {
  /** Everybody who is named, whether they may approve here or not. */
  readonly named: (node: SeatTree) => readonly number[];
  /** Those of them who may approve, now or later. */
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

const memoised = <Value>(of: (node: SeatTree) => Value): ((node: SeatTree) => Value) => {
  const known = new Map<number, Value>();
  return (node) => {
    const value = known.get(node.id) ?? of(node);
    known.set(node.id, value);
    return value;
  };
};

/** Brings names, people and reviews of one scope together. `all` and `any` have no people of their own. */
export function scopePeople(approvers: readonly KnownApprover[], assessed: Assessed): ScopePeople {
  const byKey = new Map(approvers.map((known) => [known.key, known]));
  const accounts = new Map(approvers.flatMap((known) => known.people.map((person) => [person.id, person] as const)));
  const countedIds = new Map(approvers.map((known) => [known.key, assessed.countedBehind(known)]));
  const decided = new Set([...countedIds.values()].flat());
  const objecting = new Set(assessed.objecting.map((account) => account.id));
  const behind = (node: SeatTree): readonly KnownApprover[] =>
    node.kind === 'seat' || node.kind === 'count'
      ? node.who.flatMap((approver) => byKey.get(approverKey(approver)) ?? [])
      : [];
  const named = memoised((node) => [...new Set(behind(node).flatMap((known) => known.people.map((one) => one.id)))]);
  const canStill = (known: KnownApprover): boolean =>
    known.people.some((person) => !assessed.isBarred(person.id) && !decided.has(person.id));
  return {
    named,
    possible: memoised((node) => named(node).filter((id) => !assessed.isBarred(id))),
    counted: memoised((node) => [...new Set(behind(node).flatMap((known) => countedIds.get(known.key) ?? []))]),
    open: (node) =>
      behind(node)
        .filter(canStill)
        .map((known) => known.approver),
    unresolved: (node) => behind(node).filter((known) => known.unresolved !== null),
    isAuthor: assessed.isAuthor,
    account: (id) => accounts.get(id) ?? null,
    isObjecting: (node) => named(node).some((id) => objecting.has(id)),
  };
}
