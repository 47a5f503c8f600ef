import type { QueuedPullRequest } from '../model/merge-group.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';

/** What stands at the commit that an entry of the queue is built on, and what it changes there. */
export type QueuedTree = Pick<
  PullRequestFacts,
  'files' | 'filesComplete' | 'configuration' | 'baseline' | 'adrDir' | 'log4brains'
>;

/**
 * A pull request as it stands in a merge queue: its people, reviews and words, with the commit it is queued on for its base and the
 * queued commit for its head. Approvals are bound to texts, so that they count only where the queued text is the approved one; the
 * log is the one with every entry in front of it.
 */
export const queuedFacts = (
  facts: PullRequestFacts,
  { base, head }: QueuedPullRequest,
  tree: QueuedTree,
): PullRequestFacts => ({
  ...facts,
  ...tree,
  base: { ref: facts.base.ref, sha: base },
  head: { ...facts.head, sha: head, repositoryId: facts.repository.id },
  fork: base,
});
