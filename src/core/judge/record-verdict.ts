import type { ApprovalVerdict } from '../model/approval.ts';
import type { Finding } from '../model/finding.ts';
import type { RecordVerdict } from '../model/verdict.ts';
import { checklistOf } from './checklist.ts';
import { humanChecklist } from './human-checklist.ts';
import type { IndexState } from './index-states.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { ownItems } from './own-items.ts';
import { recordTextOf, type FileVersions, type RecordChange } from './record-change.ts';
import type { SaidOfRecord } from './said-of-record.ts';

/** Whether a record still says what it said at a commit. What is not known of that commit is another text. */
const unchangedSince =
  ({ facts }: JudgementMaterial, record: RecordChange, versions: FileVersions) =>
  (commit: string): boolean => {
    if (commit === facts.head.sha) return true;
    const then = versions.reviewed.get(commit);
    const said = then === undefined ? undefined : recordTextOf(record, then, commit);
    return typeof said === 'string' && said === recordTextOf(record, versions.head, facts.head.sha);
  };

/** What is known of every record of the pull request alike. */
export interface Surroundings {
  readonly approvals: ApprovalVerdict['state'];
  readonly indexOf: (record: RecordChange) => IndexState;
  /** What is said of the log of a record as a whole, and of the change as a whole. */
  readonly aroundOf: (record: RecordChange) => readonly Finding[];
}

/** The verdict on one record: what is said of it less what is held, and how its checklists stand. `held`: what stands in the baseline. */
export const recordVerdict = (
  material: JudgementMaterial,
  { record, judged, findings: said, suppressed }: SaidOfRecord,
  held: ReadonlySet<Finding>,
  { approvals, indexOf, aroundOf }: Surroundings,
): RecordVerdict => {
  const { versions } = judged;
  const { configuration } = material.frame;
  const findings = said.filter((finding) => !held.has(finding));
  const baselined = said.filter((finding) => held.has(finding));
  const isGone = record.change === 'deleted';
  return {
    path: record.file.path,
    change: record.change,
    decision: record.head,
    findings,
    ...(suppressed.length === 0 ? {} : { suppressed }),
    ...(baselined.length === 0 ? {} : { baselined }),
    checklist: isGone
      ? []
      : [
          ...checklistOf(findings, configuration, baselined),
          ...humanChecklist(ownItems(configuration.checklist, material.stateOf(record.file.log)), {
            findings,
            around: aroundOf(record),
            baselined,
            configuration,
            approvals,
            index: indexOf(record),
            isMerged: material.facts.state === 'merged',
            decisions: material.decisions ?? [],
            isUnchangedSince: unchangedSince(material, record, versions),
          }),
        ],
  };
};
