import type { Actor, CommitInput, OpenInput, ReviewInput } from './actor.ts';
import { handleOf, pullRequestHandle } from './find.ts';
import type { Finder } from './find.ts';
import { pressButton, rerequestCheckRun } from './state/checks.ts';
import { createComment, deleteComment, editComment } from './state/comments.ts';
import { resolveCommit, tipOf } from './state/comparison.ts';
import { signatureOf, writeChanges } from './state/commits.ts';
import { enqueue } from './state/merge-queue.ts';
import { mergePullRequest, updateBranch } from './state/merging.ts';
import type { Account, App, Doer, Repository } from './state/model.ts';
import { demand } from './state/people.ts';
import {
  closePullRequest,
  editPullRequest,
  openPullRequest,
  reopenPullRequest,
  setDraft,
  setLabel,
} from './state/pull-requests.ts';
import { moveRef } from './state/refs.ts';
import { Refusal } from './state/refusal.ts';
import { deleteRepository, forkRepository } from './state/repositories.ts';
import { removeReviewers, requestReviewers } from './state/reviewers.ts';
import { createReview, dismissReview, editReview, replyTo } from './state/reviews.ts';
import { applySuggestion } from './state/suggestions.ts';
import type { World } from './state/world.ts';

function commitIn(repository: Repository, name: string): string {
  const sha = resolveCommit(repository, name);
  if (sha === null) throw new Refusal(422, `There is no branch or commit ${name}.`);
  return sha;
}

function pushCommit(world: World, find: Finder, doer: Doer, input: CommitInput): string {
  const repository = find.repository(input.repository);
  demand(world, repository, doer, 'write');
  const tip = tipOf(repository, input.branch);
  const start = input.onto ?? (tip === null ? (input.from ?? repository.defaultBranch) : input.branch);
  const own = signatureOf(world, doer.account);
  const author = { ...own, email: input.email ?? own.email, name: input.authorName ?? own.name };
  const { message, files } = input;
  const parent = commitIn(repository, start);
  const merged = input.merging === undefined ? null : commitIn(repository, input.merging);
  const sha = writeChanges(repository, { parent, merged, author, committer: author, message, files });
  moveRef(world, doer, repository, `refs/heads/${input.branch}`, sha, input.onto !== undefined);
  return sha;
}

function submitReview(
  world: World,
  find: Finder,
  doer: Doer,
  handle: Parameters<Actor['review']>[0],
  input: ReviewInput,
) {
  const comments = (input.comments ?? []).map(({ path, line, startLine, body }) => ({
    path,
    line,
    side: 'RIGHT' as const,
    startLine: startLine ?? null,
    body,
  }));
  return createReview(world, doer, find.pullRequest(handle), {
    event: input.state,
    body: input.body ?? '',
    commit: input.commit ?? null,
    comments,
  });
}

function open(world: World, find: Finder, doer: Doer, input: OpenInput) {
  const repository = find.repository(input.repository);
  const pullRequest = openPullRequest(world, doer, repository, {
    base: input.base ?? repository.defaultBranch,
    head: input.head,
    headRepository: input.headRepository === undefined ? repository : find.repository(input.headRepository),
    title: input.title,
    body: input.body ?? '',
    draft: input.draft ?? false,
  });
  return pullRequestHandle(pullRequest);
}

/** A person's hands. */
export function createActor(world: World, find: Finder, account: Account, app: App): Actor {
  const doer: Doer = { account, app: null };
  return {
    id: account.id,
    login: account.login,
    commit: (input) => pushCommit(world, find, doer, input),
    push: ({ repository: handle, branch, sha, force }) => {
      const repository = find.repository(handle);
      demand(world, repository, doer, 'write');
      moveRef(world, doer, repository, `refs/heads/${branch}`, commitIn(repository, sha), force ?? false);
    },
    deleteBranch: (handle, branch) => {
      const repository = find.repository(handle);
      demand(world, repository, doer, 'write');
      moveRef(world, doer, repository, `refs/heads/${branch}`, null);
    },
    openPullRequest: (input) => open(world, find, doer, input),
    editPullRequest: (handle, change) => editPullRequest(world, doer, find.pullRequest(handle), change),
    closePullRequest: (handle) => closePullRequest(world, doer, find.pullRequest(handle)),
    reopenPullRequest: (handle) => reopenPullRequest(world, doer, find.pullRequest(handle)),
    convertToDraft: (handle) => setDraft(world, doer, find.pullRequest(handle), true),
    readyForReview: (handle) => setDraft(world, doer, find.pullRequest(handle), false),
    label: (handle, name) => setLabel(world, doer, find.pullRequest(handle), name, true),
    unlabel: (handle, name) => setLabel(world, doer, find.pullRequest(handle), name, false),
    review: (handle, input) => ({ id: submitReview(world, find, doer, handle, input).id }),
    editReview: (review, body) => editReview(world, doer, find.review(review), body),
    dismiss: (review, message) => dismissReview(world, doer, find.review(review), message),
    replyToReviewComment: (comment, body) => ({ id: replyTo(world, doer, find.reviewComment(comment), body).id }),
    comment: (handle, body) => ({ id: createComment(world, doer, find.pullRequest(handle), body).id }),
    editComment: (comment, body) => editComment(world, doer, find.comment(comment), body),
    deleteComment: (comment) => deleteComment(world, doer, find.comment(comment)),
    requestReview: (handle, { users, teams }) =>
      requestReviewers(world, doer, find.pullRequest(handle), { users: users ?? [], teams: teams ?? [] }),
    removeReviewRequest: (handle, { users, teams }) =>
      removeReviewers(world, doer, find.pullRequest(handle), { users: users ?? [], teams: teams ?? [] }),
    merge: (handle, options) => mergePullRequest(world, doer, find.pullRequest(handle), options?.method ?? 'merge'),
    enqueue: (handle) => enqueue(world, app, doer, find.pullRequest(handle)),
    updateBranch: (handle) => updateBranch(world, doer, find.pullRequest(handle)),
    applySuggestion: (handle, options) => {
      const comment = find.reviewComment(handle);
      return applySuggestion(world, doer, comment, options?.message ?? `Update ${comment.path}`);
    },
    rerequestCheck: (check) => rerequestCheckRun(world, doer, find.checkRun(check)),
    requestCheckAction: (check, identifier) => pressButton(world, doer, find.checkRun(check), identifier),
    fork: (handle, options) => {
      const source = find.repository(handle);
      return handleOf(forkRepository(world, doer, source, options?.name ?? source.name));
    },
    deleteFork: (handle) => deleteRepository(world, doer, find.repository(handle)),
  };
}
