import { approvedIn } from '../commands/approved-block.ts';
import type { ApprovalProblem, ApprovalVerdict } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { EarlierApproval, MergedPullRequest } from '../model/approved-text.ts';
import { judgedDocuments } from './log-materials.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { recordTextOf } from './record-change.ts';

/** A text at a path, by the id of its bytes. */
export interface TextAtPath {
  readonly path: string;
  readonly blob: string;
}

/** More records than one request looks for: of those beyond, everybody has to approve. */
const mostLookedFor = 10;

/** Words of people who take back what was merged, as GitHub's own button and `git revert` write them. */
const takesBack = /\brevert/i;

/** Why one approver may be of use where nobody can be: see `restoredOnBase`. */
const aboutPeople: ReadonlySet<ApprovalProblem['code']> = new Set(['nobody-but-author', 'nobody-but-writers']);

/**
 * Whether it matters now that a text was approved before: approvals are missing, and somebody approved it, or nobody could otherwise. Until
 * then nothing would change but what the check says, which is worth a request only where the pull request says that it reverts something.
 */
const doesMatter = ({ state, scopes, problems }: ApprovalVerdict, isRevert: boolean): boolean =>
  (state === 'waiting' || state === 'blocked') &&
  (isRevert ||
    problems.some(({ code }) => aboutPeople.has(code)) ||
    scopes.some(({ reviews }) => reviews.some(({ reason }) => reason === 'counted')));

/**
 * The records whose text may be one that stood on the base branch before, where that matters: changed where they stand, in more than
 * editorial ways, in a file of their own. A record that is new may be one that was taken away before; that is looked for only where the
 * pull request says that it reverts something, so that new records cost nothing. `approvals`: without what is known of the past.
 */
export function mayRestore(material: JudgementMaterial, approvals: ApprovalVerdict): readonly TextAtPath[] {
  const { facts } = material;
  const isRevert = [facts.title, facts.body ?? '', facts.head.message ?? ''].some((words) => takesBack.test(words));
  if (!doesMatter(approvals, isRevert)) return [];
  return judgedDocuments(material)
    .flatMap(({ file, versions, records }) =>
      records.flatMap((record): readonly TextAtPath[] => {
        const { head, base, fork } = versions;
        if (record.key !== null || head.kind !== 'text') return [];
        if (record.change === 'added') return isRevert ? [{ path: file.path, blob: head.blob }] : [];
        if (record.change !== 'modified' || base.kind !== 'text' || base.blob === head.blob) return [];
        const before = recordTextOf(record, fork, facts.base.sha ?? '');
        const isEditorial = recordTextOf(record, head, facts.head.sha) === before;
        return isEditorial ? [] : [{ path: file.path, blob: head.blob }];
      }),
    )
    .slice(0, mostLookedFor);
}

/**
 * What a merged pull request says of a text that stands here again: that everybody who has to approved it there, for this base branch, that
 * the check said so when it was merged, and that it stood there then. Null where any of that is not so, or not known.
 */
export function earlierApproval(
  { path, blob }: TextAtPath,
  base: string,
  merged: MergedPullRequest,
): EarlierApproval | null {
  const { number, check } = merged;
  if (merged.base !== base || merged.blob !== blob || check === null) return null;
  if (check.externalId !== `pr:${String(number)}` || check.conclusion !== 'success') return null;
  if (!(Date.parse(check.completedAt ?? '') <= Date.parse(merged.mergedAt))) return null;
  const approved = approvedIn(check.summary);
  if (approved?.base !== base) return null;
  const text = approved.texts.find((each) => each.path === path && each.blob === blob);
  return text === undefined ? null : { number, marks: text.marks };
}

/** What has to be approved, with where its text was approved before; the rest as it is. */
export function withApprovedBefore(
  { approvedBefore }: Pick<JudgementMaterial, 'approvedBefore'>,
  subject: ApprovalSubject,
): ApprovalSubject {
  if (subject.kind !== 'record' || subject.blob === undefined) return subject;
  const found = approvedBefore?.get(subject.path)?.filter(({ blob }) => blob === subject.blob) ?? [];
  return found.length === 0
    ? subject
    : { ...subject, approvedBefore: found.map(({ number, marks }) => ({ number, marks })) };
}
