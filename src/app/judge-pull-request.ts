import { judge } from '../core/judge/judge.ts';
import { linkedPaths } from '../core/judge/linked-paths.ts';
import { needs, type JudgementFrame, type WantedFile } from '../core/judge/needs.ts';
import { numbersTaken } from '../core/log/claims-in.ts';
import type { KnownPaths } from '../core/judge/tree-view.ts';
import type { Action } from '../core/model/action.ts';
import type { ResolvedApprovers } from '../core/model/approval.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { PullRequestFacts, PullRequestState } from '../core/model/pull-request.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import type { Unjudged, Verdict } from '../core/model/verdict.ts';
import { planPullRequest, planUnjudged } from '../core/plan/plan-pull-request.ts';
import { readDiffLines } from './read-diff-lines.ts';
import { readLogStates } from './read-log-states.ts';
import { fetchFiles, headTexts, readVersions, type FetchedFile, type ReadVersions } from './read-versions.ts';
import { judgeOwnIndex } from './judge-own-index.ts';
import type {
  Clock,
  DocumentReader,
  Memory,
  People,
  Publisher,
  PullRequestRef,
  PullRequests,
  SourceTree,
} from './ports.ts';

export interface JudgePorts {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
  readonly publisher: Publisher;
  readonly reader: DocumentReader;
  readonly logs: Memory<LogState>;
  readonly records: Memory<readonly RecordSummary[]>;
  readonly clock: Clock;
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
  const { frame, files, before, approvers, authorship } = needed;
  const today = ports.clock.now().toISOString().slice(0, 10);
  const [{ fork, fetched }, stateOf, resolved, changedBy, open] = await Promise.all([
    fetchAll(ports, ref, facts, files, before),
    readLogStates(ports, ref, facts, frame),
    approvers.length === 0 ? noApprovers : ports.people.resolve(ref, approvers),
    authorship === null ? null : ports.sourceTree.changedBy(ref, authorship.commits, authorship.paths),
    takesNumber(facts, frame) ? ports.pullRequests.openFiles(ref) : [],
  ]);
  const versions = await readVersions(ports.reader, { facts, frame, stateOf, today }, fetched);
  const paths = await knownPaths(ports.sourceTree, ref, facts, frame, versions);
  const verdict = judge({ facts, frame, version: versions.at, resolved, changedBy, fork, stateOf, paths, open, today });
  return { verdict, texts: headTexts(facts, frame, versions) };
};

/** What other pull requests take matters to one that takes a number itself. */
const takesNumber = (facts: PullRequestFacts, frame: JudgementFrame): boolean =>
  frame.facts.has('claims') && numbersTaken(facts.files, frame.logs).length > 0;

interface Fetched {
  readonly fork: string | null;
  readonly fetched: readonly FetchedFile[];
}

/** The wanted files, and those of `before` where the pull request left the base branch. */
const fetchAll = async (
  ports: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  files: readonly WantedFile[],
  before: readonly string[],
): Promise<Fetched> => {
  const fork = await forkOf(ports, ref, facts, before);
  const atFork = fork === null ? [] : before.map((path) => ({ commit: fork, path }));
  return { fork, fetched: await fetchFiles(ports.sourceTree, ref, facts, [...files, ...atFork]) };
};

/** Where the pull request left the base branch, if a changed record was there before. */
const forkOf = async (
  { sourceTree }: JudgePorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  before: readonly string[],
): Promise<string | null> => {
  const { base, head, fork = null } = facts;
  if (before.length === 0 || base.sha === null) return null;
  return fork ?? sourceTree.mergeBase(ref, base.sha, head.sha);
};

const nothingKnown: KnownPaths = { asked: new Set(), existing: new Set() };

/** Looks up where the links of the changed records lead, at the tip of the base branch. */
const knownPaths = async (
  sourceTree: SourceTree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  frame: JudgementFrame,
  versions: ReadVersions,
): Promise<KnownPaths> => {
  const base = facts.base.sha;
  if (base === null || !frame.facts.has('tree')) return nothingKnown;
  const readings = frame.records.flatMap(({ path, basePath }) =>
    [versions.at(facts.head.sha, path), basePath === null ? null : versions.at(base, basePath)].flatMap((version) =>
      version?.kind === 'text' && version.reading !== null ? [version.reading] : [],
    ),
  );
  const asked = new Set(readings.flatMap(linkedPaths));
  return { asked, existing: await sourceTree.existing(ref, base, [...asked]) };
};

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
  const diffLines = await readDiffLines(ports.pullRequests, ref, facts, verdict, texts);
  const actions = planPullRequest({ verdict, facts, diffLines, texts, externalId: externalIdOf(facts) });
  return { verdict: verdict.kind, head: facts.head.sha, ...(await write(ports, ref, actions)) };
};
