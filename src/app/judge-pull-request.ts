import { judge } from '../core/judge/judge.ts';
import { needs } from '../core/judge/needs.ts';
import type { Action } from '../core/model/action.ts';
import type { ResolvedApprovers } from '../core/model/approval.ts';
import type { PullRequestFacts, PullRequestState } from '../core/model/pull-request.ts';
import type { Unjudged, Verdict } from '../core/model/verdict.ts';
import { planPullRequest, planUnjudged } from '../core/plan/plan-pull-request.ts';
import { headTexts, readVersions } from './read-versions.ts';
import { judgeOwnIndex } from './judge-own-index.ts';
import type { DocumentReader, People, Publisher, PullRequestRef, PullRequests, SourceTree } from './ports.ts';

export interface JudgePorts {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
  readonly publisher: Publisher;
  readonly reader: DocumentReader;
}

/** What became of one judgement, for the log. */
export interface JudgeReport {
  readonly verdict: Verdict['kind'] | 'not-open';
  readonly head: string | null;
  readonly writes: number;
  readonly refused: readonly string[];
}

interface Reached {
  readonly verdict: Verdict;
  readonly texts: ReadonlyMap<string, string>;
}

const noApprovers: ResolvedApprovers = new Map();

const reach = async (ports: JudgePorts, ref: PullRequestRef, facts: PullRequestFacts): Promise<Reached> => {
  const needed = needs(facts);
  if (needed.kind === 'nothing') return { verdict: needed.verdict, texts: new Map() };
  if (needed.kind === 'own-index') {
    return { verdict: await judgeOwnIndex(ports, ref, facts, needed.configuration), texts: new Map() };
  }
  const { frame, files, manyRecordFiles, approvers, authorship } = needed;
  const fork =
    manyRecordFiles.length === 0 || facts.base.sha === null
      ? null
      : await ports.sourceTree.mergeBase(ref, facts.base.sha, facts.head.sha);
  const atFork = fork === null ? [] : manyRecordFiles.map((path) => ({ commit: fork, path }));
  const [versions, resolved, changedBy] = await Promise.all([
    readVersions(ports, ref, facts, frame, [...files, ...atFork]),
    approvers.length === 0 ? noApprovers : ports.people.resolve(ref, approvers),
    authorship === null ? null : ports.sourceTree.changedBy(ref, authorship.commits, authorship.paths),
  ]);
  const verdict = judge({ facts, frame, version: versions.at, resolved, changedBy, fork });
  return { verdict, texts: headTexts(facts, frame, versions) };
};

const hasPlaces = (verdict: Verdict): boolean =>
  verdict.kind === 'judged' &&
  verdict.mode !== 'observe' &&
  verdict.records.some((record) => record.findings.length > 0);

/** A closed pull request is left alone unless one of our runs on it still waits: that one is ended. */
const isOver = (facts: PullRequestState): boolean =>
  facts.repository.isArchived ||
  facts.base.sha === null ||
  (facts.state !== 'open' && facts.shown.checks.every((check) => check.status === 'completed'));

const notOpen: JudgeReport = { verdict: 'not-open', head: null, writes: 0, refused: [] };

/**
 * Judges one pull request from scratch and writes the difference between what GitHub shows and what it should show. Everything is
 * read fresh, so that events may come twice, late or in any order; a second run writes nothing. On a pull request that is closed by
 * now only a check that still waits is ended. Throws Failure.
 */
export async function judgePullRequest(ports: JudgePorts, ref: PullRequestRef): Promise<JudgeReport> {
  const facts = await ports.pullRequests.read(ref);
  if (isOver(facts)) return notOpen;
  const { verdict, texts } = await reach(ports, ref, facts);
  return publish(ports, ref, facts, verdict, texts);
}

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

const publish = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  verdict: Verdict,
  texts: ReadonlyMap<string, string>,
): Promise<JudgeReport> => {
  const diffLines =
    hasPlaces(verdict) && !facts.isDraft && facts.state === 'open'
      ? await ports.pullRequests.diffLines(ref)
      : new Map<string, Set<number>>();
  const actions = planPullRequest({ verdict, facts, diffLines, texts, externalId: externalIdOf(facts) });
  return { verdict: verdict.kind, head: facts.head.sha, ...(await write(ports, ref, actions)) };
};
