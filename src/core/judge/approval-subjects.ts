import { recordId } from '../log/record-id.ts';
import type { ApprovalSubject, OwnStep } from '../model/approval-subject.ts';
import type { Account, PullRequestCommit, PullRequestFacts } from '../model/pull-request.ts';
import type { Decision } from '../model/decision.ts';
import type { LogRecords } from '../model/log-records.ts';
import { pageDefinition } from '../templates/page-definition.ts';
import { changeKinds } from './change-kinds.ts';
import {
  decisionIn,
  isSameText,
  outsideTextOf,
  recordTextOf,
  type FileVersions,
  type RecordChange,
} from './record-change.ts';
import type { ChangedRecord } from './changed-record.ts';
import { mayHaveCome, type ChangedByCommit, type CommitsElsewhere } from './hands-elsewhere.ts';
import { ownCommits } from './recorded-decisions.ts';
import { boundTextOf, isUnreadable, type Version } from './version.ts';
import { isWrittenInMerge } from './written-in-merge.ts';

type TextOf = (version: Version, commit: string) => string | null | undefined;

const reviewedTexts = (versions: FileVersions, textOf: TextOf): ReadonlyMap<string, string | null> => {
  const texts = new Map<string, string | null>();
  for (const [commit, version] of versions.reviewed) {
    const text = textOf(version, commit);
    if (text !== undefined) texts.set(commit, text);
  }
  return texts;
};

/** What only matters where the configuration bars it. */
type ByTheWay = 'commanders' | 'coAuthors' | 'unattributedCoAuthors' | 'mergeAuthors' | 'unattributedMerges';

const present = (lists: {
  readonly [Key in ByTheWay]: NonNullable<ApprovalSubject[Key]>;
}): Pick<ApprovalSubject, ByTheWay> => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

const idsOf = (accounts: readonly (Account | null)[]): readonly number[] => [
  ...new Set(accounts.flatMap((account) => (account?.kind === 'user' ? [account.id] : []))),
];

const shasOf = (
  commits: readonly PullRequestCommit[],
  isWanted: (commit: PullRequestCommit) => boolean,
): readonly string[] => commits.filter(isWanted).map(({ sha }) => sha);

/** What is read of the versions of a file. */
interface ReadText {
  readonly versions: FileVersions;
  readonly textOf: TextOf;
  /** At head. */
  readonly now: string | null;
}

/**
 * Who wrote the text, and which commits of unknown people touched it. Bots are neither: they cannot approve, and an app is known. Nor are
 * the commits that this app made itself: on whose command it did is told instead.
 * A commit that could not be read counts as touching everything, one of `elsewhere` as touching a text that was changed after it. Of a
 * merge of others than the author its text tells, of any other commit the path.
 */
const writers = (
  facts: PullRequestFacts,
  paths: readonly string[],
  changedBy: ChangedByCommit,
  elsewhere: ReadonlySet<string>,
  { versions: { merged }, textOf, now }: ReadText,
): Pick<ApprovalSubject, 'textAuthors' | 'unattributedCommits' | ByTheWay> => {
  const touching = facts.commits.filter((commit) => {
    if (changedBy === null) return !commit.isMerge;
    const files = merged?.get(commit.sha);
    const isTouched =
      files === undefined
        ? (changedBy.get(commit.sha)?.some((path) => paths.includes(path)) ?? true)
        : isWrittenInMerge(files, textOf, now);
    if (isTouched) return true;
    return elsewhere.has(commit.sha) && mayHaveCome(facts, changedBy, commit.sha, paths);
  });
  const merges = facts.commits.filter(({ isMerge }) => isMerge);
  const own = new Map(ownCommits(facts).map(({ sha, by }) => [sha, by.id]));
  const written = touching.filter(({ sha }) => !own.has(sha));
  return {
    textAuthors: idsOf(written.map(({ author }) => author)),
    unattributedCommits: shasOf(written, ({ author }) => author === null),
    ...present({
      commanders: [...new Set(touching.flatMap(({ sha }) => own.get(sha) ?? []))],
      coAuthors: idsOf(written.flatMap(({ coAuthors = [] }) => coAuthors)),
      unattributedCoAuthors: shasOf(written, ({ coAuthors = [] }) => coAuthors.includes(null)),
      mergeAuthors: idsOf(merges.map(({ author }) => author)),
      unattributedMerges: shasOf(merges, ({ author }) => author === null),
    }),
  };
};

const nowhere: ReadonlySet<string> = new Set();

/** Whoever wrote what came and went counts for what stands at head, too: it may have been written there. */
const elsewhereOf = ({ change }: ChangedRecord, { prose }: CommitsElsewhere): ReadonlySet<string> =>
  change === 'deleted' ? nowhere : prose;

const scopesOf = (decision: Decision | null): readonly string[] => decision?.scopes.map((one) => one.name) ?? [];

/** Lines of scopes that cannot be read: at head where they stand, at base whether there are any. */
const unreadScopesOf = (
  base: Decision | null,
  head: Decision | null,
): Pick<ApprovalSubject, 'unreadScopeLines' | 'isScopeUnreadAtBase'> => {
  const lines = (head?.unreadScopes ?? []).map(({ start }) => start.line);
  return {
    ...(lines.length === 0 ? {} : { unreadScopeLines: lines }),
    ...((base?.unreadScopes ?? []).length === 0 ? {} : { isScopeUnreadAtBase: true }),
  };
};

const labelOf = (record: RecordChange): string => {
  const decision = record.head ?? record.base;
  const title = decision?.title?.text ?? '';
  return decision === null || title === '' ? record.file.path : `${recordId(decision)} ${title}`.trim();
};

const isOutOfForce = (decision: Decision | null): boolean =>
  decision !== null && (decision.status?.value === 'superseded' || decision.supersededBy.length > 0);

/** Whether a record that stood before says from now on that another one took its place. */
const isSupersededNow = (record: RecordChange, { fork }: FileVersions): boolean =>
  record.change !== 'added' && isOutOfForce(record.head) && !isOutOfForce(decisionIn(fork, record) ?? record.base);

/**
 * The subject of approval that a changed record is. `elsewhere`: the commits that wrote what may have been moved since. `log`: its log at
 * the tip of the base branch; null: not known. `steps`: what the app itself did to it.
 */
export function recordSubject(
  facts: PullRequestFacts,
  record: RecordChange,
  versions: FileVersions,
  changedBy: ChangedByCommit,
  elsewhere: CommitsElsewhere,
  log: Pick<LogRecords, 'records'> | null = null,
  steps: readonly OwnStep[] = [],
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
    ...unreadScopesOf(scopesAt.base === null ? null : record.base, scopesAt.head === null ? null : head),
    ...(scopesAt.head !== null && isUnreadable(versions.head) ? { isUnreadable: true } : {}),
    isGoneAtBase: record.isGoneAtBase,
    paths: [...new Set([file.path, file.basePath ?? file.path])],
    scopeLine: head?.scopes[0]?.range.start.line ?? head?.title?.range.start.line ?? 1,
    changes: changeKinds(record, versions, log),
    ...(isSupersededNow(record, versions) ? { isSuperseded: true } : {}),
    substance,
    needsApproval: record.change !== 'modified' || substance !== before,
    substanceAt: reviewedTexts(versions, textOf),
    sameBytesAt: new Set(
      [...versions.reviewed].flatMap(([commit, then]) => (isSameText(record, then, versions.head) ? [commit] : [])),
    ),
    ...(record.key === null && record.change !== 'deleted' && versions.head.kind === 'text'
      ? { blob: versions.head.blob }
      : {}),
    ...(steps.length === 0 ? {} : { ownSteps: steps }),
    ...writers(
      facts,
      file.basePath === null ? [file.path] : [file.path, file.basePath],
      changedBy,
      elsewhereOf(file, elsewhere),
      { versions, textOf, now: substance },
    ),
  };
}

/**
 * The subject that a file is outside of its records: what it says there may speak of any of them, so that it is for the approvers of
 * the default scope.
 */
export function pageSubject(
  facts: PullRequestFacts,
  file: ChangedRecord,
  versions: FileVersions,
  changedBy: ChangedByCommit,
  elsewhere: CommitsElsewhere,
): ApprovalSubject {
  const paths = [...new Set([file.path, file.basePath ?? file.path])];
  const substance = outsideTextOf(versions.head, facts.head.sha) ?? null;
  return {
    kind: 'page',
    path: file.path,
    label: `${file.path} outside of its records`,
    scopeNames: [],
    paths,
    scopeLine: 1,
    substance,
    needsApproval: true,
    substanceAt: reviewedTexts(versions, outsideTextOf),
    ...writers(facts, paths, changedBy, elsewhereOf(file, elsewhere), {
      versions,
      textOf: outsideTextOf,
      now: substance,
    }),
  };
}

/** What of a page approvals are bound to: the template and the checklist that it shows. */
const definitionTextOf = (version: Version, commit: string): string | null | undefined =>
  version.kind === 'text'
    ? `defines:${pageDefinition(version.text, { template: true, checklist: true })}`
    : boundTextOf(version, commit);

/**
 * The subject that a change of the configuration is: bound to its exact bytes, for the approvers of the default scope. `isPage`: it is
 * a README that shows a template or a checklist, and bound to what of it defines the log.
 */
export function configurationSubject(
  facts: PullRequestFacts,
  path: string,
  versions: FileVersions,
  changedBy: ChangedByCommit,
  elsewhere: CommitsElsewhere,
  isPage = false,
): ApprovalSubject {
  const textOf = isPage ? definitionTextOf : boundTextOf;
  const substance = textOf(versions.head, facts.head.sha) ?? null;
  return {
    kind: 'configuration',
    path,
    label: isPage ? `template or checklist in ${path}` : path,
    scopeNames: [],
    scopeLine: 1,
    substance,
    needsApproval: true,
    substanceAt: reviewedTexts(versions, textOf),
    ...writers(facts, [path], changedBy, versions.head.kind === 'absent' ? nowhere : elsewhere.any, {
      versions,
      textOf,
      now: substance,
    }),
  };
}
