import type { SearchEffort } from './search-effort.ts';
import type { SeatTree } from './seat-tree.ts';

/** Ids of the people who may fill a seat (or be counted), by id of the node, and who of them is where in the end. Whoever fills one of the seats of an `any` is kept at the `any`. */
export type CandidatesOf = (node: SeatTree) => readonly number[];
export type Filling = ReadonlyMap<number, readonly number[]>;

interface Slot {
  /** The node the slot belongs to. */
  readonly node: number;
  readonly candidates: readonly number[];
}

/**
 * Seats and people, each person in one seat. A seat is added by an augmenting path: people move to other seats that they can fill,
 * too, and nobody who has a seat loses it without getting another one. So a set of seats can be filled if and only if they can be
 * added one after the other, in any order and whoever sat where before (the transversal matroid).
 */
class Seating {
  readonly #effort: SearchEffort;
  #slots: readonly Slot[] = [];
  #personAt: ReadonlyMap<Slot, number> = new Map();
  #slotOf: ReadonlyMap<number, Slot> = new Map();

  constructor(effort: SearchEffort) {
    this.#effort = effort;
  }

  /** Adds a seat if that is possible. What it returns takes the seat away again; null: it cannot be filled. */
  add(slot: Slot): (() => void) | null {
    this.#effort.spend(1 + this.#slots.length);
    if (this.isExhausted) return null;
    const before = { slots: this.#slots, personAt: this.#personAt, slotOf: this.#slotOf };
    const personAt = new Map(this.#personAt);
    const slotOf = new Map(this.#slotOf);
    if (!this.#augment(slot, new Set(), personAt, slotOf)) return null;
    this.#slots = [...this.#slots, slot];
    this.#personAt = personAt;
    this.#slotOf = slotOf;
    return () => {
      this.#slots = before.slots;
      this.#personAt = before.personAt;
      this.#slotOf = before.slotOf;
    };
  }

  get isExhausted(): boolean {
    return this.#effort.isExhausted;
  }

  filling(): Filling {
    const filling = new Map<number, number[]>();
    for (const slot of this.#slots) {
      const person = this.#personAt.get(slot);
      if (person !== undefined) filling.set(slot.node, [...(filling.get(slot.node) ?? []), person]);
    }
    return filling;
  }

  #augment(slot: Slot, seen: Set<number>, personAt: Map<Slot, number>, slotOf: Map<number, Slot>): boolean {
    const take = (person: number): true => {
      slotOf.set(person, slot);
      personAt.set(slot, person);
      return true;
    };
    // Somebody who is free takes the seat; only where nobody is, people move.
    const free = slot.candidates.findIndex((person) => !slotOf.has(person));
    this.#effort.spend(free < 0 ? slot.candidates.length : free + 1);
    const person = slot.candidates[free];
    if (person !== undefined) return take(person);
    for (const seated of slot.candidates) {
      this.#effort.spend(1);
      if (this.isExhausted) return false;
      if (seen.has(seated)) continue;
      seen.add(seated);
      const taken = slotOf.get(seated);
      if (taken !== undefined && this.#augment(taken, seen, personAt, slotOf)) return take(seated);
    }
    return false;
  }
}

type Next = () => boolean;

/** What leaves no choice is placed first: it fails at once where it fails, instead of once for every choice before it. */
const choices = (node: SeatTree): number => {
  if (node.kind === 'seat') return 0;
  return node.parts.every((part) => part.kind === 'seat') ? 1 : 2;
};

/** Tries every way to fulfil the node, and goes on with each that works, until one leads to the end. */
function place(node: SeatTree, seating: Seating, candidatesOf: CandidatesOf, next: Next): boolean {
  const seat = (slot: Slot, then: Next): boolean => {
    const undo = seating.add(slot);
    if (undo === null) return false;
    if (then()) return true;
    undo();
    return false;
  };
  const seats = (slots: readonly Slot[], then: Next, from = 0): boolean => {
    const slot = slots[from];
    return slot === undefined ? then() : seat(slot, () => seats(slots, then, from + 1));
  };
  switch (node.kind) {
    case 'seat':
      return seat({ node: node.id, candidates: candidatesOf(node) }, next);
    case 'all': {
      // Nothing demanded is never read as everything fulfilled.
      if (node.parts.length === 0) return false;
      const parts = node.parts.toSorted((a, b) => choices(a) - choices(b));
      const rest = (from: number): boolean => {
        const part = parts[from];
        return part === undefined ? next() : place(part, seating, candidatesOf, () => rest(from + 1));
      };
      return rest(0);
    }
    case 'any': {
      const candidates = candidatesOf(node);
      if (candidates.length > 0 && seat({ node: node.id, candidates }, next)) return true;
      return node.parts.some((part) => part.kind !== 'seat' && place(part, seating, candidatesOf, next));
    }
    case 'count': {
      if (!Number.isSafeInteger(node.count) || node.count < 1) return false;
      const candidates = candidatesOf(node);
      if (node.count > candidates.length + node.parts.length) return false;
      const choose = (from: number, missing: number): boolean => {
        if (seating.isExhausted) return false;
        const part = node.parts[from];
        if (part === undefined || missing === 0) {
          return seats(
            Array.from({ length: missing }, () => ({ node: node.id, candidates })),
            next,
          );
        }
        return place(part, seating, candidatesOf, () => choose(from + 1, missing - 1)) || choose(from + 1, missing);
      };
      return choose(0, node.count);
    }
  }
}

/** The same, and for an `any` whoever may fill one of its seats, brought together once for a search that comes by it many times. */
const withAlternatives = (candidatesOf: CandidatesOf): CandidatesOf => {
  const known = new Map<number, readonly number[]>();
  return (node) => {
    if (node.kind !== 'any') return candidatesOf(node);
    const before = known.get(node.id);
    if (before !== undefined) return before;
    // Many seats may have one and the same list.
    const lists = new Set(node.parts.filter((part) => part.kind === 'seat').map(candidatesOf));
    const found = [...new Set([...lists].flat())];
    known.set(node.id, found);
    return found;
  };
};

/**
 * Seats people so that the whole requirement is fulfilled and nobody fills two seats of it. 'impossible': there is no way;
 * 'unknown': none was found within the bound, which counts as not fulfilled.
 */
export function fillSeats(
  tree: SeatTree,
  candidatesOf: CandidatesOf,
  effort: SearchEffort,
): Filling | 'impossible' | 'unknown' {
  const seating = new Seating(effort);
  if (place(tree, seating, withAlternatives(candidatesOf), () => true)) return seating.filling();
  return seating.isExhausted ? 'unknown' : 'impossible';
}

/** Seats as many people as possible, those seats first that are needed in any case: what to show while something is missing. */
export function fillSome(tree: SeatTree, candidatesOf: CandidatesOf, effort: SearchEffort): Filling {
  const needed: Slot[] = [];
  const optional: Slot[] = [];
  const collect = (node: SeatTree, isNeeded: boolean): void => {
    const slot = { node: node.id, candidates: candidatesOf(node) };
    const list = isNeeded ? needed : optional;
    if (node.kind === 'seat') list.push(slot);
    else if (node.kind === 'count') {
      const seats = Math.min(Math.max(Math.trunc(node.count) || 0, 0), slot.candidates.length);
      for (let index = 0; index < seats; index += 1) list.push({ ...slot });
      for (const part of node.parts) collect(part, false);
    } else for (const part of node.parts) collect(part, isNeeded && node.kind === 'all');
  };
  collect(tree, true);
  const seating = new Seating(effort);
  for (const slot of [...needed, ...optional]) seating.add(slot);
  return seating.filling();
}
