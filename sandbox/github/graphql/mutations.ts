import { signatureOf, treeWith } from '../state/commits.ts';
import { minimize, react } from '../state/comments.ts';
import { tipOf } from '../state/comparison.ts';
import type { IssueComment, Repository, Review, ReviewComment } from '../state/model.ts';
import { readNodeId } from '../state/node-id.ts';
import { demand } from '../state/people.ts';
import { moveRef } from '../state/refs.ts';
import type { World } from '../state/world.ts';
import type { Context } from './context.ts';
import { canSee, changing, demandGrant, doerOf, graphqlError } from './context.ts';
import type { Fields, Objects } from './objects.ts';

function unknownNode(id: string) {
  return graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function commentWithId(world: World, id: string): IssueComment | Review | ReviewComment {
  const node = readNodeId(id);
  const key = Number(node?.key);
  const found =
    node?.type === 'IssueComment'
      ? world.comments.get(key)
      : node?.type === 'PullRequestReview'
        ? world.reviews.get(key)
        : node?.type === 'PullRequestReviewComment'
          ? world.reviewComments.get(key)
          : undefined;
  if (found === undefined) throw unknownNode(id);
  return found;
}

function presentWriting(objects: Objects, writing: IssueComment | Review | ReviewComment): Fields {
  if (writing.kind === 'IssueComment') return objects.comment(writing);
  return writing.kind === 'PullRequestReview' ? objects.review(writing) : objects.reviewComment(writing);
}

interface CommitOnBranch {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
  readonly clientMutationId?: string | null;
}

function branchOf(context: Context, input: CommitOnBranch['branch']): { repository: Repository; branch: string } {
  const { world } = context;
  const [repositoryId, ref] = (
    input.id === null || input.id === undefined ? '' : (readNodeId(input.id)?.key ?? '')
  ).split(':');
  const [owner = '', name = ''] = (input.repositoryNameWithOwner ?? '').split('/');
  const repository = ref === undefined ? world.repository(owner, name) : world.repositories.get(Number(repositoryId));
  const branch = ref === undefined ? (input.branchName ?? '') : ref.replace(/^refs\/heads\//, '');
  if (repository === null || repository === undefined || !canSee(context, repository))
    throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  return { repository, branch };
}

function commitOnBranch(objects: Objects, input: CommitOnBranch, context: Context): Fields {
  demandGrant(context, ['contents'], 'write');
  const { repository, branch } = branchOf(context, input.branch);
  const { store } = repository;
  const tip = tipOf(repository, branch);
  if (tip === null) throw graphqlError('NOT_FOUND', `No such branch: ${branch}`);
  if (tip !== input.expectedHeadOid)
    throw graphqlError(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    );
  const additions = (input.fileChanges?.additions ?? []).map(
    ({ path, contents }) => [path, Buffer.from(contents, 'base64')] as const,
  );
  const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => [path, null] as const);
  const doer = doerOf(context);
  changing(() => demand(context.world, repository, doer, 'write'));
  const signature = signatureOf(context.world, doer.account);
  const { headline, body } = input.message;
  const sha = store.writeCommit({
    tree: treeWith(store, store.commitOf(tip).tree, Object.fromEntries([...deletions, ...additions])),
    parents: [tip],
    author: signature,
    committer: signature,
    message: body === null || body === undefined || body === '' ? headline : `${headline}\n\n${body}`,
  });
  changing(() => moveRef(context.world, doer, repository, `refs/heads/${branch}`, sha));
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: () => objects.commit(repository, sha),
    ref: () => objects.ref(repository, `refs/heads/${branch}`),
  };
}

/** What the stand-in lets GraphQL change. */
export function mutationRoot(objects: Objects): Fields {
  const { world } = objects;
  return {
    minimizeComment: (
      { input }: { input: { subjectId: string; classifier: string; clientMutationId?: string | null } },
      context: Context,
    ) => {
      demandGrant(context, ['pull_requests', 'issues'], 'write');
      const comment = commentWithId(world, input.subjectId);
      changing(() => minimize(world, doerOf(context), comment, input.classifier));
      return { clientMutationId: input.clientMutationId ?? null, minimizedComment: presentWriting(objects, comment) };
    },
    addReaction: (
      { input }: { input: { subjectId: string; content: string; clientMutationId?: string | null } },
      context: Context,
    ) => {
      demandGrant(context, ['pull_requests', 'issues'], 'write');
      const comment = commentWithId(world, input.subjectId);
      if (comment.kind !== 'IssueComment') throw unknownNode(input.subjectId);
      changing(() => react(world, doerOf(context), comment, input.content));
      return {
        clientMutationId: input.clientMutationId ?? null,
        reaction: { __typename: 'Reaction', content: input.content },
        subject: presentWriting(objects, comment),
      };
    },
    createCommitOnBranch: ({ input }: { input: CommitOnBranch }, context: Context) =>
      commitOnBranch(objects, input, context),
  };
}
