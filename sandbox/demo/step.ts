import type { PullRequestHandle } from '../github/actor.ts';
import { pullRequestAddress, type Tab } from '../page/addresses.ts';
import type { Stage } from './stage.ts';

/** One step of the story: what people do, what has to come about, and how it is told. */
export interface Step {
  readonly title: string;
  /** Throws `Unmet` if what should come about does not. */
  play(stage: Stage): Promise<void>;
  /** Where the outcome can be seen on the page. */
  href(stage: Stage): string;
}

/** The branch on which the new record is written. */
export const branch = 'scan-queue';

/** The pull request with the new record: the first of the repository. */
export const proposal = (stage: Stage): PullRequestHandle => {
  const { id, number } = stage.standIn.pullRequest(stage.repository, 1);
  return { id, repository: stage.repository, number };
};

export const onProposal =
  (tab: Tab) =>
  (stage: Stage): string =>
    pullRequestAddress({ repository: stage.repository, number: 1 }, tab);
