import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import { checkSuite, earlierCommit } from './check-schema.ts';
import { bigId, id, objectName, page } from './schema-parts.ts';

/**
 * Reads what GitHub answered. Throws Failure 'github-unreadable' naming the first place that is not as expected; `what` says
 * what was asked for. The values themselves never go into the message.
 */
export function readAnswer<Schema extends z.ZodType>(what: string, schema: Schema, answer: unknown): z.infer<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue === undefined ? '' : issue.path.join('.');
  throw new Failure(
    'github-unreadable',
    `${what}: unexpected shape at ${place || 'the top'}: ${issue?.code ?? 'invalid'}`,
  );
}

/** Whoever acts: users and bots have an id and count; mannequins, organisations and enterprises are nobody. */
export const actor = z.object({ __typename: z.string(), login: z.string(), databaseId: id.nullish() });
export const user = z.object({ __typename: z.string(), login: z.string(), databaseId: id });

const reviewRequest = z.object({
  requestedReviewer: z
    .object({
      __typename: z.string(),
      login: z.string().optional(),
      databaseId: id.nullish(),
      slug: z.string().optional(),
    })
    .nullable(),
});

/** An entry of a folder as files are asked for. */
export const fileEntry = z.object({
  mode: z.number().int(),
  type: z.string(),
  oid: objectName,
  object: z
    .object({
      __typename: z.string(),
      text: z.string().nullish(),
      isBinary: z.boolean().nullish(),
      isTruncated: z.boolean().optional(),
      byteSize: z.number().int().optional(),
    })
    .nullable(),
});

const changedFile = z.object({
  path: z.string(),
  changeType: z.enum(['ADDED', 'CHANGED', 'COPIED', 'DELETED', 'MODIFIED', 'RENAMED']),
});

export const review = z.object({
  id: z.string(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submittedAt: z.string().nullable(),
  createdAt: z.string(),
  authorCanPushToRepository: z.boolean(),
  author: actor.nullable(),
  commit: z.object({ oid: objectName }).nullable(),
});

const gitActor = z.object({ user: user.nullable() });

const pullRequestCommit = z.object({
  commit: z.object({
    oid: objectName,
    parents: z.object({
      totalCount: z.number().int(),
      nodes: z.array(z.object({ oid: objectName }).nullable()).nullish(),
    }),
    author: gitActor.nullable(),
    authors: z.object({ totalCount: z.number().int(), nodes: z.array(gitActor.nullable()).nullish() }),
  }),
});

export const comment = z.object({
  id: z.string(),
  fullDatabaseId: bigId,
  body: z.string(),
  createdAt: z.string(),
  viewerDidAuthor: z.boolean(),
});

export const threadComment = z.object({
  id: z.string(),
  body: z.string(),
  viewerDidAuthor: z.boolean(),
  isMinimized: z.boolean(),
  outdated: z.boolean(),
  path: z.string(),
  line: z.number().int().nullable(),
});

const reviewThread = z.object({ id: z.string(), comments: page(threadComment) });

/** Requests have a reviewer, and so have requests that somebody took back. */
const timelineItem = z.object({
  __typename: z.string().optional(),
  requestedReviewer: reviewRequest.shape.requestedReviewer.optional(),
  removedReviewer: reviewRequest.shape.requestedReviewer.optional(),
  createdAt: z.string(),
});

/** The node of each list that the facts query brings. */
export const pullRequestNodes = {
  files: changedFile,
  reviews: review,
  commits: pullRequestCommit,
  reviewRequests: reviewRequest,
  timelineItems: timelineItem,
  comments: comment,
  reviewThreads: reviewThread,
} as const;

/** A commit with the files that govern a repository. */
export const governedCommit = z.object({
  __typename: z.string(),
  oid: objectName,
  configuration: fileEntry.nullish(),
  baseline: fileEntry.nullish(),
  adrDir: fileEntry.nullish(),
  log4brains: fileEntry.nullish(),
});

const pullRequest = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  createdAt: z.string(),
  labels: page(z.object({ name: z.string() })).nullish(),
  viewerDidAuthor: z.boolean(),
  changedFiles: z.number().int(),
  author: actor.nullable(),
  baseRefName: z.string(),
  baseRef: z.object({ target: governedCommit.nullable() }).nullable(),
  headRefName: z.string(),
  headRefOid: objectName,
  headRepository: z.object({ databaseId: id }).nullable(),
  latest: z.object({
    nodes: z.array(
      z.object({
        commit: z.object({ oid: objectName, message: z.string(), checkSuites: page(checkSuite).nullable() }),
      }),
    ),
  }),
  earlier: z.object({ nodes: z.array(z.object({ commit: earlierCommit })) }),
  files: page(changedFile).nullable(),
  reviews: page(review).nullable(),
  commits: page(pullRequestCommit).and(z.object({ totalCount: z.number().int() })),
  reviewRequests: page(reviewRequest).nullable(),
  timelineItems: page(timelineItem),
  comments: page(comment),
  reviewThreads: page(reviewThread),
});

export const factsAnswer = z.object({
  repository: z.object({
    databaseId: id,
    name: z.string(),
    owner: z.object({ login: z.string(), databaseId: id }),
    isPrivate: z.boolean(),
    isArchived: z.boolean(),
    defaultBranchRef: z.object({ name: z.string() }).nullable(),
    pullRequest,
  }),
});

/** The open pull requests of a repository with their files. */
export const openFilesAnswer = z.object({
  repository: z.object({
    databaseId: id,
    page: page(
      z.object({
        number: z.number().int(),
        baseRefName: z.string(),
        headRefName: z.string(),
        headRefOid: objectName,
        isCrossRepository: z.boolean(),
        viewerDidAuthor: z.boolean(),
        authorAssociation: z.string(),
        files: page(changedFile).nullable(),
      }),
    ),
  }),
});

/** The least of a pull request: where it stands. */
export const stateAnswer = z.object({
  repository: z.object({
    databaseId: id,
    isArchived: z.boolean(),
    pullRequest: z.object({
      number: z.number().int(),
      state: pullRequest.shape.state,
      headRefOid: objectName,
      baseRef: z.object({ target: z.object({ oid: objectName }).nullable() }).nullable(),
    }),
  }),
});

export type PullRequestAnswer = z.infer<typeof factsAnswer>['repository']['pullRequest'];
export type OpenFilesAnswer = z.infer<typeof openFilesAnswer>['repository']['page']['nodes'][number];
export type RepositoryAnswer = z.infer<typeof factsAnswer>['repository'];
export type ActorAnswer = z.infer<typeof actor>;
export type FileEntryAnswer = z.infer<typeof fileEntry>;
export type ReviewThreadAnswer = z.infer<typeof reviewThread>;
export type ReviewRequestAnswer = z.infer<typeof reviewRequest>;
