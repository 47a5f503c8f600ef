import { documentReadable } from '../evaluate/built-in.ts';
import type { ApprovalVerdict } from '../model/approval.ts';
import type { CommandDecision } from '../model/command.ts';
import type { ChecklistEntry, Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { AwaitedStep, ChecklistItem } from '../model/verdict.ts';
import { isCrashOf } from './checklist.ts';
import type { IndexState } from './index-states.ts';

type Confirmation = Extract<CommandDecision, { kind: 'confirmation' }>;

/** What ticks the items of a log's own checklist for one record. */
export interface ChecklistEvidence {
  readonly findings: readonly Finding[];
  /** What is said of its log as a whole, and of the change as a whole. Absent: nothing. */
  readonly around?: readonly Finding[];
  /** What is said of the record and stands in the baseline. Absent: nothing. */
  readonly baselined?: readonly Finding[];
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
function byRules(rules: readonly string[], evidence: ChecklistEvidence): Standing | null {
  const { findings, around = [], baselined = [], configuration } = evidence;
  const isMeant = ({ ruleId }: Finding): boolean => rules.includes(ruleId);
  const said = [...findings, ...around].filter(isMeant);
  const isUnread = findings.some(({ ruleId, severity }) => ruleId === documentReadable.id && severity === 'error');
  const hasCrashed = [...findings, ...around].some((finding) => rules.some((rule) => isCrashOf(finding, rule)));
  if (isUnread || hasCrashed || said.some(({ severity }) => severity !== 'info')) return { state: 'failed' };
  if (rules.some((rule) => isOff(rule, configuration))) return null;
  if (baselined.some(isMeant)) return { state: 'waived' };
  return said.length > 0 ? null : passed;
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
 * changes after that; one by approvals until they are complete; one by an event until that happened; one by rules fails with them,
 * whatever they speak of, and where one broke off, and is let pass where what they say stands in the baseline.
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
