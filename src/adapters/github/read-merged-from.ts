import { z } from 'zod';
import type { CommitAndPath, RepositoryRef } from '../../app/ports.ts';
import type { MergedPullRequest } from '../../core/model/approved-text.ts';
import type { GitHubCalls } from './github-calls.ts';
import { mergedFromQuery } from './history-queries.ts';
import { readAnswer } from './schema.ts';
import { id, objectName, page } from './schema-parts.ts';

const checkRun = z.object({
  databaseId: id,
  externalId: z.string().nullable(),
  status: z.string(),
  conclusion: z.string().nullable(),
  completedAt: z.string().nullable(),
  summary: z.string().nullable(),
});
const pullRequest = z.object({
  number: id,
  mergedAt: z.string().nullable(),
  baseRefName: z.string(),
  baseRepository: z.object({ databaseId: id.nullable() }).nullable(),
  headRefOid: objectName,
  mergeCommit: z.object({ file: z.object({ type: z.string(), oid: objectName }).nullable() }).nullable(),
  commits: z.object({
    nodes: z.array(
      z
        .object({
          commit: z.object({
            oid: objectName,
            checkSuites: page(z.object({ checkRuns: page(checkRun.nullable()).nullable() }).nullable()).nullable(),
          }),
        })
        .nullable(),
    ),
  }),
});
const commitSchema = z.object({
  associatedPullRequests: z.object({ nodes: z.array(pullRequest.nullable()) }).nullish(),
});
const answerSchema = z.object({ repository: z.record(z.string(), commitSchema.nullable()) });

type PullRequestAnswer = z.infer<typeof pullRequest>;

/** The newest run of the check on the last commit; null where there is none, or more of them than were asked for or are shown. */
const checkOf = ({ commits, headRefOid }: PullRequestAnswer): MergedPullRequest['check'] => {
  const suites = commits.nodes.find((node) => node?.commit.oid === headRefOid)?.commit.checkSuites ?? null;
  const pages = (suites?.nodes ?? []).flatMap((suite) => suite?.checkRuns ?? []);
  if (suites === null || [suites, ...pages].some(({ pageInfo, nodes }) => pageInfo.hasNextPage || nodes.includes(null)))
    return null;
  const newest = pages
    .flatMap(({ nodes }) => nodes)
    .filter((run) => run !== null)
    .reduce<z.infer<typeof checkRun> | null>(
      (last, run) => (last === null || run.databaseId > last.databaseId ? run : last),
      null,
    );
  if (newest === null) return null;
  const { externalId, conclusion, completedAt, summary } = newest;
  const isOver = newest.status === 'COMPLETED';
  return {
    externalId,
    conclusion: isOver ? (conclusion?.toLowerCase() ?? null) : null,
    completedAt: isOver ? completedAt : null,
    summary: summary ?? '',
  };
};

const toMerged = (repositoryId: number, answer: PullRequestAnswer): readonly MergedPullRequest[] => {
  const { number, mergedAt, baseRefName, baseRepository, mergeCommit } = answer;
  if (mergedAt === null || baseRepository?.databaseId !== repositoryId) return [];
  const file = mergeCommit?.file ?? null;
  return [
    { number, base: baseRefName, mergedAt, blob: file?.type === 'blob' ? file.oid : null, check: checkOf(answer) },
  ];
};

/** The merged pull requests that commits came from, in their order, with what then stood at a path. One request. Throws Failure. */
export async function readMergedFrom(
  calls: GitHubCalls,
  ref: RepositoryRef,
  appId: number,
  wanted: readonly CommitAndPath[],
): Promise<readonly (readonly MergedPullRequest[])[]> {
  if (wanted.length === 0) return [];
  const { owner, name, repositoryId } = ref;
  const variables: Record<string, string | number> = { owner, name, appId };
  wanted.forEach(({ commit, path }, index) => {
    variables[`o${index}`] = commit;
    variables[`p${index}`] = path;
  });
  const { data } = await calls.query(
    ref.installationId,
    mergedFromQuery(wanted.length),
    variables,
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const { repository } = readAnswer('merged pull requests', answerSchema, data);
  return wanted.map((_, index) =>
    (repository[`c${index}`]?.associatedPullRequests?.nodes ?? []).flatMap((each) =>
      each === null ? [] : toMerged(repositoryId, each),
    ),
  );
}
