import type { ApprovedText } from '../model/approved-text.ts';
import type { ApprovalVerdict } from '../model/approval.ts';

/**
 * The texts of records that everybody who has to approved, with what they met; none where somebody passed over the approvers, or where
 * nobody had to approve. A record that is taken away is no text.
 */
export function approvedTexts({
  state,
  scopes,
  overridden,
}: Pick<ApprovalVerdict, 'state' | 'scopes' | 'overridden'>): readonly ApprovedText[] {
  if (state !== 'approved' || overridden !== undefined) return [];
  const found = new Map<string, ApprovedText>();
  for (const { subjects, mark, state: met } of scopes) {
    for (const { path, blob, kind } of subjects) {
      if (mark === undefined || met !== 'met' || blob === undefined || kind !== 'record') continue;
      const key = `${blob} ${path}`;
      found.set(key, { path, blob, marks: [...new Set([...(found.get(key)?.marks ?? []), mark])] });
    }
  }
  return [...found.values()];
}
