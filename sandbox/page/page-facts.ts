import type { RepositoryHandle } from '../github/actor.ts';
import type { PullRequestSnapshot } from '../github/snapshot.ts';
import type { StandIn } from '../github/stand-in.ts';

/** What the page of a pull request is drawn from. */
export interface PagePullRequest {
  readonly repository: RepositoryHandle;
  readonly snapshot: PullRequestSnapshot;
}

/** A step of a story that was played on the stand-in, and where its outcome can be seen. */
export interface StoryStep {
  readonly title: string;
  readonly href: string;
}

/** What the page reads. It never writes. */
export interface PageSource {
  readonly standIn: Pick<StandIn, 'pullRequest' | 'pullRequestNumbers' | 'file'>;
  /** Read again for every page, so that repositories made later appear. */
  repositories(): readonly RepositoryHandle[];
  steps(): readonly StoryStep[];
  /** Paths of index files worth a link, at the default branch. */
  readonly indexes: readonly string[];
}
