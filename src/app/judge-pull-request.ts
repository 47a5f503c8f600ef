import { auditEntries } from '../core/judge/audit-entries.ts';
import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import type { Action } from '../core/model/action.ts';
import type { CommandDecision, CommandRequest } from '../core/model/command.ts';
import type { HeadSharer } from '../core/model/open-pull-request.ts';
import type { PullRequestFacts, PullRequestState } from '../core/model/pull-request.ts';
import type { Unjudged, Verdict } from '../core/model/verdict.ts';
import { planMergedComment } from '../core/plan/plan-comment.ts';
import { planDecisions } from '../core/plan/plan-decisions.ts';
import { planPullRequest, planUnjudged } from '../core/plan/plan-pull-request.ts';
import type { RuleLink } from '../core/report/rule-link.ts';
import type { Guard } from '../core/report/settings-section.ts';
import { answerRequests } from './answer-requests.ts';
import type { AuditLog } from './job-ports.ts';
import type { PullRequestRef, PullRequests, RepositorySettings } from './ports.ts';
import type { Publisher } from './publishing-ports.ts';
import { previewOpen } from './preview-open.ts';
import { reachVerdict, type GatherPorts, type Reached } from './reach-verdict.ts';
import { readDiffLines } from './read-diff-lines.ts';

export interface JudgePorts extends GatherPorts {
  readonly publisher: Publisher;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly settings: RepositorySettings;
  /** Reads a pull request anew after something was written to it. Absent: as it is read before. */
  readonly readAnew?: PullRequests['read'];
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
}

/** What became of one judgement, for the log. */
export interface JudgeReport {
  readonly verdict: Verdict['kind'] | 'not-open';
  readonly head: string | null;
  readonly writes: number;
  readonly refused: readonly string[];
  /** Whom GitHub refused to ask for a review. Absent: nobody. */
  readonly notAsked?: PullRequestFacts['requested'];
  /** ISO time when the verdict may change although nothing else does. Absent: never. */
  readonly wakeAt?: string;
  /**
   * It goes into another branch than the default one, so that its head may be that of one that is held to more or to less; and whether
   * what the approvals check says there was written. Absent: it goes into the default branch, or is closed.
   */
  readonly aside?: { readonly isWritten: boolean };
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
  const report = await judgeOnce(ports, ref, requests);
  return report.notAsked === undefined ? report : sayNotAsked(ports, ref, report, report.notAsked);
}

/**
 * Says whom GitHub refused to ask, which turns out only when everything else is written: judged once more, with that. The comment keeps
 * it, so that nobody is asked in vain again. Those who were refused are not asked here, so that it never goes on.
 */
const sayNotAsked = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  before: JudgeReport,
  notAsked: PullRequestFacts['requested'],
): Promise<JudgeReport> => {
  const facts = { ...(await (ports.readAnew ?? ports.pullRequests.read)(ref)), notAsked };
  if (isOver(facts)) return before;
  const reached = await reachVerdict(ports, ref, facts);
  const { report } = await publish(ports, ref, facts, { ...reached, decisions: recordedDecisions(facts) });
  const aside = before.aside ?? report.aside;
  return { ...before, ...added(report, before), ...(aside === undefined ? {} : { aside }) };
};

const judgeOnce = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  requests: readonly CommandRequest[],
): Promise<JudgeReport> => {
  const facts = await ports.pullRequests.read(ref);
  const isLeftAlone = isOver(facts);
  if (isLeftAlone && (requests.length === 0 || facts.repository.isArchived)) {
    const isMerged = facts.state === 'merged' && !facts.repository.isArchived;
    return isMerged ? added(notOpen, await write(ports, ref, planMergedComment(facts.shown.comments))) : notOpen;
  }
  const reached = isLeftAlone ? nothingReached : await reachVerdict(ports, ref, facts);
  if (requests.length === 0) {
    return (await publish(ports, ref, facts, { ...reached, decisions: recordedDecisions(facts) })).report;
  }
  const answered = await answerRequests(ports, ref, facts, reached, requests);
  // What was decided is written down before anything else is done, and what was done before it is answered.
  const { report, actions } = isLeftAlone
    ? { report: notOpen, actions: [] }
    : await publish(ports, ref, facts, { ...reached, ...answered });
  const { answers, decisions } = await answered.finish();
  // What the app committed is written down before that is judged: the job of the new head waits for the end of this one.
  const kept = decisions === null ? [] : planDecisions(decisions, facts, externalIdOf(facts), actions);
  return added(report, await write(ports, ref, [...kept, ...answers]));
};

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
): Promise<Pick<JudgeReport, 'writes' | 'refused' | 'notAsked'>> =>
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
  readonly material: Reached['material'];
  readonly decisions: readonly CommandDecision[];
}

/**
 * How the base branch is guarded, where a red check is to keep something from being merged into it. While GitHub does not tell, what the
 * check says of it stays.
 */
const guardOf = async (
  { settings }: JudgePorts,
  ref: PullRequestRef,
  { state, base }: PullRequestFacts,
  verdict: Verdict,
): Promise<Guard | 'as-shown' | undefined> => {
  if (state !== 'open' || verdict.kind !== 'judged' || verdict.mode !== 'enforce') return undefined;
  const found = await settings.branch(ref, base.ref);
  return found === null ? 'as-shown' : { settings: found, appId: settings.appId };
};

const asideOf = (
  { state, base, repository }: PullRequestFacts,
  actions: readonly Action[],
): { readonly isWritten: boolean } | null =>
  state !== 'open' || base.ref === repository.defaultBranch
    ? null
    : {
        isWritten: actions.some(
          (action) =>
            (action.kind === 'create-check' || action.kind === 'update-check') &&
            action.content.name === 'ADR approvals',
        ),
      };

/** The open pull requests with this head; asked for only where a run of another one stands on it. */
const sharersOf = async (
  { pullRequests }: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
): Promise<readonly HeadSharer[] | undefined> => {
  const own = externalIdOf(facts);
  if (facts.state !== 'open' || facts.shown.checks.every(({ externalId }) => externalId === own)) return undefined;
  return (await pullRequests.openFiles(ref)).filter(({ headSha }) => headSha === facts.head.sha);
};

const publish = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  { verdict: reached, texts, decisions, material }: Published,
): Promise<{ readonly report: JudgeReport; readonly actions: readonly Action[] }> => {
  const verdict = await previewOpen(ports, ref, { verdict: reached, material });
  const [diffLines, guard, sharers] = await Promise.all([
    readDiffLines(ports.pullRequests, ref, facts, verdict, texts),
    guardOf(ports, ref, facts, verdict),
    sharersOf(ports, ref, facts),
  ]);
  const actions = planPullRequest({
    verdict,
    facts,
    diffLines,
    texts,
    externalId: externalIdOf(facts),
    sharers,
    decisions,
    ruleLink: ports.ruleLink,
    guard,
  });
  const written = await write(ports, ref, actions);
  // A copy, after GitHub has it: if it cannot be kept, the job is tried again and finds nothing else to write.
  const kept = auditEntries(facts, verdict, decisions, ports.clock.now().toISOString());
  if (kept.length > 0) await ports.audit.append(kept);
  const aside = asideOf(facts, actions);
  const report = { verdict: verdict.kind, head: facts.head.sha, ...written, ...(aside === null ? {} : { aside }) };
  const wakeAt = verdict.kind === 'judged' ? verdict.approvals.wakeAt : undefined;
  return { report: wakeAt === undefined ? report : { ...report, wakeAt }, actions };
};
