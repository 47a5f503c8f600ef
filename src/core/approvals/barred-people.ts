import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { Barrable } from '../model/configuration.ts';

/** Who may not approve some subjects for what they did to them, beside the author of the pull request. */
export interface BarredPeople {
  /** Ids of those who count as having written the text. */
  readonly writers: ReadonlySet<number>;
  /** Ids of those who made a merge commit. */
  readonly mergers: ReadonlySet<number>;
  /** Commits that do not tell who that is, each once. */
  readonly commits: readonly string[];
  readonly coAuthored: readonly string[];
  readonly merges: readonly string[];
}

/** Whether somebody is an approver of what is judged. */
export type IsApprover = (id: number) => boolean;

/**
 * Whom `bar` keeps from approving these subjects. Commits of nobody that touch the text are among it whatever `bar` says: of their authors
 * nobody knows whether they approve their own work. Whoever had the app change the text counts as having written it, unless they are an
 * approver: then it is what an approver wants.
 */
export function barredPeople(
  subjects: readonly ApprovalSubject[],
  bar: readonly Barrable[],
  isApprover: IsApprover,
): BarredPeople {
  const of = <Value>(what: Barrable, values: (subject: ApprovalSubject) => readonly Value[] | undefined) =>
    bar.includes(what) ? subjects.flatMap((subject) => values(subject) ?? []) : [];
  const commits = new Set(subjects.flatMap(({ unattributedCommits }) => unattributedCommits));
  return {
    writers: new Set([
      ...of('committers-of-text', ({ textAuthors }) => textAuthors),
      ...of('committers-of-text', ({ commanders }) => commanders).filter((id) => !isApprover(id)),
      ...of('co-authors', ({ coAuthors }) => coAuthors),
    ]),
    mergers: new Set(of('merge-authors', ({ mergeAuthors }) => mergeAuthors)),
    commits: [...commits],
    coAuthored: [...new Set(of('co-authors', ({ unattributedCoAuthors }) => unattributedCoAuthors))].filter(
      (commit) => !commits.has(commit),
    ),
    merges: [...new Set(of('merge-authors', ({ unattributedMerges }) => unattributedMerges))].filter(
      (commit) => !commits.has(commit),
    ),
  };
}
