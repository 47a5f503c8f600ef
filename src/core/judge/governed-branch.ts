import { globMatches } from '../log/glob-match.ts';
import type { Configuration } from '../model/configuration.ts';

/** Whether pull requests into this branch are judged: the default branch, or those that `branches` names by glob. */
export function isGovernedBranch(branch: string, configuration: Configuration, defaultBranch: string): boolean {
  const { branches } = configuration;
  return branches === null ? branch === defaultBranch : globMatches(branches, branch);
}
