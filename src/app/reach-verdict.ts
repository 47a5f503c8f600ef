import { judge } from '../core/judge/judge.ts';
import { editedConfiguration } from '../core/judge/edited-configuration.ts';
import type { JudgementMaterial } from '../core/judge/judgement-material.ts';
import { linkedPaths } from '../core/judge/linked-paths.ts';
import { needs, type Authorship, type JudgementFrame, type WantedFile } from '../core/judge/needs.ts';
import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import type { KnownPaths } from '../core/judge/tree-view.ts';
import { baselinePath } from '../core/log/governing-paths.ts';
import { numbersTaken } from '../core/log/claims-in.ts';
import type { ResolvedApprovers } from '../core/model/resolved-approver.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { boundForElsewhere } from './bound-for-elsewhere.ts';
import { changesAt } from './changes-at.ts';
import { commitsElsewhere } from './commits-elsewhere.ts';
import { gatherProposed } from './gather-proposed.ts';
import { judgeWithHistory } from './judge-with-history.ts';
import { judgeOwnIndex } from './judge-own-index.ts';
import { withPointersAtHead } from './pointers-at-head.ts';
import type { FirstSeen } from './job-ports.ts';
import type { Clock, DocumentReader, Memory, People, PullRequestRef, PullRequests, SourceTree } from './ports.ts';
import { readMerges } from './read-merges.ts';
import { redefinedPages } from './redefined-pages.ts';
import { readLogStates } from './read-log-states.ts';
import { createApproverResolver } from './resolve-approvers.ts';
import { withParent } from './with-parent.ts';
import { fetchFiles, headTexts, readVersions, type FetchedFile, type ReadVersions } from './read-versions.ts';

/** What a verdict is gathered through. */
export interface GatherPorts {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
  readonly firstSeen: Pick<FirstSeen, 'read' | 'keep'>;
  readonly reader: DocumentReader;
  readonly logs: Memory<LogState>;
  readonly records: Memory<readonly RecordSummary[]>;
  readonly clock: Clock;
}

/** A verdict with what it rests on. */
export interface Reached {
  readonly verdict: Verdict;
  readonly texts: ReadonlyMap<string, string>;
  /** Null where nothing had to be gathered. */
  readonly material: JudgementMaterial | null;
}

const noApprovers: ResolvedApprovers = new Map();

/** Gathers what a verdict needs and reaches it, with what was decided by command before. Throws Failure. */
export async function reachVerdict(ports: GatherPorts, ref: PullRequestRef, read: PullRequestFacts): Promise<Reached> {
  const governed = read.repository.isArchived ? read : await withParent(ports.sourceTree, ref, read, read.repository);
  const pointed = await withPointersAtHead(ports.sourceTree, ref, governed);
  const facts = await withRedefined(ports.sourceTree, ref, pointed);
  const needed = needs(facts);
  if (needed.kind === 'nothing') {
    const verdict = await boundForElsewhere(ports.sourceTree, ref, facts, needed.verdict);
    return { verdict, texts: new Map(), material: null };
  }
  if (needed.kind === 'own-index') {
    const verdict = await judgeOwnIndex(ports, ref, facts, needed.configuration);
    return { verdict, texts: new Map(), material: null };
  }
  const { frame, files, before, approvers, authorship } = needed;
  const began = ports.clock.now();
  const now = began.toISOString();
  const today = now.slice(0, 10);
  const people = createApproverResolver(ports, ref, facts);
  const [{ fork, fetched }, stateOf, resolved, written, merges, open, had] = await Promise.all([
    fetchAll(ports, ref, facts, files, before),
    readLogStates(ports, ref, facts, frame),
    approvers.length === 0 ? noApprovers : people.governing(approvers),
    whoWrote(ports, ref, facts, authorship),
    readMerges(ports.sourceTree, ref, facts, authorship),
    takesNumber(facts, frame) ? ports.pullRequests.openFiles(ref) : [],
    hadBaseline(ports.sourceTree, ref, facts, frame),
  ]);
  const versions = await readVersions(ports.reader, { facts, frame, stateOf, today }, [...fetched, ...merges.files]);
  const paths = await knownPaths(ports.sourceTree, ref, facts, frame, versions);
  const decisions = recordedDecisions(facts);
  const edited = editedConfiguration({ facts, frame });
  const proposed =
    edited === null
      ? null
      : await gatherProposed({ ...ports, people }, ref, facts, edited, versions.at(facts.head.sha, edited));
  const known = { facts, frame, version: versions.at, resolved, ...written, fork, stateOf, paths, open, today, now };
  const more = { merged: merges.merged, decisions, hadBaseline: had, ...(proposed === null ? {} : { proposed }) };
  const gathered: JudgementMaterial = { ...known, ...more };
  const compared = { ...gathered, changesAt: await changesAt(ports.sourceTree, ref, gathered) };
  const { verdict, material } = await judgeWithHistory(ports, ref, compared);
  const reached = { verdict, texts: headTexts(facts, frame, versions), material };
  if (!turnsGreen(reached.verdict, facts)) return reached;
  const fresh = await people.governing(approvers, began);
  const isSame = [...fresh].every(([key, value]) => resolved.get(key) === value);
  const confirmed = { ...material, resolved: fresh };
  return isSame ? reached : { ...reached, verdict: judge(confirmed), material: confirmed };
}

/** The facts with the pages that define a log otherwise at head. */
const withRedefined = async (
  sourceTree: SourceTree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
): Promise<PullRequestFacts> => {
  if (facts.repository.isArchived) return facts;
  const { adrDir, log4brains = null } = facts;
  const redefined = await redefinedPages(sourceTree, ref, facts, { ...facts, adrDir, log4brains });
  return redefined.length === 0 ? facts : { ...facts, redefined };
};

/** Which commits changed what, and which wrote what may have been moved since. */
const whoWrote = async (
  { sourceTree }: GatherPorts,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  authorship: Authorship | null,
): Promise<Pick<JudgementMaterial, 'changedBy' | 'elsewhere'>> => {
  if (authorship === null) return { changedBy: null, elsewhere: { prose: new Set(), any: new Set() } };
  const changedBy = await sourceTree.changedBy(ref, authorship.commits, authorship.paths);
  return { changedBy, elsewhere: await commitsElsewhere(sourceTree, ref, facts, authorship, changedBy) };
};

/**
 * Whether the approvals check becomes green by this verdict: then it has to rest on who is in the teams now, not on what any instance
 * remembers of them, since nothing may happen after it that would have it judged again.
 */
const turnsGreen = (verdict: Verdict, { number, shown }: PullRequestFacts): boolean => {
  if (verdict.kind !== 'judged' || verdict.approvals.state !== 'approved') return false;
  const externalId = `pr:${String(number)}`;
  const newest = shown.checks.findLast((run) => run.name === 'ADR approvals' && run.externalId === externalId);
  return newest?.status !== 'completed' || newest.conclusion !== 'success';
};

/** Whether the base branch, which has no baseline, had one before; nobody looks where the pull request brings none. */
const hadBaseline = async (
  sourceTree: SourceTree,
  ref: PullRequestRef,
  { base, baseline = null }: PullRequestFacts,
  { governing }: JudgementFrame,
): Promise<boolean> => {
  if (baseline !== null || !governing.includes(baselinePath)) return false;
  return base.sha === null || sourceTree.wasThere(ref, base.sha, baselinePath);
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
  ports: GatherPorts,
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
  { sourceTree }: GatherPorts,
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
