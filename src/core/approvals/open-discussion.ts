import { endOfSpan } from '../config/end-of-span.ts';
import type { ApprovalFacts, OpenDiscussion } from '../model/approval.ts';
import type { ApprovalSettings } from '../model/configuration.ts';

/**
 * Whether a pull request is still open for comment, and until when; null if it is not, or nobody asked for it. A time that is not known
 * never ends it.
 */
export function openDiscussion(
  setting: ApprovalSettings['discussion'],
  { now, openSince = null, discussedSince = openSince }: Pick<ApprovalFacts, 'now' | 'openSince' | 'discussedSince'>,
): OpenDiscussion | null {
  if (setting === null) return null;
  const { duration } = setting;
  const until = discussedSince === null ? null : endOfSpan(discussedSince, duration);
  const isOver = until !== null && now !== undefined && Date.parse(now) >= Date.parse(until);
  return isOver ? null : { duration, until };
}
