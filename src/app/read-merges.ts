import type { Authorship } from '../core/judge/needs.ts';
import type { MergeSides } from '../core/model/merge-sides.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { PullRequestRef, SourceTree } from './ports.ts';
import { fetchFiles, type FetchedFile } from './read-versions.ts';

/** Merge commits of others than the author with what stands in their sides. */
export interface ReadMerges {
  /** Null: it cannot be read, or there is too much of it. */
  readonly merged: ReadonlyMap<string, MergeSides | null>;
  readonly files: readonly FetchedFile[];
}

/** Each costs a request the first time. */
const mostMerges = 20;
/** A request for each 100 the first time. */
const mostFiles = 2000;

/**
 * What merge commits of others than the author were made of, and what the changed files are in them, in their parents and where these
 * parted. Of the newest merges alone where there is too much: whoever made the others counts as having written. Asks nothing where the
 * author made every merge. Throws Failure.
 */
export async function readMerges(
  sourceTree: SourceTree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  authorship: Authorship | null,
): Promise<ReadMerges> {
  const { merges = [], paths = [] } = authorship ?? {};
  if (merges.length === 0 || paths.length === 0) return { merged: new Map(), files: [] };
  const most = Math.min(mostMerges, Math.floor(mostFiles / (4 * paths.length)));
  const asked = merges.slice(Math.max(0, merges.length - most));
  const read = asked.length === 0 ? new Map<string, MergeSides>() : await sourceTree.merges(ref, asked);
  const commits = [...read].flatMap(([sha, { parents, parted }]) => [
    sha,
    ...parents,
    ...(parted === null ? [] : [parted]),
  ]);
  const wanted = commits.flatMap((commit) => paths.map((path) => ({ commit, path })));
  return {
    merged: new Map(merges.map((sha) => [sha, read.get(sha) ?? null])),
    files: await fetchFiles(sourceTree, ref, facts, wanted),
  };
}
