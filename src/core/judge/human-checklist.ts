import type { ApprovalVerdict } from '../model/approval.ts';
import type { CommandDecision } from '../model/command.ts';
import type { ChecklistEntry } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { ChecklistItem } from '../model/verdict.ts';

type Confirmation = Extract<CommandDecision, { kind: 'confirmation' }>;

/** What ticks the items of a log's own checklist for one record. */
export interface ChecklistEvidence {
  readonly findings: readonly Finding[];
  readonly approvals: ApprovalVerdict['state'];
  readonly decisions: readonly CommandDecision[];
  /** Whether the record still says what it said at that commit, as far as an approval would be bound to it. */
  readonly isUnchangedSince: (commit: string) => boolean;
}

/**
 * The items that the configuration adds to a record's checklist. One by people waits until somebody confirms it, and again when the
 * record's text changes after that; one by approvals until they are complete; one by a rule follows the rule.
 */
export function humanChecklist(
  entries: readonly ChecklistEntry[],
  evidence: ChecklistEvidence,
): readonly ChecklistItem[] {
  const { findings, approvals, decisions, isUnchangedSince } = evidence;
  const confirmed = decisions.filter((decision): decision is Confirmation => decision.kind === 'confirmation');
  return entries.map(({ id, text, by }): ChecklistItem => {
    if (by === 'people') {
      const holds = confirmed.findLast(({ item, commit }) => item === id && isUnchangedSince(commit));
      return holds === undefined ? { id, text, state: 'waiting' } : { id, text, state: 'passed', by: holds.by.login };
    }
    if (by === 'approvals') {
      return { id, text, state: approvals === 'approved' || approvals === 'not-needed' ? 'passed' : 'waiting' };
    }
    const isBroken = findings.some(({ ruleId, severity }) => ruleId === by && severity !== 'info');
    return { id, text, state: isBroken ? 'failed' : 'passed' };
  });
}
