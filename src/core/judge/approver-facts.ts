import { latestReviews } from '../approvals/latest-reviews.ts';
import type { ApprovalVerdict } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { ApproverFacts } from '../rules/facts.ts';

/**
 * Who approves a record, by login, once its approvals were judged. Null where nobody has to: the change is editorial. Whose approval
 * counts is what the scopes of the record say, or, where none are configured, who may write to the repository.
 */
export function approverFacts(
  { reviews, head, author }: Pick<PullRequestFacts, 'reviews' | 'head' | 'author'>,
  subject: ApprovalSubject,
  { state, scopes }: Pick<ApprovalVerdict, 'state' | 'scopes'>,
): ApproverFacts | null {
  if (!subject.needsApproval) return null;
  const holds = latestReviews(reviews).filter(({ account, decisive }) => {
    if (account.kind === 'bot' || decisive?.state !== 'approved' || decisive.commit === null) return false;
    return decisive.commit === head.sha || subject.substanceAt.get(decisive.commit) === subject.substance;
  });
  const ofScopes = new Set(
    scopes
      .filter(({ subjects }) => subjects.includes(subject))
      .flatMap(({ reviews: assessed }) => assessed.filter(({ reason }) => reason === 'counted'))
      .map(({ account }) => account.id),
  );
  const counts = holds.filter(({ account, decisive }) =>
    state === 'not-configured'
      ? decisive?.authorCanWrite === true && account.id !== author?.id
      : ofScopes.has(account.id),
  );
  return {
    approved: holds.map(({ account }) => account.login),
    counted: counts.map(({ account }) => account.login),
    author: author?.login ?? null,
  };
}
