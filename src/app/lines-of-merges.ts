import type { FileAtCommit, RepositoryRef, SourceTree } from './ports.ts';

type Paths = ReadonlyMap<string, readonly string[]>;

/** Each costs a request the first time. */
const mostMerges = 20;
/** Files of merges; each is read in the merge and in its parents. */
const mostFiles = 100;

const linesOf = (file: FileAtCommit | undefined): readonly string[] | null => {
  if (file?.kind === 'text') return file.text.split(/\r?\n/);
  return file?.kind === 'missing' && file.reason === 'not-found' ? [] : null;
};

/** Whether a file has a line that none of its sides has; so it is where one of them cannot be read. */
const hasNewLine = (after: readonly string[] | null, sides: readonly (readonly string[] | null)[]): boolean => {
  const known = new Set(sides.flatMap((lines) => lines ?? []));
  return after === null || sides.includes(null) || after.some((line) => line.trim() !== '' && !known.has(line));
};

/**
 * Of files that merges mixed those in which a merge says a line that no side says: two people who each add a line make a new file, but
 * whoever brings both together wrote nothing. What cannot be read, or is too much, is among them. Throws Failure.
 */
export async function linesOfMerges(
  sourceTree: Pick<SourceTree, 'merges' | 'files'>,
  ref: RepositoryRef,
  mixed: Paths,
): Promise<Paths> {
  const some = [...mixed].filter(([, paths]) => paths.length > 0);
  const count = some.reduce((sum, [, paths]) => sum + paths.length, 0);
  if (some.length === 0 || some.length > mostMerges || count > mostFiles) return mixed;
  const sides = await sourceTree.merges(
    ref,
    some.map(([sha]) => sha),
  );
  const wanted = some.flatMap(([sha, paths]) =>
    [sha, ...(sides.get(sha)?.parents ?? [])].flatMap((commit) => paths.map((path) => ({ commit, path }))),
  );
  const read = await sourceTree.files(ref, wanted);
  const files = new Map(wanted.map(({ commit, path }, index) => [JSON.stringify([commit, path]), read[index]]));
  const at = (commit: string, path: string) => linesOf(files.get(JSON.stringify([commit, path])));
  const isNew = (sha: string, path: string): boolean =>
    hasNewLine(at(sha, path), sides.get(sha)?.parents.map((parent) => at(parent, path)) ?? [null]);
  return new Map([...mixed].map(([sha, paths]) => [sha, paths.filter((path) => isNew(sha, path))]));
}
