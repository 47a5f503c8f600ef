import { Failure } from '../../app/failure.ts';
import type { PullRequestRef } from '../../app/ports.ts';
import type { PullRequestFacts } from '../../core/model/pull-request.ts';
import { factsQuery } from './facts-query.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readChecks } from './read-checks.ts';
import { readPreviousPaths } from './read-previous-paths.ts';
import { readLists } from './read-lists.ts';
import { factsAnswer, readAnswer } from './schema.ts';
import { toFacts } from './to-facts.ts';

/**
 * The facts of a pull request: one request for up to 100 of each list, one more for each further 100, and
 * one for the first 100 files if some were renamed. Throws Failure; also
 * when the repository is not the one that is meant (its name may have been given to another).
 */
export async function readPullRequest(
  calls: GitHubCalls,
  ref: PullRequestRef,
  appId: number,
): Promise<PullRequestFacts> {
  const { owner, name, number, installationId } = ref;
  const { data } = await calls.query(installationId, factsQuery, { owner, name, number, appId });
  const { repository } = readAnswer('pull request', factsAnswer, data);
  if (repository.databaseId !== ref.repositoryId) {
    throw new Failure('github-not-found', `${owner}/${name} is another repository now.`);
  }
  const { pullRequest } = repository;
  // The list of commits need not end with the head: it is cut at 250, and lags behind a push for a moment.
  const latest = pullRequest.latest.nodes.find(({ commit }) => commit.oid === pullRequest.headRefOid);
  const lists = await readLists(calls, ref, pullRequest);
  const checks = await readChecks(calls, ref, appId, pullRequest.headRefOid, latest?.commit.checkSuites ?? null);
  const renamed = lists.files.filter((file) => file.changeType === 'RENAMED').map((file) => file.path);
  return toFacts(repository, lists, checks, await readPreviousPaths(calls, ref, renamed));
}
