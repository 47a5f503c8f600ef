import { entryAt } from './files.ts';
import type { ObjectStore } from './object-store.ts';

/** The commit and everything it descends from. */
function ancestorsOf(store: ObjectStore, sha: string): Set<string> {
  const seen = new Set<string>();
  const open = [sha];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(store.commit(next)?.parents ?? []));
  }
  return seen;
}

/** Whether `descendant` contains `ancestor` (a commit contains itself). */
export function contains(store: ObjectStore, descendant: string, ancestor: string): boolean {
  return ancestorsOf(store, descendant).has(ancestor);
}

/** A best common ancestor, as `git merge-base`; null for unrelated histories. Of several, the newest. */
export function mergeBase(store: ObjectStore, a: string, b: string): string | null {
  const ofB = ancestorsOf(store, b);
  const common = [...ancestorsOf(store, a)].filter((sha) => ofB.has(sha));
  const behind = new Set<string>();
  for (const sha of common)
    for (const parent of store.commitOf(sha).parents)
      if (!behind.has(parent)) for (const older of ancestorsOf(store, parent)) behind.add(older);
  const best = common.filter((sha) => !behind.has(sha));
  best.sort((x, y) => store.commitOf(y).committer.date.getTime() - store.commitOf(x).committer.date.getTime());
  return best[0] ?? null;
}

/** Commits in `head` and not in `base`, parents before children, as a pull request lists them. */
export function commitsBetween(store: ObjectStore, base: string, head: string): string[] {
  const known = ancestorsOf(store, base);
  const ordered: string[] = [];
  const visit = (start: string): void => {
    const stack: { sha: string; entered: boolean }[] = [{ sha: start, entered: false }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (top.entered) ordered.push(top.sha);
      else if (!known.has(top.sha)) {
        known.add(top.sha);
        stack.push({ sha: top.sha, entered: true });
        for (const parent of store.commitOf(top.sha).parents.toReversed()) stack.push({ sha: parent, entered: false });
      }
    }
  };
  visit(head);
  return ordered;
}

/**
 * The commits up to one that changed a path, the newest first, as `git log -- <path>` simplifies: a merge that left the path as one of its
 * parents had it is none of them, and only that parent is followed.
 */
export function historyOf(store: ObjectStore, head: string, path: string): string[] {
  const standing = (sha: string): string => {
    const entry = entryAt(store, store.commitOf(sha).tree, path);
    return entry === null ? '' : `${entry.mode} ${entry.sha}`;
  };
  const changing = new Set<string>();
  const seen = new Set<string>();
  const open = [head];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const now = standing(next);
    const { parents } = store.commitOf(next);
    const same = parents.find((parent) => standing(parent) === now);
    if (same === undefined && (parents.length > 0 || now !== '')) changing.add(next);
    open.push(...(same === undefined ? parents : [same]));
  }
  return commitsBetween(store, '', head)
    .filter((sha) => changing.has(sha))
    .toReversed();
}
