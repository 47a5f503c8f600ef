import type { PullRequestFacts } from '../model/pull-request.ts';

/** The branch of the rolling pull request that brings the index. */
export const indexBranch = 'adr-governor/index';

/** Whether this is the app's own rolling pull request: opened by the app, from that branch of this very repository. */
export const isOwnPullRequest = (facts: PullRequestFacts): boolean =>
  facts.openedByUs && facts.head.ref === indexBranch && facts.head.repositoryId === facts.repository.id;
