import { isIndexPullRequest } from '../log/claims-in.ts';
import type { RepositoryName } from '../config/parent-place.ts';
import { discoverLogs } from '../log/discover-logs.ts';
import { isDefiningPage, isGoverningPath } from '../log/governing-paths.ts';
import { logOf } from '../log/log-of.ts';
import type { Configuration } from '../model/configuration.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';

/** What says, at the tip of the default branch, where records stand. */
export interface GoverningTip {
  readonly repository: Pick<RepositoryName, 'name'>;
  readonly defaultBranch: string;
  /** null: there is none, or none that can be read. */
  readonly configuration: Configuration | null;
  readonly adrDir: string | null;
  readonly log4brains: string | null;
  /** The configurations of other branches, as far as they can be read. Absent: not known. */
  readonly others?: ReadonlyMap<string, Configuration>;
}

/**
 * The open pull requests that people have to approve, as far as their files tell, lowest first: those that touch a record or what
 * defines a log. Judging one too many does no harm, so where something is not known it is taken as a yes: what a renamed file was
 * called before, and what a configuration of another base branch says that cannot be read.
 */
export function dependentPullRequests(
  open: readonly OpenPullRequestFiles[],
  { repository, configuration, defaultBranch, adrDir, log4brains, others }: GoverningTip,
): readonly number[] {
  const paths = open.flatMap(({ files }) => files.map(({ path }) => path));
  const discovered = discoverLogs({ configured: null, adrDir, log4brains, paths });
  const ofDefault = configuration?.logs ?? discovered;
  return open
    .filter((one) => !isIndexPullRequest(one))
    .filter(({ baseBranch, files }) => {
      const isDefault = baseBranch === defaultBranch;
      const logs = isDefault ? ofDefault : [...ofDefault, ...discovered, ...(others?.get(baseBranch)?.logs ?? [])];
      return files.some(
        ({ path, change }) =>
          change === 'renamed' ||
          logOf(path, logs) !== null ||
          isGoverningPath(path, logs, repository) ||
          isDefiningPage(path, logs),
      );
    })
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}
