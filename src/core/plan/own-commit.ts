import { indexCommitMessage } from '../report/render-index-pull-request.ts';

interface Commit {
  readonly message: string;
}

/**
 * Whether the tip of the rolling branch is the app's own work: its commit, or what "Update branch" makes of it (a merge whose first
 * parent is that commit). Told by the message, because GitHub links commits of apps to no user; a person who copies it loses nothing
 * but a commit on a generated branch.
 */
export function isOwnCommit(tip: Commit, parents: readonly Commit[]): boolean {
  const isOurs = (commit: Commit | undefined): boolean => commit?.message.trim() === indexCommitMessage;
  return isOurs(tip) || (parents.length === 2 && isOurs(parents[0]));
}
