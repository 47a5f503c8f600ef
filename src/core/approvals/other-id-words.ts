import type { OtherId } from '../model/resolved-approver.ts';
import type { KnownApprover } from './known-approver.ts';

/**
 * That a name belongs to another account or team than the one that is meant, with both ids, and what to write if the new one is right.
 * Ids of accounts and teams are no secrets: GitHub shows both to whoever may see the name.
 */
export function otherIdWords(
  { approver, key }: Pick<KnownApprover, 'approver' | 'key'>,
  { expected, found, by }: OtherId,
): string {
  const isTeam = approver.kind === 'team';
  const what = isTeam ? 'is another team' : 'belongs to another account';
  const perhaps = isTeam ? 'perhaps made anew under the same name' : 'perhaps after a change of name';
  const meant = by === 'pin' ? 'the one that it is pinned to' : 'when it was first seen';
  return `${key} ${what} (id ${found}) than ${meant} (id ${expected}), ${perhaps}, so nobody counts by it. If the new one is right, pin it: "${key}#${found}". Else correct the name.`;
}
