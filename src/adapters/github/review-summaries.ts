import type { CheckName } from '../../core/model/pull-request.ts';
import type { CompleteCheckRun } from './read-checks.ts';
import type { PullRequestAnswer } from './schema.ts';

const reviewCheck: CheckName = 'ADR review';

/**
 * The summaries of our review checks for this pull request, the newest first. Those of the head are known whole; of each commit before
 * it some are. Runs of other pull requests on the same commits are not ours to read.
 */
export const toSummaries = (
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
