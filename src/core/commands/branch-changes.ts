import { applyEdits } from '../fix/apply-edits.ts';
import type { FileWrite } from '../model/action.ts';
import type { Edit, Fix } from '../model/finding.ts';

/** What a commit does to the files of a branch. */
export interface BranchChanges {
  readonly files: readonly FileWrite[];
  readonly deleted: readonly string[];
  /** The fixes that are in it, by their titles. */
  readonly titles: readonly string[];
}

type Replace = Extract<Edit, { readonly kind: 'replace' }>;

/** Two edits meet where they share a character, or insert at the same place. */
const meet = (one: Edit, other: Edit): boolean => {
  if (one.kind === 'replace' && other.kind === 'replace') return one.path === other.path && overlap(one, other);
  return one.kind !== 'replace' && other.kind !== 'replace';
};
const overlap = (one: Replace, other: Replace): boolean =>
  one.start === other.start || (one.start < other.end && other.start < one.end);

/**
 * The files of a branch after some fixes, each taken whole or not at all, in their order: one that meets an earlier one waits for the
 * next time, and so does a second one that renames or makes a file. Null where nothing would change.
 *
 * @param texts the files as they stand on the branch, by path; a fix about another file is left out
 */
export function branchChanges(texts: ReadonlyMap<string, string>, fixes: readonly Fix[]): BranchChanges | null {
  let edits: readonly Edit[] = [];
  let after: ReadonlyMap<string, string> = texts;
  const titles: string[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => edits.some((other) => meet(edit, other)))) continue;
    const tried = applyEdits(texts, [...edits, ...fix.edits]);
    if (tried === null) continue;
    edits = [...edits, ...fix.edits];
    after = tried;
    titles.push(fix.title);
  }
  const files = [...after].flatMap(([path, text]) => (texts.get(path) === text ? [] : [{ path, text }]));
  const deleted = [...texts.keys()].filter((path) => !after.has(path));
  return files.length + deleted.length === 0 ? null : { files, deleted, titles };
}
