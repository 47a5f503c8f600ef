import type { Installations } from '../../app/installation-ports.ts';
import type { MergeGroups, People, PullRequests, SourceTree, RepositorySettings } from '../../app/ports.ts';
import type { Publisher } from '../../app/publishing-ports.ts';
import { createSettings } from './branch-settings.ts';
import { readDiffLines } from './diff-lines.ts';
import { findByHead } from './find-by-head.ts';
import { findDeclined } from './find-declined.ts';
import { findInto } from './find-into.ts';
import { findOpen } from './find-open.ts';
import { createGitHubCalls } from './github-calls.ts';
import type { GitHubOptions } from './github-calls.ts';
import { createInstallations } from './installations.ts';
import { createMergeGroups } from './merge-groups.ts';
import { createPeople } from './people.ts';
import { createPublisher } from './publisher.ts';
import { readComment } from './read-comment.ts';
import { readMergedFrom } from './read-merged-from.ts';
import { readOpenFiles } from './read-open-files.ts';
import { readPullRequest } from './read-pull-request.ts';
import { readPullRequestState } from './read-pull-request-state.ts';
import { createSourceTree } from './source-tree.ts';
import { createWriteBudget } from './write-budget.ts';

/** The ports that GitHub answers. */
export interface GitHub {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
  readonly publisher: Publisher;
  readonly mergeGroups: MergeGroups;
  readonly installations: Installations;
  readonly settings: RepositorySettings;
}

/**
 * Connects the ports to GitHub. Caches and the budget of writes live as long as what is returned: make it once for a process.
 * Every method throws Failure when GitHub fails.
 */
export function createGitHub(options: GitHubOptions): GitHub {
  const calls = createGitHubCalls(options);
  const { appId, clock, pause } = options;
  return {
    pullRequests: {
      read: (ref) => readPullRequest(calls, ref, appId),
      readState: (ref) => readPullRequestState(calls, ref, appId),
      diffLines: (ref) => readDiffLines(calls, ref),
      openFor: (ref, branch) => findOpen(calls, ref, branch),
      openWithHead: (ref, head) => findByHead(calls, ref, head),
      openInto: (ref, branch) => findInto(calls, ref, branch),
      openFiles: (ref) => readOpenFiles(calls, ref),
      mergedFrom: (ref, wanted) => readMergedFrom(calls, ref, appId, wanted),
      comment: (ref, nodeId) => readComment(calls, ref, nodeId),
      declinedHead: (ref, branch) => findDeclined(calls, ref, branch),
    },
    sourceTree: createSourceTree(calls),
    people: createPeople(calls, clock),
    mergeGroups: createMergeGroups(calls, appId),
    installations: createInstallations(calls),
    settings: createSettings(calls, clock, appId),
    publisher: createPublisher({ calls, budget: createWriteBudget(options.writeLimits), clock, pause }),
  };
}
