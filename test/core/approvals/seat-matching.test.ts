import { describe, expect, it } from 'vitest';
import { SearchEffort } from '../../../src/core/approvals/search-effort.ts';
import { fillSeats, fillSome, type CandidatesOf } from '../../../src/core/approvals/seat-matching.ts';
import { seatTree, type SeatTree } from '../../../src/core/approvals/seat-tree.ts';
import type { Requirement } from '../../../src/core/model/configuration.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const seat = (...ids: readonly number[]): Requirement => ({
  kind: 'seat',
  name: ids.join('/'),
  who: ids.map((id) => ({ kind: 'user', login: `p${id}`, id })),
});
const all = (...of: readonly Requirement[]): Requirement => ({ kind: 'all', of });
const any = (...of: readonly Requirement[]): Requirement => ({ kind: 'any', of });
const count = (n: number, ...from: readonly Requirement[]): Requirement => ({ kind: 'count', count: n, from });
const range = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

const treeOf = (requirement: Requirement): SeatTree => {
  const tree = seatTree(requirement, []);
  if (tree === null) throw new Error('too large');
  return tree;
};
/** Everybody who is named has approved. */
const everybody: CandidatesOf = (node) =>
  node.kind === 'seat' || node.kind === 'count'
    ? node.who.flatMap((approver) => (approver.kind === 'user' && approver.id !== null ? [approver.id] : []))
    : [];
const fill = (requirement: Requirement, effort = SearchEffort.ofVerdict()) =>
  fillSeats(treeOf(requirement), everybody, effort.ofSearch());

/** Fifteen choices, none of which has to do with the seats that cannot be filled: all 2^15 are tried. */
const hard = all(
  ...range(15).map((i) =>
    any(all(seat(10 * i, 10 * i + 1), seat(10 * i + 2)), all(seat(10 * i + 3), seat(10 * i + 4))),
  ),
  all(any(all(seat(999)), all(seat(999))), any(all(seat(999)), all(seat(999)))),
);

describe('fillSeats', () => {
  it.each<readonly [string, Requirement, boolean]>([
    ['a hundred seats for a hundred people', all(...range(100).map(() => seat(...range(100)))), true],
    ['a hundred seats for ninety-nine people', all(...range(100).map(() => seat(...range(99)))), false],
    ['a chain in which everybody has to move', all(...range(60).map((i) => seat(i, i + 1)), seat(0)), true],
    ['a chain that is one too short', all(...range(60).map((i) => seat(i, i + 1)), seat(0), seat(60)), false],
    ['a hundred out of a team of thousands', count(100, seat(...range(5000))), true],
    ['counts that share a team', all(...range(10).map(() => count(10, seat(...range(100))))), true],
    ['counts that share a team that is too small', all(...range(10).map(() => count(10, seat(...range(99))))), false],
    ['combinations that share people', count(10, ...range(20).map((i) => all(seat(i), seat(i + 1)))), true],
    ['combinations that all need the same person', count(2, ...range(20).map((i) => all(seat(i), seat(500)))), false],
  ])('%s', (_name, requirement, expected) => {
    const filling = fill(requirement);
    expect(typeof filling === 'string' ? filling : 'filled').toBe(expected ? 'filled' : 'impossible');
    if (typeof filling === 'string') return;
    const seated = [...filling.values()].flat();
    expect(new Set(seated).size).toBe(seated.length);
  });

  it('gives up where a search would take too long, and says so', () => {
    const start = cpuTime();
    expect(fill(hard)).toBe('unknown');
    expect(cpuTime() - start).toBeLessThan(5000);
  });

  it('takes the effort of one verdict from all its searches', () => {
    const effort = SearchEffort.ofVerdict();
    expect(fill(seat(1), effort)).not.toBe('unknown');
    for (let searches = 0; searches < 20; searches += 1) fill(hard, effort);
    expect(fill(seat(1), effort)).toBe('unknown');
    expect(fill(seat(1))).not.toBe('unknown');
  });
});

describe('fillSome', () => {
  it('fills the seats that are needed in any case first', () => {
    const tree = treeOf(all(any(all(seat(1), seat(2)), all(seat(3), seat(4))), seat(1)));
    const filling = fillSome(tree, (node) => everybody(node).filter((id) => id === 1), SearchEffort.ofVerdict());
    const needed = tree.kind === 'all' ? tree.parts[1]?.id : undefined;
    expect([...filling]).toEqual([[needed, [1]]]);
  });
});
