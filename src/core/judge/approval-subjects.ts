import { recordId } from '../log/record-id.ts';
import type { ApprovalSubject } from '../model/approval.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { Decision } from '../model/decision.ts';
import { outsideTextOf, recordTextOf, type FileVersions, type RecordChange } from './record-change.ts';
import type { ChangedRecord } from './changed-record.ts';
import { boundTextOf, type Version } from './version.ts';

/** Which of the asked paths each commit of the pull request changed; null: everybody is the author, so it was not asked. */
export type ChangedByCommit = ReadonlyMap<string, readonly string[]> | null;

const reviewedTexts = (
  versions: FileVersions,
  textOf: (version: Version, commit: string) => string | null | undefined,
): ReadonlyMap<string, string | null> => {
  const texts = new Map<string, string | null>();
  for (const [commit, version] of versions.reviewed) {
    const text = textOf(version, commit);
    if (text !== undefined) texts.set(commit, text);
  }
  return texts;
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

const scopesOf = (decision: Decision | null): readonly string[] => decision?.scopes.map((one) => one.name) ?? [];

const labelOf = (record: RecordChange): string => {
  const decision = record.head ?? record.base;
  const title = decision?.title?.text ?? '';
  return decision === null || title === '' ? record.file.path : `${recordId(decision)} ${title}`.trim();
};

/** The subject of approval that a changed record is. */
export function recordSubject(
  facts: PullRequestFacts,
  record: RecordChange,
  versions: FileVersions,
  changedBy: ChangedByCommit,
): ApprovalSubject {
  const { file, head } = record;
  const textOf = (version: Version, commit: string) => recordTextOf(record, version, commit);
  const scopesAt = {
    base: file.basePath === null || record.change === 'added' ? null : scopesOf(record.base),
    head: record.change === 'deleted' ? null : scopesOf(head),
  };
  const substance = textOf(versions.head, facts.head.sha) ?? null;
  const before = textOf(versions.fork, facts.base.sha ?? '');
  return {
    kind: 'record',
    path: file.path,
    label: labelOf(record),
    scopeNames: [...new Set([...(scopesAt.base ?? []), ...(scopesAt.head ?? [])])],
    scopesAt,
    isGoneAtBase: record.isGoneAtBase,
    paths: [...new Set([file.path, file.basePath ?? file.path])],
    scopeLine: head?.scopes[0]?.range.start.line ?? head?.title?.range.start.line ?? 1,
    substance,
    needsApproval: record.change !== 'modified' || substance !== before,
    substanceAt: reviewedTexts(versions, textOf),
    ...writers(facts, file.basePath === null ? [file.path] : [file.path, file.basePath], changedBy),
  };
}

/**
 * The subject that a file of many records is outside of them: what it says there may speak of any of them, so that it is for the
 * approvers of the default scope.
 */
export function pageSubject(
  facts: PullRequestFacts,
  file: ChangedRecord,
  versions: FileVersions,
  changedBy: ChangedByCommit,
): ApprovalSubject {
  const paths = [...new Set([file.path, file.basePath ?? file.path])];
  return {
    kind: 'page',
    path: file.path,
    label: `${file.path} outside of its records`,
    scopeNames: [],
    paths,
    scopeLine: 1,
    substance: outsideTextOf(versions.head, facts.head.sha) ?? null,
    needsApproval: true,
    substanceAt: reviewedTexts(versions, outsideTextOf),
    ...writers(facts, paths, changedBy),
  };
}

/** The subject that a change of the configuration is: bound to its exact bytes, for the approvers of the default scope. */
export function configurationSubject(
  facts: PullRequestFacts,
  path: string,
  versions: FileVersions,
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
    substanceAt: reviewedTexts(versions, boundTextOf),
    ...writers(facts, [path], changedBy),
  };
}
