import type { CommandDecision } from '../model/command.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { firstDecisions } from '../commands/decision-block.ts';
import { oncePer } from '../rules/support/once-per.ts';

type OwnCommit = Extract<CommandDecision, { readonly kind: 'commit' }>;

/**
 * What was decided by command on this pull request: what stands in the newest of the app's own review checks that holds any. Checks of
 * commits that the branch no longer has are not seen, so what was decided on them lapses.
 */
export const recordedDecisions = ({ shown }: Pick<PullRequestFacts, 'shown'>): readonly CommandDecision[] =>
  firstDecisions(shown.summaries ?? []);

/**
 * The commits of the pull request that the app made itself, as it wrote them down when GitHub told it their ids; in this order. Names,
 * addresses and words of a commit prove nothing: anybody who pushes chooses them.
 */
export const ownCommits = oncePer((facts: Pick<PullRequestFacts, 'shown' | 'commits'>): readonly OwnCommit[] =>
  recordedDecisions(facts).filter(
    (decision): decision is OwnCommit =>
      decision.kind === 'commit' && facts.commits.some(({ sha, isMerge }) => sha === decision.sha && !isMerge),
  ),
);
