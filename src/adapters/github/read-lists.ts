import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { PullRequestRef } from '../../app/ports.ts';
import { morePullRequestQuery, moreThreadCommentsQuery } from './facts-query.ts';
import type { PullRequestList } from './facts-query.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readPages } from './read-pages.ts';
import { pullRequestNodes as nodes, readAnswer, threadComment } from './schema.ts';
import { objectName, page } from './schema-parts.ts';
import type { PullRequestAnswer } from './schema.ts';
import type { Page } from './schema-parts.ts';
import { listLimits } from './list-limits.ts';

type NodeOf<List extends PullRequestList> = z.infer<(typeof nodes)[List]>;

/** The lists of a pull request, with all of their pages. */
export interface PullRequestLists {
  readonly files: readonly NodeOf<'files'>[];
  readonly reviews: readonly NodeOf<'reviews'>[];
  readonly commits: readonly NodeOf<'commits'>[];
  readonly reviewRequests: readonly NodeOf<'reviewRequests'>[];
  readonly timelineItems: readonly NodeOf<'timelineItems'>[];
  readonly comments: readonly NodeOf<'comments'>[];
  readonly reviewThreads: readonly { readonly comments: readonly z.infer<typeof threadComment>[] }[];
}

const threadAnswer = z.object({ node: z.object({ page: page(threadComment) }) });
const none: Page<never> = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

/**
 * Reads what the first page of each list left out, files and commits up to GitHub's own limits. Throws Failure
 * 'github-conflict' when the head moves meanwhile, because then the pages do not belong together.
 */
export async function readLists(
  calls: GitHubCalls,
  ref: PullRequestRef,
  first: PullRequestAnswer,
): Promise<PullRequestLists> {
  const { owner, name, number, installationId } = ref;

  const more = async <Node>(list: PullRequestList, node: z.ZodType<Node>, after: string): Promise<Page<Node>> => {
    const answer = await calls.query(installationId, morePullRequestQuery(list), { owner, name, number, after });
    const schema = z.object({
      repository: z.object({
        pullRequest: z.object({ headRefOid: objectName, page: page(node).nullable() }),
      }),
    });
    const { pullRequest } = readAnswer(`more ${list}`, schema, answer.data).repository;
    if (pullRequest.headRefOid !== first.headRefOid) {
      throw new Failure('github-conflict', `The head of pull request ${number} moved while it was read.`);
    }
    return pullRequest.page ?? none;
  };
  const all = <Node>(
    list: PullRequestList,
    node: z.ZodType<Node>,
    start: Page<Node> | null,
    limit?: number,
  ): Promise<readonly Node[]> => readPages(list, start ?? none, (after) => more(list, node, after), limit);

  const commentsAfter = async (id: string, after: string): Promise<Page<z.infer<typeof threadComment>>> =>
    readAnswer(
      'more thread comments',
      threadAnswer,
      (await calls.query(installationId, moreThreadCommentsQuery, { id, after })).data,
    ).node.page;

  const reviewThreads = [];
  for (const thread of await all('reviewThreads', nodes.reviewThreads, first.reviewThreads)) {
    const comments = await readPages('thread comments', thread.comments, (after) => commentsAfter(thread.id, after));
    reviewThreads.push({ comments });
  }
  return {
    files: await all('files', nodes.files, first.files, listLimits.files),
    reviews: await all('reviews', nodes.reviews, first.reviews),
    commits: await all('commits', nodes.commits, first.commits, listLimits.commits),
    reviewRequests: await all('reviewRequests', nodes.reviewRequests, first.reviewRequests),
    timelineItems: await all('timelineItems', nodes.timelineItems, first.timelineItems),
    comments: await all('comments', nodes.comments, first.comments),
    reviewThreads,
  };
}
