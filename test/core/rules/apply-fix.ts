import { applyEdits } from '../../../src/core/fix/apply-edits.ts';
import type { Fix } from '../../../src/core/model/finding.ts';

/** A document after a fix, with the path it has then; throws where the fix does not fit. */
export function applyFix(text: string, path: string, fix: Fix): { readonly text: string; readonly path: string } {
  const after = applyEdits(new Map([[path, text]]), fix.edits);
  const [file, ...others] = after ?? [];
  if (file === undefined || others.length > 0) throw new Error(`The fix "${fix.title}" does not fit ${path}.`);
  return { path: file[0], text: file[1] };
}
