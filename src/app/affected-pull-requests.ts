import { configurationInForce } from '../core/config/configuration-in-force.ts';
import { ownPlaces } from '../core/config/own-places.ts';
import { affectedByClaims, claimantsOf } from '../core/judge/affected-by-claims.ts';
import { isOwnPullRequest } from '../core/judge/own-pull-request.ts';
import { numbersTaken, type TakenNumber } from '../core/log/claims-in.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { isGoverningPath } from '../core/log/governing-paths.ts';
import { logOf } from '../core/log/log-of.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { OpenPullRequestFiles } from '../core/model/open-pull-request.ts';
import type { ChangedFile, PullRequestFacts } from '../core/model/pull-request.ts';
import type { PullRequestRef, PullRequests, RepositoryRef, SourceTree } from './ports.ts';
import { withParent } from './with-parent.ts';

export interface ClaimPorts {
  readonly pullRequests: Pick<PullRequests, 'read' | 'openFiles'>;
  readonly sourceTree: Pick<SourceTree, 'tip' | 'list' | 'parent'>;
}

const pathsOf = (files: readonly ChangedFile[]): readonly string[] =>
  files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [path, previousPath]));

/** The logs that paths belong to. A configuration that cannot be read says nothing: then they are discovered. */
const logsFor = (
  governing: Pick<PullRequestFacts, 'configuration' | 'parent' | 'adrDir' | 'log4brains'>,
  repository: RepositoryRef,
  paths: readonly string[],
): readonly LogSettings[] => {
  const { configuration, adrDir, log4brains = null } = governing;
  const read = configurationInForce(governing, repository);
  const { logs } = read.ok ? read.value : ownPlaces(configuration?.text ?? '');
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

/** The pull requests whose runs stand on the head of this one: what it is waited for in their checks may be over now. */
const sharingHead = ({ number, shown }: PullRequestFacts): readonly number[] =>
  shown.checks.flatMap(({ externalId }) => {
    const digits = /^pr:([1-9]\d{0,9})$/.exec(externalId ?? '')?.[1];
    return digits === undefined || Number(digits) === number ? [] : [Number(digits)];
  });

/**
 * The pull requests that have to be judged again because of what happened to this one: those that take a number which it takes now, or
 * took at its head `before` (null: it had none, or the same), and those that have or had their head in common with it, since one holds
 * the checks of the other. Asks GitHub for nothing more where it is about no record, and for the files of its former head only where
 * other pull requests take numbers. Throws Failure.
 */
export async function affectedPullRequests(
  ports: ClaimPorts,
  ref: PullRequestRef,
  before: string | null,
): Promise<readonly number[]> {
  const read = await ports.pullRequests.read(ref);
  if (read.repository.isArchived || isOwnPullRequest(read)) return [];
  const facts = await withParent(ports.sourceTree, ref, read);
  const touched = pathsOf(facts.files);
  const sharing = sharingHead(facts);
  if (!isAboutRecords(facts, logsFor(facts, ref, touched))) return [...new Set(sharing)];
  const open = await ports.pullRequests.openFiles(ref);
  const others = open.filter(({ number }) => number !== ref.number);
  const left = before === null ? [] : others.filter(({ headSha }) => headSha === before).map(({ number }) => number);
  const logs = logsFor(facts, ref, [...touched, ...open.flatMap(({ files }) => pathsOf(files))]);
  const taken = takenBy(others, logs);
  const isMoved = before !== null && before !== facts.head.sha && facts.state === 'open';
  const pathsBefore = isMoved && taken.length > 0 ? await pathsAt(ports, ref, [before], taken) : [];
  const claimants = taken.length === 0 ? [] : affectedByClaims({ ...facts, pathsBefore }, open, logs);
  return [...new Set([...claimants, ...left, ...sharing])];
}

/**
 * The open pull requests into the default branch that take a number which the branch has now, or had at the commit `before`: one of
 * them merged clean, and those that were judged before do not know it. Of a log at the root
 * all of them; all into the branch, too, where a template that the configuration names is among `touched`. Throws Failure.
 */
export async function claimantsOfBase(
  ports: ClaimPorts,
  ref: RepositoryRef,
  before: string | null,
  touched: readonly string[] = [],
): Promise<readonly number[]> {
  const tip = await ports.sourceTree.tip(ref);
  if (tip.sha === null || tip.isArchived) return [];
  const open = (await ports.pullRequests.openFiles(ref)).filter(({ baseBranch }) => baseBranch === tip.defaultBranch);
  const logs = logsFor(
    await withParent(ports.sourceTree, ref, tip),
    ref,
    open.flatMap(({ files }) => pathsOf(files)),
  );
  if (touched.some((path) => isGoverningPath(path, logs, ref))) return open.map(({ number }) => number);
  const taken = takenBy(open, logs);
  if (taken.length === 0) return [];
  const commits = before === null || before === tip.sha ? [tip.sha] : [tip.sha, before];
  const inRoot = taken.filter(({ log }) => log.path === '').map(({ path }) => path);
  return claimantsOf([...inRoot, ...(await pathsAt(ports, ref, commits, taken))], open, logs);
}
