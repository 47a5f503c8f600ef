import { changedBetween } from '../core/queue/changed-between.ts';
import type { QueuedTree } from '../core/queue/queued-facts.ts';
import { baselinePath, configurationPath } from '../core/log/governing-paths.ts';
import type { FileChanges, QueuedPullRequest } from '../core/model/merge-group.ts';
import { Failure } from './failure.ts';
import type { FileAtCommit, MergeGroups, RepositoryRef, SourceTree } from './ports.ts';

interface Ports {
  readonly mergeGroups: Pick<MergeGroups, 'changes'>;
  readonly sourceTree: Pick<SourceTree, 'files' | 'list'>;
}

const rootFile = (file: FileAtCommit | undefined): { readonly text: string | null; readonly blob: string } | null => {
  if (file?.kind === 'text') return { text: file.text, blob: file.blob };
  return file?.kind === 'missing' && file.reason === 'not-found' ? null : { text: null, blob: '' };
};

/** GitHub compares 300 files at most: beyond that both trees are read as a whole. */
const allChanges = async (
  { mergeGroups, sourceTree }: Ports,
  ref: RepositoryRef,
  { base, head }: QueuedPullRequest,
): Promise<FileChanges> => {
  const compared = await mergeGroups.changes(ref, base, head);
  if (compared.isComplete) return compared;
  const [before, after] = await Promise.all([sourceTree.list(ref, base, ''), sourceTree.list(ref, head, '')]);
  if (before === null || after === null) throw new Failure('github-conflict', `The commit ${head} cannot be read.`);
  return { files: changedBetween(before, after), isComplete: true };
};

/** What an entry of a merge queue changes, and what governs the commit that it is built on. Throws Failure. */
export async function readQueuedTree(ports: Ports, ref: RepositoryRef, queued: QueuedPullRequest): Promise<QueuedTree> {
  const paths = [configurationPath, baselinePath, '.adr-dir', '.log4brains.yml'];
  const [{ files, isComplete }, atBase] = await Promise.all([
    allChanges(ports, ref, queued),
    ports.sourceTree.files(
      ref,
      paths.map((path) => ({ commit: queued.base, path })),
    ),
  ]);
  if (atBase.some((file) => file.kind === 'commit-unreadable')) {
    throw new Failure('github-conflict', `The commit ${queued.base} cannot be read any more.`);
  }
  const [configuration, baseline, adrDir, log4brains] = atBase.map(rootFile);
  return {
    files,
    filesComplete: isComplete,
    configuration: configuration ?? null,
    baseline: baseline ?? null,
    adrDir: adrDir?.text ?? null,
    log4brains: log4brains?.text ?? null,
  };
}
