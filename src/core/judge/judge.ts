import { judgeApprovals } from '../approvals/judge-approvals.ts';
import { isOlder } from '../evaluate/wanted-rules.ts';
import { suppress } from '../evaluate/suppress.ts';
import { asInfo, inOrder } from '../evaluate/lower-habits.ts';
import { claimsIn } from '../log/claims-in.ts';
import type { ApprovalSubject, ResolvedApprovers } from '../model/approval.ts';
import type { Configuration, LogSettings } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { LogState } from '../model/log-state.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { RecordVerdict, Verdict } from '../model/verdict.ts';
import { configurationSubject, recordSubject, type ChangedByCommit } from './approval-subjects.ts';
import { checklistOf } from './checklist.ts';
import { configurationFindings } from './configuration-findings.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ChangedRecord } from './changed-record.ts';
import { logFindings, type LogFindings, type LogMaterial } from './log-findings.ts';
import { changedLogs, type JudgementFrame } from './needs.ts';
import { decisionIn, recordChanges, type FileVersions, type RecordChange } from './record-change.ts';
import { findingsOutside } from './outside-records.ts';
import { textlessFinding } from './textless-finding.ts';
import { baseTree, headTree, type KnownPaths } from './tree-view.ts';
import { decisionsOf, findingsOf, suppressionsOf, type Version } from './version.ts';

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
  /** What is known of the logs whose records change, as they stand at the tip of the base branch; null: nothing. */
  readonly stateOf: (log: LogSettings) => LogState | null;
  /** What is known of the paths at the tip of the base branch. */
  readonly paths: KnownPaths;
  /** The open pull requests with their files; none where this one takes no number. */
  readonly open: readonly OpenPullRequestFiles[];
  /** ISO date. */
  readonly today: string;
}

/** What the document alone says of a record; in a file that holds many those findings that stand inside it. */
const documentFindings = ({ change, file, head, key }: RecordChange, version: Version): readonly Finding[] => {
  if (change === 'deleted') return [];
  if (version.kind === 'no-text') return [textlessFinding(file.path, version.reason)];
  const findings = findingsOf(version);
  if (key === null || head === null) return findings;
  // What stands where one record ends and the next begins belongs to the next.
  const owner = ({ range: { start } }: Finding): Decision | undefined =>
    decisionsOf(version).findLast(
      ({ range }) => range.start.offset <= start.offset && start.offset <= range.end.offset,
    );
  return findings.filter((finding) => owner(finding) === head);
};

/** A record that is new is not older, whatever it says of itself. */
const isOldRecord = ({ change, base }: RecordChange, { since }: Configuration): boolean =>
  change !== 'added' && base !== null && isOlder(base, since);

const recordVerdict = (
  material: JudgementMaterial,
  record: RecordChange,
  head: Version,
  inLog: LogFindings['ofRecords'],
): RecordVerdict => {
  const { configuration } = material.frame;
  const found = [...documentFindings(record, head), ...(inLog.get(record) ?? [])].sort(inOrder);
  const said = isOldRecord(record, configuration) ? asInfo(found) : found;
  const { findings, suppressed } =
    record.head === null
      ? { findings: said, suppressed: [] }
      : suppress(said, [record.head], suppressionsOf(head), configuration);
  const isGone = record.change === 'deleted';
  return {
    path: record.file.path,
    change: record.change,
    decision: record.head,
    findings,
    ...(suppressed.length === 0 ? {} : { suppressed }),
    checklist: isGone ? [] : checklistOf(findings, configuration.rules),
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

interface JudgedDocument {
  readonly file: ChangedRecord;
  readonly versions: FileVersions;
  readonly records: readonly RecordChange[];
}

/** Log by log; of one that nothing is known of nothing is said. */
const findingsInLogs = (material: JudgementMaterial, documents: readonly JudgedDocument[]): LogFindings => {
  const { facts, frame, version, paths, today } = material;
  const base = facts.base.sha ?? '';
  const found = changedLogs(frame).flatMap((log): readonly LogFindings[] => {
    const state = material.stateOf(log);
    if (state === null) return [];
    const known = { ...paths, existing: new Set([...paths.existing, ...state.paths]) };
    const here = documents.filter(({ file }) => file.log.kind === log.kind && file.log.path === log.path);
    const inLog: LogMaterial = {
      log,
      state,
      documents: here.map(({ file, versions, records }) => ({
        file,
        head: versions.head,
        base: versions.base,
        records: records.map((record) => ({ record, before: decisionBefore(material, record) })),
      })),
      tree: { head: headTree(known, facts.files), base: baseTree(known) },
      page: (side, path) => {
        const page = version(side === 'head' ? facts.head.sha : base, path);
        return page.kind === 'text' ? page.text : null;
      },
      pullRequest: {
        number: facts.number,
        title: facts.title,
        body: facts.body ?? '',
        paths: [...new Set(facts.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]))],
      },
      claims: claimsIn(log, frame.logs, { ...facts, baseBranch: facts.base.ref }, material.open),
      today,
    };
    return [logFindings(inLog, frame.configuration)];
  });
  return {
    ofRecords: new Map(found.flatMap(({ ofRecords }) => [...ofRecords])),
    ofLog: found.flatMap(({ ofLog }) => ofLog),
  };
};

/** The record where the pull request left the base branch: what it changes is told against that. */
const decisionBefore = (material: JudgementMaterial, record: RecordChange): Decision | null => {
  const { basePath } = record.file;
  if (record.change === 'added' || basePath === null) return null;
  const fork = material.fork === null ? null : material.version(material.fork, basePath);
  return fork === null ? record.base : decisionIn(fork, record);
};

/** Judges a pull request that touches governed paths: approvals first, then what the rules said; neither depends on the other. */
export function judge(material: JudgementMaterial): Verdict {
  const { facts, frame } = material;
  const { changedBy } = material;
  const documents = frame.records.map((file) => {
    // Only a file that holds many records is read where the pull request left the base branch.
    const fork = file.log.kind === 'file' ? material.fork : null;
    const versions = versionsOf({ ...material, fork }, file.path, file.basePath);
    return { file, versions, records: recordChanges(file, versions) };
  });
  const records = documents.flatMap((document) =>
    document.records.map((record) => ({ record, versions: document.versions })),
  );
  const inLogs = findingsInLogs(material, documents);
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
    records: records.map(({ record, versions }) => recordVerdict(material, record, versions.head, inLogs.ofRecords)),
    otherFindings: [
      ...otherFindings(material),
      ...inLogs.ofLog,
      ...documents.flatMap((document) => findingsOutside(document.records, document.versions)),
    ],
    approvals,
  };
}
