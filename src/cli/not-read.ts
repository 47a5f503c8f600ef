import path from 'node:path';
import type { NotRead, Obstacle } from './check-report.ts';
import type { BaseComparison } from './compare-with-base.ts';
import { slashed } from './find-candidates.ts';
import type { RepositoryPaths } from './find-paths.ts';

/** Files in a log that are no Markdown; told against a base only those that changed, as of the records. */
export function notReadIn(
  { root, notRead }: Pick<RepositoryPaths, 'root' | 'notRead'>,
  comparison: Pick<BaseComparison, 'paths'> | null,
  cwd: string,
): readonly NotRead[] {
  if (comparison === null) return notRead;
  const changed = new Set(comparison.paths);
  return notRead.filter((file) => changed.has(slashed(path.relative(root, path.resolve(cwd, file.path)))));
}

/**
 * That a log holds nothing that can be read: then nothing was judged, and that must not look like a check that passes. null where there
 * is a file to judge, or nothing that is not read.
 */
export function nothingReadable(
  { candidates }: Pick<RepositoryPaths, 'candidates'>,
  notRead: readonly NotRead[],
): Obstacle | null {
  const [first] = notRead;
  if (first === undefined || candidates.length > 0) return null;
  const formats = [...new Set(notRead.map(({ format }) => format))].sort().join(', ');
  const files =
    notRead.length === 1 ? 'The only file of records here is' : `All ${notRead.length} files of records here are`;
  return {
    path: slashed(path.dirname(first.path)),
    message: `${files} ${formats}, which is not read: records have to be Markdown. So nothing was judged.`,
  };
}
