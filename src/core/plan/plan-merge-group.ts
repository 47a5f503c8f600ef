import type { CheckAction } from '../model/action.ts';
import type { CheckContent, PullRequestFacts, ShownCheck } from '../model/pull-request.ts';
import type { Unjudged, Verdict } from '../model/verdict.ts';
import { queuedCheck } from '../report/queued-check.ts';
import { renderApprovalsCheck } from '../report/render-approvals-check.ts';
import { renderReviewCheck } from '../report/render-review-check.ts';
import type { RuleLink } from '../report/rule-link.ts';
import { unjudgedCheck } from '../report/unjudged-check.ts';
import { planCheck } from './plan-check.ts';

/** The commit of a merge group and what our checks on it say now. */
export interface ShownMergeGroup {
  readonly head: string;
  /** Tells its runs apart from those of pull requests with the same head. */
  readonly externalId: string;
  /** Newest last. */
  readonly checks: readonly ShownCheck[];
}

/** A pull request of the group with what it comes to on the queued tree. */
export interface QueuedVerdict {
  readonly number: number;
  readonly verdict: Verdict;
  readonly isPrivate: PullRequestFacts['repository']['isPrivate'];
}

const planChecks = (
  { head, externalId, checks }: ShownMergeGroup,
  contents: readonly CheckContent[],
): readonly CheckAction[] => {
  const state = { head: { sha: head }, shown: { checks } };
  return contents
    .flatMap((content) => planCheck(content, state, externalId))
    .filter((action): action is CheckAction => action.kind === 'create-check' || action.kind === 'update-check');
};

/** What both checks need on the commit of a merge group; nothing if they say it already. */
export function planMergeGroup(
  shown: ShownMergeGroup,
  queued: readonly QueuedVerdict[],
  ruleLink?: RuleLink,
): readonly CheckAction[] {
  const review = queued.map(({ number, verdict, isPrivate }) => ({
    number,
    content: renderReviewCheck(verdict, { inline: new Set(), isPrivate, ruleLink }),
  }));
  const approvals = queued.map(({ number, verdict }) => ({ number, content: renderApprovalsCheck(verdict) }));
  return planChecks(shown, [queuedCheck('ADR review', review), queuedCheck('ADR approvals', approvals)]);
}

/** What says on the commit of a merge group that it could not be judged: both checks, never in success. */
export const planUnjudgedMergeGroup = (cause: Unjudged, shown: ShownMergeGroup): readonly CheckAction[] => {
  const verdict = { kind: 'unjudged', cause } as const;
  return planChecks(shown, [unjudgedCheck('ADR review', verdict), unjudgedCheck('ADR approvals', verdict)]);
};
