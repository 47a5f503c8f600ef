import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { readConfiguration } from '../core/config/read-configuration.ts';
import { configurationPath } from '../core/judge/configuration-path.ts';
import { indexBranch } from '../core/judge/own-pull-request.ts';
import type { FileWrite } from '../core/model/action.ts';
import { planIndex } from '../core/plan/plan-index.ts';
import { expectedIndex } from './expected-index.ts';
import type { DocumentReader, Publisher, PullRequests, RepositoryRef, SourceTree } from './ports.ts';

export interface RefreshPorts {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly publisher: Publisher;
  readonly reader: DocumentReader;
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
  if (tip.configuration?.text === null)
    return nothing('configuration-broken', [`${configurationPath} is no readable text.`]);
  const read = tip.configuration === null ? null : readConfiguration(tip.configuration.text, configurationPath);
  if (read?.ok === false) {
    return nothing(
      'configuration-broken',
      read.problems.map((one) => `${one.path}:${one.line}: ${one.message}`),
    );
  }
  const { adrDir, isPrivate, sha } = tip;
  const configuration = read?.value ?? defaultConfiguration();
  const [expected, branch, pullRequest] = await Promise.all([
    expectedIndex(ports, ref, { commit: sha, configuration, adrDir, isPrivate }),
    ports.sourceTree.branch(ref, indexBranch),
    ports.pullRequests.openFor(ref, indexBranch),
  ]);
  const branchFiles = branch === null ? [] : await readBranch(ports, ref, branch.sha, expected.files);
  const actions = planIndex({
    tip: sha,
    base: tip.defaultBranch,
    branchName: indexBranch,
    files: expected.files,
    branch,
    branchFiles,
    openPullRequest: pullRequest,
    problems: expected.problems,
  });
  const report = actions.length === 0 ? { writes: 0, refused: [] } : await ports.publisher.publishIndex(ref, actions);
  return { outcome: 'refreshed', writes: report.writes, problems: [...expected.problems, ...report.refused] };
}

const readBranch = async (
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
