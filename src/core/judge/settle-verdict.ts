import type { CommandDecision } from '../model/command.ts';
import type { Finding } from '../model/finding.ts';
import type { RecordVerdict, Verdict, WaivedFinding } from '../model/verdict.ts';
import { isCrashOf } from './checklist.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;
type Waiver = Extract<CommandDecision, { kind: 'waiver' }>;

/** Tells findings apart across heads: see `fingerprintOf`. */
export type FingerprintOf = (finding: Finding) => string;

interface Split {
  readonly left: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

const split = (findings: readonly Finding[], waivers: readonly Waiver[], printOf: FingerprintOf): Split => {
  const left: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const candidates = waivers.filter(({ rule }) => rule === finding.ruleId);
    const print = candidates.length === 0 ? '' : printOf(finding);
    const waiver = candidates.findLast(({ findings: prints }) => prints.includes(print));
    if (waiver === undefined) left.push(finding);
    else waived.push({ finding, by: waiver.by, reason: waiver.reason });
  }
  return { left, waived };
};

/** `around`: what is said of no record. An item may follow that, too. */
const settledRecord = (
  record: RecordVerdict,
  around: Split,
  waivers: readonly Waiver[],
  printOf: FingerprintOf,
): RecordVerdict => {
  const own = split(record.findings, waivers, printOf);
  const left = [...own.left, ...around.left];
  const waived = [...own.waived, ...around.waived];
  if (waived.length === 0) return record;
  const checklist = record.checklist.map((item) => {
    const rules = item.rules ?? [item.id];
    const isBroken = left.some(
      (finding) =>
        (rules.includes(finding.ruleId) && finding.severity !== 'info') ||
        rules.some((rule) => isCrashOf(finding, rule)),
    );
    const waiver = waived.find(({ finding }) => rules.includes(finding.ruleId));
    return item.state === 'failed' && !isBroken && waiver !== undefined
      ? { ...item, state: 'waived' as const, by: waiver.by.login }
      : item;
  });
  return own.waived.length === 0
    ? { ...record, checklist }
    : { ...record, findings: own.left, waived: own.waived, checklist };
};

/**
 * A verdict with what people decided by command: findings that were waived weigh nothing any more, but stay named with who waived
 * them and why. A waiver holds for the very findings it was given for; everything else of the verdict stays as it is. By the author
 * of the pull request none holds, whoever wrote it down. `decisions`: those that were given for the base branch; see `decisionsFor`.
 */
export function settleVerdict(
  verdict: Judged,
  decisions: readonly CommandDecision[],
  authorId: number | null,
  printOf: FingerprintOf,
): Judged {
  const waivers = decisions.filter(
    (decision): decision is Waiver => decision.kind === 'waiver' && decision.by.id !== authorId,
  );
  if (waivers.length === 0) return verdict;
  const other = split(verdict.otherFindings, waivers, printOf);
  return {
    ...verdict,
    records: verdict.records.map((record) => settledRecord(record, other, waivers, printOf)),
    otherFindings: other.left,
    ...(other.waived.length === 0 ? {} : { waived: other.waived }),
  };
}
