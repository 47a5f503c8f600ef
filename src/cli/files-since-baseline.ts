import { changesSince, type FileSince } from '../adapters/local/changes-since.ts';
import { runGit, type Environment } from '../adapters/local/run-git.ts';
import { baselinePath } from '../core/log/governing-paths.ts';

/** What became of the files of a repository; paths count from its root. */
export interface FilesSince {
  /** Where files that were moved stood before, by where they stand now. */
  readonly moved: ReadonlyMap<string, string>;
  /** Files that were not there before. */
  readonly added: ReadonlySet<string>;
}

/** Nobody knows. */
export const nothingKnown: FilesSince = { moved: new Map(), added: new Set() };

/** What became of files, as git tells it. */
export const filesSince = (files: readonly FileSince[]): FilesSince => ({
  moved: new Map(files.flatMap(({ path, previousPath }) => (previousPath === null ? [] : [[path, previousPath]]))),
  added: new Set(files.filter(({ change }) => change === 'added').map(({ path }) => path)),
});

/**
 * What became of files since the baseline was committed last: until then its entries were right about where records stand. Of one that
 * is written anew and not committed yet nobody knows which files it has seen, and without git nothing is known at all.
 */
export async function filesSinceBaseline(root: string, environment: Environment): Promise<FilesSince> {
  const found = await runGit(root, ['rev-list', '-1', 'HEAD', '--', baselinePath], environment);
  const commit = found.kind === 'ended' && found.code === 0 ? found.stdout.toString('latin1').trim() : '';
  if (commit === '') return nothingKnown;
  const since = await changesSince(root, commit, environment);
  if (!since.ok) return nothingKnown;
  const { moved, added } = filesSince(since.files);
  const isWritten = since.files.some(({ path }) => path === baselinePath);
  return { moved, added: isWritten ? nothingKnown.added : added };
}
