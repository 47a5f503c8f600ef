import fc from '../../support/properties.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import type { ChangedByCommit, CommitsElsewhere } from '../../../src/core/judge/hands-elsewhere.ts';
import { needs, type JudgementFrame } from '../../../src/core/judge/needs.ts';
import type { FileVersions, MergedFile, RecordChange, VersionAt } from '../../../src/core/judge/record-change.ts';
import { recordChanges } from '../../../src/core/judge/record-change.ts';
import { baseTree, headTree, type KnownPaths } from '../../../src/core/judge/tree-view.ts';
import type { MissingReason, Version } from '../../../src/core/judge/version.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';
import { baselinePath } from '../../../src/core/log/governing-paths.ts';
import { factNames } from '../../../src/core/rules/facts.ts';
import { resolvedApprovers } from '../../support/arbitraries/approval.ts';
import { baselineEntry, baselineText } from '../../support/arbitraries/baseline.ts';
import { configuration, logSettings } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { claim, logState } from '../../support/arbitraries/log-facts.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { commit, openPullRequestFiles, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { proposedConfiguration } from '../../support/arbitraries/preview.ts';
import { fragment } from '../../support/arbitraries/rule.ts';
import { few, maybe, number, path, word, text } from '../../support/arbitraries/text.ts';

export const missing = fc.constantFrom<MissingReason[]>('binary', 'symlink', 'submodule', 'folder', 'too-large');

export const readingOf: fc.Arbitrary<DocumentReading> = fc.record({
  path,
  decisions: few(decision, 2),
  findings: few(finding, 2),
  refusal: fc.option(
    fc.record({
      code: fc.constantFrom<NonNullable<DocumentReading['refusal']>['code'][]>('too-large', 'not-text', 'deadline'),
      message: word,
      line: number,
    }),
    { freq: 1 },
  ),
});

export const reading = fc
  .tuple(readingOf, few(fragment, 2), maybe(text))
  .map(([read, fragments, rest]): DocumentReading => ({
    ...read,
    ...(fragments.length === 0 ? {} : { fragments }),
    ...(rest === null ? {} : { rest }),
  }));

export const version: fc.Arbitrary<Version> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Version[]>({ kind: 'absent' }, { kind: 'commit-unreadable' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-text'), reason: missing }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('text'),
      blob: word,
      text: fc.oneof(configurationText, baselineText, word),
      reading: maybe(reading),
    }),
  },
);

export const changedRecord: fc.Arbitrary<ChangedRecord> = fc.record({
  change: fc.constantFrom<ChangedRecord['change'][]>('added', 'modified', 'deleted', 'renamed'),
  path,
  basePath: maybe(path),
  log: logSettings,
});

export const changedBy: fc.Arbitrary<ChangedByCommit> = maybe(
  fc.array(fc.tuple(commit, few(path, 2)), { maxLength: 2 }).map((entries) => new Map(entries)),
);

const commits = few(commit, 2).map((shas): ReadonlySet<string> => new Set(shas));
export const elsewhere: fc.Arbitrary<CommitsElsewhere> = fc.record({ prose: commits, any: commits });

const versionAt: fc.Arbitrary<VersionAt> = fc.record({ version, commit });
export const mergedFile: fc.Arbitrary<MergedFile> = fc.record({
  after: versionAt,
  sides: few(versionAt, 3),
  parted: maybe(versionAt),
});
const merged = fc
  .array(fc.tuple(commit, maybe(few(mergedFile, 2))), { maxLength: 1 })
  .map((entries) => new Map(entries));

export const versions: fc.Arbitrary<FileVersions> = fc.record({
  merged,
  base: version,
  fork: version,
  head: version,
  reviewed: fc.array(fc.tuple(commit, version), { maxLength: 1 }).map((entries) => new Map(entries)),
});

export const madeChange: fc.Arbitrary<RecordChange> = fc.record({
  change: fc.constantFrom<RecordChange['change'][]>('added', 'modified', 'deleted', 'renamed'),
  file: changedRecord,
  base: maybe(decision),
  head: maybe(decision),
  key: maybe(fc.oneof(word, fc.constantFrom('["12",0]', '["",0]'))),
  isGoneAtBase: fc.boolean(),
});
/** A record that the versions of its file give, or one of any shape, with the versions. */
export const changeAndVersions = fc
  .tuple(changedRecord, versions, madeChange, fc.nat({ max: 3 }))
  .map(([file, of, made, at]) => ({ change: recordChanges(file, of)[at] ?? made, of }));

export const madeFrame: fc.Arbitrary<JudgementFrame> = fc.record({
  configuration,
  logs: few(logSettings, 1),
  records: few(changedRecord, 2),
  governing: few(fc.oneof(fc.constant(baselinePath), path), 2),
  baseline: maybe(few(baselineEntry)),
  facts: fc.subarray([...factNames]).map((names) => new Set(names)),
  reviewedCommits: few(commit, 1),
});

export const paths: fc.Arbitrary<KnownPaths> = fc
  .tuple(few(path), few(path))
  .map(([asked, existing]) => ({ asked: new Set(asked), existing: new Set(existing) }));

export const logMaterial = fc
  .tuple(logSettings, logState, few(changeAndVersions, 2), maybe(decision), maybe(markdown), paths, few(claim))
  .map(([log, state, changes, before, page, known, claims]) => ({
    log,
    state,
    documents: changes.map(({ change, of }) => ({
      file: change.file,
      head: of.head,
      base: of.base,
      records: [{ record: change, before }],
    })),
    tree: { head: headTree(known, []), base: baseTree(known) },
    page: () => page,
    pullRequest: { number: 7, title: '', body: '', paths: [] },
    claims,
    today: '2025-03-14',
  }));

/** The frame that the facts themselves lead to where they lead to one, else any other. */
export const material = fc
  .tuple(
    pullRequestFacts,
    madeFrame,
    few(version),
    resolvedApprovers,
    fc.tuple(changedBy, elsewhere),
    maybe(commit),
    maybe(logState),
    paths,
    few(openPullRequestFiles),
    // Few bring one, and it takes a while to read: what reads it has an entry of its own.
    fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: proposedConfiguration }),
  )
  .map(([facts, made, read, resolved, [by, hands], fork, state, known, open, proposed]) => {
    const wanted = needs(facts);
    const versionOf = (at: string, of: string): Version =>
      read[(at.length + of.length) % Math.max(read.length, 1)] ?? { kind: 'absent' };
    const frame = wanted.kind === 'documents' ? wanted.frame : made;
    return {
      facts,
      frame,
      version: versionOf,
      resolved,
      changedBy: by,
      elsewhere: hands,
      // Of merges nothing is known, or what they were made of.
      merged: new Map(
        facts.commits.flatMap(({ sha, isMerge }) =>
          isMerge ? [[sha, by === null ? null : { parents: [sha, facts.head.sha], parted: fork }] as const] : [],
        ),
      ),
      fork,
      stateOf: () => state,
      hadBaseline: state === null,
      ...(by === null ? {} : { changesAt: new Map(frame.reviewedCommits.map((at) => [at, facts.files])) }),
      paths: known,
      open,
      ...(proposed === null ? {} : { proposed }),
      today: '2025-03-14',
    };
  });

/** A changed file with its records, as far as its versions hold any. */
export const judgedDocument = fc
  .tuple(changedRecord, versions)
  .map(([file, of]) => ({ file, versions: of, records: recordChanges(file, of) }));
