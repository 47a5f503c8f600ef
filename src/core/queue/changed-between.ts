import type { ChangedFile } from '../model/pull-request.ts';

/** A file of a tree. */
export interface FileEntry {
  readonly path: string;
  readonly blob: string;
  readonly kind: 'file' | 'symlink' | 'submodule' | 'folder';
}

/** The files that differ between two whole trees, by path. A moved file is a deleted and an added one. */
export function changedBetween(before: readonly FileEntry[], after: readonly FileEntry[]): readonly ChangedFile[] {
  const filesOf = (entries: readonly FileEntry[]): ReadonlyMap<string, string> =>
    new Map(entries.flatMap(({ path, blob, kind }) => (kind === 'folder' ? [] : [[path, `${kind} ${blob}`]])));
  const [old, now] = [filesOf(before), filesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path): readonly ChangedFile[] => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was === is) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'deleted' : 'modified';
    return [{ path, change, previousPath: null }];
  });
}
