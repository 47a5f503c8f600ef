import { isIndexPullRequest, numbersTaken } from '../log/claims-in.ts';
import { logOf } from '../log/log-of.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { OpenPullRequestFiles } from '../model/open-pull-request.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { recordOfPath } from '../parse/record-of-path.ts';

const keyOf = ({ kind, path }: LogSettings, number: number): string => JSON.stringify([kind, path, number]);

/** The numbers that paths bear, each with its log. */
const numbersAt = (paths: readonly string[], logs: readonly LogSettings[]): ReadonlySet<string> =>
  new Set(
    paths.flatMap((path) => {
      const number = recordOfPath(path)?.number;
      const log = number === undefined ? null : logOf(path, logs);
      return number === undefined || log === null ? [] : [keyOf(log, number)];
    }),
  );

/** The open pull requests that take a number which one of the paths bears in the same log, lowest first. */
export function claimantsOf(
  paths: readonly string[],
  open: readonly OpenPullRequestFiles[],
  logs: readonly LogSettings[],
): readonly number[] {
  const numbers = numbersAt(paths, logs);
  if (numbers.size === 0) return [];
  return open
    .filter((one) => !isIndexPullRequest(one))
    .filter(({ files }) => numbersTaken(files, logs).some(({ log, number }) => numbers.has(keyOf(log, number))))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/** A pull request to which something happened. */
export interface ChangedPullRequest extends Pick<PullRequestFacts, 'number' | 'state' | 'files'> {
  /** Files of the logs at its head before, to whatever commit they go back: numbers that it took there may be free now. */
  readonly pathsBefore: readonly string[];
}

/**
 * Which other open pull requests may have to be told something else about their numbers than before: those that take a number which
 * this one takes now or took before. Of a pull request that was not merged only the higher ones: a lower one keeps its number,
 * whatever the others do. One by somebody without write access is a hint to others, for which nothing is judged again.
 */
export function affectedByClaims(
  change: ChangedPullRequest,
  open: readonly OpenPullRequestFiles[],
  logs: readonly LogSettings[],
): readonly number[] {
  const { number: own, state, files, pathsBefore } = change;
  const isHint = open.some(({ number, authorCanWrite }) => number === own && !authorCanWrite);
  if (isHint && state !== 'merged') return [];
  const paths = [...numbersTaken(files, logs).map(({ path }) => path), ...pathsBefore];
  return claimantsOf(paths, open, logs).filter((number) => number !== own && (state === 'merged' || number > own));
}
