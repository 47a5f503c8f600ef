import type { Account, Doer, PullRequest, Team } from './model.ts';
import { demand, findTeam, grantedPermission, teamCanRead } from './people.ts';
import { Refusal } from './refusal.ts';
import { remember } from './timeline.ts';
import type { World } from './world.ts';
import { fullName } from './world.ts';

/** GitHub shows and takes so many at most (docs.github.com, "Requesting a pull request review"). */
const mostReviewers = 15;

function stranger(pullRequest: PullRequest): Refusal {
  return new Refusal(
    422,
    'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a ' +
      `collaborator of the ${fullName(pullRequest.repository)} repository.`,
  );
}

function findUser(world: World, pullRequest: PullRequest, login: string): Account {
  const account = world.account(login);
  if (account === pullRequest.author) throw new Refusal(422, 'Review cannot be requested from pull request author.');
  const isStranger = account?.type !== 'User' || grantedPermission(world, pullRequest.repository, account) === 'none';
  if (account === null || isStranger) throw stranger(pullRequest);
  return account;
}

function findReadingTeam(world: World, pullRequest: PullRequest, slug: string): Team {
  const team = findTeam(world, pullRequest.repository.owner.login, slug);
  if (team === null || !teamCanRead(pullRequest.repository, team)) throw stranger(pullRequest);
  return team;
}

/** Requests all of them or, if one name is bad, nobody. Who is asked already is not asked again. */
export function requestReviewers(
  world: World,
  doer: Doer,
  pullRequest: PullRequest,
  reviewers: { readonly users: readonly string[]; readonly teams: readonly string[] },
): void {
  if (doer.account !== pullRequest.author) demand(world, pullRequest.repository, doer, 'triage');
  const users = reviewers.users.map((login) => findUser(world, pullRequest, login));
  const teams = reviewers.teams.map((slug) => findReadingTeam(world, pullRequest, slug));
  const newUsers = users.filter((user) => !pullRequest.requestedUsers.has(user.id));
  const newTeams = teams.filter((team) => !pullRequest.requestedTeams.has(team.id));
  const asked = pullRequest.requestedUsers.size + pullRequest.requestedTeams.size;
  if (asked + newUsers.length + newTeams.length > mostReviewers)
    throw new Refusal(422, `Could not add requested reviewers: a maximum of ${mostReviewers} is allowed.`);
  const action = 'review_requested';
  for (const user of newUsers) {
    pullRequest.requestedUsers.add(user.id);
    remember(world, pullRequest, 'ReviewRequestedEvent', doer.account, { user });
    world.emit({ event: 'pull_request', action, pullRequest, reviewer: { user }, sender: doer.account });
  }
  for (const team of newTeams) {
    pullRequest.requestedTeams.add(team.id);
    remember(world, pullRequest, 'ReviewRequestedEvent', doer.account, { team });
    world.emit({ event: 'pull_request', action, pullRequest, reviewer: { team }, sender: doer.account });
  }
}

export function removeReviewers(
  world: World,
  doer: Doer,
  pullRequest: PullRequest,
  reviewers: { readonly users: readonly string[]; readonly teams: readonly string[] },
): void {
  if (doer.account !== pullRequest.author) demand(world, pullRequest.repository, doer, 'triage');
  const action = 'review_request_removed';
  for (const login of reviewers.users) {
    const user = world.account(login);
    if (user === null || !pullRequest.requestedUsers.delete(user.id)) continue;
    remember(world, pullRequest, 'ReviewRequestRemovedEvent', doer.account, { user });
    world.emit({ event: 'pull_request', action, pullRequest, reviewer: { user }, sender: doer.account });
  }
  for (const slug of reviewers.teams) {
    const team = findTeam(world, pullRequest.repository.owner.login, slug);
    if (team === null || !pullRequest.requestedTeams.delete(team.id)) continue;
    remember(world, pullRequest, 'ReviewRequestRemovedEvent', doer.account, { team });
    world.emit({ event: 'pull_request', action, pullRequest, reviewer: { team }, sender: doer.account });
  }
}
