import { approversNamed } from '../config/approvers-named.ts';
import { defaultConfiguration } from '../config/default-configuration.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { evaluateChange } from '../evaluate/evaluate-change.ts';
import { readBaseline } from '../evaluate/read-baseline.ts';
import { neededFacts } from '../evaluate/needed-facts.ts';
import { discoverLogs } from '../log/discover-logs.ts';
import { baselinePath, configurationPath, isGoverningPath } from '../log/governing-paths.ts';
import { indexPlaces } from '../log/index-places.ts';
import { logOf } from '../log/log-of.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Approver, Configuration, ConfigurationProblem, LogSettings } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Fact } from '../rules/facts.ts';
import { recordedDecisions } from './recorded-decisions.ts';
import { changeFacts, touchedPaths } from './change-facts.ts';
import { changedRecords, type ChangedRecord } from './changed-record.ts';

import { isGovernedBranch } from './governed-branch.ts';
import { asksForIndex } from './own-items.ts';
import { isOwnPullRequest } from './own-pull-request.ts';

/** One file at one commit that has to be read before a verdict can be reached. */
export interface WantedFile {
  readonly commit: string;
  readonly path: string;
}

/** What is known of the pull request before any document was read. */
export interface JudgementFrame {
  readonly configuration: Configuration;
  readonly logs: readonly LogSettings[];
  readonly records: readonly ChangedRecord[];
  /** Changed files that define a log or the rules, at the paths where they stood or stand. */
  readonly governing: readonly string[];
  /** What stood before the repository was governed, as the base branch says; null where it says nothing that can be read. */
  readonly baseline: Baseline | null;
  /** What the rules have to be told. */
  readonly facts: ReadonlySet<Fact>;
  /** Commits of decisive reviews and of confirmations that were not given on the head. */
  readonly reviewedCommits: readonly string[];
}

/** The logs whose records the pull request changes, each once. */
export const changedLogs = ({ records }: Pick<JudgementFrame, 'records'>): readonly LogSettings[] => [
  ...new Map(records.map(({ log }) => [`${log.kind} ${log.path}`, log])).values(),
];

/** What has to be gathered, or the verdict where nothing has. */
export type Needs =
  | { readonly kind: 'nothing'; readonly verdict: Verdict }
  | { readonly kind: 'own-index'; readonly configuration: Configuration }
  | {
      readonly kind: 'documents';
      readonly frame: JudgementFrame;
      readonly files: readonly WantedFile[];
      /** Changed records and the baseline as they were before: they have to be read as well where the pull request left the base branch. */
      readonly before: readonly string[];
      readonly approvers: readonly Approver[];
      /** Commits and paths of which it must be known who changed what; null if the author wrote every commit. */
      readonly authorship: { readonly commits: readonly string[]; readonly paths: readonly string[] } | null;
    };

const configurationAtBase = (facts: PullRequestFacts): Outcome<Configuration, ConfigurationProblem> => {
  if (facts.configuration === null) return success(defaultConfiguration());
  if (facts.configuration.text !== null) return readConfiguration(facts.configuration.text, configurationPath);
  const message = 'The configuration is no readable text. Commit it as a regular YAML file in UTF-8, below 64 KB.';
  return refusal({ path: configurationPath, line: 1, column: 1, key: '', message });
};

/** What the rules and the checklist have to be told. */
const factsFor = (configuration: Configuration): ReadonlySet<Fact> =>
  new Set([...neededFacts(configuration), ...(asksForIndex(configuration.checklist) ? (['index'] as const) : [])]);
const baselineAtBase = ({ baseline = null }: PullRequestFacts): Outcome<Baseline | null, ConfigurationProblem> => {
  if (baseline === null) return success(null);
  if (baseline.text !== null) return readBaseline(baseline.text);
  const message = 'The baseline is no readable text. Commit it as a regular JSON file in UTF-8, below 512 KB.';
  return refusal({ path: baselinePath, line: 1, column: 1, key: '', message });
};

const done = (verdict: Verdict): Needs => ({ kind: 'nothing', verdict });

const filesComplete = (facts: PullRequestFacts): Verdict | null =>
  facts.filesComplete
    ? null
    : {
        kind: 'unjudged',
        cause: {
          code: 'files-incomplete',
          message: `GitHub lists only the first ${facts.files.length} changed files of this pull request, so a changed record may be missing from the list.`,
          hint: 'Split the pull request so that it changes at most 3,000 files.',
        },
      };

/** Commits whose texts matter beside the head: approvals and confirmations are bound to what they were given for. */
const reviewedCommits = (facts: PullRequestFacts): readonly string[] => [
  ...new Set([
    ...recordedDecisions(facts).flatMap((decision) =>
      decision.kind !== 'waiver' && decision.commit !== facts.head.sha ? [decision.commit] : [],
    ),
    ...facts.reviews.flatMap((review) =>
      review.state === 'approved' && review.commit !== null && review.commit !== facts.head.sha ? [review.commit] : [],
    ),
  ]),
];

const wantedFiles = (facts: PullRequestFacts, base: string, frame: JudgementFrame): readonly WantedFile[] => {
  const ofRecords = frame.records.flatMap((record): readonly WantedFile[] => [
    ...(record.change === 'deleted' ? [] : [{ commit: facts.head.sha, path: record.path }]),
    ...(record.basePath === null ? [] : [{ commit: base, path: record.basePath }]),
  ]);
  const ofRules = frame.governing.map((path) => ({ commit: facts.head.sha, path }));
  const paths = [...frame.records.map((record) => record.path), ...frame.governing];
  const ofIndexes = frame.facts.has('index')
    ? changedLogs(frame).flatMap((log) =>
        indexPlaces(log).flatMap((path) => [
          { commit: facts.head.sha, path },
          { commit: base, path },
        ]),
      )
    : [];
  const ofReviews = frame.reviewedCommits.flatMap((commit) => paths.map((path) => ({ commit, path })));
  return [...ofRecords, ...ofRules, ...ofIndexes, ...ofReviews];
};

const authorship = (facts: PullRequestFacts, frame: JudgementFrame): (Needs & { kind: 'documents' })['authorship'] => {
  const isByAuthor = facts.commits.every(
    (commit) => !commit.isMerge && commit.author !== null && commit.author.id === facts.author?.id,
  );
  if (isByAuthor) return null;
  const paths = frame.records.flatMap((record) =>
    record.basePath === null ? [record.path] : [record.path, record.basePath],
  );
  return {
    commits: facts.commits.map((commit) => commit.sha),
    paths: [...new Set([...paths, ...frame.governing])],
  };
};

/** The logs of base and head, each once: one that the pull request itself points to is judged with it. */
const logsOnBothSides = (
  { adrDir, log4brains = null, pointersAtHead }: PullRequestFacts,
  configured: Configuration['logs'],
  paths: readonly string[],
): readonly LogSettings[] => {
  const atBase = discoverLogs({ configured, adrDir, log4brains, paths });
  if (pointersAtHead === undefined) return atBase;
  const known = new Set(atBase.map(({ path }) => path));
  const atHead = discoverLogs({ configured, ...pointersAtHead, paths });
  return [...atBase, ...atHead.filter(({ path }) => !known.has(path))];
};

/** Whether a rule speaks of a pull request without records: that it has none may be what is wrong with it. */
const isRuledAsWhole = (facts: PullRequestFacts, configuration: Configuration): boolean =>
  evaluateChange({ change: changeFacts(facts, configuration, []) }, configuration).length > 0;

/**
 * What has to be read before a verdict on the pull request can be reached. Cheap cases need nothing: an ungoverned branch, no
 * record among the changed files and no rule about those that are, a configuration that cannot be read (which fails only pull requests
 * that touch governed paths; so does a baseline).
 */
export function needs(facts: PullRequestFacts): Needs {
  const { base, repository } = facts;
  if (repository.isArchived) return done({ kind: 'not-governed', reason: 'archived', branch: base.ref });
  const read = configurationAtBase(facts);
  const configuration = read.ok ? read.value : defaultConfiguration();
  if (!isGovernedBranch(base.ref, configuration, repository.defaultBranch)) {
    return done({ kind: 'not-governed', reason: 'other-branch', branch: base.ref });
  }
  if (read.ok && isOwnPullRequest(facts)) return { kind: 'own-index', configuration };
  const touched = touchedPaths(facts.files);
  const logs = logsOnBothSides(facts, configuration.logs, touched);
  const records = changedRecords(facts.files, (path) => logOf(path, logs));
  const governing = [...new Set(touched.filter((path) => isGoverningPath(path, logs)))];
  const isOther = records.length === 0 && governing.length === 0;
  if (isOther && !(read.ok && isRuledAsWhole(facts, configuration))) {
    return done(filesComplete(facts) ?? { kind: 'no-record' });
  }
  if (!read.ok) return done({ kind: 'configuration-broken', problems: read.problems });
  const baseline = baselineAtBase(facts);
  // One that mends it is judged without any.
  if (!baseline.ok && !governing.includes(baselinePath)) {
    return done({ kind: 'configuration-broken', problems: baseline.problems });
  }
  const incomplete = filesComplete(facts);
  if (incomplete !== null) return done(incomplete);
  const frame: JudgementFrame = {
    configuration,
    logs,
    records,
    governing,
    baseline: baseline.ok ? baseline.value : null,
    facts: factsFor(configuration),
    reviewedCommits: reviewedCommits(facts),
  };
  return {
    kind: 'documents',
    frame,
    files: wantedFiles(facts, base.sha ?? '', frame),
    before: [
      ...frame.records.flatMap(({ basePath, log }) =>
        basePath !== null && (log.kind === 'file' || frame.facts.has('base')) ? [basePath] : [],
      ),
      ...(governing.includes(baselinePath) && facts.baseline ? [baselinePath] : []),
    ],
    approvers: isOther || configuration.scopes.length === 0 ? [] : approversNamed(configuration),
    authorship: isOther || configuration.scopes.length === 0 ? null : authorship(facts, frame),
  };
}
