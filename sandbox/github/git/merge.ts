import { applyPatch, structuredPatch } from 'diff';
import { contentOf } from './changes.ts';
import { readFiles, writeFiles } from './files.ts';
import type { FileEntry } from './files.ts';
import type { ObjectStore } from './object-store.ts';
import { isBinary } from './patch.ts';

function same(a: FileEntry | undefined, b: FileEntry | undefined): boolean {
  return a?.sha === b?.sha && a?.mode === b?.mode;
}

/** One file changed on both sides: their changes laid over our text; null if they touch the same lines. */
function mergeTexts(
  store: ObjectStore,
  base: FileEntry | undefined,
  ours: FileEntry,
  theirs: FileEntry,
): FileEntry | null {
  const [old, mine, other] = [contentOf(store, base), contentOf(store, ours), contentOf(store, theirs)];
  if (base === undefined || isBinary(old) || isBinary(mine) || isBinary(other)) return null;
  const patch = structuredPatch('a', 'b', old.toString(), other.toString(), undefined, undefined, { context: 1 });
  const merged = applyPatch(mine.toString(), patch, { fuzzFactor: 0, autoConvertLineEndings: false });
  return merged === false ? null : { mode: ours.mode, sha: store.writeBlob(merged) };
}

/** Three-way merge of trees; returns the new tree, null on a conflict. */
export function mergeTrees(store: ObjectStore, base: string | null, ours: string, theirs: string): string | null {
  const old: ReadonlyMap<string, FileEntry> = base === null ? new Map() : readFiles(store, base);
  const mine = readFiles(store, ours);
  const other = readFiles(store, theirs);
  const merged = new Map(mine);
  for (const path of new Set([...old.keys(), ...other.keys()])) {
    const [before, here, there] = [old.get(path), mine.get(path), other.get(path)];
    if (same(before, there) || same(here, there)) continue;
    if (same(before, here)) {
      if (there === undefined) merged.delete(path);
      else merged.set(path, there);
      continue;
    }
    const both = here === undefined || there === undefined ? null : mergeTexts(store, before, here, there);
    if (both === null) return null;
    merged.set(path, both);
  }
  return writeFiles(store, merged);
}
