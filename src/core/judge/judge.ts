import { judgeApprovals } from '../approvals/judge-approvals.ts';
import type { ApprovalSubject, ResolvedApprovers } from '../model/approval.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import {
  configurationSubject,
  recordSubject,
  type ChangedByCommit,
  type SubjectVersions,
} from './approval-subjects.ts';
import type { ChangedRecord } from './changed-record.ts';
import { checklistOf } from './checklist.ts';
import { configurationFindings } from './configuration-findings.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { JudgementFrame } from './needs.ts';
import { textlessFinding } from './textless-finding.ts';
import { decisionsOf, findingsOf, type Version } from './version.ts';

/** Everything a verdict rests on, read fresh. */
export interface JudgementMaterial {
  readonly facts: PullRequestFacts;
  readonly frame: JudgementFrame;
  /** What the wanted files are. One that was not read counts as absent. */
  readonly version: (commit: string, path: string) => Version;
  readonly resolved: ResolvedApprovers;
  readonly changedBy: ChangedByCommit;
}

const recordFindings = (record: ChangedRecord, head: Version): readonly Finding[] => {
  if (record.change === 'deleted') return [];
  return head.kind === 'no-text' ? [textlessFinding(record.path, head.reason)] : findingsOf(head);
};

const recordVerdict = (material: JudgementMaterial, record: ChangedRecord, head: Version): RecordVerdict => {
  const findings = recordFindings(record, head);
  return {
    path: record.path,
    change: record.change,
    decision: decisionsOf(head)[0] ?? null,
    findings,
    checklist: record.change === 'deleted' ? [] : checklistOf(findings, material.frame.configuration.rules),
  };
};

const versionsOf = (
  material: JudgementMaterial,
  record: Pick<ChangedRecord, 'path' | 'basePath'> | string,
): SubjectVersions => {
  const { facts, frame, version } = material;
  const path = typeof record === 'string' ? record : record.path;
  const basePath = typeof record === 'string' ? record : record.basePath;
  return {
    base: basePath === null || facts.base.sha === null ? { kind: 'absent' } : version(facts.base.sha, basePath),
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
  const versions = new Map(frame.records.map((record) => [record, versionsOf(material, record)]));
  const subjects: readonly ApprovalSubject[] = [
    ...[...versions].map(([record, ofRecord]) => recordSubject(facts, record, ofRecord, material.changedBy)),
    ...frame.governing.map((path) => configurationSubject(facts, path, versionsOf(material, path), material.changedBy)),
  ];
  const approvals = judgeApprovals({
    configuration: frame.configuration,
    subjects,
    resolved: material.resolved,
    author: facts.author,
    reviews: facts.reviews,
    head: facts.head.sha,
    commitsComplete: facts.commitsComplete,
    filesComplete: facts.filesComplete,
    requested: facts.requested,
    everRequested: facts.everRequested,
    ownerLogin: facts.repository.owner,
  });
  return {
    kind: 'judged',
    mode: frame.configuration.mode,
    records: [...versions].map(([record, ofRecord]) => recordVerdict(material, record, ofRecord.head)),
    otherFindings: otherFindings(material),
    approvals,
  };
}
