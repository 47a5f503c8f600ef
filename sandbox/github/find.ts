import type { HasId, PullRequestHandle, RepositoryHandle } from './actor.ts';
import type {
  Account,
  CheckRun,
  IssueComment,
  PullRequest,
  Repository,
  Review,
  ReviewComment,
  Team,
} from './state/model.ts';
import { findTeam } from './state/people.ts';
import { notFound } from './state/refusal.ts';
import type { World } from './state/world.ts';

/** From the handles that tests hold to the state. Each throws when the thing is gone. */
export class Finder {
  readonly #world: World;
  constructor(world: World) {
    this.#world = world;
  }

  account(login: string): Account {
    const account = this.#world.account(login);
    if (account === null) throw new Error(`Nobody is called ${login}.`);
    return account;
  }

  organization(login: string): Account {
    const account = this.account(login);
    if (account.type !== 'Organization') throw new Error(`${login} is no organisation.`);
    return account;
  }

  team(organization: string, slug: string): Team {
    const team = findTeam(this.#world, organization, slug);
    if (team === null) throw new Error(`${organization} has no team ${slug}.`);
    return team;
  }

  repository(handle: RepositoryHandle): Repository {
    const repository = this.#world.repositories.get(handle.id);
    if (repository === undefined || repository.deleted) throw notFound();
    return repository;
  }

  pullRequest(handle: PullRequestHandle): PullRequest {
    return found(this.#world.pullRequests.get(handle.id));
  }

  review({ id }: HasId): Review {
    return found(this.#world.reviews.get(id));
  }

  reviewComment({ id }: HasId): ReviewComment {
    return found(this.#world.reviewComments.get(id));
  }

  comment({ id }: HasId): IssueComment {
    return found(this.#world.comments.get(id));
  }

  checkRun({ id }: HasId): CheckRun {
    return found(this.#world.checkRuns.get(id));
  }
}

function found<Thing extends object>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw notFound();
  return thing;
}

export function handleOf(repository: Repository): RepositoryHandle {
  const { id, owner, name, defaultBranch } = repository;
  return { id, owner: owner.login, name, defaultBranch };
}

export function pullRequestHandle(pullRequest: PullRequest): PullRequestHandle {
  return { id: pullRequest.id, repository: handleOf(pullRequest.repository), number: pullRequest.number };
}
