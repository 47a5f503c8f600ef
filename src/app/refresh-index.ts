import { configurationInForce } from '../core/config/configuration-in-force.ts';
import { indexBranch } from '../core/judge/own-pull-request.ts';
import type { FileWrite } from '../core/model/action.ts';
import { isOwnCommit } from '../core/plan/own-commit.ts';
import { planIndex } from '../core/plan/plan-index.ts';
import { expectedIndex, type IndexPorts } from './expected-index.ts';
import type { BranchTip, FileAtCommit, PullRequests, RepositoryRef } from './ports.ts';
import type { Publisher } from './publishing-ports.ts';
import { withParent } from './with-parent.ts';

export interface RefreshPorts extends IndexPorts {
  readonly pullRequests: PullRequests;
  readonly publisher: Publisher;
}

export interface RefreshReport {
  readonly outcome: 'refreshed' | 'not-governed' | 'configuration-broken';
  readonly writes: number;
  readonly problems: readonly string[];
}

const nothing = (outcome: RefreshReport['outcome'], problems: readonly string[] = []): RefreshReport => ({
  outcome,
  writes: 0,
  problems,
});

/**
 * Brings the rolling pull request with the index in line with the tip of the default branch: a function of the tip alone, so that
 * it may run at any time and twice. Nothing is written when everything is as it should be. Throws Failure.
 */
export async function refreshIndex(ports: RefreshPorts, ref: RepositoryRef): Promise<RefreshReport> {
  const tip = await ports.sourceTree.tip(ref);
  if (tip.sha === null || tip.isArchived) return nothing('not-governed');
  const read = configurationInForce(await withParent(ports.sourceTree, ref, tip), ref);
  if (!read.ok) {
    return nothing(
      'configuration-broken',
      read.problems.map((one) => `${one.path}:${one.line}: ${one.message}`),
    );
  }
  const { adrDir, log4brains, isPrivate, sha } = tip;
  const configuration = read.value;
  const [expected, branch, pullRequest] = await Promise.all([
    expectedIndex(ports, ref, { commit: sha, configuration, adrDir, log4brains, isPrivate }),
    ports.sourceTree.branch(ref, indexBranch),
    ports.pullRequests.openFor(ref, indexBranch),
  ]);
  const branchFiles = branch === null ? [] : await filesAt(ports, ref, branch.sha, expected.files);
  const isNew = pullRequest === null && expected.files.length > 0;
  const wasDeclined = isNew && (await isDeclined(ports, ref, expected.files));
  const actions = planIndex({
    tip: sha,
    base: tip.defaultBranch,
    branchName: indexBranch,
    files: expected.files,
    branch:
      branch === null
        ? null
        : {
            isOurs: isOwnCommit(branch, branch.parents),
            isCurrent: await isCurrent(ports, ref, branch, sha, expected.paths),
          },
    branchFiles,
    openPullRequest: pullRequest,
    wasDeclined,
    problems: expected.problems,
  });
  const report = actions.length === 0 ? { writes: 0, refused: [] } : await ports.publisher.publishIndex(ref, actions);
  return { outcome: 'refreshed', writes: report.writes, problems: [...expected.problems, ...report.refused] };
}

/** Whether the branch's one commit would be the same if it were made on the tip: no push to main but one to an index renews it. */
const isCurrent = async (
  ports: RefreshPorts,
  ref: RepositoryRef,
  branch: BranchTip,
  tip: string,
  paths: readonly string[],
): Promise<boolean> => {
  const [parent, ...others] = branch.parents;
  if (parent === undefined || others.length > 0) return false;
  if (parent.sha === tip) return true;
  const files = await ports.sourceTree.files(ref, [
    ...paths.map((path) => ({ commit: parent.sha, path })),
    ...paths.map((path) => ({ commit: tip, path })),
  ]);
  const [then, now] = [files.slice(0, paths.length), files.slice(paths.length)];
  return then.every((file, index) => isSameFile(file, now[index]));
};

const isSameFile = (one: FileAtCommit, other: FileAtCommit | undefined): boolean =>
  (one.kind === 'text' && other?.kind === 'text' && one.blob === other.blob) ||
  (one.kind === 'missing' && other?.kind === 'missing' && one.reason === 'not-found' && other.reason === 'not-found');

/** A person closed the pull request with exactly these files: it is not offered again before they change. */
const isDeclined = async (ports: RefreshPorts, ref: RepositoryRef, files: readonly FileWrite[]): Promise<boolean> => {
  const head = await ports.pullRequests.declinedHead(ref, indexBranch);
  if (head === null) return false;
  const declined = new Map((await filesAt(ports, ref, head, files)).map((file) => [file.path, file.text]));
  return files.every((file) => declined.get(file.path) === file.text);
};

const filesAt = async (
  ports: RefreshPorts,
  ref: RepositoryRef,
  commit: string,
  files: readonly FileWrite[],
): Promise<readonly FileWrite[]> => {
  const contents = await ports.sourceTree.files(
    ref,
    files.map((file) => ({ commit, path: file.path })),
  );
  return files.flatMap((file, index) => {
    const content = contents[index];
    return content?.kind === 'text' ? [{ path: file.path, text: content.text }] : [];
  });
};
