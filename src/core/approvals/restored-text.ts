import type { RequirementResult } from '../model/approval.ts';
import type { Assessed } from './assess-reviews.ts';
import { inTurn } from './in-turn.ts';
import { judgeRequirement } from './judge-requirement.ts';
import type { KnownApprover } from './known-approver.ts';
import { scopePeople, type ScopePeople } from './scope-people.ts';
import type { SearchEffort } from './search-effort.ts';
import type { SeatTree } from './seat-tree.ts';

/** A requirement with what its reviews mean. */
export interface AskedOnce {
  readonly trees: readonly SeatTree[];
  readonly approvers: readonly KnownApprover[];
  readonly assessed: Assessed;
  /** The people as the seats of that stage may take them. */
  readonly seated: (people: ScopePeople, stage: number) => ScopePeople;
  readonly effort: SearchEffort;
}

/**
 * What is asked of a text that everybody who has to approved before, and that stands there again byte for byte: one approver of the scope,
 * who approves it after the last approval of the other text, lets the earlier approvals count again. Null where it is no such text, or was
 * not approved by all of them. An approval that was dismissed or followed by a request for changes is none.
 */
export function restoredText({ trees, approvers, assessed, seated, effort }: AskedOnce): RequirementResult | null {
  const { confirmedBehind, restoredBehind } = assessed;
  if (!approvers.some((known) => restoredBehind(known).length > 0)) return null;
  const before = (tree: SeatTree): ScopePeople =>
    scopePeople(approvers, { ...assessed, countedBehind: restoredBehind }, tree);
  const whole = inTurn(trees.map((tree, stage) => judgeRequirement(tree, seated(before(tree), stage), effort)));
  if (whole.state !== 'met') return null;
  if (approvers.some((known) => confirmedBehind(known).length > 0)) return whole;
  const label = 'one approver, since this very text was approved before';
  const who = approvers.map(({ approver }) => approver);
  const seat: SeatTree = { kind: 'seat', id: 0, label, who };
  return judgeRequirement(seat, scopePeople(approvers, { ...assessed, countedBehind: confirmedBehind }, seat), effort);
}
