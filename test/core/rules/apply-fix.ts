import { applyEdits } from '../../../src/core/fix/apply-edits.ts';
import type { Fix } from '../../../src/core/model/finding.ts';

/** A document after a fix, with the path it has then and the rest of its log; throws where the fix does not fit. */
export function applyFix(
  text: string,
  path: string,
  fix: Fix,
  log: Readonly<Record<string, string>> = {},
): { readonly text: string; readonly path: string; readonly log: Readonly<Record<string, string>> } {
  const after = applyEdits(new Map([...Object.entries(log), [path, text]]), fix.edits);
  const to = fix.edits.find((edit) => edit.kind === 'rename' && edit.from === path);
  const at = to?.kind === 'rename' ? to.to : path;
  const { [at]: own, ...rest } = Object.fromEntries(after ?? []);
  if (own === undefined) throw new Error(`The fix "${fix.title}" does not fit ${path}.`);
  return { path: at, text: own, log: rest };
}
