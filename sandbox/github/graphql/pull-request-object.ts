import { headRepository, requestedTeams, requestedUsers } from '../present/pull-requests.ts';
import { iso, isoOrNull, pageOf } from '../present/urls.ts';
import { commitsOf, filesOf } from '../state/comparison.ts';
import { isMergeable } from '../state/merging.ts';
import type { PullRequest, TimelineEvent } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { associationOf } from '../state/pull-requests.ts';
import { rememberedEvents } from '../state/timeline.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import type { Context } from './context.ts';
import { doerOf } from './context.ts';
import type { Fields, Objects, Thread } from './objects.ts';

const changeTypes = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED', renamed: 'RENAMED' } as const;

/** Comments by thread, in the order in which the threads began. */
export function threadsOf(pullRequest: PullRequest): Thread[] {
  const { reviewComments } = pullRequest;
  return reviewComments
    .filter(({ inReplyTo }) => inReplyTo === null)
    .map((root) => ({ root, comments: reviewComments.filter((comment) => (comment.inReplyTo ?? comment) === root) }));
}

function timelineObject(objects: Objects, pullRequest: PullRequest, event: TimelineEvent): Fields {
  const common = {
    __typename: event.type,
    id: nodeId('TimelineEvent', event.id),
    createdAt: iso(event.createdAt),
    actor: () => objects.actor(event.actor),
    pullRequest: () => objects.pullRequest(pullRequest),
  };
  const { user, team } = event;
  if (event.type !== 'ReviewRequestedEvent' && event.type !== 'ReviewRequestRemovedEvent') return common;
  const requestedReviewer = () => (user !== null ? objects.actor(user) : team === null ? null : objects.team(team));
  return { ...common, requestedReviewer };
}

type TimelineArguments = PageArguments & { readonly itemTypes?: readonly string[] | null };

/** A type that is not remembered would look as if it never happened: a gap, not an empty list. */
function timelineItems(
  objects: Objects,
  pullRequest: PullRequest,
): (args: TimelineArguments, context: Context) => Fields {
  return (args, context) => {
    const known = Object.values(rememberedEvents);
    const unknown = (args.itemTypes ?? ['without itemTypes']).filter((type) => !known.includes(type));
    if (unknown.length > 0) context.problems.push(`The stand-in does not offer timelineItems ${unknown.join(', ')}`);
    const events = pullRequest.timeline.filter(({ type }) => args.itemTypes?.includes(rememberedEvents[type]) ?? true);
    const list = connection(
      'timelineItems',
      () => events,
      (event) => timelineObject(objects, pullRequest, event),
    );
    return { ...list(args, context), filteredCount: events.length };
  };
}

function requestObject(objects: Objects, pullRequest: PullRequest, id: number, reviewer: () => Fields): Fields {
  return {
    __typename: 'ReviewRequest',
    id: nodeId('ReviewRequest', `${pullRequest.id}:${id}`),
    databaseId: id,
    asCodeOwner: false,
    pullRequest: () => objects.pullRequest(pullRequest),
    requestedReviewer: reviewer,
  };
}

function requestsOf(objects: Objects, pullRequest: PullRequest): Fields[] {
  const users = requestedUsers(objects.world, pullRequest).map((user) =>
    requestObject(objects, pullRequest, user.id, () => objects.account(user)),
  );
  const teams = requestedTeams(objects.world, pullRequest).map((team) =>
    requestObject(objects, pullRequest, team.id, () => objects.team(team)),
  );
  return [...users, ...teams];
}

function lists(objects: Objects, pullRequest: PullRequest): Fields {
  const { repository } = pullRequest;
  return {
    // GitHub lists 3,000 files and 250 commits at most.
    files: connection(
      'files',
      () => filesOf(pullRequest).slice(0, 3000),
      ({ path, additions, deletions, status }) => ({
        __typename: 'PullRequestChangedFile',
        path,
        additions,
        deletions,
        changeType: changeTypes[status],
        viewerViewedState: 'UNVIEWED',
      }),
    ),
    commits: (args: PageArguments, context: Context) => {
      const all = commitsOf(pullRequest);
      const shown = connection(
        'commits',
        () => all.slice(0, 250),
        (sha) => ({
          __typename: 'PullRequestCommit',
          id: nodeId('Commit', `${pullRequest.id}:${sha}`),
          url: `${pageOf(repository)}/pull/${pullRequest.number}/commits/${sha}`,
          commit: () => objects.commit(repository, sha),
          pullRequest: () => objects.pullRequest(pullRequest),
        }),
      )(args, context);
      return { ...shown, totalCount: all.length };
    },
    reviews: (
      args: PageArguments & { states?: readonly string[] | null; author?: string | null },
      context: Context,
    ) => {
      const found = () =>
        pullRequest.reviews.filter(
          ({ state, author }) =>
            (args.states?.includes(state) ?? true) && (args.author ?? author.login) === author.login,
        );
      return connection('reviews', found, (review) => objects.review(review))(args, context);
    },
    reviewRequests: connection(
      'reviewRequests',
      () => requestsOf(objects, pullRequest),
      (request) => request,
    ),
    reviewThreads: connection(
      'reviewThreads',
      () => threadsOf(pullRequest),
      (thread) => objects.thread(thread),
    ),
    comments: connection(
      'comments',
      () => pullRequest.comments,
      (comment) => objects.comment(comment),
    ),
    labels: connection(
      'labels',
      () => [...pullRequest.labels.values()],
      (label) => objects.label(label),
    ),
    timelineItems: timelineItems(objects, pullRequest),
  };
}

export function pullRequestObject(objects: Objects, pullRequest: PullRequest): Fields {
  const { repository, head, base, number } = pullRequest;
  const url = `${pageOf(repository)}/pull/${number}`;
  const from = headRepository(pullRequest);
  const sum = (key: 'additions' | 'deletions'): number =>
    filesOf(pullRequest).reduce((total, file) => total + file[key], 0);
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pullRequest.id),
    // Real ids have outgrown Int, which is why GitHub has fullDatabaseId.
    databaseId: null,
    fullDatabaseId: String(pullRequest.id),
    number,
    url,
    resourcePath: new URL(url).pathname,
    title: pullRequest.title,
    body: pullRequest.body,
    bodyText: pullRequest.body,
    state: pullRequest.merged === null ? pullRequest.state.toUpperCase() : 'MERGED',
    closed: pullRequest.state === 'closed',
    merged: pullRequest.merged !== null,
    isDraft: pullRequest.isDraft,
    isCrossRepository: head.repository !== repository,
    locked: false,
    maintainerCanModify: false,
    author: () => objects.actor(pullRequest.author),
    authorAssociation: () => associationOf(objects.world, pullRequest, pullRequest.author),
    viewerDidAuthor: (_: unknown, context: Context) => doerOf(context).account === pullRequest.author,
    createdAt: iso(pullRequest.createdAt),
    updatedAt: iso(pullRequest.updatedAt),
    closedAt: isoOrNull(pullRequest.closedAt),
    mergedAt: isoOrNull(pullRequest.merged?.at ?? null),
    mergedBy: () => (pullRequest.merged === null ? null : objects.actor(pullRequest.merged.by)),
    mergeCommit: () => (pullRequest.merged === null ? null : objects.commit(repository, pullRequest.merged.commit)),
    mergeable: () =>
      pullRequest.state === 'closed' ? 'UNKNOWN' : isMergeable(pullRequest) ? 'MERGEABLE' : 'CONFLICTING',
    changedFiles: () => filesOf(pullRequest).length,
    additions: () => sum('additions'),
    deletions: () => sum('deletions'),
    repository: () => objects.repository(repository),
    baseRepository: () => objects.repository(repository),
    baseRefName: base.ref,
    baseRefOid: base.sha,
    baseRef: () => objects.ref(repository, `refs/heads/${base.ref}`),
    headRefName: head.ref,
    headRefOid: head.sha,
    headRef: () => (from === null ? null : objects.ref(from, `refs/heads/${head.ref}`)),
    headRepository: () => (from === null ? null : objects.repository(from)),
    headRepositoryOwner: () => (from === null ? null : objects.account(from.owner)),
    ...lists(objects, pullRequest),
  };
}
