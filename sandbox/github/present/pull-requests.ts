import { commitsOf, filesOf } from '../state/comparison.ts';
import { isMergeable } from '../state/merging.ts';
import type { Account, Label, PullRequest, Repository, Team } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { associationOf } from '../state/pull-requests.ts';
import type { World } from '../state/world.ts';
import { simpleTeam, simpleUser, userOrGhost, userOrNull } from './accounts.ts';
import { presentRepository } from './repositories.ts';
import { apiOf, iso, isoOrNull, pageOf } from './urls.ts';

export function presentLabel(world: World, repository: Repository, label: Label): Record<string, unknown> {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${apiOf(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: '',
    color: 'ededed',
    default: false,
  };
}

export function requestedUsers(world: World, pullRequest: PullRequest): Account[] {
  return [...pullRequest.requestedUsers]
    .map((id) => world.accounts.get(id))
    .filter((account): account is Account => account !== undefined && !account.deleted);
}

export function requestedTeams(world: World, pullRequest: PullRequest): Team[] {
  return [...pullRequest.requestedTeams]
    .map((id) => world.teams.get(id))
    .filter((team): team is Team => team !== undefined);
}

/** The head's repository; null when it was deleted. */
export function headRepository(pullRequest: PullRequest): Repository | null {
  return pullRequest.head.repository.deleted ? null : pullRequest.head.repository;
}

/** `pull-request-simple`, as lists and reviews show it. */
export function simplePullRequest(world: World, pullRequest: PullRequest): Record<string, unknown> {
  const { repository, number, head, base } = pullRequest;
  const api = apiOf(world, repository);
  const self = `${api}/pulls/${number}`;
  const issue = `${api}/issues/${number}`;
  const page = `${pageOf(repository)}/pull/${number}`;
  const statuses = `${api}/statuses/${head.sha}`;
  const from = headRepository(pullRequest);
  return {
    url: self,
    id: pullRequest.id,
    node_id: nodeId('PullRequest', pullRequest.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number,
    state: pullRequest.state,
    locked: false,
    title: pullRequest.title,
    user: userOrGhost(world, pullRequest.author),
    body: pullRequest.body === '' ? null : pullRequest.body,
    created_at: iso(pullRequest.createdAt),
    updated_at: iso(pullRequest.updatedAt),
    closed_at: isoOrNull(pullRequest.closedAt),
    merged_at: isoOrNull(pullRequest.merged?.at ?? null),
    merge_commit_sha: pullRequest.merged?.commit ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: requestedUsers(world, pullRequest).map((user) => simpleUser(world, user)),
    requested_teams: requestedTeams(world, pullRequest).map((team) => simpleTeam(world, team)),
    labels: [...pullRequest.labels.values()].map((label) => presentLabel(world, repository, label)),
    milestone: null,
    draft: pullRequest.isDraft,
    commits_url: `${self}/commits`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: {
      label: `${head.ownerLogin}:${head.ref}`,
      ref: head.ref,
      sha: head.sha,
      user: simpleUser(world, head.repository.owner),
      repo: from === null ? null : presentRepository(world, from),
    },
    base: {
      label: `${repository.owner.login}:${base.ref}`,
      ref: base.ref,
      sha: base.sha,
      user: simpleUser(world, repository.owner),
      repo: presentRepository(world, repository),
    },
    _links: {
      self: { href: self },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${self}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${self}/commits` },
      statuses: { href: statuses },
    },
    author_association: associationOf(world, pullRequest, pullRequest.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** `pull-request`, the answer of pulls/get and the heart of pull_request webhooks. */
export function fullPullRequest(world: World, pullRequest: PullRequest): Record<string, unknown> {
  const files = filesOf(pullRequest);
  const mergeable = pullRequest.state === 'open' ? isMergeable(pullRequest) : null;
  const sum = (key: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[key], 0);
  return {
    ...simplePullRequest(world, pullRequest),
    merged: pullRequest.merged !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: userOrNull(world, pullRequest.merged?.by ?? null),
    comments: pullRequest.comments.length,
    review_comments: pullRequest.reviewComments.length,
    maintainer_can_modify: false,
    commits: commitsOf(pullRequest).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}

/** `pull-request-minimal`, as check runs name it. */
export function minimalPullRequest(world: World, pullRequest: PullRequest): Record<string, unknown> {
  const { repository, head, base } = pullRequest;
  const repo = (from: Repository): Record<string, unknown> => ({
    id: from.id,
    url: apiOf(world, from),
    name: from.name,
  });
  return {
    url: `${apiOf(world, repository)}/pulls/${pullRequest.number}`,
    id: pullRequest.id,
    number: pullRequest.number,
    head: { ref: head.ref, sha: head.sha, repo: repo(head.repository) },
    base: { ref: base.ref, sha: base.sha, repo: repo(repository) },
  };
}
