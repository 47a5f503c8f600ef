import type { AccountView, AnnotationView, CheckView, PullRequestSnapshot, ReviewCommentView } from './snapshot.ts';
import { requestedTeams, requestedUsers } from './present/pull-requests.ts';
import { iso } from './present/urls.ts';
import { commitsOf, filesOf, tipOf } from './state/comparison.ts';
import { accountOf } from './state/commits.ts';
import type { Account, CheckRun, IssueComment, PullRequest, Review, ReviewComment } from './state/model.ts';
import { nodeId } from './state/node-id.ts';
import { placeNow } from './state/reviews.ts';
import type { World } from './state/world.ts';
import { fullName } from './state/world.ts';

function viewAccount(account: Account): AccountView | null {
  if (account.deleted) return null;
  return { id: account.id, login: account.login, kind: account.type === 'Bot' ? 'bot' : 'user' };
}

function viewAnnotation(annotation: CheckRun['annotations'][number]): AnnotationView {
  return {
    path: annotation.path,
    startLine: annotation.start_line,
    endLine: annotation.end_line,
    startColumn: annotation.start_column,
    endColumn: annotation.end_column,
    level: annotation.annotation_level,
    title: annotation.title,
    message: annotation.message,
  };
}

function viewCheck(run: CheckRun): CheckView {
  return {
    id: run.id,
    name: run.name,
    app: run.suite.app.slug,
    headSha: run.suite.headSha,
    externalId: run.externalId === '' ? null : run.externalId,
    detailsUrl: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    ...run.output,
    annotations: run.annotations.map(viewAnnotation),
    actions: [...run.actions],
  };
}

function viewWriting(writing: IssueComment | Review | ReviewComment) {
  return {
    id: writing.id,
    nodeId: nodeId(writing.kind, writing.id),
    author: viewAccount(writing.author),
    body: writing.body,
    isMinimized: writing.minimizedReason !== null,
    createdAt: iso(writing.createdAt),
    updatedAt: iso(writing.updatedAt),
  };
}

function viewReviewComment(comment: ReviewComment): ReviewCommentView {
  const place = placeNow(comment);
  return {
    ...viewWriting(comment),
    reviewId: comment.review.id,
    inReplyTo: comment.inReplyTo?.id ?? null,
    path: comment.path,
    line: place?.line ?? null,
    startLine: place?.startLine ?? null,
    originalLine: comment.originalLine,
    commit: comment.commit,
    minimizedReason: comment.minimizedReason,
  };
}

/** Check runs on the head, oldest first. */
function checksOf(pullRequest: PullRequest): CheckRun[] {
  const suites = pullRequest.repository.checkSuites.filter((suite) => suite.headSha === pullRequest.head.sha);
  return suites.flatMap((suite) => suite.runs).toSorted((a, b) => a.id - b.id);
}

/** The whole pull request as plain data. */
export function takeSnapshot(world: World, pullRequest: PullRequest): PullRequestSnapshot {
  const { repository, head, base } = pullRequest;
  const allChecks = checksOf(pullRequest);
  const newest = new Map(allChecks.map((run) => [`${run.suite.app.id} ${run.name}`, run]));
  return {
    id: pullRequest.id,
    nodeId: nodeId('PullRequest', pullRequest.id),
    number: pullRequest.number,
    title: pullRequest.title,
    body: pullRequest.body,
    state: pullRequest.merged === null ? pullRequest.state : 'merged',
    isDraft: pullRequest.isDraft,
    author: viewAccount(pullRequest.author),
    base: { ref: base.ref, sha: tipOf(repository, base.ref) },
    head: {
      ref: head.ref,
      sha: head.sha,
      repository: head.repository.deleted ? null : fullName(head.repository),
    },
    mergeCommit: pullRequest.merged?.commit ?? null,
    checks: [...newest.values()].map(viewCheck),
    allChecks: allChecks.map(viewCheck),
    comments: pullRequest.comments.map((comment) => ({
      ...viewWriting(comment),
      reactions: comment.reactions.map(({ by, content }) => `${by.login} ${content}`),
    })),
    reviews: pullRequest.reviews.map((review) => ({
      ...viewWriting(review),
      state: review.state,
      commit: review.commit,
      submittedAt: iso(review.createdAt),
    })),
    reviewComments: pullRequest.reviewComments.map(viewReviewComment),
    requestedReviewers: {
      users: requestedUsers(world, pullRequest).map((user) => user.login),
      teams: requestedTeams(world, pullRequest).map((team) => team.slug),
    },
    labels: [...pullRequest.labels.keys()],
    files: filesOf(pullRequest).map(({ path, previousPath, status, additions, deletions, text }) => ({
      path,
      previousPath,
      status,
      additions,
      deletions,
      patch: text,
    })),
    commits: commitsOf(pullRequest).map((sha) => {
      const commit = repository.store.commitOf(sha);
      return { sha, message: commit.message, author: accountOf(world, commit.author)?.login ?? null };
    }),
  };
}
