import picomatch from 'picomatch';
import type { Configuration } from '../model/configuration.ts';

/** Whether pull requests into this branch are judged: the default branch, or those that `branches` names by glob. */
export function isGovernedBranch(branch: string, configuration: Configuration, defaultBranch: string): boolean {
  const { branches } = configuration;
  if (branches === null) return branch === defaultBranch;
  return branches.some((glob) => branch === glob || picomatch.isMatch(branch, glob, { noext: true }));
}
