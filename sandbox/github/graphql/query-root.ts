import { nodeId, readNodeId } from '../state/node-id.ts';
import type { Context } from './context.ts';
import { canSee, doerOf, graphqlError } from './context.ts';
import type { Fields, Objects } from './objects.ts';
import { threadsOf } from './pull-request-object.ts';

function withRepository(objects: Objects, context: Context, key: string, kind: 'object' | 'ref'): Fields | null {
  const colon = key.indexOf(':');
  const repository = objects.world.repositories.get(Number(key.slice(0, colon)));
  if (repository === undefined || !canSee(context, repository)) return null;
  const rest = key.slice(colon + 1);
  return kind === 'ref' ? objects.ref(repository, rest) : objects.gitObject(repository, rest);
}

/** The thing with a global id, if it may be seen; null otherwise. */
function nodeOf(objects: Objects, context: Context, id: string): Fields | null {
  const node = readNodeId(id);
  if (node === null) return null;
  const { world } = objects;
  const key = Number(node.key);
  const seen = <Thing>(
    thing: Thing | undefined,
    repository: (thing: Thing) => Parameters<typeof canSee>[1],
  ): Thing | null => (thing === undefined || !canSee(context, repository(thing)) ? null : thing);
  const shown = <Thing>(thing: Thing | null, present: (thing: Thing) => Fields | null): Fields | null =>
    thing === null ? null : present(thing);
  switch (node.type) {
    case 'User':
    case 'Bot':
    case 'Organization':
      return shown(world.accounts.get(key) ?? null, (account) => objects.actor(account));
    case 'Team':
      return shown(world.teams.get(key) ?? null, (team) => objects.team(team));
    case 'App':
      return shown(world.apps.get(key) ?? null, (app) => objects.app(app));
    case 'Repository':
      return shown(
        seen(world.repositories.get(key), (repository) => repository),
        (repository) => objects.repository(repository),
      );
    case 'PullRequest':
      return shown(
        seen(world.pullRequests.get(key), ({ repository }) => repository),
        (pull) => objects.pullRequest(pull),
      );
    case 'PullRequestReview':
      return shown(
        seen(world.reviews.get(key), ({ pullRequest }) => pullRequest.repository),
        (review) => objects.review(review),
      );
    case 'PullRequestReviewComment':
      return shown(
        seen(world.reviewComments.get(key), ({ pullRequest }) => pullRequest.repository),
        (comment) => objects.reviewComment(comment),
      );
    case 'PullRequestReviewThread': {
      const root = seen(world.reviewComments.get(key), ({ pullRequest }) => pullRequest.repository);
      const thread =
        root === null ? undefined : threadsOf(root.pullRequest).find((candidate) => candidate.root === root);
      return shown(thread ?? null, (found) => objects.thread(found));
    }
    case 'IssueComment':
      return shown(
        seen(world.comments.get(key), ({ pullRequest }) => pullRequest.repository),
        (comment) => objects.comment(comment),
      );
    case 'CheckRun':
      return shown(
        seen(world.checkRuns.get(key), ({ suite }) => suite.repository),
        (run) => objects.checkRun(run),
      );
    case 'CheckSuite': {
      const suites = [...world.repositories.values()].flatMap(({ checkSuites }) => checkSuites);
      const suite = suites.find(({ id: suiteId }) => suiteId === key);
      return shown(
        seen(suite, ({ repository }) => repository),
        (found) => objects.checkSuite(found),
      );
    }
    case 'Commit':
    case 'Tree':
    case 'Blob':
      return withRepository(objects, context, node.key, 'object');
    case 'Ref':
      return withRepository(objects, context, node.key, 'ref');
    case 'Label':
    case 'ReviewRequest':
    case 'TimelineEvent':
    case 'Installation':
      return null;
  }
}

function accountNamed(objects: Objects, login: string, type: 'User' | 'Organization'): Fields {
  const account = objects.world.account(login);
  if (account?.type !== type) {
    const article = type === 'User' ? 'a User' : 'an Organization';
    throw graphqlError('NOT_FOUND', `Could not resolve to ${article} with the login of '${login}'.`);
  }
  return objects.account(account);
}

/** What the stand-in lets GraphQL read. */
export function queryRoot(objects: Objects, points: number): Fields {
  const { world } = objects;
  return {
    viewer: (_: unknown, context: Context) => {
      const { account } = doerOf(context);
      // The viewer is typed as User even when it is a bot, and its login then has the "[bot]".
      return {
        ...objects.account(account),
        __typename: 'User',
        id: nodeId(account.type, account.id),
        login: account.login,
      };
    },
    repository: ({ owner, name }: { owner: string; name: string }, context: Context) => {
      const repository = world.repository(owner, name);
      if (repository === null || !canSee(context, repository))
        throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return objects.repository(repository);
    },
    user: ({ login }: { login: string }) => accountNamed(objects, login, 'User'),
    organization: ({ login }: { login: string }) => accountNamed(objects, login, 'Organization'),
    node: ({ id }: { id: string }, context: Context) => {
      const node = nodeOf(objects, context, id);
      if (node === null) throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
      return node;
    },
    nodes: ({ ids }: { ids: readonly string[] }, context: Context) => ids.map((id) => nodeOf(objects, context, id)),
    rateLimit: {
      __typename: 'RateLimit',
      cost: points,
      limit: 5000,
      remaining: 5000 - points,
      used: points,
      nodeCount: 0,
      resetAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
  };
}
