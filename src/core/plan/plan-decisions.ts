import { decisionsIn } from '../commands/decision-block.ts';
import { toldIn } from '../commands/told-block.ts';
import { withDecisions } from '../commands/with-decisions.ts';
import type { Action } from '../model/action.ts';
import type { CommandDecision } from '../model/command.ts';
import type { CheckConclusion, CheckContent, CheckName, PullRequestState, ShownCheck } from '../model/pull-request.ts';
import { newestRun, planCheck } from './plan-check.ts';

const keeper: CheckName = 'ADR review';
const conclusions: readonly string[] = [
  'success',
  'failure',
  'action_required',
  'cancelled',
] satisfies CheckConclusion[];

const isConclusion = (text: string | null): text is CheckConclusion => text !== null && conclusions.includes(text);

const contentOf = (run: ShownCheck): CheckContent => ({
  name: keeper,
  // What is not ours to say again, or still open, never becomes green by it.
  conclusion: run.status === 'completed' && isConclusion(run.conclusion) ? run.conclusion : 'failure',
  title: run.title,
  summary: run.summary,
  text: run.text,
  annotations: run.annotations,
});

/** What the check that keeps decisions says once some actions are done; null where there is none. */
const saidAfter = (actions: readonly Action[], state: PullRequestState, externalId: string): CheckContent | null => {
  const shown = newestRun(state, keeper, externalId);
  const written = actions.findLast(
    (action): action is Extract<Action, { kind: 'create-check' | 'update-check' }> =>
      (action.kind === 'create-check' && action.content.name === keeper && action.externalId === externalId) ||
      (action.kind === 'update-check' && action.id === shown?.id),
  );
  return written?.content ?? (shown === null ? null : contentOf(shown));
};

const lines = (summary: string): readonly string[] => summary.trimEnd().split('\n');

const withoutLast = (summary: string): string => lines(summary).slice(0, -1).join('\n').trimEnd();

/** What people read of a summary, without the hidden lines at its end. */
const visible = (summary: string): string => {
  const above = decisionsIn(summary) === null ? summary : withoutLast(summary);
  return toldIn(lines(above).at(-1) ?? '') === null ? above : withoutLast(above);
};

/**
 * Writes decisions down that were made after the check was written: it says the same again, in a new run on the same head, with them.
 * `actions`: what was published since `state` was read. Nothing where the check was never made.
 */
export function planDecisions(
  decisions: readonly CommandDecision[],
  state: PullRequestState,
  externalId: string,
  actions: readonly Action[],
): readonly Action[] {
  const said = saidAfter(actions, state, externalId);
  if (said === null) return [];
  const content = withDecisions({ ...said, summary: visible(said.summary) }, decisions, toldIn(said.summary) ?? []);
  // Always a new run: which of ours was the newest by then is not known. Those of other pull requests keep their word over it.
  const checks = state.shown.checks.filter((run) => run.name !== keeper || run.externalId !== externalId);
  return planCheck(content, { head: state.head, shown: { checks } }, externalId);
}
