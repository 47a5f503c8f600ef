import { Failure } from '../../app/failure.ts';
import type { FileAtCommit, FormerFile, RepositoryRef, SourceTree, TreeEntry } from '../../app/ports.ts';
import type { FileChanges } from '../../core/model/merge-group.ts';
import type { MergeSides } from '../../core/model/merge-sides.ts';
import { createByteCache } from './byte-cache.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readMerges } from './read-merges.ts';
import { readMergeBase } from './read-merge-base.ts';
import { readBranch, readTip } from './read-branch.ts';
import { readChanges } from './read-changes.ts';
import { readExisting } from './read-existing.ts';
import { readFileChanges } from './read-file-changes.ts';
import { isObjectName, readFiles } from './read-files.ts';
import { readHistory } from './read-history.ts';
import { readFolder, readRoot } from './read-folder.ts';
import { readPathHistory } from './read-path-history.ts';
import { readParent } from './read-parent.ts';
import { readWritten } from './read-written.ts';
import { toFileAtCommit } from './to-file.ts';

/** What a path is at a commit, without its content: a blob, or what stands in the way of one. */
type Place = { readonly blob: string } | Extract<FileAtCommit, { kind: 'missing' }>;

/** Texts take two bytes a character at most. */
const textBudget = 64 * 1_048_576;
/** Places, listed entries and answers about changes that are remembered. */
const entryBudget = 100_000;

const keyOf = (ref: RepositoryRef, ...parts: readonly string[]): string => [ref.repositoryId, ...parts].join('\n');

const placeOf = (entry: TreeEntry): Place =>
  entry.kind === 'file' ? { blob: entry.blob } : { kind: 'missing', reason: entry.kind };

/** Reads files and folders. Commits never change, so whatever was read of one is remembered, and texts by their blob's id. */
export function createSourceTree(calls: GitHubCalls): SourceTree {
  const contents = createByteCache<FileAtCommit>(textBudget, (file) =>
    file.kind === 'text' ? 200 + 2 * file.text.length : 200,
  );
  const places = createByteCache<Place>(entryBudget, () => 1);
  const listings = createByteCache<readonly TreeEntry[]>(entryBudget, (entries) => 1 + entries.length);
  const changes = createByteCache<boolean>(entryBudget, () => 1);
  const existing = createByteCache<boolean>(entryBudget, () => 1);
  const histories = createByteCache<boolean>(entryBudget, () => 1);
  const formerly = createByteCache<readonly FormerFile[]>(entryBudget, (files) => 1 + files.length);
  const compared = createByteCache<FileChanges>(entryBudget, ({ files }) => 1 + files.length);
  const merges = createByteCache<MergeSides>(entryBudget, ({ parents }) => 1 + parents.length);
  const written = createByteCache<readonly string[] | 'too-many'>(entryBudget, (paths) => 1 + paths.length);

  const known = (ref: RepositoryRef, commit: string, path: string): FileAtCommit | undefined => {
    const place = places.get(keyOf(ref, commit, path));
    return place === undefined || 'reason' in place ? place : contents.get(keyOf(ref, place.blob));
  };

  const remember = (
    ref: RepositoryRef,
    commit: string,
    path: string,
    blob: string | null,
    file: FileAtCommit,
  ): void => {
    if (file.kind === 'commit-unreadable') return;
    const isBlob = file.kind === 'text' || file.reason === 'binary' || file.reason === 'too-large';
    if (!isBlob) places.set(keyOf(ref, commit, path), file);
    else if (blob !== null) {
      places.set(keyOf(ref, commit, path), { blob });
      contents.set(keyOf(ref, blob), file);
    }
  };

  const listed = async (ref: RepositoryRef, commit: string, folder: string): Promise<readonly TreeEntry[] | null> => {
    const kept = listings.get(keyOf(ref, commit, folder));
    if (kept !== undefined) return kept;
    const all = folder === '' ? undefined : listings.get(keyOf(ref, commit, ''));
    if (all !== undefined) {
      const isFolder = all.some((entry) => entry.path === folder && entry.kind === 'folder');
      return isFolder ? all.filter((entry) => entry.path.startsWith(`${folder}/`)) : null;
    }
    const entries = folder === '' ? await readRoot(calls, ref, commit) : await readFolder(calls, ref, commit, folder);
    if (entries === null) return null;
    listings.set(keyOf(ref, commit, folder), entries);
    // Places are worth their room only for folders that are read as a whole, which the root never is.
    if (folder !== '') for (const entry of entries) places.set(keyOf(ref, commit, entry.path), placeOf(entry));
    return entries;
  };

  return {
    async files(ref, wanted) {
      const results = wanted.map(({ commit, path }): FileAtCommit | undefined => {
        if (!isObjectName(commit)) return { kind: 'commit-unreadable' };
        return path === '' ? { kind: 'missing', reason: 'folder' } : known(ref, commit, path);
      });
      const open = wanted.flatMap((file, index) => (results[index] === undefined ? [{ ...file, index }] : []));
      const answers = await readFiles(calls, ref, open);
      open.forEach(({ commit, path, index }, position) => {
        const answer = answers[position];
        if (answer === undefined) throw new Failure('github-unreadable', `files: no answer for ${path}`);
        const file: FileAtCommit =
          answer === 'commit-unreadable' ? { kind: 'commit-unreadable' } : toFileAtCommit(answer);
        const blob = answer === null || answer === 'commit-unreadable' ? null : answer.oid;
        remember(ref, commit, path, blob, file);
        results[index] = file;
      });
      return results.filter((file) => file !== undefined);
    },

    list: (ref, commit, folder) => (isObjectName(commit) ? listed(ref, commit, folder) : Promise.resolve(null)),

    async changedBy(ref, commits, paths) {
      const whole = [...new Set(commits)].filter(isObjectName);
      const wantedPaths = [...new Set(paths)];
      if (wantedPaths.length === 0) return new Map(whole.map((commit) => [commit, []]));
      const isKnown = (commit: string): boolean =>
        wantedPaths.every((path) => changes.get(keyOf(ref, commit, path)) !== undefined);
      const result = new Map<string, readonly string[]>();
      for (const commit of whole.filter(isKnown)) {
        const changed = wantedPaths.filter((path) => changes.get(keyOf(ref, commit, path)) === true);
        result.set(commit, changed);
      }
      const open = whole.filter((commit) => !result.has(commit));
      for (const [commit, changed] of await readChanges(calls, ref, open, wantedPaths)) {
        for (const path of wantedPaths) changes.set(keyOf(ref, commit, path), changed.includes(path));
        result.set(commit, changed);
      }
      return result;
    },

    async merges(ref, commits) {
      const whole = [...new Set(commits)].filter(isObjectName);
      const open = whole.filter((commit) => merges.get(keyOf(ref, commit)) === undefined);
      const read = await readMerges(calls, ref, open);
      for (const [commit, sides] of read) merges.set(keyOf(ref, commit), sides);
      return new Map(
        whole.flatMap((commit) => {
          const sides = read.get(commit) ?? merges.get(keyOf(ref, commit));
          return sides === undefined ? [] : [[commit, sides] as const];
        }),
      );
    },

    async written(ref, commits) {
      const result = new Map<string, readonly string[]>();
      for (const commit of [...new Set(commits)].filter(isObjectName)) {
        const paths = written.get(keyOf(ref, commit)) ?? (await readWritten(calls, ref, commit));
        if (paths === 'unreadable') continue;
        written.set(keyOf(ref, commit), paths);
        if (paths !== 'too-many') result.set(commit, paths);
      }
      return result;
    },

    async existing(ref, commit, paths) {
      const wanted = [...new Set(paths)];
      // The root is always there, and no request can name it.
      const isThere = (path: string): boolean | undefined => {
        if (path === '') return true;
        const place = places.get(keyOf(ref, commit, path));
        if (place !== undefined) return !('reason' in place) || place.reason !== 'not-found';
        return existing.get(keyOf(ref, commit, path));
      };
      const open = wanted.filter((path) => isThere(path) === undefined);
      const found = await readExisting(calls, ref, commit, open);
      for (const path of open) existing.set(keyOf(ref, commit, path), found.has(path));
      return new Set(wanted.filter((path) => found.has(path) || isThere(path) === true));
    },

    async wasThere(ref, commit, path) {
      const known = histories.get(keyOf(ref, commit, path));
      if (known !== undefined) return known;
      const was = await readHistory(calls, ref, commit, path);
      histories.set(keyOf(ref, commit, path), was);
      return was;
    },

    async formerly(ref, commit, paths) {
      const open = [...new Set(paths)].filter((path) => formerly.get(keyOf(ref, commit, path)) === undefined);
      const found = await readPathHistory(calls, ref, commit, open);
      const read = new Map(open.map((path, index) => [path, found[index] ?? []]));
      for (const [path, files] of read) formerly.set(keyOf(ref, commit, path), files);
      return paths.map((path) => read.get(path) ?? formerly.get(keyOf(ref, commit, path)) ?? []);
    },

    async fileChanges(ref, base, head) {
      const key = keyOf(ref, base, head);
      const known = compared.get(key) ?? (await readFileChanges(calls, ref, base, head));
      compared.set(key, known);
      return known;
    },

    mergeBase: (ref, base, head) => readMergeBase(calls, ref, base, head),
    parent: (ref, place) => readParent(calls, ref, place),
    tip: (ref) => readTip(calls, ref),
    branch: (ref, branch) => readBranch(calls, ref, branch),
  };
}
