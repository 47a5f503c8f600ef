import { judge } from '../core/judge/judge.ts';
import type { JudgementMaterial } from '../core/judge/judgement-material.ts';
import { linkedPaths } from '../core/judge/linked-paths.ts';
import { needs, type JudgementFrame, type WantedFile } from '../core/judge/needs.ts';
import { recordedDecisions } from '../core/judge/recorded-decisions.ts';
import type { KnownPaths } from '../core/judge/tree-view.ts';
import { numbersTaken } from '../core/log/claims-in.ts';
import type { ResolvedApprovers } from '../core/model/approval.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { judgeOwnIndex } from './judge-own-index.ts';
import { withPointersAtHead } from './pointers-at-head.ts';
import type { Clock, DocumentReader, Memory, People, PullRequestRef, PullRequests, SourceTree } from './ports.ts';
import { readLogStates } from './read-log-states.ts';
import { fetchFiles, headTexts, readVersions, type FetchedFile, type ReadVersions } from './read-versions.ts';

/** What a verdict is gathered through. */
export interface GatherPorts {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
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
  const facts = await withPointersAtHead(ports.sourceTree, ref, read);
  const needed = needs(facts);
  if (needed.kind === 'nothing') return { verdict: needed.verdict, texts: new Map(), material: null };
  if (needed.kind === 'own-index') {
    const verdict = await judgeOwnIndex(ports, ref, facts, needed.configuration);
    return { verdict, texts: new Map(), material: null };
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
  const decisions = recordedDecisions(facts);
  const known = { facts, frame, version: versions.at, resolved, changedBy, fork, stateOf, paths, open, today };
  const material: JudgementMaterial = { ...known, decisions };
  return { verdict: judge(material), texts: headTexts(facts, frame, versions), material };
}

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
