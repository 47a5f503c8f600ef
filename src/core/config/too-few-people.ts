import { fillSeats } from '../approvals/seat-matching.ts';
import type { SearchEffort } from '../approvals/search-effort.ts';
import { approversIn, nodesOf, seatsIn, seatTree, type SeatTree } from '../approvals/seat-tree.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Requirement, Staged } from '../model/configuration.ts';
import { listed } from '../report/texts.ts';
import type { KeyPath } from './key-path.ts';
import { listsNamed, stagesOf } from './named-approvers.ts';
import { quoted } from './quoted.ts';
import type { Report } from './report-problem.ts';

/**
 * Whether no approvals whatever could fulfil a requirement. Behind a team may be anybody: as many people as could be needed, none of
 * whom stands anywhere else. Where the search gives up it may be possible.
 */
function isImpossible(tree: SeatTree, effort: SearchEffort): boolean {
  const ids = new Map(approversIn(tree).map((approver, index) => [approverKey(approver), index]));
  const anybody = Array.from({ length: seatsIn(tree) }, (_, index) => ids.size + index);
  const behind = (who: readonly Approver[]): readonly number[] =>
    who.some(({ kind }) => kind === 'team') ? anybody : who.flatMap((one) => ids.get(approverKey(one)) ?? []);
  const candidates = new Map(
    nodesOf(tree).map((node) => [node.id, node.kind === 'seat' || node.kind === 'count' ? behind(node.who) : []]),
  );
  return fillSeats(tree, (node) => candidates.get(node.id) ?? [], effort.ofSearch()) === 'impossible';
}

/** Whether somebody in it is not known: a role of a configuration that is not read. */
const hasUnknown = (requirement: Requirement): boolean => {
  if (requirement.kind === 'seat') return requirement.who.length === 0;
  return (requirement.kind === 'count' ? requirement.from : requirement.of).some(hasUnknown);
};

/** The parts of an `all` that cannot be fulfilled together, as few as possible; the tree itself where it is something else. */
function inConflict(tree: SeatTree, effort: SearchEffort): readonly SeatTree[] {
  if (tree.kind !== 'all') return [tree];
  let kept = tree.parts;
  for (const part of tree.parts) {
    const fewer = kept.filter((each) => each !== part);
    if (fewer.length > 0 && isImpossible({ ...tree, parts: fewer }, effort)) kept = fewer;
  }
  return kept;
}

/**
 * Why a requirement can never be met where one person fills one seat, as far as the configuration alone tells; null: it may be. The same
 * search as in the judgement of approvals, with everybody approving.
 */
export function tooFewPeople(requirement: Requirement, effort: SearchEffort): string | null {
  // A role that is named often is looked through as often.
  effort.spend(listsNamed(requirement).reduce((sum, list) => sum + list.length, 1));
  if (effort.isExhausted) return null;
  const tree = seatTree(requirement, []);
  if (tree === null || hasUnknown(requirement) || !isImpossible(tree, effort)) return null;
  const parts = inConflict(tree, effort);
  const people = parts.flatMap(approversIn);
  const names = [...new Set(people.map(approverKey))];
  const who = people.some(({ kind }) => kind === 'team')
    ? 'there are too few people behind them, whoever is in the teams'
    : `only ${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} behind ${parts.length === 1 ? 'it' : 'them'}`;
  return `${listed(parts.map((part) => quoted(part.label)))} can never be met: one person fills one seat, and ${who}. Name more people, ask for fewer, or let one person fill several seats with "approvals: { distinct: false }".`;
}

/** Reports every stage that can never be met, at the stage. */
export function reportTooFew(asked: Staged, path: KeyPath, effort: SearchEffort, report: Report): void {
  const stages = stagesOf(asked);
  for (const [index, stage] of stages.entries()) {
    const problem = tooFewPeople(stage, effort);
    // The last stage stands outside, each one before it below "after".
    const after = Array.from({ length: stages.length - 1 - index }, () => 'after');
    if (problem !== null) report([...path, ...after], problem);
  }
}
