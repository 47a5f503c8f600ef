import { commitsOf, tipOf } from './comparison.ts';
import { mergeBase } from '../git/history.ts';
import type { Doer, PullRequest, Repository } from './model.ts';
import { canAtLeast, demand } from './people.ts';
import type { Refusal } from './refusal.ts';
import { unprocessable } from './refusal.ts';
import { remember } from './timeline.ts';
import type { World } from './world.ts';

function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.pullRequests.keys()) + 1;
}

function invalid(message: string): Refusal {
  return unprocessable({ resource: 'PullRequest', code: 'custom', message });
}

/** Opens a pull request; `head` is a branch of `headRepository`. */
export function openPullRequest(
  world: World,
  doer: Doer,
  repository: Repository,
  input: { base: string; head: string; headRepository: Repository; title: string; body: string; draft: boolean },
): PullRequest {
  const { headRepository } = input;
  const baseSha = tipOf(repository, input.base);
  const headSha = tipOf(headRepository, input.head);
  if (baseSha === null) throw unprocessable({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  if (headSha === null || headRepository.store !== repository.store)
    throw unprocessable({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  for (const other of repository.pullRequests.values())
    if (
      other.state === 'open' &&
      other.base.ref === input.base &&
      other.head.ref === input.head &&
      other.head.repository === headRepository
    )
      throw invalid(`A pull request already exists for ${headRepository.owner.login}:${input.head}.`);
  if (mergeBase(repository.store, baseSha, headSha) === headSha)
    throw invalid(`No commits between ${input.base} and ${input.head}`);
  if (headRepository === repository) demand(world, repository, doer, 'write');
  const pullRequest: PullRequest = {
    id: world.nextId('pullRequest'),
    repository,
    number: nextNumber(repository),
    author: doer.account,
    app: doer.app,
    title: input.title,
    body: input.body,
    state: 'open',
    isDraft: input.draft,
    base: { ref: input.base, sha: baseSha },
    head: {
      ref: input.head,
      sha: headSha,
      repository: headRepository,
      ownerLogin: headRepository.owner.login,
    },
    createdAt: world.now(),
    updatedAt: world.now(),
    closedAt: null,
    merged: null,
    closedForGood: false,
    labels: new Map(),
    requestedUsers: new Set(),
    requestedTeams: new Set(),
    timeline: [],
    comments: [],
    reviews: [],
    reviewComments: [],
  };
  repository.pullRequests.set(pullRequest.number, pullRequest);
  world.pullRequests.set(pullRequest.id, pullRequest);
  world.emit({ event: 'pull_request', action: 'opened', pullRequest, sender: doer.account });
  return pullRequest;
}

/** The author or somebody with triage. */
function demandAuthorOr(world: World, doer: Doer, pullRequest: PullRequest): void {
  if (doer.account === pullRequest.author) return;
  demand(world, pullRequest.repository, doer, 'triage');
}

export function editPullRequest(
  world: World,
  doer: Doer,
  pullRequest: PullRequest,
  change: { title?: string | undefined; body?: string | undefined; base?: string | undefined },
): void {
  demandAuthorOr(world, doer, pullRequest);
  const changes: Record<string, unknown> = {};
  if (change.base !== undefined && change.base !== pullRequest.base.ref) {
    const sha = tipOf(pullRequest.repository, change.base);
    if (sha === null) throw unprocessable({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    changes.base = { ref: { from: pullRequest.base.ref }, sha: { from: pullRequest.base.sha } };
    pullRequest.base = { ref: change.base, sha };
    remember(world, pullRequest, 'BaseRefChangedEvent', doer.account);
  }
  if (change.title !== undefined && change.title !== pullRequest.title) {
    changes.title = { from: pullRequest.title };
    pullRequest.title = change.title;
  }
  if (change.body !== undefined && change.body !== pullRequest.body) {
    changes.body = { from: pullRequest.body };
    pullRequest.body = change.body;
  }
  if (Object.keys(changes).length === 0) return;
  pullRequest.updatedAt = world.now();
  world.emit({ event: 'pull_request', action: 'edited', pullRequest, changes, sender: doer.account });
}

export function closePullRequest(world: World, doer: Doer, pullRequest: PullRequest): void {
  demandAuthorOr(world, doer, pullRequest);
  if (pullRequest.state === 'closed') return;
  pullRequest.base = {
    ...pullRequest.base,
    sha: tipOf(pullRequest.repository, pullRequest.base.ref) ?? pullRequest.base.sha,
  };
  pullRequest.state = 'closed';
  pullRequest.closedAt = world.now();
  pullRequest.updatedAt = world.now();
  remember(world, pullRequest, 'ClosedEvent', doer.account);
  world.emit({ event: 'pull_request', action: 'closed', pullRequest, sender: doer.account });
}

export function reopenPullRequest(world: World, doer: Doer, pullRequest: PullRequest): void {
  demandAuthorOr(world, doer, pullRequest);
  if (pullRequest.state === 'open') return;
  const tip = pullRequest.head.repository.deleted ? null : tipOf(pullRequest.head.repository, pullRequest.head.ref);
  if (pullRequest.merged !== null || pullRequest.closedForGood || tip === null)
    throw unprocessable({
      resource: 'PullRequest',
      field: 'state',
      code: 'invalid',
      message: 'state cannot be changed.',
    });
  pullRequest.state = 'open';
  pullRequest.closedAt = null;
  pullRequest.head = { ...pullRequest.head, sha: tip };
  pullRequest.updatedAt = world.now();
  remember(world, pullRequest, 'ReopenedEvent', doer.account);
  world.emit({ event: 'pull_request', action: 'reopened', pullRequest, sender: doer.account });
}

export function setDraft(world: World, doer: Doer, pullRequest: PullRequest, isDraft: boolean): void {
  if (doer.account !== pullRequest.author) demand(world, pullRequest.repository, doer, 'write');
  if (pullRequest.isDraft === isDraft) return;
  pullRequest.isDraft = isDraft;
  pullRequest.updatedAt = world.now();
  if (!isDraft) remember(world, pullRequest, 'ReadyForReviewEvent', doer.account);
  const action = isDraft ? 'converted_to_draft' : 'ready_for_review';
  world.emit({ event: 'pull_request', action, pullRequest, sender: doer.account });
}

export function setLabel(world: World, doer: Doer, pullRequest: PullRequest, name: string, on: boolean): void {
  const { repository } = pullRequest;
  demand(world, repository, doer, 'triage');
  const label = repository.labels.get(name) ?? { id: world.nextId('label'), name };
  if (pullRequest.labels.has(name) === on) return;
  repository.labels.set(name, label);
  if (on) pullRequest.labels.set(name, label);
  else pullRequest.labels.delete(name);
  const action = on ? 'labeled' : 'unlabeled';
  world.emit({ event: 'pull_request', action, pullRequest, label, sender: doer.account });
}

/** How GitHub calls the writer's relation to the repository. */
export function associationOf(world: World, pullRequest: PullRequest, account: PullRequest['author']): string {
  const { repository } = pullRequest;
  if (repository.owner === account) return 'OWNER';
  if (repository.owner.members.has(account.id)) return 'MEMBER';
  if (canAtLeast(world, repository, account, 'triage')) return 'COLLABORATOR';
  const wrote = commitsOf(pullRequest).length > 0 && pullRequest.author === account;
  return wrote ? 'CONTRIBUTOR' : 'NONE';
}
