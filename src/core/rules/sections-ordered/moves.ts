import type { Convention, Habit } from '../../model/convention.ts';
import type { DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { Template } from '../../model/template.ts';
import { keyOf } from '../../parse/words.ts';
import { quotation } from '../support/quotation.ts';
import { misplaced } from './misplaced.ts';

/** A section that stands in another place than expected. */
export interface Move {
  readonly section: DecisionSection;
  /** Where it belongs, in words: `before "Decision"`. */
  readonly place: string;
  /** The two sections that stand the wrong way round, in the order that is expected. */
  readonly first: CanonicalSection | null;
  readonly second: CanonicalSection | null;
}

type RankOf = (section: DecisionSection) => number | undefined;

/** Those of the highest level that a section of a known meaning has: what is a part of another one cannot be moved alone. */
function mainSections(sections: readonly DecisionSection[]): readonly DecisionSection[] {
  const named = sections.filter(({ name }) => name !== null);
  const main = named.reduce((least, { depth }) => Math.min(least, depth), Infinity);
  return sections.filter(({ depth }) => depth === main);
}

/** What has to be moved so that ranks ascend. A section without a rank may stand anywhere, and so may two that share one. */
function movesOf(sections: readonly DecisionSection[], rankOf: RankOf): readonly Move[] {
  const all = mainSections(sections).flatMap((section) => {
    const rank = rankOf(section);
    return rank === undefined ? [] : [{ section, rank }];
  });
  const counts = new Map<number, number>();
  for (const { rank } of all) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const ranked = all.filter(({ rank }) => counts.get(rank) === 1);
  return misplaced(ranked.map(({ rank }) => rank)).flatMap(({ at, other, belongs }): readonly Move[] => {
    const [section, neighbour] = [ranked[at]?.section, ranked[other]?.section];
    if (section === undefined || neighbour === undefined) return [];
    const [first, second] = belongs === 'before' ? [section, neighbour] : [neighbour, section];
    const place = `${belongs} "${quotation(neighbour.heading)}"`;
    return [{ section, place, first: first.name, second: second.name }];
  });
}

/** Ranks by meaning, for names that the order has once. */
function byName(order: readonly (CanonicalSection | null)[]): RankOf {
  const ranks = new Map<CanonicalSection, number>();
  for (const [rank, name] of order.entries()) {
    if (name !== null && order.indexOf(name) === order.lastIndexOf(name)) ranks.set(name, rank);
  }
  return ({ name }) => (name === null ? undefined : ranks.get(name));
}

/** What stands against an order of meanings. */
export const movesByNames = (
  sections: readonly DecisionSection[],
  order: readonly CanonicalSection[],
): readonly Move[] => movesOf(sections, byName(order));

/** How firmly the log has one section before another; undefined: it does not. */
const pairOf = (
  { sectionOrder = [] }: Convention,
  first: CanonicalSection | null,
  second: CanonicalSection | null,
): Habit<unknown> | undefined =>
  sectionOrder.find(({ value: [before, after] }) => before === first && after === second);

/**
 * What stands against the order of a template's main sections, told by their headings, else by their meaning. What the log firmly
 * does otherwise is left alone.
 */
export function movesByTemplate(
  sections: readonly DecisionSection[],
  template: Template,
  convention: Convention | null,
): readonly Move[] {
  const depth = template.sections.reduce((least, one) => Math.min(least, one.depth), 7);
  const main = template.sections.filter((one) => one.depth === depth);
  const headings = new Map(main.map(({ heading }, rank) => [keyOf(heading), rank]));
  const named = byName(main.map(({ name }) => name));
  const moves = movesOf(sections, (section) => headings.get(keyOf(section.heading)) ?? named(section));
  return convention === null
    ? moves
    : moves.filter(({ first, second }) => pairOf(convention, second, first) === undefined);
}

/** What comes and goes with the record, so that its place says little. */
const incidental: ReadonlySet<CanonicalSection> = new Set(['references', 'changelog', 'notes']);

/** The sections of firm pairs, those that stand before most others first. */
function orderOf(pairs: readonly (readonly [CanonicalSection, CanonicalSection])[]): readonly CanonicalSection[] {
  const scores = new Map<CanonicalSection, number>();
  for (const [before, after] of pairs) {
    scores.set(before, (scores.get(before) ?? 0) + 1);
    scores.set(after, (scores.get(after) ?? 0) - 1);
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** What stands against the firm order of the log's records, with how many of how many have it so. */
export function movesByHabit(
  sections: readonly DecisionSection[],
  convention: Convention,
): readonly (Move & { readonly count: number; readonly of: number })[] {
  const pairs = (convention.sectionOrder ?? [])
    .map(({ value }) => value)
    .filter((pair) => !pair.some((name) => incidental.has(name)));
  return movesByNames(sections, orderOf(pairs)).flatMap((move) => {
    const pair = pairOf(convention, move.first, move.second);
    return pair === undefined ? [] : [{ ...move, count: pair.count, of: pair.of }];
  });
}
