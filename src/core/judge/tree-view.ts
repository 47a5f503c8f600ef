import type { ChangedFile } from '../model/pull-request.ts';
import type { TreeFacts } from '../rules/facts.ts';

/** What is known of the paths of a commit: those that were asked for, and which of them are there. */
export interface KnownPaths {
  readonly asked: ReadonlySet<string>;
  readonly existing: ReadonlySet<string>;
}

const foldersOf = (path: string): readonly string[] => {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
};

/** The tree of a commit, as far as somebody looked. */
export const baseTree = ({ asked, existing }: KnownPaths): TreeFacts => ({
  has: (path) => (path === '' || existing.has(path) ? true : asked.has(path) ? false : null),
  known: [...existing],
});

/**
 * The same tree with the changed files laid over it. Of a folder whose files are taken away nobody knows whether any is left, so
 * nothing is said of it.
 */
export function headTree(paths: KnownPaths, files: readonly ChangedFile[]): TreeFacts {
  const gone = new Set<string>();
  const brought = new Set<string>();
  for (const { path, change, previousPath } of files) {
    if (change === 'deleted') gone.add(path);
    else brought.add(path);
    if (previousPath !== null) gone.add(previousPath);
  }
  for (const path of brought) gone.delete(path);
  const doubtful = new Set([...gone].flatMap(foldersOf));
  const folders = new Set([...brought].flatMap(foldersOf));
  const before = baseTree(paths);
  return {
    has: (path) => {
      if (brought.has(path) || folders.has(path)) return true;
      if (gone.has(path)) return false;
      return doubtful.has(path) && before.has(path) === true ? null : before.has(path);
    },
    known: [...new Set([...before.known.filter((path) => !gone.has(path)), ...brought, ...folders])],
  };
}
