import { changesGoverned } from '../core/judge/changes-governed.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import type { PullRequestRef, SourceTree } from './ports.ts';
import { redefinedPages } from './redefined-pages.ts';
import { withParent } from './with-parent.ts';

/**
 * The verdict on a pull request into a branch that is not governed, with whether it changes what the default branch governs: its commit
 * may be the head of another pull request, or this one may be turned there. Any other verdict as it is, without a read. Throws Failure.
 */
export async function boundForElsewhere(
  sourceTree: Pick<SourceTree, 'tip' | 'parent' | 'files' | 'mergeBase'>,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  verdict: Verdict,
): Promise<Verdict> {
  if (verdict.kind !== 'not-governed' || verdict.reason !== 'other-branch') return verdict;
  const places = await withParent(sourceTree, ref, await sourceTree.tip(ref), facts.repository);
  if (changesGoverned(facts, places, facts.repository)) return { ...verdict, isGovernedElsewhere: true };
  const redefined = await redefinedPages(sourceTree, ref, facts, places);
  return redefined.length > 0 ? { ...verdict, isGovernedElsewhere: true } : verdict;
}
