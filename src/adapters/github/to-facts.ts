import type {
  Account,
  Annotation,
  ChangedFile,
  CheckName,
  PullRequestFacts,
  Review,
  ReviewState,
  ShownCheck,
  ShownReviewComment,
} from '../../core/model/pull-request.ts';
import { listLimits } from './list-limits.ts';
import type { CompleteCheckRun } from './read-checks.ts';
import type { PullRequestLists } from './read-lists.ts';
import type { ActorAnswer, PullRequestAnswer, RepositoryAnswer, ReviewRequestAnswer } from './schema.ts';
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

const toAnnotation = (answer: CompleteCheckRun['annotations'][number]): Annotation => {
  const { start, end } = answer.location;
  const isOneLine = start.line === end.line;
  return {
    path: answer.path,
    startLine: start.line,
    endLine: end.line,
    startColumn: isOneLine ? start.column : null,
    endColumn: isOneLine ? end.column : null,
    level:
      answer.annotationLevel === 'FAILURE' ? 'failure' : answer.annotationLevel === 'WARNING' ? 'warning' : 'notice',
    title: answer.title ?? '',
    message: answer.message,
  };
};

const reviewCheck: CheckName = 'ADR review';

const statusOf = (status: string): ShownCheck['status'] =>
  status === 'COMPLETED' ? 'completed' : status === 'IN_PROGRESS' ? 'in_progress' : 'queued';

/** A check run as the core knows it. */
export const toCheck = (headSha: string, { run, annotations }: CompleteCheckRun): ShownCheck => ({
  id: run.databaseId,
  name: run.name,
  headSha,
  externalId: run.externalId === '' ? null : run.externalId,
  status: statusOf(run.status),
  conclusion: run.conclusion === null ? null : run.conclusion.toLowerCase(),
  title: run.title ?? '',
  summary: run.summary ?? '',
  text: run.text ?? '',
  annotations: annotations.map(toAnnotation),
  startedAt: run.startedAt,
});

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

/** The parent of the first commit, if each commit follows the one before it and the last one is the head. */
const forkOf = (commits: PullRequestLists['commits'], head: string): string | null => {
  const parentOf = ({ commit }: PullRequestLists['commits'][number]): string | null =>
    commit.parents.totalCount === 1 ? (commit.parents.nodes?.[0]?.oid ?? null) : null;
  const [first] = commits;
  const isLine = commits.every((each, index) => index === 0 || parentOf(each) === commits[index - 1]?.commit.oid);
  return first !== undefined && isLine && commits.at(-1)?.commit.oid === head ? parentOf(first) : null;
};

/**
 * The summaries of our review checks for this pull request, the newest first. Those of the head are known whole; of each commit before
 * it some are. Runs of other pull requests on the same commits are not ours to read.
 */
const toSummaries = (
  { number, headRefOid, earlier }: PullRequestAnswer,
  checks: readonly CompleteCheckRun[],
): readonly string[] => {
  const own = (externalId: string | null): boolean => externalId === `pr:${number}`;
  const ofHead = checks.filter(({ run }) => run.name === reviewCheck && own(run.externalId)).map(({ run }) => run);
  const before = earlier.nodes
    .filter(({ commit }) => commit.oid !== headRefOid)
    .toReversed()
    .map(({ commit }) =>
      (commit.checkSuites?.nodes ?? [])
        .flatMap(({ checkRuns }) => checkRuns?.nodes ?? [])
        .filter((run) => own(run.externalId)),
    );
  return [ofHead, ...before].flatMap((runs) =>
    runs.toSorted((one, other) => other.databaseId - one.databaseId).map(({ summary }) => summary ?? ''),
  );
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
  }));
  // A list that was cut does not end with the head.
  const commitsComplete =
    commits.length >= answer.commits.totalCount &&
    commits.length <= listLimits.commits &&
    commits.some((commit) => commit.sha === head);
  return {
    repository: {
      id: repository.databaseId,
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
    requested: toRequested(lists.reviewRequests),
    everRequested: toRequested(lists.timelineItems),
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
        .map((comment) => ({ id: comment.fullDatabaseId, nodeId: comment.id, body: comment.body }))
        .sort((one, other) => one.id - other.id),
      reviewComments: toReviewComments(lists.reviewThreads),
    },
  };
}
