import { claimsIn } from '../log/claims-in.ts';
import type { Decision } from '../model/decision.ts';
import type { ApproverFacts } from '../rules/facts.ts';
import type { ChangedRecord } from './changed-record.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import type { LogMaterial } from './log-findings.ts';
import { changedLogs } from './needs.ts';
import {
  decisionIn,
  recordChanges,
  type FileVersions,
  type MergedFile,
  type RecordChange,
  type VersionAt,
} from './record-change.ts';
import { baseTree, headTree } from './tree-view.ts';
import type { Version } from './version.ts';

/** A changed file with its versions, and the records that change in it. */
export interface JudgedDocument {
  readonly file: ChangedRecord;
  readonly versions: FileVersions;
  readonly records: readonly RecordChange[];
}

/** What a file is in merge commits and in what these were made of; `paths`: where it stands and stood. */
const mergedOf = (
  { merged = new Map(), version }: JudgementMaterial,
  paths: readonly string[],
): NonNullable<FileVersions['merged']> =>
  new Map(
    [...merged].map(([sha, sides]) => {
      if (sides === null) return [sha, null];
      const files = paths.map((path): MergedFile => {
        const at = (commit: string): VersionAt => ({ version: version(commit, path), commit });
        return {
          after: at(sha),
          sides: sides.parents.map(at),
          parted: sides.parted === null ? null : at(sides.parted),
        };
      });
      return [sha, files];
    }),
  );

/** A file at the commits that matter; `basePath` null: it is new. */
export const versionsOf = (material: JudgementMaterial, path: string, basePath: string | null): FileVersions => {
  const { facts, frame, version } = material;
  const at = (commit: string | null): Version =>
    basePath === null || commit === null ? { kind: 'absent' } : version(commit, basePath);
  const base = at(facts.base.sha);
  return {
    base,
    fork: material.fork === null ? base : at(material.fork),
    head: version(facts.head.sha, path),
    reviewed: new Map(frame.reviewedCommits.map((commit) => [commit, version(commit, path)])),
    merged: mergedOf(material, [...new Set([path, basePath ?? path])]),
  };
};

/** The changed files of the logs. */
export const judgedDocuments = (material: JudgementMaterial): readonly JudgedDocument[] =>
  material.frame.records.map((file) => {
    // Only a file that holds many records is read where the pull request left the base branch.
    const fork = file.log.kind === 'file' ? material.fork : null;
    const versions = versionsOf({ ...material, fork }, file.path, file.basePath);
    return { file, versions, records: recordChanges(file, versions) };
  });

/** The record where the pull request left the base branch: what it changes is told against that. */
const decisionBefore = (material: JudgementMaterial, record: RecordChange): Decision | null => {
  const { basePath } = record.file;
  if (record.change === 'added' || basePath === null) return null;
  const fork = material.fork === null ? null : material.version(material.fork, basePath);
  return fork === null ? record.base : decisionIn(fork, record);
};

/** What is known around the changed files, log by log; a log that nothing is known of is left out. `approvalsOf`: who approves each. */
export function logMaterials(
  material: JudgementMaterial,
  documents: readonly JudgedDocument[],
  approvalsOf: (record: RecordChange) => ApproverFacts | null = () => null,
): readonly LogMaterial[] {
  const { facts, frame, version, paths, today } = material;
  const base = facts.base.sha ?? '';
  return changedLogs(frame).flatMap((log): readonly LogMaterial[] => {
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
        records: records.map((record) => {
          const approvals = approvalsOf(record);
          const before = decisionBefore(material, record);
          return { record, before, ...(approvals === null ? {} : { approvals }) };
        }),
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
    return [inLog];
  });
}
