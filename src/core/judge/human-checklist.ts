import { documentReadable } from '../evaluate/built-in.ts';
import type { ApprovalVerdict } from '../model/approval.ts';
import type { CommandDecision } from '../model/command.ts';
import type { ChecklistEntry, Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { AwaitedStep, ChecklistItem } from '../model/verdict.ts';
import type { IndexState } from './index-states.ts';

type Confirmation = Extract<CommandDecision, { kind: 'confirmation' }>;

/** What ticks the items of a log's own checklist for one record. */
export interface ChecklistEvidence {
  readonly findings: readonly Finding[];
  /** Which rules are switched on at all. */
  readonly configuration: Pick<Configuration, 'rules' | 'customRules'>;
  readonly approvals: ApprovalVerdict['state'];
  /** Whether the record stands in the index of its log. */
  readonly index: IndexState;
  /** The pull request is merged. */
  readonly isMerged: boolean;
  readonly decisions: readonly CommandDecision[];
  /** Whether the record still says what it said at that commit, as far as an approval would be bound to it. */
  readonly isUnchangedSince: (commit: string) => boolean;
}

type Standing = Pick<ChecklistItem, 'state' | 'by' | 'waitsFor'>;

const passed: Standing = { state: 'passed' };
const waiting = (waitsFor: AwaitedStep): Standing => ({ state: 'waiting', waitsFor });

const isOff = (rule: string, { rules, customRules }: ChecklistEvidence['configuration']): boolean => {
  const setting = Object.hasOwn(rules, rule) ? rules[rule] : customRules.find(({ id }) => id === rule);
  return setting === undefined || setting.severity === 'off';
};

/** `null`: the rules leave it to people, because one is switched off or only remarks on it. */
function byRules(rules: readonly string[], { findings, configuration }: ChecklistEvidence): Standing | null {
  const said = findings.filter(({ ruleId }) => rules.includes(ruleId) || ruleId === documentReadable.id);
  if (said.some(({ ruleId, severity }) => severity === 'error' || (severity === 'warning' && rules.includes(ruleId)))) {
    return { state: 'failed' };
  }
  const isRemarked = said.some(({ ruleId }) => rules.includes(ruleId));
  return isRemarked || rules.some((rule) => isOff(rule, configuration)) ? null : passed;
}

function byIndex(index: IndexState): Standing | null {
  switch (index) {
    case 'listed':
      return passed;
    case 'unlisted':
      return waiting('index-row');
    case 'written-by-app':
      return waiting('index-written');
    case 'none':
      return null;
  }
}

function standingOf(by: ChecklistEntry['by'], evidence: ChecklistEvidence): Standing | null {
  const { approvals } = evidence;
  switch (by) {
    case 'people':
      return null;
    case 'approvals':
      if (approvals === 'not-configured') return null;
      return approvals === 'approved' || approvals === 'not-needed' ? passed : waiting('approvals');
    case 'committed':
      return evidence.isMerged ? passed : waiting('merge');
    case 'index-updated':
      return byIndex(evidence.index);
    default:
      return byRules(by.rules, evidence);
  }
}

/**
 * The log's own items as they stand for one record. One by people waits until somebody confirms it, and again when the record's text
 * changes after that; one by approvals until they are complete; one by an event until that happened; one by rules fails with them.
 * What nobody can tick by itself is for people: a rule that is switched off or only remarks, approvals or an index that there are
 * not. An event never makes anything red.
 */
export function humanChecklist(
  entries: readonly ChecklistEntry[],
  evidence: ChecklistEvidence,
): readonly ChecklistItem[] {
  const { decisions, isUnchangedSince } = evidence;
  const confirmed = decisions.filter((decision): decision is Confirmation => decision.kind === 'confirmation');
  const byPeople = (id: string): Standing => {
    const holds = confirmed.findLast(({ item, commit }) => item === id && isUnchangedSince(commit));
    return holds === undefined ? waiting('people') : { state: 'passed', by: holds.by.login };
  };
  return entries.map(({ id, text, by }) => ({
    id,
    text,
    isOwn: true,
    ...(typeof by === 'string' ? {} : { rules: by.rules }),
    ...(standingOf(by, evidence) ?? byPeople(id)),
  }));
}
