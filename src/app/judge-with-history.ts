import { judge } from '../core/judge/judge.ts';
import type { JudgementMaterial } from '../core/judge/judgement-material.ts';
import { earlierApproval, mayRestore, type TextAtPath } from '../core/judge/restorations.ts';
import { Failure } from './failure.ts';
import type { FormerFile, PullRequests, RepositoryRef, SourceTree } from './ports.ts';

/** A text may have come back several times: so many of the newest commits that brought it are looked at, of one text and of all. */
const [mostCommits, mostOfAll] = [3, 20];

type Judged = ReturnType<typeof judge>;

type Found = NonNullable<JudgementMaterial['approvedBefore']>;

interface HistoryPorts {
  readonly sourceTree: Pick<SourceTree, 'formerly'>;
  readonly pullRequests: Pick<PullRequests, 'mergedFrom'>;
}

/**
 * What stood at paths before. On a very large repository GitHub may never get to the end of a history; then everybody is asked, as if
 * nothing had stood there, rather than that nothing could be judged. Any other lack of an answer passes, so that it is a failure: a verdict
 * without what stood there would stay until somebody does something.
 */
const formerly = async (
  { sourceTree }: HistoryPorts,
  ref: RepositoryRef,
  commit: string,
  paths: readonly string[],
): Promise<readonly (readonly FormerFile[])[]> => {
  try {
    return await sourceTree.formerly(ref, commit, paths);
  } catch (error) {
    if (error instanceof Failure && error.reason === 'took-too-long') return [];
    throw error;
  }
};

/** Where texts were approved before they stood on the base branch, by path. */
const findApproved = async (
  ports: HistoryPorts,
  ref: RepositoryRef,
  base: { readonly ref: string; readonly sha: string },
  texts: readonly TextAtPath[],
): Promise<Found> => {
  const paths = texts.map(({ path }) => path);
  const former = await formerly(ports, ref, base.sha, paths);
  const wanted = texts
    .flatMap((text, index) =>
      (former[index] ?? [])
        .filter(({ blob }) => blob === text.blob)
        .slice(0, mostCommits)
        .map(({ commit }) => ({ commit, text })),
    )
    .slice(0, mostOfAll);
  if (wanted.length === 0) return new Map();
  const places = wanted.map(({ commit, text }) => ({ commit, path: text.path }));
  const merged = await ports.pullRequests.mergedFrom(ref, places);
  const approved = wanted.flatMap(({ text }, index) =>
    (merged[index] ?? []).flatMap((each) => {
      const earlier = earlierApproval(text, base.ref, each);
      return earlier === null ? [] : [{ ...text, ...earlier }];
    }),
  );
  return new Map(paths.map((path) => [path, approved.filter((each) => each.path === path)]));
};

/**
 * The verdict, and what it rests on, with the texts that a pull request puts back and that were approved before they stood on the base
 * branch. One request, remembered for a tip of that branch, where that may matter to who has to approve; one more only where a text did stand
 * there before. Throws Failure.
 */
export async function judgeWithHistory(
  ports: HistoryPorts,
  ref: RepositoryRef,
  material: JudgementMaterial,
): Promise<{ readonly verdict: Judged; readonly material: JudgementMaterial }> {
  const verdict = judge(material);
  const { ref: branch, sha } = material.facts.base;
  const texts = mayRestore(material, verdict.approvals);
  if (texts.length === 0 || sha === null) return { verdict, material };
  const approvedBefore = await findApproved(ports, ref, { ref: branch, sha }, texts);
  if (approvedBefore.size === 0) return { verdict, material };
  const known = { ...material, approvedBefore };
  return { verdict: judge(known), material: known };
}
