import type { StateEvent } from './event.ts';
import { webFlow } from './commits.ts';
import { tipOf } from './comparison.ts';
import { treeOfBoth } from './merging.ts';
import type { App, CheckRun, Doer, PullRequest, QueueEntry, Repository } from './model.ts';
import { demand } from './people.ts';
import { moveRef } from './refs.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The checks that the queue requires, on pull requests and on its own commits. */
const required = ['ADR review', 'ADR approvals'];

/** The newest run of each required check on a commit; null where one is not there yet. */
function runsOn(repository: Repository, app: App, sha: string): readonly (CheckRun | null)[] {
  const runs = repository.checkSuites.filter((suite) => suite.app === app && suite.headSha === sha);
  return required.map((name) => runs.flatMap((suite) => suite.runs).findLast((run) => run.name === name) ?? null);
}

const isGreen = (run: CheckRun | null): boolean => run?.conclusion === 'success';

/** Makes the commit of an entry on the one in front of it, on a branch of GitHub's own, and asks for its checks. */
function build(world: World, doer: Doer, pullRequest: PullRequest, base: string): QueueEntry | null {
  const { repository, number, head, title } = pullRequest;
  const tree = treeOfBoth(pullRequest, base, head.sha);
  if (tree === null) return null;
  const commit = repository.store.writeCommit({
    tree,
    parents: [base, head.sha],
    author: webFlow(world),
    committer: webFlow(world),
    message: `Merge pull request #${number} from ${head.ownerLogin}/${head.ref}\n\n${title}`,
  });
  const ref = `refs/heads/gh-readonly-queue/${pullRequest.base.ref}/pr-${number}-${base}`;
  const entry = { pullRequest, base, head: commit, ref, doer };
  repository.mergeQueue.push(entry);
  moveRef(world, doer, repository, ref, commit, true);
  world.emit({ event: 'merge_group', action: 'checks_requested', entry, sender: doer.account });
  return entry;
}

/** "Merge when ready": refused, as on GitHub, while a required check of the pull request is not green. */
export function enqueue(world: World, app: App, doer: Doer, pullRequest: PullRequest): void {
  const { repository, base } = pullRequest;
  demand(world, repository, doer, 'write');
  const tip = tipOf(repository, base.ref);
  if (pullRequest.state === 'closed' || pullRequest.isDraft || tip === null)
    throw new Refusal(422, 'Pull request is not mergeable');
  if (!runsOn(repository, app, pullRequest.head.sha).every(isGreen))
    throw new Refusal(422, 'Required status checks are missing or not successful');
  const last = repository.mergeQueue.findLast((entry) => entry.pullRequest.base.ref === base.ref);
  if (build(world, doer, pullRequest, last?.head ?? tip) === null) throw new Refusal(422, 'Merge conflict');
}

function destroy(world: World, entry: QueueEntry, reason: 'merged' | 'dequeued' | 'invalidated'): void {
  const { repository } = entry.pullRequest;
  repository.mergeQueue.splice(repository.mergeQueue.indexOf(entry), 1);
  moveRef(world, entry.doer, repository, entry.ref, null);
  world.emit({ event: 'merge_group', action: 'destroyed', entry, reason, sender: entry.doer.account });
}

/** The first entry is merged when its checks are green, and leaves when one ended otherwise; those behind are then built anew. */
function advance(world: World, app: App, repository: Repository): void {
  const [first, ...behind] = repository.mergeQueue;
  if (first === undefined) return;
  const runs = runsOn(repository, app, first.head);
  if (runs.every(isGreen)) {
    destroy(world, first, 'merged');
    moveRef(world, first.doer, repository, `refs/heads/${first.pullRequest.base.ref}`, first.head);
    advance(world, app, repository);
  } else if (runs.some((run) => run?.status === 'completed' && !isGreen(run))) {
    destroy(world, first, 'dequeued');
    for (const entry of behind) destroy(world, entry, 'invalidated');
    for (const { doer, pullRequest } of behind) {
      const base = repository.mergeQueue.at(-1)?.head ?? tipOf(repository, pullRequest.base.ref);
      if (base !== null) build(world, doer, pullRequest, base);
    }
  }
}

/** Lets queues go on when a check ends. */
export function runMergeQueues(world: World, app: App): void {
  world.onEvent((event: StateEvent) => {
    if (event.event !== 'check_run' || event.action !== 'completed') return;
    advance(world, app, event.checkRun.suite.repository);
  });
}
