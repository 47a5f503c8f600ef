import fc from 'fast-check';
import type * as affectedByClaims from '../../../src/core/judge/affected-by-claims.ts';
import type * as approvalSubjects from '../../../src/core/judge/approval-subjects.ts';
import type * as approverFactsModule from '../../../src/core/judge/approver-facts.ts';
import type * as changeFactsModule from '../../../src/core/judge/change-facts.ts';
import type * as readExemptionModule from '../../../src/core/judge/read-exemption.ts';
import type * as baselineFindingsModule from '../../../src/core/judge/baseline-findings.ts';
import type * as changedRecordModule from '../../../src/core/judge/changed-record.ts';
import type * as checklist from '../../../src/core/judge/checklist.ts';
import type * as configurationFindings from '../../../src/core/judge/configuration-findings.ts';
import type * as findingsByRecordModule from '../../../src/core/judge/findings-by-record.ts';
import type * as governedBranch from '../../../src/core/judge/governed-branch.ts';
import type * as judgeModule from '../../../src/core/judge/judge.ts';
import type * as holdRecordsModule from '../../../src/core/judge/hold-records.ts';
import type * as humanChecklistModule from '../../../src/core/judge/human-checklist.ts';
import type * as indexStatesModule from '../../../src/core/judge/index-states.ts';
import type * as linkedPathsModule from '../../../src/core/judge/linked-paths.ts';
import type * as logFindingsModule from '../../../src/core/judge/log-findings.ts';
import type * as logMaterialsModule from '../../../src/core/judge/log-materials.ts';
import type * as needsModule from '../../../src/core/judge/needs.ts';
import type * as outsideRecords from '../../../src/core/judge/outside-records.ts';
import type * as ownItemsModule from '../../../src/core/judge/own-items.ts';
import type * as ownPullRequest from '../../../src/core/judge/own-pull-request.ts';
import type * as recordChangeModule from '../../../src/core/judge/record-change.ts';
import type * as recordedDecisionsModule from '../../../src/core/judge/recorded-decisions.ts';
import type * as renumberingModule from '../../../src/core/judge/renumbering.ts';
import type * as saidOfRecordModule from '../../../src/core/judge/said-of-record.ts';
import type * as settleVerdictModule from '../../../src/core/judge/settle-verdict.ts';
import type * as textlessFinding from '../../../src/core/judge/textless-finding.ts';
import type * as treeViewModule from '../../../src/core/judge/tree-view.ts';
import type * as versionModule from '../../../src/core/judge/version.ts';
import { indexStates, type IndexState } from '../../../src/core/judge/index-states.ts';
import { recordSubject } from '../../../src/core/judge/approval-subjects.ts';
import { findingsByRecord } from '../../../src/core/judge/findings-by-record.ts';
import { saidOfRecord } from '../../../src/core/judge/said-of-record.ts';
import { fingerprintIn } from '../../../src/core/judge/judge.ts';
import { recordChanges } from '../../../src/core/judge/record-change.ts';
import { baseTree, headTree } from '../../../src/core/judge/tree-view.ts';
import { decision as commandDecision } from '../../support/arbitraries/command.ts';
import { approvalVerdict } from '../../support/arbitraries/approval.ts';
import { judged } from '../../support/arbitraries/verdict.ts';
import { checklistEntry, configuration, logSettings, ruleSettings } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { changedFile, commit, openPullRequestFiles, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { readRecord } from '../../support/arbitraries/rule.ts';
import { indexPage, logRecords, logState } from '../../support/arbitraries/log-facts.ts';
import { few, glob, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf, exercise } from './entries.ts';
import {
  changeAndVersions,
  changedBy,
  changedRecord,
  judgedDocument,
  logMaterial,
  madeChange,
  madeFrame,
  material,
  missing,
  paths,
  version,
  versions,
} from './judge-material.ts';

export const judgeTable = [
  ...entriesOf<typeof affectedByClaims>('judge/affected-by-claims.ts', {
    claimantsOf: fc.tuple(few(path), few(openPullRequestFiles), few(logSettings)),
    affectedByClaims: fc
      .tuple(pullRequestFacts, few(path), few(openPullRequestFiles), few(logSettings))
      .map(([facts, pathsBefore, open, logs]) => [{ ...facts, pathsBefore }, open, logs]),
  }),
  ...entriesOf<typeof approverFactsModule>('judge/approver-facts.ts', {
    approverFacts: fc
      .tuple(pullRequestFacts, changeAndVersions, changedBy, approvalVerdict)
      .map(([facts, { change, of }, by, verdict]) => [facts, recordSubject(facts, change, of, by), verdict]),
  }),
  ...entriesOf<typeof approvalSubjects>('judge/approval-subjects.ts', {
    recordSubject: fc
      .tuple(pullRequestFacts, changeAndVersions, changedBy)
      .map(([facts, { change, of }, by]) => [facts, change, of, by]),
    pageSubject: fc.tuple(pullRequestFacts, changedRecord, versions, changedBy),
    configurationSubject: fc.tuple(pullRequestFacts, path, versions, changedBy),
  }),
  ...entriesOf<typeof changeFactsModule>('judge/change-facts.ts', {
    touchedPaths: fc.tuple(few(changedFile, 5)),
    changeFacts: fc.tuple(pullRequestFacts, configuration, few(path)),
  }),
  ...entriesOf<typeof readExemptionModule>('judge/read-exemption.ts', {
    readExemption: fc.tuple(
      fc.oneof(
        text,
        few(fc.oneof(word, fc.constantFrom('ADR-Exempt: ', '\n', '<!--', '-->', '```', '**')), 8).map((parts) =>
          parts.join(''),
        ),
      ),
    ),
  }),
  ...entriesOf<typeof baselineFindingsModule>('judge/baseline-findings.ts', {
    baselineFindings: fc.tuple(material),
  }),
  ...entriesOf<typeof holdRecordsModule>('judge/hold-records.ts', {
    holdRecords: fc.tuple(material, judgedDocument, ruleSettings).map(([made, document, rules]) => {
      const judged = { versions: document.versions, byRecord: findingsByRecord(document.versions.head) };
      const configuration = { ...made.frame.configuration, rules };
      const said = document.records.map((record) => saidOfRecord(configuration, record, judged, []));
      return [made, [{ document, judged, said }], new Map()];
    }),
  }),
  ...entriesOf<typeof saidOfRecordModule>('judge/said-of-record.ts', {
    saidOfRecord: fc
      .tuple(configuration, judgedDocument, madeChange, few(finding))
      .map(([settings, { records, versions: of }, made, inLog]) => [
        settings,
        records[0] ?? made,
        { versions: of, byRecord: findingsByRecord(of.head) },
        inLog,
      ]),
  }),
  ...entriesOf<typeof changedRecordModule>('judge/changed-record.ts', {
    changedRecords: fc
      .tuple(few(changedFile, 5), few(logSettings))
      .map(([files, logs]) => [files, (of: string) => logs[of.length % 4] ?? null]),
  }),
  ...entriesOf<typeof checklist>('judge/checklist.ts', {
    checklistOf: fc.oneof(fc.tuple(few(finding), configuration), fc.tuple(few(finding), configuration, few(finding))),
  }),
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
  ...entriesOf<typeof judgeModule>('judge/judge.ts', {
    judge: fc.tuple(material),
    fingerprintIn: exercise(fingerprintIn, fc.tuple(material, finding), (make, [made, one]) => make(made)(one)),
  }),
  ...entriesOf<typeof linkedPathsModule>('judge/linked-paths.ts', {
    linkedPaths: fc.tuple(readRecord.map(({ of, prose }) => ({ path: of.path, view: { prose, bodyStart: 0 } }))),
  }),
  ...entriesOf<typeof logFindingsModule>('judge/log-findings.ts', {
    headLog: fc.tuple(logMaterial),
    newFindings: fc.tuple(few(finding), few(finding)),
    indexPagesOf: fc.tuple(logMaterial, fc.constantFrom('head', 'base')),
    logFindings: fc.tuple(logMaterial, configuration),
  }),
  ...entriesOf<typeof humanChecklistModule>('judge/human-checklist.ts', {
    humanChecklist: fc.tuple(
      few(checklistEntry, 4),
      fc.record({
        findings: few(finding),
        configuration,
        approvals: fc.constantFrom<('waiting' | 'approved' | 'not-configured')[]>(
          'waiting',
          'approved',
          'not-configured',
        ),
        index: fc.constantFrom<IndexState[]>('listed', 'unlisted', 'written-by-app', 'none'),
        isMerged: fc.boolean(),
        decisions: few(commandDecision),
        isUnchangedSince: fc.boolean().map((is) => () => is),
      }),
    ),
  }),
  ...entriesOf<typeof indexStatesModule>('judge/index-states.ts', {
    indexStates: exercise(indexStates, fc.tuple(logRecords, few(indexPage, 2)), (read, [log, pages]) =>
      log.records.map(read(log, pages)),
    ),
  }),
  ...entriesOf<typeof ownItemsModule>('judge/own-items.ts', {
    ownItems: fc.tuple(
      configuration.map(({ checklist: own }) => own),
      maybe(logState),
    ),
    asksForIndex: fc.tuple(configuration.map(({ checklist: own }) => own)),
  }),
  ...entriesOf<typeof logMaterialsModule>('judge/log-materials.ts', {
    judgedDocuments: fc.tuple(material),
    logMaterials: fc.tuple(material, few(judgedDocument, 2)),
    versionsOf: fc.tuple(material, path, maybe(path)),
  }),
  ...entriesOf<typeof recordedDecisionsModule>('judge/recorded-decisions.ts', {
    recordedDecisions: fc.tuple(pullRequestFacts),
  }),
  ...entriesOf<typeof renumberingModule>('judge/renumbering.ts', {
    renumbering: fc.tuple(
      material,
      fc.record({
        path: maybe(path),
        to: maybe(fc.oneof(fc.nat({ max: 9 }), number)),
        texts: few(fc.tuple(path, text)).map((entries): ReadonlyMap<string, string> => new Map(entries)),
      }),
    ),
  }),
  ...entriesOf<typeof settleVerdictModule>('judge/settle-verdict.ts', {
    settleVerdict: fc.tuple(
      judged,
      few(commandDecision),
      maybe(number),
      fc.constant(() => '0123456789abcdef'),
    ),
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
    changesOutside: fc.tuple(changedRecord, versions),
    outsideTextOf: fc.tuple(version, commit),
    recordChanges: fc.tuple(changedRecord, versions),
    decisionIn: changeAndVersions.map(({ change, of }) => [of.head, change]),
    recordTextOf: fc.tuple(changeAndVersions, commit).map(([{ change, of }, at]) => [change, of.head, at]),
  }),
  ...entriesOf<typeof findingsByRecordModule>('judge/findings-by-record.ts', { findingsByRecord: fc.tuple(version) }),
  ...entriesOf<typeof textlessFinding>('judge/textless-finding.ts', { textlessFinding: fc.tuple(path, missing) }),
  ...entriesOf<typeof versionModule>('judge/version.ts', {
    decisionsOf: fc.tuple(version),
    fragmentsOf: fc.tuple(version),
    findingsOf: fc.tuple(version),
    suppressionsOf: fc.tuple(version),
    boundTextOf: fc.tuple(version, commit),
  }),
];
