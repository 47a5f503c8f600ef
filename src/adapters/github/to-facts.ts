import type {
  Account,
  ChangedFile,
  PullRequestCommit,
  PullRequestFacts,
  Review,
  ReviewState,
  ShownReviewComment,
} from '../../core/model/pull-request.ts';
import { baseChangedAtOf, sinceBaseChange } from './base-changes.ts';
import { listLimits } from './list-limits.ts';
import type { CompleteCheckRun } from './read-checks.ts';
import type { PullRequestLists } from './read-lists.ts';
import { toSummaries } from './review-summaries.ts';
import type { ActorAnswer, PullRequestAnswer, RepositoryAnswer, ReviewRequestAnswer } from './schema.ts';
import { askedSinceOf, openSinceOf, lastRequestsIn } from './timeline-times.ts';
import { toCheck } from './to-check.ts';
import { toRootFile } from './to-file.ts';

const changes = {
  ADDED: 'added',
  COPIED: 'added',
  CHANGED: 'modified',
  MODIFIED: 'modified',
  DELETED: 'deleted',
  RENAMED: 'renamed',
} as const;

const states: Readonly<Record<'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING', ReviewState>> =
  {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'changes-requested',
    COMMENTED: 'commented',
    DISMISSED: 'dismissed',
    PENDING: 'pending',
  };

/**
 * Users and bots; null for a deleted account and for what is no account of its own (mannequins, organisations). Bots that
 * write commits come as users; the brackets of their logins are allowed for bots alone.
 */
export const toAccount = (actor: ActorAnswer | null): Account | null => {
  if (actor === null || typeof actor.databaseId !== 'number') return null;
  const { __typename: type, databaseId: id, login } = actor;
  if (type !== 'User' && type !== 'Bot') return null;
  return { id, login, kind: type === 'Bot' || login.endsWith('[bot]') ? 'bot' : 'user' };
};

const toRequested = (
  requests: readonly { readonly requestedReviewer?: ReviewRequestAnswer['requestedReviewer'] | undefined }[],
): PullRequestFacts['requested'] => {
  const userIds = new Set<number>();
  const teamSlugs = new Set<string>();
  for (const { requestedReviewer: reviewer } of requests) {
    if (typeof reviewer?.databaseId === 'number') userIds.add(reviewer.databaseId);
    if (reviewer?.slug !== undefined) teamSlugs.add(reviewer.slug);
  }
  return { userIds: [...userIds], teamSlugs: [...teamSlugs] };
};

const toReview = (answer: PullRequestLists['reviews'][number]): Review => ({
  id: answer.id,
  author: toAccount(answer.author),
  state: states[answer.state],
  commit: answer.commit?.oid ?? null,
  submittedAt: answer.submittedAt ?? answer.createdAt,
  authorCanWrite: answer.authorCanPushToRepository,
});

const toReviewComments = (threads: PullRequestLists['reviewThreads']): ShownReviewComment[] =>
  threads.flatMap(({ comments }) => {
    const isAnswered = comments.some((comment) => !comment.viewerDidAuthor);
    return comments
      .filter((comment) => comment.viewerDidAuthor)
      .map((comment) => ({
        nodeId: comment.id,
        body: comment.body,
        isMinimised: comment.isMinimized,
        isAnswered,
        path: comment.path,
        line: comment.outdated ? null : comment.line,
      }));
  });

/** Whether a pull request is open, closed or merged. */
export const toState = (state: PullRequestAnswer['state']): PullRequestFacts['state'] =>
  state === 'OPEN' ? 'open' : state === 'MERGED' ? 'merged' : 'closed';

/** GitHub allows a hundred labels, so there is no further page; if there ever is, the labels are not known. */
const toLabels = (answer: PullRequestAnswer['labels']): readonly string[] | null =>
  answer === null || answer === undefined || answer.pageInfo.hasNextPage ? null : answer.nodes.map(({ name }) => name);

/** Whether each commit was made on the one before it, and the head on the last but one: merges of other branches stand beside that line. */
const isLine = (commits: PullRequestLists['commits'], head: string): boolean =>
  commits.at(-1)?.commit.oid === head &&
  commits.every(
    ({ commit }, index) => index === 0 || commit.parents.nodes?.[0]?.oid === commits[index - 1]?.commit.oid,
  );

/** The parent of the first commit, if each commit follows the one before it and the last one is the head. */
const forkOf = (commits: PullRequestLists['commits'], head: string): string | null => {
  const parentOf = ({ commit }: PullRequestLists['commits'][number]): string | null =>
    commit.parents.totalCount === 1 ? (commit.parents.nodes?.[0]?.oid ?? null) : null;
  const [first] = commits;
  const isSingle = commits.every((each) => parentOf(each) !== null);
  return first !== undefined && isSingle && isLine(commits, head) ? parentOf(first) : null;
};

/** Whom a commit names beside its author, who comes first; those who were not told count as somebody of no account. */
const coAuthorsOf = ({
  authors,
}: PullRequestLists['commits'][number]['commit']): Pick<PullRequestCommit, 'coAuthors'> => {
  const told = authors.nodes ?? [];
  const coAuthors = [
    ...told.slice(1).map((each) => toAccount(each?.user ?? null)),
    ...(authors.totalCount > Math.max(1, told.length) ? [null] : []),
  ];
  return coAuthors.length === 0 ? {} : { coAuthors };
};

/** A changed file; GraphQL does not tell where a renamed one stood before. */
export const toChangedFile = (
  { path, changeType }: PullRequestLists['files'][number],
  previousPaths?: ReadonlyMap<string, string>,
): ChangedFile => ({
  path,
  change: changes[changeType],
  previousPath: changeType === 'RENAMED' ? (previousPaths?.get(path) ?? null) : null,
});

/** The facts of a pull request out of GitHub's answers. */
export function toFacts(
  repository: RepositoryAnswer,
  lists: PullRequestLists,
  checks: readonly CompleteCheckRun[],
  previousPaths: ReadonlyMap<string, string>,
): PullRequestFacts {
  const answer: PullRequestAnswer = repository.pullRequest;
  const head = answer.headRefOid;
  const tip = answer.baseRef?.target ?? null;
  const latest = answer.latest.nodes.find(({ commit }) => commit.oid === head);
  const commits = lists.commits.map(({ commit }) => ({
    sha: commit.oid,
    author: toAccount(commit.author?.user ?? null),
    isMerge: commit.parents.totalCount > 1,
    ...coAuthorsOf(commit),
  }));
  // A list that was cut does not end with the head.
  const commitsComplete =
    commits.length >= answer.commits.totalCount &&
    commits.length <= listLimits.commits &&
    commits.some((commit) => commit.sha === head);
  return {
    repository: {
      id: repository.databaseId,
      ownerId: repository.owner.databaseId,
      owner: repository.owner.login,
      name: repository.name,
      isPrivate: repository.isPrivate,
      isArchived: repository.isArchived,
      defaultBranch: repository.defaultBranchRef?.name ?? '',
    },
    number: answer.number,
    nodeId: answer.id,
    title: answer.title,
    body: answer.body,
    state: toState(answer.state),
    isDraft: answer.isDraft,
    openSince: openSinceOf(answer, lists.timelineItems),
    askedSince: askedSinceOf(lists.timelineItems),
    baseChangedAt: baseChangedAtOf(lists.timelineItems),
    labels: toLabels(answer.labels),
    author: toAccount(answer.author),
    openedByUs: answer.viewerDidAuthor,
    base: { ref: answer.baseRefName, sha: tip?.oid ?? null },
    head: {
      ref: answer.headRefName,
      sha: head,
      repositoryId: answer.headRepository?.databaseId ?? null,
      ...(latest === undefined ? {} : { message: latest.commit.message }),
    },
    files: lists.files.map((file) => toChangedFile(file, previousPaths)),
    filesComplete: lists.files.length >= answer.changedFiles && lists.files.length <= listLimits.files,
    reviews: lists.reviews.map(toReview),
    commits,
    commitsComplete,
    isLine: commitsComplete && isLine(lists.commits, head),
    requested: toRequested(lists.reviewRequests),
    everRequested: toRequested(sinceBaseChange(lists.timelineItems)),
    lastRequests: lastRequestsIn(sinceBaseChange(lists.timelineItems)),
    configuration: toRootFile(tip?.configuration),
    baseline: toRootFile(tip?.baseline),
    adrDir: toRootFile(tip?.adrDir)?.text ?? null,
    log4brains: toRootFile(tip?.log4brains)?.text ?? null,
    fork: commitsComplete ? forkOf(lists.commits, head) : null,
    shown: {
      summaries: toSummaries(answer, checks),
      checks: checks.map((check) => toCheck(head, check)),
      comments: lists.comments
        .filter((comment) => comment.viewerDidAuthor)
        .map((comment) => ({
          id: comment.fullDatabaseId,
          nodeId: comment.id,
          body: comment.body,
          createdAt: comment.createdAt,
        }))
        .sort((one, other) => one.id - other.id),
      reviewComments: toReviewComments(lists.reviewThreads),
    },
  };
}
