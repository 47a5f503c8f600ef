import { applyOverride } from '../approvals/apply-override.ts';
import { judgeApprovals } from '../approvals/judge-approvals.ts';
import { evaluateChange } from '../evaluate/evaluate-change.ts';
import type { ApprovalSubject, ApprovalVerdict } from '../model/approval.ts';
import type { Configuration, LogSettings } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { approverFacts } from './approver-facts.ts';
import { configurationSubject, pageSubject, recordSubject } from './approval-subjects.ts';
import { baselineFindings } from './baseline-findings.ts';
import { changeFacts } from './change-facts.ts';
import { checklistOf } from './checklist.ts';
import { configurationFindings } from './configuration-findings.ts';
import { baselinePath, configurationPath } from '../log/governing-paths.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { findingsByRecord } from './findings-by-record.ts';
import { holdRecords, type SaidOfFile } from './hold-records.ts';
import { humanChecklist } from './human-checklist.ts';
import { indexStates, type IndexState } from './index-states.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { headLog, indexPagesOf, logFindings, type LogFindings, type LogMaterial } from './log-findings.ts';
import { asksForIndex, ownItems } from './own-items.ts';
import { judgedDocuments, logMaterials, versionsOf } from './log-materials.ts';
import { changesOutside, recordTextOf, type FileVersions, type RecordChange } from './record-change.ts';
import { findingsOutside } from './outside-records.ts';
import { saidOfRecord, type SaidOfRecord } from './said-of-record.ts';
import { settleVerdict, type FingerprintOf } from './settle-verdict.ts';
import { textlessFinding } from './textless-finding.ts';

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
interface Surroundings {
  readonly approvals: ApprovalVerdict['state'];
  readonly indexOf: (record: RecordChange) => IndexState;
}

const recordVerdict = (
  material: JudgementMaterial,
  { record, judged, findings: said, suppressed }: SaidOfRecord,
  held: ReadonlySet<Finding>,
  { approvals, indexOf }: Surroundings,
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

const ofConfiguration = (material: JudgementMaterial): readonly Finding[] => {
  if (!material.frame.governing.includes(configurationPath)) return [];
  const head = material.version(material.facts.head.sha, configurationPath);
  if (head.kind === 'no-text') return [textlessFinding(configurationPath, head.reason)];
  return head.kind === 'text' ? configurationFindings(head.text) : [];
};

/** Log by log; of one that nothing is known of nothing is said. */
const findingsInLogs = (logs: readonly LogMaterial[], configuration: Configuration): LogFindings => {
  const found = logs.map((inLog) => logFindings(inLog, configuration));
  return {
    ofRecords: new Map(found.flatMap(({ ofRecords }) => [...ofRecords])),
    before: new Map(found.flatMap(({ before }) => [...before])),
    ofLog: found.flatMap(({ ofLog }) => ofLog),
  };
};

/** How the records stand in the index of their log; nobody looks where no item asks for it. */
const indexesIn = (logs: readonly LogMaterial[], { checklist }: Configuration): Surroundings['indexOf'] => {
  if (!asksForIndex(checklist)) return () => 'none';
  const states = new Map<LogSettings, ReturnType<typeof indexStates>>();
  for (const inLog of logs) states.set(inLog.log, indexStates(headLog(inLog), indexPagesOf(inLog, 'head')));
  const byPlace = (log: LogSettings) => [...states].find(([each]) => each.kind === log.kind && each.path === log.path);
  return ({ file, head }) => (head === null ? 'none' : (byPlace(file.log)?.[1](head) ?? 'none'));
};

/** Tells the findings of the head apart by what their lines say. */
export const fingerprintIn = ({ facts, version }: Pick<JudgementMaterial, 'facts' | 'version'>): FingerprintOf => {
  const lines = new Map<string, readonly string[]>();
  return (finding) => {
    const known = lines.get(finding.path);
    const found = known === undefined ? version(facts.head.sha, finding.path) : null;
    const own = known ?? (found?.kind === 'text' ? found.text.split('\n') : []);
    lines.set(finding.path, own);
    return fingerprintOf(finding, own[finding.range.start.line - 1] ?? '');
  };
};

/** Whether a record that changes decides something: it is new, or says something else than where the pull request left the base branch. */
const bringsDecision = (record: RecordChange, { fork, head }: FileVersions, commit: string): boolean =>
  record.change === 'added' ||
  (record.change !== 'deleted' && recordTextOf(record, fork, '') !== recordTextOf(record, head, commit));

/** Judges a pull request that touches governed paths: approvals first, then what the rules said. Approvals never depend
 * on findings; a rule may say who is missing among the approvers. */
export function judge(material: JudgementMaterial): Extract<Verdict, { kind: 'judged' }> {
  const { facts, frame } = material;
  const { changedBy } = material;
  const documents = judgedDocuments(material);
  const records = documents.flatMap(({ versions, records: changed }) =>
    changed.map((record) => ({ record, versions })),
  );
  const ofRecords = new Map(
    records.map(({ record, versions }) => [record, recordSubject(facts, record, versions, changedBy)]),
  );
  const subjects: readonly ApprovalSubject[] = [
    ...ofRecords.values(),
    ...documents.flatMap(({ file, versions }) =>
      changesOutside(file, versions) ? [pageSubject(facts, file, versions, changedBy)] : [],
    ),
    ...frame.governing.map((path) =>
      configurationSubject(facts, path, versionsOf({ ...material, fork: null }, path, path), changedBy),
    ),
  ];
  const judgedApprovals = judgeApprovals({
    configuration: frame.configuration,
    subjects,
    resolved: material.resolved,
    author: facts.author,
    reviews: facts.reviews,
    head: facts.head.sha,
    labels: facts.labels ?? null,
    commitsComplete: facts.commitsComplete,
    filesComplete: facts.filesComplete,
    requested: facts.requested,
    everRequested: facts.everRequested,
    ownerLogin: facts.repository.owner,
  });
  const approvals = applyOverride(judgedApprovals, material.decisions ?? [], {
    subjects,
    head: facts.head.sha,
    authorId: facts.author?.id ?? null,
  });
  const logs = logMaterials(material, documents, (record) => {
    const subject = ofRecords.get(record);
    return subject === undefined ? null : approverFacts(facts, subject, approvals);
  });
  const inLogs = findingsInLogs(logs, frame.configuration);
  const files = documents.map((document): SaidOfFile => {
    const { versions, records: changed } = document;
    const judged = { versions, byRecord: findingsByRecord(versions.head) };
    const said = changed.map((record) =>
      saidOfRecord(frame.configuration, record, judged, inLogs.ofRecords.get(record) ?? []),
    );
    return { document, judged, said };
  });
  const { held, mended } = holdRecords(material, files, inLogs.before);
  // Whoever changes the baseline knows of it.
  const isLeft = mended.length > 0 && !frame.governing.includes(baselinePath);
  const surroundings: Surroundings = {
    approvals: approvals.state,
    indexOf: indexesIn(logs, frame.configuration),
  };
  const bringing = records.filter(({ record, versions }) => bringsDecision(record, versions, facts.head.sha));
  const change = changeFacts(
    facts,
    frame.configuration,
    bringing.map(({ record }) => record.file.path),
  );
  const verdict = {
    kind: 'judged',
    mode: frame.configuration.mode,
    ruleModes: frame.configuration.ruleModes,
    records: files.flatMap(({ said }) => said).map((each) => recordVerdict(material, each, held, surroundings)),
    ...(isLeft ? { mended: mended.length } : {}),
    otherFindings: [
      ...ofConfiguration(material),
      ...baselineFindings(material),
      ...inLogs.ofLog,
      ...documents.flatMap((document) => findingsOutside(document.records, document.versions)),
      ...evaluateChange({ change, today: material.today }, frame.configuration),
    ],
    approvals,
  } as const;
  return settleVerdict(verdict, material.decisions ?? [], facts.author?.id ?? null, fingerprintIn(material));
}
