import { judgeApprovals } from '../approvals/judge-approvals.ts';
import type { ApprovalSubject, ResolvedApprovers } from '../model/approval.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { configurationSubject, recordSubject, type ChangedByCommit } from './approval-subjects.ts';
import { checklistOf } from './checklist.ts';
import { configurationFindings } from './configuration-findings.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { JudgementFrame } from './needs.ts';
import { findingsOutside } from './outside-records.ts';
import { recordChanges, type FileVersions, type RecordChange } from './record-change.ts';
import { textlessFinding } from './textless-finding.ts';
import { findingsOf, type Version } from './version.ts';

/** Everything a verdict rests on, read fresh. */
export interface JudgementMaterial {
  readonly facts: PullRequestFacts;
  readonly frame: JudgementFrame;
  /** What the wanted files are. One that was not read counts as absent. */
  readonly version: (commit: string, path: string) => Version;
  readonly resolved: ResolvedApprovers;
  readonly changedBy: ChangedByCommit;
  /** The commit where the pull request left the base branch; null where no file needs it. */
  readonly fork: string | null;
}

/** The findings on a record; in a file that holds many those that stand inside it. */
const recordFindings = ({ change, file, head, key }: RecordChange, version: Version): readonly Finding[] => {
  if (change === 'deleted') return [];
  if (version.kind === 'no-text') return [textlessFinding(file.path, version.reason)];
  const findings = findingsOf(version);
  if (key === null || head === null) return findings;
  const { start, end } = head.range;
  return findings.filter(({ range }) => range.start.offset >= start.offset && range.start.offset < end.offset);
};

const recordVerdict = (material: JudgementMaterial, record: RecordChange, head: Version): RecordVerdict => {
  const findings = recordFindings(record, head);
  const isGone = record.change === 'deleted';
  return {
    path: record.file.path,
    change: record.change,
    decision: record.head,
    findings,
    checklist: isGone ? [] : checklistOf(findings, material.frame.configuration.rules),
  };
};

const versionsOf = (material: JudgementMaterial, path: string, basePath: string | null): FileVersions => {
  const { facts, frame, version } = material;
  const at = (commit: string | null): Version =>
    basePath === null || commit === null ? { kind: 'absent' } : version(commit, basePath);
  const base = at(facts.base.sha);
  return {
    base,
    fork: material.fork === null ? base : at(material.fork),
    head: version(facts.head.sha, path),
    reviewed: new Map(frame.reviewedCommits.map((commit) => [commit, version(commit, path)])),
  };
};

const otherFindings = (material: JudgementMaterial): readonly Finding[] => {
  if (!material.frame.governing.includes(configurationPath)) return [];
  const head = material.version(material.facts.head.sha, configurationPath);
  if (head.kind === 'no-text') return [textlessFinding(configurationPath, head.reason)];
  return head.kind === 'text' ? configurationFindings(head.text) : [];
};

/** Judges a pull request that touches governed paths: approvals first, then what the rules said; neither depends on the other. */
export function judge(material: JudgementMaterial): Verdict {
  const { facts, frame } = material;
  const { changedBy } = material;
  const files = frame.records.map((file) => {
    // Only a file that holds many records is read where the pull request left the base branch.
    const fork = file.log.kind === 'file' ? material.fork : null;
    const versions = versionsOf({ ...material, fork }, file.path, file.basePath);
    return { versions, changes: recordChanges(file, versions) };
  });
  const records = files.flatMap(({ versions, changes }) => changes.map((record) => ({ record, versions })));
  const subjects: readonly ApprovalSubject[] = [
    ...records.map(({ record, versions }) => recordSubject(facts, record, versions, changedBy)),
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
  return {
    kind: 'judged',
    mode: frame.configuration.mode,
    records: records.map(({ record, versions }) => recordVerdict(material, record, versions.head)),
    otherFindings: [
      ...otherFindings(material),
      ...files.flatMap(({ versions, changes }) => findingsOutside(changes, versions)),
    ],
    approvals,
  };
}
