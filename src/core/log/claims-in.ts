import { indexBranch } from '../judge/own-pull-request.ts';
import type { Claim } from '../model/claim.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';
import type { ChangedFile } from '../model/pull-request.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { logOf } from './log-of.ts';

/** A number that a pull request takes by adding or renaming a file. */
export interface TakenNumber {
  readonly log: LogSettings;
  readonly path: string;
  readonly number: number;
}

/**
 * The numbers that changed files take: those in the names of records that are added, or that come by a new name to a number which they
 * did not have before in their log. A file that holds many records takes none: their numbers stand in its text.
 */
export const numbersTaken = (files: readonly ChangedFile[], logs: readonly LogSettings[]): readonly TakenNumber[] =>
  files.flatMap(({ path, change, previousPath }): readonly TakenNumber[] => {
    const number = change === 'added' || change === 'renamed' ? recordOfPath(path)?.number : undefined;
    const log = number === undefined ? null : logOf(path, logs);
    if (number === undefined || log === null || log.kind === 'file') return [];
    const isKept =
      previousPath !== null && recordOfPath(previousPath)?.number === number && logOf(previousPath, logs) === log;
    return isKept ? [] : [{ log, path, number }];
  });

/** The app's own pull request with the index brings no record. */
export const isIndexPullRequest = ({ openedByUs, headBranch, isFromFork }: OpenPullRequestFiles): boolean =>
  openedByUs && headBranch === indexBranch && !isFromFork;

/** The pull request that is judged. */
export interface ClaimingPullRequest {
  readonly number: number;
  readonly baseBranch: string;
  readonly files: readonly ChangedFile[];
}

const isSameLog = (one: LogSettings, other: LogSettings): boolean => one.path === other.path && one.kind === other.kind;

/**
 * The numbers that other open pull requests into the same branch take in a log, by pull request, then as their files stand. A number
 * is only held against this pull request if it takes that number as well and the other one is lower: all others yield. The app's own
 * pull request with the index takes none.
 *
 * @param open every open pull request of the repository, this one among them or not
 */
export function claimsIn(
  log: LogSettings,
  logs: readonly LogSettings[],
  own: ClaimingPullRequest,
  open: readonly OpenPullRequestFiles[],
): readonly Claim[] {
  const inLog = (files: readonly ChangedFile[]): readonly TakenNumber[] =>
    numbersTaken(files, logs).filter((taken) => isSameLog(taken.log, log));
  const ownNumbers = new Set(inLog(own.files).map(({ number }) => number));
  return open
    .filter(({ number, baseBranch }) => number !== own.number && baseBranch === own.baseBranch)
    .filter((other) => !isIndexPullRequest(other))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number: pullRequest, authorCanWrite, files }) =>
      inLog(files).map(({ path, number }): Claim => {
        const isHeld = pullRequest < own.number && ownNumbers.has(number);
        return { pullRequest, path, number, authorCanWrite, ...(isHeld ? {} : { yields: true as const }) };
      }),
    );
}
