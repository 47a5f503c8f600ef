import type { LogPlaces } from '../core/judge/changes-governed.ts';
import { definingPages, type DefiningPage } from '../core/judge/defining-pages.ts';
import { isOwnPullRequest } from '../core/judge/own-pull-request.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { pageDefinition } from '../core/templates/page-definition.ts';
import { Failure } from './failure.ts';
import type { FileAtCommit, PullRequestRef, SourceTree } from './ports.ts';

type Tree = Pick<SourceTree, 'files' | 'mergeBase'>;

/** What pages define at a commit. Throws Failure, also when the commit cannot be read. */
const definitionsAt = async (
  sourceTree: Tree,
  ref: PullRequestRef,
  commits: readonly string[],
  pages: readonly DefiningPage[],
): Promise<readonly (readonly string[])[]> => {
  const wanted = commits.flatMap((commit) => pages.map(({ path }) => ({ commit, path })));
  const files = await sourceTree.files(ref, wanted);
  const textOf = (file: FileAtCommit | undefined, commit: string): string | null => {
    if (file === undefined || file.kind === 'commit-unreadable') {
      throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
    }
    return file.kind === 'text' ? file.text : null;
  };
  return commits.map((commit, nth) =>
    pages.map(({ defines }, index) => pageDefinition(textOf(files[nth * pages.length + index], commit), defines)),
  );
};

/**
 * The READMEs of logs that a pull request changes so that they show another template or checklist. Costs nothing where it changes none
 * or nobody has to approve, else one read; and one or two more where base and head differ in that, since the base branch may have
 * moved meanwhile. `governing`: what says where logs are. Throws Failure.
 */
export async function redefinedPages(
  sourceTree: Tree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  governing: LogPlaces,
): Promise<readonly string[]> {
  const base = facts.base.sha;
  if (base === null || isOwnPullRequest(facts)) return [];
  const pages = definingPages(facts, governing, facts.repository);
  if (pages.length === 0) return [];
  const head = facts.head.sha;
  const [before = [], after = []] = await definitionsAt(sourceTree, ref, [base, head], pages);
  const differing = pages.filter((_, index) => before[index] !== after[index]);
  if (differing.length === 0) return [];
  const fork = facts.fork ?? (await sourceTree.mergeBase(ref, base, head));
  if (fork === base) return differing.map(({ path }) => path);
  const [forked = []] = await definitionsAt(sourceTree, ref, [fork], differing);
  const now = new Map(pages.map(({ path }, index) => [path, after[index]]));
  return differing.filter(({ path }, index) => forked[index] !== now.get(path)).map(({ path }) => path);
}
