import type { CommandDecision } from '../model/command.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { firstDecisions } from '../commands/decision-block.ts';

/**
 * What was decided by command on this pull request: what stands in the newest of the app's own review checks that holds any. Checks of
 * commits that the branch no longer has are not seen, so what was decided on them lapses.
 */
export const recordedDecisions = ({ shown }: Pick<PullRequestFacts, 'shown'>): readonly CommandDecision[] =>
  firstDecisions(shown.summaries ?? []);
