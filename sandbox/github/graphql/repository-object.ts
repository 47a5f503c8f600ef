import { entryAt } from '../git/files.ts';
import { iso, pageOf } from '../present/urls.ts';
import { resolveCommit } from '../state/comparison.ts';
import type { Label, PullRequest, QueueEntry, Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { permissionOf } from '../state/people.ts';
import { fullName } from '../state/world.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import type { Context } from './context.ts';
import { demandGrant, doerOf, graphqlError } from './context.ts';
import type { Fields, Objects } from './objects.ts';

export function labelObject(label: Label): Fields {
  return { __typename: 'Label', id: nodeId('Label', label.id), name: label.name, color: 'ededed', description: null };
}

/** Object id of `<commit>` or `<commit>:<path>`; null if there is none. */
function oidOf(repository: Repository, expression: string): string | null {
  const colon = expression.indexOf(':');
  const commit = resolveCommit(repository, colon === -1 ? expression : expression.slice(0, colon));
  if (commit === null || colon === -1) return commit;
  const { store } = repository;
  return entryAt(store, store.commitOf(commit).tree, expression.slice(colon + 1))?.sha ?? null;
}

const queueEntry = (objects: Objects, { pullRequest, base, head }: QueueEntry): Fields => ({
  __typename: 'MergeQueueEntry',
  pullRequest: () => objects.pullRequest(pullRequest),
  baseCommit: () => objects.commit(pullRequest.repository, base),
  headCommit: () => objects.commit(pullRequest.repository, head),
});

interface PullRequestFilter extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

function pullRequestState(pullRequest: PullRequest): string {
  return pullRequest.merged === null ? pullRequest.state.toUpperCase() : 'MERGED';
}

function filtered(
  repository: Repository,
  { states, headRefName, baseRefName, orderBy }: PullRequestFilter,
): PullRequest[] {
  const found = [...repository.pullRequests.values()].filter(
    (pullRequest) =>
      (states?.includes(pullRequestState(pullRequest)) ?? true) &&
      (headRefName ?? pullRequest.head.ref) === pullRequest.head.ref &&
      (baseRefName ?? pullRequest.base.ref) === pullRequest.base.ref,
  );
  return orderBy?.direction === 'DESC' ? found.toReversed() : found;
}

export function repositoryObject(objects: Objects, repository: Repository): Fields {
  const { world } = objects;
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    url: pageOf(repository),
    resourcePath: `/${fullName(repository)}`,
    description: null,
    owner: () => objects.account(repository.owner),
    isPrivate: repository.isPrivate,
    visibility: repository.isPrivate ? 'PRIVATE' : 'PUBLIC',
    isArchived: repository.isArchived,
    isDisabled: false,
    isFork: repository.parent !== null,
    isEmpty: repository.refs.size === 0,
    isInOrganization: repository.owner.type === 'Organization',
    createdAt: iso(repository.createdAt),
    pushedAt: iso(repository.pushedAt),
    updatedAt: iso(repository.pushedAt),
    parent: () => (repository.parent === null ? null : objects.repository(repository.parent)),
    defaultBranchRef: () => objects.ref(repository, `refs/heads/${repository.defaultBranch}`),
    viewerPermission: (_: unknown, context: Context) => {
      const level = permissionOf(world, repository, doerOf(context).account);
      return level === 'none' ? null : level.toUpperCase();
    },
    ref: ({ qualifiedName }: { qualifiedName: string }, context: Context) => {
      demandGrant(context, ['contents'], 'read');
      const names = [qualifiedName, `refs/heads/${qualifiedName}`, `refs/tags/${qualifiedName}`];
      const name = names.find((candidate) => repository.refs.has(candidate));
      return name === undefined ? null : objects.ref(repository, name);
    },
    refs: (args: PageArguments & { refPrefix: string }, context: Context) => {
      const names = () => [...repository.refs.keys()].filter((name) => name.startsWith(args.refPrefix)).toSorted();
      return connection('refs', names, (name) => objects.ref(repository, name))(args, context);
    },
    object: ({ expression, oid }: { expression?: string | null; oid?: string | null }, context: Context) => {
      demandGrant(context, ['contents'], 'read');
      const id = oid ?? oidOf(repository, expression ?? '');
      return id === null ? null : objects.gitObject(repository, id);
    },
    pullRequest: ({ number }: { number: number }, context: Context) => {
      demandGrant(context, ['pull_requests'], 'read');
      const pullRequest = repository.pullRequests.get(number);
      if (pullRequest === undefined)
        throw graphqlError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return objects.pullRequest(pullRequest);
    },
    pullRequests: (args: PullRequestFilter, context: Context) => {
      demandGrant(context, ['pull_requests'], 'read');
      const list = () => filtered(repository, args);
      return connection('pullRequests', list, (pullRequest) => objects.pullRequest(pullRequest))(args, context);
    },
    mergeQueue: ({ branch }: { branch?: string | null }, context: Context) => {
      demandGrant(context, ['merge_queues'], 'read');
      const name = branch ?? repository.defaultBranch;
      const list = () => repository.mergeQueue.filter(({ pullRequest }) => pullRequest.base.ref === name);
      return { __typename: 'MergeQueue', entries: connection('entries', list, (entry) => queueEntry(objects, entry)) };
    },
    labels: connection(
      'labels',
      () => [...repository.labels.values()],
      (label) => objects.label(label),
    ),
  };
}
