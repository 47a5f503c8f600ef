import { globMatches } from '../log/glob-match.ts';
import type { Configuration } from '../model/configuration.ts';

/**
 * Whether pull requests into this branch are judged: those into the default branch always, whatever the configuration says, and those
 * into branches that `branches` names by glob beside it.
 */
export function isGovernedBranch(branch: string, configuration: Configuration, defaultBranch: string): boolean {
  return branch === defaultBranch || (configuration.branches !== null && globMatches(configuration.branches, branch));
}
