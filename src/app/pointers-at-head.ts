import { adrDirPath, log4brainsPath } from '../core/log/governing-paths.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { Failure } from './failure.ts';
import type { FileAtCommit, PullRequestRef, SourceTree } from './ports.ts';

const textOf = (file: FileAtCommit | undefined): string | null => (file?.kind === 'text' ? file.text : null);

/**
 * The facts with the files that point to a log as they stand at head, where the pull request changes one of them: records below a
 * folder that it points to itself are records. Costs nothing for any other pull request. Throws Failure, also when head itself
 * cannot be read, because then it moved meanwhile.
 */
export async function withPointersAtHead(
  sourceTree: SourceTree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
): Promise<PullRequestFacts> {
  const paths = [adrDirPath, log4brainsPath];
  const isTouched = facts.files.some(
    ({ path, previousPath }) => paths.includes(path) || (previousPath !== null && paths.includes(previousPath)),
  );
  if (!isTouched) return facts;
  const commit = facts.head.sha;
  const [adrDir, log4brains] = await sourceTree.files(
    ref,
    paths.map((path) => ({ commit, path })),
  );
  if ([adrDir, log4brains].some((file) => file === undefined || file.kind === 'commit-unreadable')) {
    throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
  }
  return { ...facts, pointersAtHead: { adrDir: textOf(adrDir), log4brains: textOf(log4brains) } };
}
