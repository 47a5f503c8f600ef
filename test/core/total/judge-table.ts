import fc from 'fast-check';
import type * as affectedByClaims from '../../../src/core/judge/affected-by-claims.ts';
import type * as approvalSubjects from '../../../src/core/judge/approval-subjects.ts';
import type * as changedRecordModule from '../../../src/core/judge/changed-record.ts';
import type * as checklist from '../../../src/core/judge/checklist.ts';
import type * as configurationFindings from '../../../src/core/judge/configuration-findings.ts';
import type * as governedBranch from '../../../src/core/judge/governed-branch.ts';
import type * as judgeModule from '../../../src/core/judge/judge.ts';
import type * as linkedPathsModule from '../../../src/core/judge/linked-paths.ts';
import type * as logFindingsModule from '../../../src/core/judge/log-findings.ts';
import type * as needsModule from '../../../src/core/judge/needs.ts';
import type * as outsideRecords from '../../../src/core/judge/outside-records.ts';
import type * as ownPullRequest from '../../../src/core/judge/own-pull-request.ts';
import type * as recordChangeModule from '../../../src/core/judge/record-change.ts';
import type * as textlessFinding from '../../../src/core/judge/textless-finding.ts';
import type * as treeViewModule from '../../../src/core/judge/tree-view.ts';
import type * as versionModule from '../../../src/core/judge/version.ts';
import type { ChangedByCommit } from '../../../src/core/judge/approval-subjects.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import { needs, type JudgementFrame } from '../../../src/core/judge/needs.ts';
import type { FileVersions, RecordChange } from '../../../src/core/judge/record-change.ts';
import { recordChanges } from '../../../src/core/judge/record-change.ts';
import { baseTree, headTree, type KnownPaths } from '../../../src/core/judge/tree-view.ts';
import type { MissingReason, Version } from '../../../src/core/judge/version.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';
import { factNames } from '../../../src/core/rules/facts.ts';
import { resolvedApprovers } from '../../support/arbitraries/approval.ts';
import { configuration, logSettings, ruleSettings } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { decision } from '../../support/arbitraries/decision.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { claim, logState } from '../../support/arbitraries/log-facts.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { changedFile, commit, openPullRequestFiles, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { fragment, readRecord } from '../../support/arbitraries/rule.ts';
import { few, glob, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';

const missing = fc.constantFrom<MissingReason[]>('binary', 'symlink', 'submodule', 'folder', 'too-large');

const readingOf: fc.Arbitrary<DocumentReading> = fc.record({
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

const reading = fc
  .tuple(readingOf, few(fragment, 2))
  .map(([read, fragments]): DocumentReading => (fragments.length === 0 ? read : { ...read, fragments }));

const version: fc.Arbitrary<Version> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Version[]>({ kind: 'absent' }, { kind: 'commit-unreadable' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-text'), reason: missing }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('text'),
      blob: word,
      text: fc.oneof(configurationText, word),
      reading: maybe(reading),
    }),
  },
);

const changedRecord: fc.Arbitrary<ChangedRecord> = fc.record({
  change: fc.constantFrom<ChangedRecord['change'][]>('added', 'modified', 'deleted', 'renamed'),
  path,
  basePath: maybe(path),
  log: logSettings,
});

const changedBy: fc.Arbitrary<ChangedByCommit> = maybe(
  fc.array(fc.tuple(commit, few(path, 2)), { maxLength: 2 }).map((entries) => new Map(entries)),
);

const versions: fc.Arbitrary<FileVersions> = fc.record({
  base: version,
  fork: version,
  head: version,
  reviewed: fc.array(fc.tuple(commit, version), { maxLength: 1 }).map((entries) => new Map(entries)),
});

const madeChange: fc.Arbitrary<RecordChange> = fc.record({
  change: fc.constantFrom<RecordChange['change'][]>('added', 'modified', 'deleted', 'renamed'),
  file: changedRecord,
  base: maybe(decision),
  head: maybe(decision),
  key: maybe(fc.oneof(word, fc.constantFrom('["12",0]', '["",0]'))),
  isGoneAtBase: fc.boolean(),
});
/** A record that the versions of its file give, or one of any shape, with the versions. */
const changeAndVersions = fc
  .tuple(changedRecord, versions, madeChange, fc.nat({ max: 3 }))
  .map(([file, of, made, at]) => ({ change: recordChanges(file, of)[at] ?? made, of }));

const madeFrame: fc.Arbitrary<JudgementFrame> = fc.record({
  configuration,
  logs: few(logSettings, 1),
  records: few(changedRecord, 2),
  governing: few(path, 2),
  facts: fc.subarray([...factNames]).map((names) => new Set(names)),
  reviewedCommits: few(commit, 1),
});

const paths: fc.Arbitrary<KnownPaths> = fc
  .tuple(few(path), few(path))
  .map(([asked, existing]) => ({ asked: new Set(asked), existing: new Set(existing) }));

const logMaterial = fc
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
const material = fc
  .tuple(
    pullRequestFacts,
    madeFrame,
    few(version),
    resolvedApprovers,
    changedBy,
    maybe(commit),
    maybe(logState),
    paths,
    few(openPullRequestFiles),
  )
  .map(([facts, made, read, resolved, by, fork, state, known, open]) => {
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
      fork,
      stateOf: () => state,
      paths: known,
      open,
      today: '2025-03-14',
    };
  });

export const judgeTable = [
  ...entriesOf<typeof affectedByClaims>('judge/affected-by-claims.ts', {
    claimantsOf: fc.tuple(few(path), few(openPullRequestFiles), few(logSettings)),
    affectedByClaims: fc
      .tuple(pullRequestFacts, few(path), few(openPullRequestFiles), few(logSettings))
      .map(([facts, pathsBefore, open, logs]) => [{ ...facts, pathsBefore }, open, logs]),
  }),
  ...entriesOf<typeof approvalSubjects>('judge/approval-subjects.ts', {
    recordSubject: fc
      .tuple(pullRequestFacts, changeAndVersions, changedBy)
      .map(([facts, { change, of }, by]) => [facts, change, of, by]),
    configurationSubject: fc.tuple(pullRequestFacts, path, versions, changedBy),
  }),
  ...entriesOf<typeof changedRecordModule>('judge/changed-record.ts', {
    changedRecords: fc
      .tuple(few(changedFile, 5), few(logSettings))
      .map(([files, logs]) => [files, (of: string) => logs[of.length % 4] ?? null]),
  }),
  ...entriesOf<typeof checklist>('judge/checklist.ts', { checklistOf: fc.tuple(few(finding), ruleSettings) }),
  ...entriesOf<typeof configurationFindings>('judge/configuration-findings.ts', {
    configurationFindings: fc.tuple(fc.oneof({ weight: 9, arbitrary: configurationText }, text)),
  }),
  ...entriesOf<typeof governedBranch>('judge/governed-branch.ts', {
    isGovernedBranch: fc
      .tuple(fc.oneof(fc.constant('main'), text), configuration, few(glob), word)
      .map(([branch, settings, globs, main]) => [
        branch,
        { ...settings, branches: globs.length > 2 ? null : globs },
        main,
      ]),
  }),
  ...entriesOf<typeof judgeModule>('judge/judge.ts', { judge: fc.tuple(material) }),
  ...entriesOf<typeof linkedPathsModule>('judge/linked-paths.ts', {
    linkedPaths: fc.tuple(readRecord.map(({ of, prose }) => ({ path: of.path, view: { prose, bodyStart: 0 } }))),
  }),
  ...entriesOf<typeof logFindingsModule>('judge/log-findings.ts', {
    newFindings: fc.tuple(few(finding), few(finding)),
    logFindings: fc.tuple(logMaterial, configuration),
  }),
  ...entriesOf<typeof treeViewModule>('judge/tree-view.ts', {
    baseTree: exercise(baseTree, fc.tuple(paths, path), (tree, [known, at]) => tree(known).has(at)),
    headTree: exercise(headTree, fc.tuple(paths, few(changedFile), path), (tree, [known, files, at]) =>
      tree(known, files).has(at),
    ),
  }),
  ...entriesOf<typeof needsModule>('judge/needs.ts', {
    needs: fc.tuple(pullRequestFacts),
    changedLogs: fc.tuple(madeFrame),
  }),
  ...entriesOf<typeof outsideRecords>('judge/outside-records.ts', {
    findingsOutside: fc.oneof(
      fc.tuple(few(madeChange, 2), versions),
      fc.tuple(changedRecord, versions).map(([file, of]) => [recordChanges(file, of), of] as const),
    ),
  }),
  ...entriesOf<typeof ownPullRequest>('judge/own-pull-request.ts', { isOwnPullRequest: fc.tuple(pullRequestFacts) }),
  ...entriesOf<typeof recordChangeModule>('judge/record-change.ts', {
    recordChanges: fc.tuple(changedRecord, versions),
    decisionIn: changeAndVersions.map(({ change, of }) => [of.head, change]),
    recordTextOf: fc.tuple(changeAndVersions, commit).map(([{ change, of }, at]) => [change, of.head, at]),
  }),
  ...entriesOf<typeof textlessFinding>('judge/textless-finding.ts', { textlessFinding: fc.tuple(path, missing) }),
  ...entriesOf<typeof versionModule>('judge/version.ts', {
    decisionsOf: fc.tuple(version),
    fragmentsOf: fc.tuple(version),
    findingsOf: fc.tuple(version),
    suppressionsOf: fc.tuple(version),
    boundTextOf: fc.tuple(version, commit),
  }),
];
