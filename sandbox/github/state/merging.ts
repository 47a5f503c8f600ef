import { mergeBase } from '../git/history.ts';
import { mergeTrees } from '../git/merge.ts';
import { baseOf, tipOf } from './comparison.ts';
import { signatureOf, webFlow } from './commits.ts';
import type { Doer, PullRequest } from './model.ts';
import { demand } from './people.ts';
import { moveRef } from './refs.ts';
import { Refusal } from './refusal.ts';
import { remember } from './timeline.ts';
import type { World } from './world.ts';

/** The merged tree of `ours` and `theirs`; null on a conflict. */
export function treeOfBoth(pullRequest: PullRequest, ours: string, theirs: string): string | null {
  const { store } = pullRequest.repository;
  const common = mergeBase(store, ours, theirs);
  const base = common === null ? null : store.commitOf(common).tree;
  return mergeTrees(store, base, store.commitOf(ours).tree, store.commitOf(theirs).tree);
}

/** Whether it would merge without conflicts. */
export function isMergeable(pullRequest: PullRequest): boolean {
  return treeOfBoth(pullRequest, baseOf(pullRequest), pullRequest.head.sha) !== null;
}

function headLabel(pullRequest: PullRequest): string {
  return `${pullRequest.head.ownerLogin}/${pullRequest.head.ref}`;
}

/** Merges; returns the new commit on the base branch. */
export function mergePullRequest(
  world: World,
  doer: Doer,
  pullRequest: PullRequest,
  method: 'merge' | 'squash',
): string {
  const { repository, head, number, title } = pullRequest;
  demand(world, repository, doer, 'write');
  const tip = tipOf(repository, pullRequest.base.ref);
  if (pullRequest.state === 'closed' || pullRequest.isDraft || tip === null)
    throw new Refusal(405, 'Pull Request is not mergeable');
  const tree = treeOfBoth(pullRequest, tip, head.sha);
  if (tree === null) throw new Refusal(405, 'Merge conflict');
  const message =
    method === 'merge'
      ? `Merge pull request #${number} from ${headLabel(pullRequest)}\n\n${title}`
      : `${title} (#${number})`;
  const commit = repository.store.writeCommit({
    tree,
    parents: method === 'merge' ? [tip, head.sha] : [tip],
    author: signatureOf(world, method === 'merge' ? doer.account : pullRequest.author),
    committer: webFlow(world),
    message,
  });
  pullRequest.base = { ...pullRequest.base, sha: tip };
  pullRequest.merged = { at: world.now(), by: doer.account, commit };
  pullRequest.state = 'closed';
  remember(world, pullRequest, 'MergedEvent', doer.account);
  remember(world, pullRequest, 'ClosedEvent', doer.account);
  pullRequest.closedAt = world.now();
  pullRequest.updatedAt = world.now();
  moveRef(world, doer, repository, `refs/heads/${pullRequest.base.ref}`, commit);
  world.emit({ event: 'pull_request', action: 'closed', pullRequest, sender: doer.account });
  return commit;
}

/** "Update branch": merges the base into the head, by the person who clicks. */
export function updateBranch(world: World, doer: Doer, pullRequest: PullRequest): string {
  const { head, base, repository } = pullRequest;
  demand(world, head.repository, doer, 'write');
  const tip = tipOf(repository, base.ref);
  const tree = tip === null ? null : treeOfBoth(pullRequest, head.sha, tip);
  if (tip === null || tree === null) throw new Refusal(422, 'merge conflict between base and head');
  const commit = repository.store.writeCommit({
    tree,
    parents: [head.sha, tip],
    author: signatureOf(world, doer.account),
    committer: webFlow(world),
    message: `Merge branch '${base.ref}' into ${head.ref}`,
  });
  moveRef(world, doer, head.repository, `refs/heads/${head.ref}`, commit);
  return commit;
}
