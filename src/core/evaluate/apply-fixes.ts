import type { Edit, Finding } from '../model/finding.ts';

type Replace = Extract<Edit, { readonly kind: 'replace' }>;

export interface FixedText {
  readonly text: string;
  /** The findings whose fix is in the text. */
  readonly applied: readonly Finding[];
  /** The findings whose fix met another one in the same place, or does not fit the text: they wait for the next run. */
  readonly postponed: readonly Finding[];
}

/** The edits of a fix, if all of them replace something in this one text; null if it also touches other files. */
function replacementsOf(finding: Finding, path: string, length: number): readonly Replace[] | null {
  const edits = finding.fix?.edits ?? [];
  const fitting = edits.filter(
    (edit): edit is Replace =>
      edit.kind === 'replace' && edit.path === path && 0 <= edit.start && edit.start <= edit.end && edit.end <= length,
  );
  return fitting.length > 0 && fitting.length === edits.length ? fitting : null;
}

/** Two edits meet where they share a character, or insert at the same place. */
const meet = (a: Replace, b: Replace): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end) || (a.start === a.end && a.start === b.end);

/**
 * Applies fixes to the original text of a file: each whole or not at all, in the order of the findings; a fix that meets an
 * earlier one is postponed. Only those marked safe, unless `safeOnly` is false.
 */
export function applyFixes(text: string, path: string, findings: readonly Finding[], safeOnly = true): FixedText {
  const applied: Finding[] = [];
  const postponed: Finding[] = [];
  const accepted: Replace[] = [];
  for (const finding of findings) {
    if (finding.fix === null || (safeOnly && !finding.fix.safe)) continue;
    const edits = replacementsOf(finding, path, text.length);
    if (edits === null || edits.some((edit) => accepted.some((other) => meet(edit, other)))) {
      postponed.push(finding);
      continue;
    }
    for (const edit of edits) accepted.push(edit);
    applied.push(finding);
  }
  accepted.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let reached = 0;
  for (const edit of accepted) {
    pieces.push(text.slice(reached, edit.start), edit.text);
    reached = edit.end;
  }
  pieces.push(text.slice(reached));
  return { text: pieces.join(''), applied, postponed };
}
