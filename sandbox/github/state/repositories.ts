import type { FileInput, PermissionLevel } from '../actor.ts';
import { ObjectStore } from '../git/object-store.ts';
import { signatureOf, writeChanges } from './commits.ts';
import { closePullRequest } from './pull-requests.ts';
import type { Account, Doer, Repository } from './model.ts';
import { demand } from './people.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

function addRepository(
  world: World,
  owner: Account,
  name: string,
  options: { isPrivate: boolean; defaultBranch: string; store: ObjectStore; parent: Repository | null },
): Repository {
  if (world.repository(owner.login, name) !== null)
    throw new Refusal(422, `${owner.login} has a repository ${name} already.`);
  const repository: Repository = {
    id: world.nextId('repository'),
    owner,
    name,
    isArchived: false,
    deleted: false,
    createdAt: world.now(),
    pushedAt: world.now(),
    refs: new Map(),
    collaborators: new Map(),
    teams: new Map(),
    pullRequests: new Map(),
    labels: new Map(),
    checkSuites: [],
    mergeQueue: [],
    branchRules: [],
    ...options,
  };
  world.repositories.set(repository.id, repository);
  return repository;
}

/** A repository with a first commit of these files on its default branch. */
export function createRepository(
  world: World,
  by: Account,
  owner: Account,
  name: string,
  options: {
    files: Readonly<Record<string, FileInput>>;
    isPrivate: boolean;
    defaultBranch: string;
    collaborators: ReadonlyMap<number, PermissionLevel>;
    teams: ReadonlyMap<number, PermissionLevel>;
  },
): Repository {
  const { isPrivate, defaultBranch, files } = options;
  const repository = addRepository(world, owner, name, {
    isPrivate,
    defaultBranch,
    store: new ObjectStore(),
    parent: null,
  });
  for (const [id, level] of options.collaborators) repository.collaborators.set(id, level);
  for (const [id, level] of options.teams) repository.teams.set(id, level);
  const author = signatureOf(world, by);
  const sha = writeChanges(repository, { parent: null, author, committer: author, message: 'Initial commit', files });
  repository.refs.set(`refs/heads/${defaultBranch}`, sha);
  return repository;
}

/** A copy under another account that shares the objects. */
export function forkRepository(world: World, doer: Doer, source: Repository, name: string): Repository {
  demand(world, source, doer, 'read');
  const { isPrivate, defaultBranch, store } = source;
  const fork = addRepository(world, doer.account, name, { isPrivate, defaultBranch, store, parent: source });
  for (const [ref, sha] of source.refs) if (ref.startsWith('refs/heads/')) fork.refs.set(ref, sha);
  return fork;
}

/** Deletes a repository. Pull requests from it stay, closed, with the head's repository unknown. */
export function deleteRepository(world: World, doer: Doer, repository: Repository): void {
  demand(world, repository, doer, 'admin');
  repository.deleted = true;
  for (const installation of world.installations.values()) installation.repositories.delete(repository.id);
  for (const pullRequest of world.pullRequests.values())
    if (pullRequest.head.repository === repository && pullRequest.repository !== repository)
      closePullRequest(world, { account: pullRequest.author, app: null }, pullRequest);
}
