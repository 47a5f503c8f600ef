import type { FileAtCommit, RepositoryRef, SourceTree } from './ports.ts';

type Paths = ReadonlyMap<string, readonly string[]>;

/** Each costs a request the first time. */
const mostMerges = 20;
/** Files of merges; each is read in the merge, in its parents and where these parted. */
const mostFiles = 100;

const linesOf = (file: FileAtCommit | undefined): readonly string[] | null => {
  if (file?.kind === 'text') return file.text.split(/\r?\n/);
  return file?.kind === 'missing' && file.reason === 'not-found' ? [] : null;
};

type Lines = readonly string[] | null;

/** How often a file says each line. */
const counted = (lines: readonly string[]): ((line: string) => number) => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return (line) => counts.get(line) ?? 0;
};

/** How often a line is left at least where nobody takes it away but the sides themselves. */
const leftOf = (sides: readonly number[], old: number): number => {
  // What several sides added may be one line, and what several took away several.
  if (sides.every((count) => count >= old)) return Math.max(...sides);
  return sides.reduce((sum, count) => sum + count - old, old);
};

/**
 * Whether a file has a line that none of its sides has, or lacks one that no side took away since they parted; so it is where one of them
 * cannot be read.
 */
const isOwn = (after: Lines, sides: readonly Lines[], old: Lines): boolean => {
  const known = sides.filter((lines) => lines !== null);
  if (after === null || old === null || known.length < sides.length || known.length === 0) return true;
  const said = known.flat();
  const [now, before, each] = [counted(after), counted(old), known.map(counted)];
  const isSaid = counted(said);
  const hasNew = after.some((line) => line.trim() !== '' && isSaid(line) === 0);
  const lacks = (line: string): boolean =>
    now(line) <
    leftOf(
      each.map((count) => count(line)),
      before(line),
    );
  return hasNew || said.some((line) => line.trim() !== '' && lacks(line));
};

/**
 * Of files that merges mixed those in which a merge says a line that no side says, or leaves one out that no side took away: two people
 * who each add a line make a new file, but whoever brings both together wrote nothing. What cannot be read, or is too much, is among them.
 * Throws Failure.
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
  const wanted = some.flatMap(([sha, paths]) => {
    const { parents = [], parted = null } = sides.get(sha) ?? {};
    return [sha, ...parents, ...(parted === null ? [] : [parted])].flatMap((commit) =>
      paths.map((path) => ({ commit, path })),
    );
  });
  const read = await sourceTree.files(ref, wanted);
  const files = new Map(wanted.map(({ commit, path }, index) => [JSON.stringify([commit, path]), read[index]]));
  const at = (commit: string, path: string) => linesOf(files.get(JSON.stringify([commit, path])));
  const isWritten = (sha: string, path: string): boolean => {
    const { parents = [], parted = null } = sides.get(sha) ?? {};
    const before = parents.map((parent) => at(parent, path));
    // Sides of which nothing common is known took nothing away.
    return isOwn(at(sha, path), before, parted === null ? [] : at(parted, path));
  };
  return new Map([...mixed].map(([sha, paths]) => [sha, paths.filter((path) => isWritten(sha, path))]));
}
