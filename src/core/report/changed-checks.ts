import type { CheckContent } from '../model/pull-request.ts';
import type { ChangedCheck } from '../model/preview.ts';
import type { Verdict } from '../model/verdict.ts';
import { renderApprovalsCheck } from './render-approvals-check.ts';
import { renderReviewCheck } from './render-review-check.ts';

const words = ({ conclusion, title }: CheckContent): string =>
  `${conclusion === null ? 'waiting' : conclusion === 'success' ? 'success' : 'failure'}: ${title}`;

/**
 * The checks that come out otherwise under one verdict than under another: another conclusion, or other people who are waited for. That
 * the same check finds more or less to mend is no other verdict.
 */
export function changedChecks(before: Verdict, after: Verdict): readonly ChangedCheck[] {
  const context = { inline: new Set<never>(), isPrivate: true };
  const pairs = [
    [renderReviewCheck(before, context), renderReviewCheck(after, context)],
    [renderApprovalsCheck(before), renderApprovalsCheck(after)],
  ] as const;
  return pairs.flatMap(([old, now]): readonly ChangedCheck[] => {
    const isSame = old.conclusion === now.conclusion && (old.conclusion !== null || old.title === now.title);
    return isSame ? [] : [{ name: now.name, before: words(old), after: words(now) }];
  });
}
