import { approversNamed } from '../config/approvers-named.ts';
import { configurationInForce } from '../config/configuration-in-force.ts';
import { defaultConfiguration } from '../config/default-configuration.ts';
import { ownPlaces } from '../config/own-places.ts';
import { evaluateChange } from '../evaluate/evaluate-change.ts';
import { readBaseline } from '../evaluate/read-baseline.ts';
import { neededFacts } from '../evaluate/needed-facts.ts';
import { discoverLogs } from '../log/discover-logs.ts';
import { baselinePath, isGoverningPath } from '../log/governing-paths.ts';
import { indexPlaces } from '../log/index-places.ts';
import { logOf } from '../log/log-of.ts';
import { isMarkdown } from '../log/record-name.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Approver, Configuration, ConfigurationProblem, LogSettings } from '../model/configuration.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import type { PullRequestCommit, PullRequestFacts } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Fact } from '../rules/facts.ts';
import { decisionsFor } from './decisions-for.ts';
import { ownCommits, recordedDecisions } from './recorded-decisions.ts';
import { changeFacts, touchedPaths } from './change-facts.ts';
import { changedRecords, type ChangedRecord } from './changed-record.ts';

import { handsElsewhere, isAuthorsAlone, type HandsElsewhere } from './hands-elsewhere.ts';
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

/** Commits and paths of which it must be known who changed what. */
export interface Authorship {
  readonly commits: readonly string[];
  readonly paths: readonly string[];
  /** Merge commits of others than the author: of these it must be known what they were made of. */
  readonly merges: readonly string[];
  /** What may have been written at other paths; null: nothing. */
  readonly elsewhere: HandsElsewhere | null;
}

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
      /** Null if the author wrote every commit. */
      readonly authorship: Authorship | null;
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

const notHead = ({ head }: PullRequestFacts, commit: string): readonly string[] =>
  commit === head.sha ? [] : [commit];

/**
 * Commits whose texts matter beside the head: approvals and confirmations are bound to what they were given for, and of the app's own
 * commits it matters what they changed.
 */
const reviewedCommits = (facts: PullRequestFacts): readonly string[] => [
  ...new Set([
    ...decisionsFor(recordedDecisions(facts), facts.base.ref).counting.flatMap(({ kind, commit }) =>
      kind === 'override' || kind === 'confirmation' ? notHead(facts, commit) : [],
    ),
    ...ownCommits(facts).flatMap(({ commit, sha }) => [...notHead(facts, commit), ...notHead(facts, sha)]),
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
  const former = ownCommits(facts).flatMap(({ moved }) => moved.map(([from]) => from));
  const paths = [
    ...frame.records.map((record) => record.path),
    ...frame.governing,
    ...former.filter((path) => logOf(path, frame.logs) !== null),
  ];
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

const authorship = (facts: PullRequestFacts, frame: JudgementFrame): Authorship | null => {
  const asksCoAuthors = frame.configuration.approvals.bar.includes('co-authors');
  const isAlone = (commit: PullRequestCommit) => isAuthorsAlone(commit, facts.author?.id, asksCoAuthors);
  if (facts.commits.every((commit) => !commit.isMerge && isAlone(commit))) return null;
  const paths = frame.records.flatMap((record) =>
    record.basePath === null ? [record.path] : [record.path, record.basePath],
  );
  return {
    commits: facts.commits.map((commit) => commit.sha),
    paths: [...new Set([...paths, ...frame.governing])],
    merges: facts.commits.flatMap((commit) => (commit.isMerge && !isAlone(commit) ? [commit.sha] : [])),
    elsewhere: handsElsewhere(facts, frame.records, frame.governing, asksCoAuthors),
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
  const read = configurationInForce(facts, repository);
  const places = read.ok ? null : ownPlaces(facts.configuration?.text ?? '');
  const configuration = read.ok ? read.value : { ...defaultConfiguration(), ...places };
  // What a parent that cannot be used says of logs and branches is not known: it must not let anything pass.
  const isHidden = !read.ok && (facts.parent ?? null) !== null;
  const isAnyBranch = isHidden && places?.branches === null;
  if (!isAnyBranch && !isGovernedBranch(base.ref, configuration, repository.defaultBranch)) {
    return done({ kind: 'not-governed', reason: 'other-branch', branch: base.ref });
  }
  if (read.ok && isOwnPullRequest(facts)) return { kind: 'own-index', configuration };
  const touched = touchedPaths(facts.files);
  const logs = logsOnBothSides(facts, configuration.logs, touched);
  const records = changedRecords(facts.files, (path) => logOf(path, logs));
  const governing = [
    ...new Set([...touched.filter((path) => isGoverningPath(path, logs, repository)), ...(facts.redefined ?? [])]),
  ];
  const mayBeRecord = isHidden && places?.logs === null && touched.some(isMarkdown);
  const isOther = records.length === 0 && governing.length === 0 && !mayBeRecord;
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
