import { judgeApprovals } from '../approvals/judge-approvals.ts';
import type { ApprovalSubject, ApprovalVerdict } from '../model/approval.ts';
import type { Finding } from '../model/finding.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { configurationSubject, pageSubject, recordSubject } from './approval-subjects.ts';
import { baselineFindings } from './baseline-findings.ts';
import { checklistOf } from './checklist.ts';
import { configurationFindings } from './configuration-findings.ts';
import { baselinePath, configurationPath } from '../log/governing-paths.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { findingsByRecord } from './findings-by-record.ts';
import { holdRecords, type SaidOfFile } from './hold-records.ts';
import { humanChecklist } from './human-checklist.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { logFindings, type LogFindings } from './log-findings.ts';
import { judgedDocuments, logMaterials, versionsOf, type JudgedDocument } from './log-materials.ts';
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

const recordVerdict = (
  material: JudgementMaterial,
  { record, judged, findings: said, suppressed }: SaidOfRecord,
  held: ReadonlySet<Finding>,
  approvals: ApprovalVerdict['state'],
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
          ...humanChecklist(configuration.checklist, {
            findings,
            approvals,
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
const findingsInLogs = (material: JudgementMaterial, documents: readonly JudgedDocument[]): LogFindings => {
  const found = logMaterials(material, documents).map((inLog) => logFindings(inLog, material.frame.configuration));
  return {
    ofRecords: new Map(found.flatMap(({ ofRecords }) => [...ofRecords])),
    before: new Map(found.flatMap(({ before }) => [...before])),
    ofLog: found.flatMap(({ ofLog }) => ofLog),
  };
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

/** Judges a pull request that touches governed paths: approvals first, then what the rules said; neither depends on the other. */
export function judge(material: JudgementMaterial): Extract<Verdict, { kind: 'judged' }> {
  const { facts, frame } = material;
  const { changedBy } = material;
  const documents = judgedDocuments(material);
  const inLogs = findingsInLogs(material, documents);
  const files = documents.map((document): SaidOfFile => {
    const { versions, records } = document;
    const judged = { versions, byRecord: findingsByRecord(versions.head) };
    const said = records.map((record) =>
      saidOfRecord(frame.configuration, record, judged, inLogs.ofRecords.get(record) ?? []),
    );
    return { document, judged, said };
  });
  const said = files.flatMap((file) => file.said);
  const subjects: readonly ApprovalSubject[] = [
    ...said.map(({ record, judged }) => recordSubject(facts, record, judged.versions, changedBy)),
    ...documents.flatMap(({ file, versions }) =>
      changesOutside(file, versions) ? [pageSubject(facts, file, versions, changedBy)] : [],
    ),
    ...frame.governing.map((path) =>
      configurationSubject(facts, path, versionsOf({ ...material, fork: null }, path, path), changedBy),
    ),
  ];
  const approvals = judgeApprovals({
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
  const { held, mended } = holdRecords(material, files, inLogs.before);
  // Whoever changes the baseline knows of it.
  const isLeft = mended.length > 0 && !frame.governing.includes(baselinePath);
  const verdict = {
    kind: 'judged',
    mode: frame.configuration.mode,
    ruleModes: frame.configuration.ruleModes,
    records: said.map((each) => recordVerdict(material, each, held, approvals.state)),
    ...(isLeft ? { mended: mended.length } : {}),
    otherFindings: [
      ...ofConfiguration(material),
      ...baselineFindings(material),
      ...inLogs.ofLog,
      ...documents.flatMap((document) => findingsOutside(document.records, document.versions)),
    ],
    approvals,
  } as const;
  return settleVerdict(verdict, material.decisions ?? [], facts.author?.id ?? null, fingerprintIn(material));
}
