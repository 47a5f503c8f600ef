import { Failure } from '../../app/failure.ts';
import type { PullRequestRef } from '../../app/ports.ts';
import type { PullRequestState } from '../../core/model/pull-request.ts';
import { stateQuery } from './facts-query.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readChecks } from './read-checks.ts';
import { readAnswer, stateAnswer } from './schema.ts';
import { toCheck } from './to-check.ts';
import { toState } from './to-facts.ts';

/**
 * Where a pull request stands and what our check runs on its head say, in two small requests: of everything else some part may be
 * what GitHub cannot answer. Throws Failure; also when the repository is not the one that is meant.
 */
export async function readPullRequestState(
  calls: GitHubCalls,
  ref: PullRequestRef,
  appId: number,
): Promise<PullRequestState> {
  const { owner, name, number, installationId } = ref;
  const { data } = await calls.query(installationId, stateQuery, { owner, name, number });
  const { repository } = readAnswer('state of a pull request', stateAnswer, data);
  if (repository.databaseId !== ref.repositoryId) {
    throw new Failure('github-not-found', `${owner}/${name} is another repository now.`);
  }
  const { pullRequest, isArchived } = repository;
  const head = pullRequest.headRefOid;
  const checks = await readChecks(calls, ref, appId, head, null);
  return {
    repository: { isArchived },
    number: pullRequest.number,
    state: toState(pullRequest.state),
    base: { sha: pullRequest.baseRef?.target?.oid ?? null },
    head: { sha: head },
    shown: { checks: checks.map((check) => toCheck(head, check)) },
  };
}
