import { simpleTeam, simpleUser } from '../present/accounts.ts';
import { presentCommit, presentFile } from '../present/commits.ts';
import { fullPullRequest, requestedTeams, requestedUsers, simplePullRequest } from '../present/pull-requests.ts';
import { commitsOf, filesOf } from '../state/comparison.ts';
import { checkBody } from '../state/comments.ts';
import type { PullRequest, Repository } from '../state/model.ts';
import { closePullRequest, editPullRequest, openPullRequest, reopenPullRequest } from '../state/pull-requests.ts';
import { unprocessable } from '../state/refusal.ts';
import { removeReviewers, requestReviewers } from '../state/reviewers.ts';
import type { Call, Handlers } from './call.ts';
import { paged, Unsupported } from './call.ts';

/** `branch`, or `owner:branch` for a fork. */
function headOf(call: Call, repository: Repository, head: string): { repository: Repository; branch: string } {
  const colon = head.indexOf(':');
  if (colon === -1) return { repository, branch: head };
  const owner = head.slice(0, colon).toLowerCase();
  const branch = head.slice(colon + 1);
  if (owner === repository.owner.login.toLowerCase()) return { repository, branch };
  for (const fork of call.world.repositories.values())
    if (!fork.deleted && fork.store === repository.store && fork.owner.login.toLowerCase() === owner)
      return { repository: fork, branch };
  throw unprocessable({ resource: 'PullRequest', field: 'head', code: 'invalid' });
}

function list(call: Call) {
  const [state, head, base] = [call.text('state') || 'open', call.text('head'), call.text('base')];
  const label = ({ head: { ownerLogin, ref } }: PullRequest): string => `${ownerLogin}:${ref}`;
  const found = [...call.repository().pullRequests.values()].filter(
    (pullRequest) =>
      (state === 'all' || pullRequest.state === state) &&
      // Without "owner:" GitHub ignores the filter.
      (!head.includes(':') || label(pullRequest).toLowerCase() === head.toLowerCase()) &&
      (base === '' || pullRequest.base.ref === base),
  );
  const direction = call.text('direction') === 'asc' ? 1 : -1;
  const key = call.text('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sorted = found.toSorted((a, b) => direction * (a[key].getTime() - b[key].getTime() || a.number - b.number));
  return paged(call, sorted, (pullRequest) => simplePullRequest(call.world, pullRequest));
}

function create(call: Call) {
  const repository = call.repository();
  const body = call.body as {
    head: string;
    base: string;
    title?: string;
    body?: string | null;
    draft?: boolean;
    head_repo?: string;
    issue?: number;
  };
  if (body.issue !== undefined || body.head_repo !== undefined)
    throw new Unsupported('pulls/create from an issue or by head_repo');
  const { title = '', draft = false } = body;
  if (title === '') throw unprocessable({ resource: 'PullRequest', field: 'title', code: 'missing_field' });
  if ((body.body ?? '') !== '') checkBody(body.body ?? '', 'PullRequest');
  const head = headOf(call, repository, body.head);
  const pullRequest = openPullRequest(call.world, call.doer(), repository, {
    base: body.base,
    head: head.branch,
    headRepository: head.repository,
    title,
    body: body.body ?? '',
    draft,
  });
  return { status: 201, body: fullPullRequest(call.world, pullRequest) };
}

function update(call: Call) {
  const pullRequest = call.pullRequest();
  const { title, body, state, base } = call.body as {
    title?: string;
    body?: string | null;
    state?: string;
    base?: string;
  };
  if ((body ?? '') !== '') checkBody(body ?? '', 'PullRequest');
  const text = body === undefined ? undefined : (body ?? '');
  editPullRequest(call.world, call.doer(), pullRequest, { title, body: text, base });
  if (state === 'closed') closePullRequest(call.world, call.doer(), pullRequest);
  if (state === 'open') reopenPullRequest(call.world, call.doer(), pullRequest);
  return { status: 200, body: fullPullRequest(call.world, pullRequest) };
}

function wanted(call: Call) {
  const { reviewers, team_reviewers: teams } = call.body as { reviewers?: string[]; team_reviewers?: string[] };
  return { users: reviewers ?? [], teams: teams ?? [] };
}

export const pullHandlers: Handlers = {
  'pulls/list': list,
  'pulls/create': create,
  'pulls/get': (call) => ({ status: 200, body: fullPullRequest(call.world, call.pullRequest()) }),
  'pulls/update': update,
  'pulls/list-files': (call) => {
    const pullRequest = call.pullRequest();
    const { repository, head } = pullRequest;
    // GitHub lists 3,000 files at most.
    const files = filesOf(pullRequest).slice(0, 3000);
    return paged(call, files, (file) => presentFile(call.world, repository, head.sha, file));
  },
  'pulls/list-commits': (call) => {
    const pullRequest = call.pullRequest();
    // GitHub lists 250 commits at most.
    const shas = commitsOf(pullRequest).slice(0, 250);
    return paged(call, shas, (sha) => presentCommit(call.world, pullRequest.repository, sha));
  },
  'pulls/list-requested-reviewers': (call) => {
    const pullRequest = call.pullRequest();
    const users = requestedUsers(call.world, pullRequest).map((user) => simpleUser(call.world, user));
    const teams = requestedTeams(call.world, pullRequest).map((team) => simpleTeam(call.world, team));
    return { status: 200, body: { users, teams } };
  },
  'pulls/request-reviewers': (call) => {
    const pullRequest = call.pullRequest();
    requestReviewers(call.world, call.doer(), pullRequest, wanted(call));
    return { status: 201, body: simplePullRequest(call.world, pullRequest) };
  },
  'pulls/remove-requested-reviewers': (call) => {
    const pullRequest = call.pullRequest();
    removeReviewers(call.world, call.doer(), pullRequest, wanted(call));
    return { status: 200, body: simplePullRequest(call.world, pullRequest) };
  },
};
