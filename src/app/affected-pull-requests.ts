import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { readConfiguration } from '../core/config/read-configuration.ts';
import { affectedByClaims, claimantsOf } from '../core/judge/affected-by-claims.ts';
import { isOwnPullRequest } from '../core/judge/own-pull-request.ts';
import { numbersTaken, type TakenNumber } from '../core/log/claims-in.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { configurationPath } from '../core/log/governing-paths.ts';
import { logOf } from '../core/log/log-of.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { OpenPullRequestFiles } from '../core/model/open-pull-request.ts';
import type { ChangedFile, PullRequestFacts } from '../core/model/pull-request.ts';
import type { PullRequestRef, PullRequests, RepositoryRef, SourceTree } from './ports.ts';

export interface ClaimPorts {
  readonly pullRequests: Pick<PullRequests, 'read' | 'openFiles'>;
  readonly sourceTree: Pick<SourceTree, 'tip' | 'list'>;
}

const pathsOf = (files: readonly ChangedFile[]): readonly string[] =>
  files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [path, previousPath]));

/** The logs that paths belong to. A configuration that cannot be read says nothing: then they are discovered. */
const logsFor = (
  { configuration, adrDir, log4brains = null }: Pick<PullRequestFacts, 'configuration' | 'adrDir' | 'log4brains'>,
  paths: readonly string[],
): readonly LogSettings[] => {
  const text = configuration?.text ?? null;
  const read = text === null ? null : readConfiguration(text, configurationPath);
  const { logs } = read?.ok === true ? read.value : defaultConfiguration();
  return discoverLogs({ configured: logs, adrDir, log4brains, paths });
};

/**
 * The files of those logs in which the given pull requests take numbers, at some commits; none at a commit that is gone. A log at
 * the root is left out: to list it is to list the whole repository.
 */
const pathsAt = async (
  { sourceTree }: ClaimPorts,
  ref: RepositoryRef,
  commits: readonly string[],
  taken: readonly TakenNumber[],
): Promise<readonly string[]> => {
  const folders = [...new Set(taken.map(({ log }) => log.path))].filter((folder) => folder !== '');
  const wanted = commits.flatMap((commit) => folders.map((folder) => ({ commit, folder })));
  const lists = await Promise.all(wanted.map(({ commit, folder }) => sourceTree.list(ref, commit, folder)));
  return lists.flatMap((entries) => (entries ?? []).map(({ path }) => path));
};

const takenBy = (open: readonly OpenPullRequestFiles[], logs: readonly LogSettings[]): readonly TakenNumber[] =>
  open.flatMap(({ files }) => numbersTaken(files, logs));

/** Whether the pull request is or was about a record, as far as it shows: our comment stays where the record is taken out again. */
const isAboutRecords = ({ files, shown }: PullRequestFacts, logs: readonly LogSettings[]): boolean =>
  shown.comments.length > 0 || pathsOf(files).some((path) => logOf(path, logs) !== null);

/**
 * The open pull requests that have to be judged again because of what happened to this one: those that take a number which it takes
 * now, or took at its head `before` (null: it had none, or the same). Asks GitHub for nothing more where it is about no record, and
 * for the files of its former head only where other pull requests take numbers. Throws Failure.
 */
export async function affectedPullRequests(
  ports: ClaimPorts,
  ref: PullRequestRef,
  before: string | null,
): Promise<readonly number[]> {
  const facts = await ports.pullRequests.read(ref);
  if (facts.repository.isArchived || isOwnPullRequest(facts)) return [];
  const touched = pathsOf(facts.files);
  if (!isAboutRecords(facts, logsFor(facts, touched))) return [];
  const open = await ports.pullRequests.openFiles(ref);
  const logs = logsFor(facts, [...touched, ...open.flatMap(({ files }) => pathsOf(files))]);
  const taken = takenBy(
    open.filter(({ number }) => number !== ref.number),
    logs,
  );
  if (taken.length === 0) return [];
  const isMoved = before !== null && before !== facts.head.sha && facts.state === 'open';
  const pathsBefore = isMoved ? await pathsAt(ports, ref, [before], taken) : [];
  return affectedByClaims({ ...facts, pathsBefore }, open, logs);
}

/**
 * The open pull requests into the default branch that take a number which the branch has now, or had at the commit `before`: one of
 * them merged clean, and those that were judged before do not know it. Of a log at the root
 * all of them. Throws Failure.
 */
export async function claimantsOfBase(
  ports: ClaimPorts,
  ref: RepositoryRef,
  before: string | null,
): Promise<readonly number[]> {
  const tip = await ports.sourceTree.tip(ref);
  if (tip.sha === null || tip.isArchived) return [];
  const open = (await ports.pullRequests.openFiles(ref)).filter(({ baseBranch }) => baseBranch === tip.defaultBranch);
  const logs = logsFor(
    tip,
    open.flatMap(({ files }) => pathsOf(files)),
  );
  const taken = takenBy(open, logs);
  if (taken.length === 0) return [];
  const commits = before === null || before === tip.sha ? [tip.sha] : [tip.sha, before];
  const inRoot = taken.filter(({ log }) => log.path === '').map(({ path }) => path);
  return claimantsOf([...inRoot, ...(await pathsAt(ports, ref, commits, taken))], open, logs);
}
