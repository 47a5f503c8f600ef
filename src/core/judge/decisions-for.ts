import type { CommandDecision } from '../model/command.ts';
import type { Verdict } from '../model/verdict.ts';

/** What was decided by command, by whether it counts for a branch. */
export interface DecisionsFor {
  readonly counting: readonly CommandDecision[];
  /** Given for another branch, or nobody knows for which. */
  readonly elsewhere: readonly CommandDecision[];
}

/**
 * Which decisions count for a pull request into a branch: those that were given for it. Who may decide, and about what, stands in the
 * configuration of the branch, so that what a looser one allowed must not hold for another.
 */
export const decisionsFor = (decisions: readonly CommandDecision[], baseBranch: string): DecisionsFor => ({
  counting: decisions.filter(({ base }) => base === baseBranch),
  elsewhere: decisions.filter(({ base }) => base !== baseBranch),
});

type Judged = Extract<Verdict, { kind: 'judged' }>;

/**
 * Those of the decisions given elsewhere that people may take for ones that count, because what they were about still stands in the
 * way: an override of missing approvals, a waiver of a rule that speaks, a confirmation of an item that waits for people.
 */
export function missedDecisions(
  { approvals, records, otherFindings }: Pick<Judged, 'approvals' | 'records' | 'otherFindings'>,
  elsewhere: readonly CommandDecision[],
): readonly CommandDecision[] {
  if (elsewhere.length === 0) return [];
  const speaking = new Set([...records.flatMap(({ findings }) => findings), ...otherFindings].map((one) => one.ruleId));
  const waiting = new Set(
    records.flatMap(({ checklist }) => checklist.filter(({ waitsFor }) => waitsFor === 'people').map(({ id }) => id)),
  );
  return elsewhere.filter((decision) => {
    switch (decision.kind) {
      case 'override':
        return approvals.state === 'waiting' || approvals.state === 'blocked';
      case 'waiver':
        return speaking.has(decision.rule);
      case 'confirmation':
        return waiting.has(decision.item);
      case 'commit':
        // What the app committed it committed, whichever branch the pull request led into.
        return false;
    }
  });
}
