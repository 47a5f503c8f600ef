import type { Configuration } from '../core/model/configuration.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { expectedIndex, type IndexPorts } from './expected-index.ts';
import type { PullRequestRef } from './ports.ts';

/**
 * The verdict on the app's own rolling pull request: right if and only if its diff is exactly what the app generates from the tip
 * of its base now. Anything else on the branch, e.g. a commit by a person, is named; so is what a rename takes away, which the app
 * never does. Throws Failure.
 */
export async function judgeOwnIndex(
  ports: IndexPorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  configuration: Configuration,
): Promise<Verdict> {
  const commit = facts.base.sha ?? '';
  const { adrDir, log4brains = null } = facts;
  const expected = await expectedIndex(ports, ref, {
    commit,
    configuration,
    adrDir,
    log4brains,
    isPrivate: facts.repository.isPrivate,
  });
  const wanted = new Map(expected.files.map((file) => [file.path, file.text]));
  const changed = facts.files.flatMap(({ path, previousPath }) =>
    previousPath === null ? [path] : [path, previousPath],
  );
  const paths = [...new Set([...changed, ...wanted.keys()])];
  const actual = await ports.sourceTree.files(
    ref,
    paths.map((path) => ({ commit: facts.head.sha, path })),
  );
  const differing = paths.filter((path, index) => {
    const file = actual[index];
    return file?.kind !== 'text' || file.text !== wanted.get(path);
  });
  return { kind: 'own-index', isExact: differing.length === 0 && facts.filesComplete, differing };
}
