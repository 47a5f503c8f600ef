import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import type { Action } from '../core/model/action.ts';
import type { CommandDecision, CommandRequest } from '../core/model/command.ts';
import type { PullRequestFacts, PullRequestState } from '../core/model/pull-request.ts';
import type { Unjudged, Verdict } from '../core/model/verdict.ts';
import { planMergedComment } from '../core/plan/plan-comment.ts';
import { planPullRequest, planUnjudged } from '../core/plan/plan-pull-request.ts';
import type { RuleLink } from '../core/report/rule-link.ts';
import { answerRequests } from './answer-requests.ts';
import type { Publisher, PullRequestRef } from './ports.ts';
import { reachVerdict, type GatherPorts, type Reached } from './reach-verdict.ts';
import { readDiffLines } from './read-diff-lines.ts';

export interface JudgePorts extends GatherPorts {
  readonly publisher: Publisher;
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
}

/** What became of one judgement, for the log. */
export interface JudgeReport {
  readonly verdict: Verdict['kind'] | 'not-open';
  readonly head: string | null;
  readonly writes: number;
  readonly refused: readonly string[];
}

/** A closed pull request is left alone unless one of our runs on it still waits: that one is ended. */
const isOver = (facts: PullRequestState): boolean =>
  facts.repository.isArchived ||
  facts.base.sha === null ||
  (facts.state !== 'open' && facts.shown.checks.every((check) => check.status === 'completed'));

const notOpen: JudgeReport = { verdict: 'not-open', head: null, writes: 0, refused: [] };

/**
 * Judges one pull request from scratch and writes the difference between what GitHub shows and what it should show. Everything is
 * read fresh, so that events may come twice, late or in any order; a second run writes nothing. On a pull request that is closed by
 * now only a check that still waits is ended; once it is merged, the comment says what the merge ticked. Commands are judged by what holds now, written down, done and answered, in this order.
 * Throws Failure.
 */
export async function judgePullRequest(
  ports: JudgePorts,
  ref: PullRequestRef,
  requests: readonly CommandRequest[] = [],
): Promise<JudgeReport> {
  const facts = await ports.pullRequests.read(ref);
  const isLeftAlone = isOver(facts);
  if (isLeftAlone && (requests.length === 0 || facts.repository.isArchived)) {
    const isMerged = facts.state === 'merged' && !facts.repository.isArchived;
    return isMerged ? added(notOpen, await write(ports, ref, planMergedComment(facts.shown.comments))) : notOpen;
  }
  const reached = isLeftAlone ? nothingReached : await reachVerdict(ports, ref, facts);
  if (requests.length === 0) return publish(ports, ref, facts, { ...reached, decisions: recordedDecisions(facts) });
  const answered = await answerRequests(ports, ref, facts, reached, requests);
  // What was decided is written down before anything else is done, and what was done before it is answered.
  const report = isLeftAlone ? notOpen : await publish(ports, ref, facts, { ...reached, ...answered });
  return added(report, await write(ports, ref, await answered.finish()));
}

/** A pull request that is over is not judged: commands on it are only told so. */
const nothingReached: Reached = { verdict: { kind: 'no-record' }, texts: new Map(), material: null };

const added = (report: JudgeReport, more: Pick<JudgeReport, 'writes' | 'refused'>): JudgeReport => ({
  ...report,
  writes: report.writes + more.writes,
  refused: [...report.refused, ...more.refused],
});

const externalIdOf = (state: PullRequestState): string => `pr:${String(state.number)}`;

const write = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  actions: readonly Action[],
): Promise<Pick<JudgeReport, 'writes' | 'refused'>> =>
  actions.length === 0 ? { writes: 0, refused: [] } : ports.publisher.publish(ref, actions);

/**
 * Says on the pull request that no verdict could be reached and why: both checks end in `action_required`, never in success, also
 * where an earlier verdict was one. Reads no more than it needs, since the rest may be what could not be read.
 * Throws Failure if not even that can be written.
 */
export async function publishUnjudged(ports: JudgePorts, ref: PullRequestRef, cause: Unjudged): Promise<JudgeReport> {
  const state = await ports.pullRequests.readState(ref);
  if (isOver(state)) return notOpen;
  const report = await write(ports, ref, planUnjudged(cause, state, externalIdOf(state)));
  return { verdict: 'unjudged', head: state.head.sha, ...report };
}

interface Published {
  readonly verdict: Verdict;
  readonly texts: ReadonlyMap<string, string>;
  readonly decisions: readonly CommandDecision[];
}

const publish = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  { verdict, texts, decisions }: Published,
): Promise<JudgeReport> => {
  const diffLines = await readDiffLines(ports.pullRequests, ref, facts, verdict, texts);
  const actions = planPullRequest({
    verdict,
    facts,
    diffLines,
    texts,
    externalId: externalIdOf(facts),
    decisions,
    ruleLink: ports.ruleLink,
  });
  return { verdict: verdict.kind, head: facts.head.sha, ...(await write(ports, ref, actions)) };
};
