import { readFiles } from './files.ts';
import type { FileEntry } from './files.ts';
import type { ObjectStore } from './object-store.ts';
import { isBinary, patchBetween } from './patch.ts';
import type { Patch } from './patch.ts';

export interface FileChange extends Patch {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The new blob, or the removed one. */
  readonly sha: string;
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Beyond so many pairs only equal contents count as renames, as git's rename limit does. */
const mostPairs = 10_000;

export function contentOf(store: ObjectStore, entry: FileEntry | undefined): Buffer {
  if (entry === undefined) return Buffer.alloc(0);
  if (entry.mode === '160000') return Buffer.from(`Subproject commit ${entry.sha}\n`);
  return store.blob(entry.sha) ?? Buffer.alloc(0);
}

/** Share of the larger file's bytes that stand in both, line by line: near git's similarity index. */
function similarity(a: Buffer, b: Buffer): number {
  if (a.length === 0 || b.length === 0 || isBinary(a) || isBinary(b)) return 0;
  const counts = new Map<string, number>();
  for (const line of a.toString('utf8').split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of b.toString('utf8').split('\n')) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common += Buffer.byteLength(line) + 1;
  }
  return common / Math.max(a.length, b.length);
}

function renamesBetween(
  store: ObjectStore,
  removed: ReadonlyMap<string, FileEntry>,
  added: ReadonlyMap<string, FileEntry>,
): Pair[] {
  const pairs: Pair[] = [];
  const free = new Map(removed);
  const wanted = new Map(added);
  const take = (from: string, to: string): void => {
    pairs.push({ from, to });
    free.delete(from);
    wanted.delete(to);
  };
  for (const [to, entry] of added) {
    const same = [...free].find(([, other]) => other.sha === entry.sha);
    if (same !== undefined && contentOf(store, entry).length > 0) take(same[0], to);
  }
  if (free.size * wanted.size > mostPairs) return pairs;
  const scored = [...free].flatMap(([from, old]) =>
    [...wanted].map(([to, entry]) => ({
      from,
      to,
      score: similarity(contentOf(store, old), contentOf(store, entry)),
    })),
  );
  for (const { from, to, score } of scored.toSorted((a, b) => b.score - a.score))
    if (score >= 0.5 && free.has(from) && wanted.has(to)) take(from, to);
  return pairs;
}

function compare(store: ObjectStore, baseTree: string | null, headTree: string): FileChange[] {
  const before: ReadonlyMap<string, FileEntry> = baseTree === null ? new Map() : readFiles(store, baseTree);
  const after = readFiles(store, headTree);
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const added = new Map([...after].filter(([path]) => !before.has(path)));
  const change = (status: FileChange['status'], path: string, previousPath: string | null): FileChange => {
    const old = before.get(previousPath ?? path);
    const entry = after.get(path);
    const patch = patchBetween(contentOf(store, old), contentOf(store, entry));
    return { path, previousPath, status, sha: (entry ?? old)?.sha ?? '', ...patch };
  };
  const renames = renamesBetween(store, removed, added);
  const changes = renames.map(({ from, to }) => change('renamed', to, from));
  for (const { from, to } of renames) {
    removed.delete(from);
    added.delete(to);
  }
  for (const path of added.keys()) changes.push(change('added', path, null));
  for (const path of removed.keys()) changes.push(change('removed', path, null));
  for (const [path, entry] of after) {
    const old = before.get(path);
    if (old !== undefined && (old.sha !== entry.sha || old.mode !== entry.mode)) {
      changes.push(change('modified', path, null));
    }
  }
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const cache = new WeakMap<ObjectStore, Map<string, readonly FileChange[]>>();

/** What changed between two trees, by path, with renames as git finds them. `baseTree` null: everything is new. */
export function changesBetween(store: ObjectStore, baseTree: string | null, headTree: string): readonly FileChange[] {
  const known = cache.get(store) ?? new Map<string, readonly FileChange[]>();
  cache.set(store, known);
  const key = `${baseTree ?? ''}..${headTree}`;
  const changes = known.get(key) ?? compare(store, baseTree, headTree);
  known.set(key, changes);
  return changes;
}
