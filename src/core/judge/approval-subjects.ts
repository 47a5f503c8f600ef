import { recordId } from '../log/record-id.ts';
import type { ApprovalSubject } from '../model/approval.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { ChangedRecord } from './changed-record.ts';
import { decisionsOf, boundTextOf, type Version } from './version.ts';

/** A changed file with all its versions that matter. */
export interface SubjectVersions {
  readonly base: Version;
  readonly head: Version;
  /** By commit id of a review that was not given on the head. */
  readonly reviewed: ReadonlyMap<string, Version>;
}

/** Which of the asked paths each commit of the pull request changed; null: everybody is the author, so it was not asked. */
export type ChangedByCommit = ReadonlyMap<string, readonly string[]> | null;

const reviewedSubstances = (versions: SubjectVersions): ReadonlyMap<string, string | null> => {
  const substances = new Map<string, string | null>();
  for (const [commit, version] of versions.reviewed) {
    const substance = boundTextOf(version, commit);
    if (substance !== undefined) substances.set(commit, substance);
  }
  return substances;
};

/**
 * Who wrote the text, and which commits of unknown people touched it. Bots are neither: they cannot approve, and an app is known.
 * A commit that could not be read counts as touching everything.
 */
const writers = (
  facts: PullRequestFacts,
  paths: readonly string[],
  changedBy: ChangedByCommit,
): Pick<ApprovalSubject, 'textAuthors' | 'unattributedCommits'> => {
  const touching = facts.commits.filter((commit) => {
    if (changedBy === null) return !commit.isMerge;
    const changed = changedBy.get(commit.sha);
    return changed === undefined || changed.some((path) => paths.includes(path));
  });
  const people = touching.flatMap((commit) => (commit.author?.kind === 'user' ? [commit.author.id] : []));
  return {
    textAuthors: [...new Set(people)],
    unattributedCommits: touching.filter((commit) => commit.author === null).map((commit) => commit.sha),
  };
};

const scopesIn = (version: Version): readonly string[] =>
  decisionsOf(version).flatMap((decision) => decision.scopes.map((one) => one.name));

/** The subject of approval that a changed record is. */
export function recordSubject(
  facts: PullRequestFacts,
  record: ChangedRecord,
  versions: SubjectVersions,
  changedBy: ChangedByCommit,
): ApprovalSubject {
  const head = decisionsOf(versions.head);
  const scopesAt = {
    base: record.basePath === null ? null : scopesIn(versions.base),
    head: record.change === 'deleted' ? null : scopesIn(versions.head),
  };
  const first = head[0];
  const headSubstance = boundTextOf(versions.head, facts.head.sha) ?? null;
  const baseSubstance = boundTextOf(versions.base, facts.base.sha ?? '');
  const title = first?.title?.text ?? '';
  return {
    kind: 'record',
    path: record.path,
    label: first === undefined || title === '' ? record.path : `${recordId(first)} ${title}`.trim(),
    scopeNames: [...new Set([...(scopesAt.base ?? []), ...(scopesAt.head ?? [])])],
    scopesAt,
    isGoneAtBase: record.basePath !== null && record.change !== 'deleted' && versions.base.kind === 'absent',
    scopeLine: first?.scopes[0]?.range.start.line ?? first?.title?.range.start.line ?? 1,
    substance: headSubstance,
    needsApproval: record.change !== 'modified' || headSubstance !== baseSubstance,
    substanceAt: reviewedSubstances(versions),
    ...writers(facts, record.basePath === null ? [record.path] : [record.path, record.basePath], changedBy),
  };
}

/** The subject that a change of the configuration is: bound to its exact bytes, for the approvers of the default scope. */
export function configurationSubject(
  facts: PullRequestFacts,
  path: string,
  versions: SubjectVersions,
  changedBy: ChangedByCommit,
): ApprovalSubject {
  return {
    kind: 'configuration',
    path,
    label: path,
    scopeNames: [],
    scopeLine: 1,
    substance: boundTextOf(versions.head, facts.head.sha) ?? null,
    needsApproval: true,
    substanceAt: reviewedSubstances(versions),
    ...writers(facts, [path], changedBy),
  };
}
