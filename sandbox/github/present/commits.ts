import { changesBetween } from '../git/changes.ts';
import type { FileChange } from '../git/changes.ts';
import type { Signature } from '../git/object-store.ts';
import { accountOf } from '../state/commits.ts';
import type { Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import type { World } from '../state/world.ts';
import { userOrNull } from './accounts.ts';
import { apiOf, iso, pageOf } from './urls.ts';

const unverified = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

function presentSignature(signature: Signature): Record<string, unknown> {
  return { name: signature.name, email: signature.email, date: iso(signature.date) };
}

/** `commit`, as repos/get-commit and pull request lists show it. */
export function presentCommit(world: World, repository: Repository, sha: string): Record<string, unknown> {
  const commit = repository.store.commitOf(sha);
  const api = apiOf(world, repository);
  return {
    sha,
    node_id: nodeId('Commit', `${repository.id}:${sha}`),
    commit: {
      author: presentSignature(commit.author),
      committer: presentSignature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: unverified,
    },
    url: `${api}/commits/${sha}`,
    html_url: `${pageOf(repository)}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    author: userOrNull(world, accountOf(world, commit.author)),
    committer: userOrNull(world, accountOf(world, commit.committer)),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${pageOf(repository)}/commit/${parent}`,
    })),
  };
}

/** `git-commit`, as the git database shows it. */
export function presentGitCommit(world: World, repository: Repository, sha: string): Record<string, unknown> {
  const commit = repository.store.commitOf(sha);
  const api = apiOf(world, repository);
  return {
    sha,
    node_id: nodeId('Commit', `${repository.id}:${sha}`),
    url: `${api}/git/commits/${sha}`,
    html_url: `${pageOf(repository)}/commit/${sha}`,
    author: presentSignature(commit.author),
    committer: presentSignature(commit.committer),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/git/commits/${parent}`,
      html_url: `${pageOf(repository)}/commit/${parent}`,
    })),
    verification: unverified,
  };
}

/** `diff-entry`. */
export function presentFile(
  world: World,
  repository: Repository,
  commit: string,
  file: FileChange,
): Record<string, unknown> {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${pageOf(repository)}/blob/${commit}/${path}`,
    raw_url: `${pageOf(repository)}/raw/${commit}/${path}`,
    contents_url: `${apiOf(world, repository)}/contents/${path}?ref=${commit}`,
    ...(file.text === null ? {} : { patch: file.text }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}

/** What a commit changed, compared with its first parent. */
export function filesOfCommit(repository: Repository, sha: string): readonly FileChange[] {
  const { store } = repository;
  const commit = store.commitOf(sha);
  const parent = commit.parents[0];
  return changesBetween(store, parent === undefined ? null : store.commitOf(parent).tree, commit.tree);
}
