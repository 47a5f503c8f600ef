import type { Action } from '../model/action.ts';
import type { ShownComment } from '../model/pull-request.ts';
import { isStickyComment, renderMerged } from '../report/render-sticky-comment.ts';
import { informedNames, isInformed, renderInformed } from '../report/render-informed.ts';
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

/**
 * After the merge: the one comment with what the merge ticks, and once a comment for those who are told of it. Nothing where that was
 * done before, or there is nothing to tick and nobody to tell.
 */
export const planMergedComment = (comments: readonly ShownComment[]): readonly Action[] => {
  const kept = comments.find((comment) => isStickyComment(comment.body));
  if (kept === undefined) return [];
  const body = renderMerged(kept.body);
  const names = informedNames(kept.body);
  const isTold = names.length === 0 || comments.some((comment) => isInformed(comment.body));
  return [
    ...(sameText(kept.body, body) ? [] : [{ kind: 'update-comment', id: kept.id, body } as const]),
    ...(isTold ? [] : [{ kind: 'create-comment', body: renderInformed(names) } as const]),
  ];
};
