import type { FileMode, ObjectStore, TreeEntry } from './object-store.ts';

export interface FileEntry {
  readonly mode: FileMode;
  readonly sha: string;
}

/** Paths to entries, folders left out. */
export type Files = ReadonlyMap<string, FileEntry>;

function collect(store: ObjectStore, tree: string, prefix: string, into: Map<string, FileEntry>): void {
  for (const entry of store.tree(tree) ?? []) {
    const path = prefix + entry.name;
    if (entry.mode === '040000') collect(store, entry.sha, `${path}/`, into);
    else into.set(path, { mode: entry.mode, sha: entry.sha });
  }
}

/** All files of a tree, at any depth. */
export function readFiles(store: ObjectStore, tree: string): Map<string, FileEntry> {
  const files = new Map<string, FileEntry>();
  collect(store, tree, '', files);
  return files;
}

/** Writes the trees that hold these files; returns the root tree's id. */
export function writeFiles(store: ObjectStore, files: Files): string {
  const here: TreeEntry[] = [];
  const below = new Map<string, Map<string, FileEntry>>();
  for (const [path, entry] of files) {
    const slash = path.indexOf('/');
    if (slash === -1) here.push({ name: path, ...entry });
    else {
      const folder = path.slice(0, slash);
      const inside = below.get(folder) ?? new Map<string, FileEntry>();
      inside.set(path.slice(slash + 1), entry);
      below.set(folder, inside);
    }
  }
  for (const [name, inside] of below) here.push({ name, mode: '040000', sha: writeFiles(store, inside) });
  return store.writeTree(here);
}

/** The entry at a path of a tree; the empty path is the tree itself. */
export function entryAt(store: ObjectStore, tree: string, path: string): FileEntry | null {
  let entry: FileEntry = { mode: '040000', sha: tree };
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (entry.mode !== '040000') return null;
    const next = store.tree(entry.sha)?.find((item) => item.name === name);
    if (next === undefined) return null;
    entry = { mode: next.mode, sha: next.sha };
  }
  return entry;
}
