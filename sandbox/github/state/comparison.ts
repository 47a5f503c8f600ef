import { changesBetween } from '../git/changes.ts';
import type { FileChange } from '../git/changes.ts';
import { commitsBetween, contains, mergeBase } from '../git/history.ts';
import { linesShown } from '../git/patch.ts';
import type { DiffLines } from '../git/patch.ts';
import type { PullRequest, Repository } from './model.ts';

/** Tip of a branch, null if it is not there. */
export function tipOf(repository: Repository, branch: string): string | null {
  return repository.refs.get(`refs/heads/${branch}`) ?? null;
}

/** What the head is compared with: the base's tip now; after closing, the base as it was. */
export function baseOf(pullRequest: PullRequest): string {
  if (pullRequest.state === 'closed') return pullRequest.base.sha;
  return tipOf(pullRequest.repository, pullRequest.base.ref) ?? pullRequest.base.sha;
}

/** Files between merge base and head (three dots). */
export function filesOf(pullRequest: PullRequest): readonly FileChange[] {
  return filesAt(pullRequest, pullRequest.head.sha);
}

/** The same for an earlier head. */
export function filesAt(pullRequest: PullRequest, head: string): readonly FileChange[] {
  return compare(pullRequest.repository, baseOf(pullRequest), head).files;
}

export function commitsOf(pullRequest: PullRequest): string[] {
  return commitsBetween(pullRequest.repository.store, baseOf(pullRequest), pullRequest.head.sha);
}

/**
 * The merged pull requests that brought a commit, and, where the default branch does not hold it, the open ones that would (docs.github.com,
 * `Commit.associatedPullRequests`).
 */
export function pullRequestsWith(repository: Repository, sha: string): PullRequest[] {
  const tip = tipOf(repository, repository.defaultBranch);
  const isInDefault = tip !== null && contains(repository.store, tip, sha);
  return [...repository.pullRequests.values()].filter((pullRequest) => {
    const { merged, state } = pullRequest;
    if (merged === null && (state === 'closed' || isInDefault)) return false;
    return merged?.commit === sha || commitsOf(pullRequest).includes(sha);
  });
}

export interface Comparison {
  readonly mergeBase: string | null;
  readonly files: readonly FileChange[];
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
}

/** `base...head`. */
export function compare(repository: Repository, base: string, head: string): Comparison {
  const { store } = repository;
  const common = mergeBase(store, base, head);
  const from = common === null ? null : store.commitOf(common).tree;
  return {
    mergeBase: common,
    files: changesBetween(store, from, store.commitOf(head).tree),
    ahead: commitsBetween(store, base, head),
    behind: commitsBetween(store, head, base),
  };
}

/** Lines of a file that the pull request's diff shows at a commit; null when the file is not in the diff. */
export function diffLines(pullRequest: PullRequest, commit: string, path: string): DiffLines | null {
  const file = filesAt(pullRequest, commit).find((change) => change.path === path);
  return file === undefined ? null : linesShown(file.text);
}

/** Resolves a branch, tag, full ref or commit id (full, or at least 7 digits) to a commit; null if there is none. */
export function resolveCommit(repository: Repository, name: string): string | null {
  const plain = name === 'HEAD' ? repository.defaultBranch : name;
  for (const ref of [plain, `refs/${plain}`, `refs/heads/${plain}`, `refs/tags/${plain}`]) {
    const sha = repository.refs.get(ref);
    if (sha !== undefined) return sha;
  }
  if (/^[0-9a-f]{40}$/.test(plain)) return repository.store.has('commit', plain) ? plain : null;
  return null;
}
