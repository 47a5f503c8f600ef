import type { PullRequestFacts } from '../model/pull-request.ts';
import type { ToldSubject } from '../model/verdict.ts';
import { isStickyComment } from '../report/render-sticky-comment.ts';

/**
 * ISO time since when all records stand open for comment: since people may review the pull request, but not before this app told them by
 * its comment, nor before it told them of the latest record. GitHub put down itself when that comment came; without it the time begins
 * now; null: it has not begun, or one of the times cannot be read.
 */
export function discussedSince(
  { openSince = null, shown }: Pick<PullRequestFacts, 'openSince' | 'shown'>,
  now: string | undefined,
  told: readonly ToldSubject[] = [],
): string | null {
  const commented = shown.comments.find(({ body }) => isStickyComment(body))?.createdAt ?? now ?? null;
  if (openSince === null || commented === null) return null;
  const times = [openSince, commented, ...told.map(({ since }) => since)];
  if (times.some((time) => Number.isNaN(Date.parse(time)))) return null;
  return times.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
}
