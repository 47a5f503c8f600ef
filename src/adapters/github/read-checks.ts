import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import { checkSuitesQuery, moreAnnotationsQuery, moreCheckRunsQuery } from './facts-query.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readPages } from './read-pages.ts';
import { annotation, checkRun, checkSuite } from './check-schema.ts';
import { readAnswer } from './schema.ts';
import { page } from './schema-parts.ts';
import type { AnnotationAnswer, CheckRunAnswer, CheckSuiteAnswer } from './check-schema.ts';
import type { Page } from './schema-parts.ts';

const suitesAnswer = z.object({
  repository: z.object({
    object: z.object({ page: page(checkSuite).nullable() }).nullable(),
  }),
});
const runsAnswer = z.object({ node: z.object({ page: page(checkRun) }) });
const annotationsAnswer = z.object({ node: z.object({ page: page(annotation) }) });

const none: Page<never> = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

/** A check run with all of its annotations. */
export interface CompleteCheckRun {
  readonly run: CheckRunAnswer;
  readonly annotations: readonly AnnotationAnswer[];
}

/**
 * The app's check runs on `head`, newest last (by id, which only grows), complete. `first` is the first page of their suites
 * where it is known, null where it has to be asked for.
 */
export async function readChecks(
  calls: GitHubCalls,
  ref: RepositoryRef,
  appId: number,
  head: string,
  first: Page<CheckSuiteAnswer> | null,
): Promise<readonly CompleteCheckRun[]> {
  const query = async (text: string, variables: Record<string, unknown>): Promise<unknown> =>
    (await calls.query(ref.installationId, text, variables)).data;

  const suitesAfter = async (after: string | null): Promise<Page<CheckSuiteAnswer>> => {
    const variables = { owner: ref.owner, name: ref.name, oid: head, appId, after };
    const answer = readAnswer('check suites', suitesAnswer, await query(checkSuitesQuery, variables));
    return answer.repository.object?.page ?? none;
  };
  const runsAfter = async (id: string, after: string): Promise<Page<CheckRunAnswer>> =>
    readAnswer('check runs', runsAnswer, await query(moreCheckRunsQuery, { id, after })).node.page;
  const annotationsAfter = async (id: string, after: string): Promise<Page<AnnotationAnswer>> =>
    readAnswer('annotations', annotationsAnswer, await query(moreAnnotationsQuery, { id, after })).node.page;

  const suites = await readPages('check suites', first ?? (await suitesAfter(null)), suitesAfter);
  const complete: CompleteCheckRun[] = [];
  for (const suite of suites) {
    const runs = await readPages('check runs', suite.checkRuns ?? none, (after) => runsAfter(suite.id, after));
    for (const run of runs) {
      const annotations = await readPages('annotations', run.annotations ?? none, (after) =>
        annotationsAfter(run.id, after),
      );
      complete.push({ run, annotations });
    }
  }
  return complete.sort((one, other) => one.run.databaseId - other.run.databaseId);
}
