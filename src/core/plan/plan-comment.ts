import type { Action } from '../model/action.ts';
import type { ShownComment } from '../model/pull-request.ts';
import { isStickyComment, renderMerged } from '../report/render-sticky-comment.ts';
import { sameText } from './plan-check.ts';

/**
 * What has to be written so that the one comment says `wanted`. The oldest is kept, others that look the same (two events at once)
 * are deleted; nothing is written if it says so already. `mayCreate` false: only a comment that is there is changed.
 */
export function planComment(comments: readonly ShownComment[], wanted: string, mayCreate: boolean): readonly Action[] {
  const [kept, ...doubles] = comments.filter((comment) => isStickyComment(comment.body));
  if (kept === undefined) return mayCreate ? [{ kind: 'create-comment', body: wanted }] : [];
  const update: Action[] = sameText(kept.body, wanted) ? [] : [{ kind: 'update-comment', id: kept.id, body: wanted }];
  return [...update, ...doubles.map((double): Action => ({ kind: 'delete-comment', id: double.id }))];
}

/** After the merge: the one comment with what the merge ticks. Nothing where it ticks nothing, or did before. */
export const planMergedComment = (comments: readonly ShownComment[]): readonly Action[] => {
  const kept = comments.find((comment) => isStickyComment(comment.body));
  const body = kept === undefined ? '' : renderMerged(kept.body);
  return kept === undefined || sameText(kept.body, body) ? [] : [{ kind: 'update-comment', id: kept.id, body }];
};
