import { contains } from '../git/history.ts';
import { suiteFor } from './check-suites.ts';
import { tipOf } from './comparison.ts';
import type { Doer, PullRequest, Repository } from './model.ts';
import { Refusal } from './refusal.ts';
import { remember } from './timeline.ts';
import type { World } from './world.ts';

export const noCommit = '0'.repeat(40);

function close(world: World, doer: Doer, pullRequest: PullRequest): void {
  pullRequest.state = 'closed';
  pullRequest.closedAt = world.now();
  pullRequest.updatedAt = world.now();
  remember(world, pullRequest, 'ClosedEvent', doer.account);
  world.emit({ event: 'pull_request', action: 'closed', pullRequest, sender: doer.account });
}

/** The head branch was pushed or deleted. */
function followHead(world: World, doer: Doer, pullRequest: PullRequest, before: string, after: string): void {
  if (after === noCommit) {
    close(world, doer, pullRequest);
    return;
  }
  const base = tipOf(pullRequest.repository, pullRequest.base.ref) ?? pullRequest.base.sha;
  pullRequest.head = { ...pullRequest.head, sha: after };
  pullRequest.base = { ...pullRequest.base, sha: base };
  pullRequest.updatedAt = world.now();
  world.emit({ event: 'pull_request', action: 'synchronize', pullRequest, before, after, sender: doer.account });
  if (!contains(pullRequest.repository.store, base, after)) return;
  pullRequest.closedForGood = true;
  close(world, doer, pullRequest);
}

/** The base branch was pushed: what it now contains counts as merged. */
function followBase(world: World, doer: Doer, pullRequest: PullRequest, before: string, after: string): void {
  if (after === noCommit) {
    close(world, doer, pullRequest);
    return;
  }
  if (!contains(pullRequest.repository.store, after, pullRequest.head.sha)) return;
  if (before !== noCommit) pullRequest.base = { ...pullRequest.base, sha: before };
  pullRequest.merged = { at: world.now(), by: doer.account, commit: after };
  remember(world, pullRequest, 'MergedEvent', doer.account);
  close(world, doer, pullRequest);
}

function followPullRequests(
  world: World,
  doer: Doer,
  repository: Repository,
  branch: string,
  before: string,
  after: string,
): void {
  for (const pullRequest of world.pullRequests.values()) {
    if (pullRequest.state !== 'open') continue;
    if (pullRequest.head.repository === repository && pullRequest.head.ref === branch)
      followHead(world, doer, pullRequest, before, after);
    else if (pullRequest.repository === repository && pullRequest.base.ref === branch)
      followBase(world, doer, pullRequest, before, after);
  }
}

/**
 * Points a ref at a commit (null: deletes it), tells the apps, and lets pull requests follow. Not a fast-forward without
 * `force`: 422, as GitHub.
 */
export function moveRef(
  world: World,
  doer: Doer,
  repository: Repository,
  ref: string,
  to: string | null,
  force = false,
): void {
  const before = repository.refs.get(ref) ?? noCommit;
  const after = to ?? noCommit;
  if (before === after) return;
  const forced = before !== noCommit && to !== null && !contains(repository.store, to, before);
  if (forced && !force) throw new Refusal(422, 'Update is not a fast forward');
  if (to === null) repository.refs.delete(ref);
  else repository.refs.set(ref, to);
  repository.pushedAt = world.now();
  world.emit({ event: 'push', action: null, repository, ref, before, after, forced, sender: doer.account });
  if (!ref.startsWith('refs/heads/')) return;
  if (to !== null)
    for (const installation of world.installations.values()) {
      if (!installation.repositories.has(repository.id) || installation.permissions.checks !== 'write') continue;
      const known = repository.checkSuites.length;
      const suite = suiteFor(world, installation.app, repository, to);
      if (repository.checkSuites.length > known)
        world.emit({ event: 'check_suite', action: 'requested', suite, sender: doer.account });
    }
  followPullRequests(world, doer, repository, ref.slice('refs/heads/'.length), before, after);
}
