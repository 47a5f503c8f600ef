import { applyFixes } from '../fix/apply-fixes.ts';
import type { FileWrite } from '../model/action.ts';
import type { Fix } from '../model/finding.ts';
import { plainText } from '../report/plain-text.ts';

const longestTitle = 300;

/** What a commit does to the files of a branch. */
export interface BranchChanges {
  readonly files: readonly FileWrite[];
  readonly deleted: readonly string[];
  /** The fixes that are in it, by their titles, each one plain line: a name of a file may hold line breaks, and a commit message trailers. */
  readonly titles: readonly string[];
  /** The files that get other names, from and to. */
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/**
 * What some fixes change on a branch, each taken whole or not at all, in their order; one that meets an earlier one waits for the
 * next time. Null where nothing would change.
 *
 * @param texts the files as they stand on the branch, by path; a fix about another file is left out
 */
export function branchChanges(texts: ReadonlyMap<string, string>, fixes: readonly Fix[]): BranchChanges | null {
  const { texts: after, applied } = applyFixes(texts, fixes);
  const files = [...after].flatMap(([path, text]) => (texts.get(path) === text ? [] : [{ path, text }]));
  const deleted = [...texts.keys()].filter((path) => !after.has(path));
  if (files.length + deleted.length === 0) return null;
  const moved = applied.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'rename' ? [[edit.from, edit.to] as const] : [])),
  );
  return { files, deleted, titles: applied.map(({ title }) => plainText(title, longestTitle)), moved };
}
