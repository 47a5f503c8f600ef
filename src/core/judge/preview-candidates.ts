import { discoverLogs } from '../log/discover-logs.ts';
import { isDefiningPage, isGoverningPath } from '../log/governing-paths.ts';
import { logOf } from '../log/log-of.ts';
import type { Configuration } from '../model/configuration.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { touchedPaths } from './change-facts.ts';

const mayMissDecision = ({ rules }: Pick<Configuration, 'rules'>): boolean =>
  (rules['decision-missing']?.severity ?? 'off') !== 'off';

/**
 * The open pull requests whose verdict another configuration may change, in the order they are given: those into the same branch that
 * change a record or what governs one, as either configuration sees it; all of them where files may need a decision. Neither the one
 * that brings the configuration nor those that the app opened.
 */
export function previewCandidates(
  {
    repository,
    number,
    base,
    adrDir,
    log4brains = null,
  }: Pick<PullRequestFacts, 'repository' | 'number' | 'base' | 'adrDir' | 'log4brains'>,
  open: readonly OpenPullRequestFiles[],
  configurations: readonly Pick<Configuration, 'logs' | 'rules'>[],
): readonly number[] {
  const isConcerned = ({ files }: OpenPullRequestFiles): boolean => {
    const paths = touchedPaths(files);
    return configurations.some((configuration) => {
      if (mayMissDecision(configuration)) return true;
      const logs = discoverLogs({ configured: configuration.logs, adrDir, log4brains, paths });
      return paths.some(
        (path) => logOf(path, logs) !== null || isGoverningPath(path, logs, repository) || isDefiningPage(path, logs),
      );
    });
  };
  return open
    .filter((one) => one.number !== number && one.baseBranch === base.ref && !one.openedByUs && isConcerned(one))
    .map((one) => one.number);
}
