import fc from '../../support/properties.ts';
import type * as affectedByClaims from '../../../src/core/judge/affected-by-claims.ts';
import type * as auditEntriesModule from '../../../src/core/judge/audit-entries.ts';
import type * as changeKindsModule from '../../../src/core/judge/change-kinds.ts';
import type * as approvalSubjects from '../../../src/core/judge/approval-subjects.ts';
import type * as approverFactsModule from '../../../src/core/judge/approver-facts.ts';
import type * as changeFactsModule from '../../../src/core/judge/change-facts.ts';
import type * as readExemptionModule from '../../../src/core/judge/read-exemption.ts';
import type * as baselineFindingsModule from '../../../src/core/judge/baseline-findings.ts';
import type * as broughtBaselineModule from '../../../src/core/judge/brought-baseline.ts';
import type * as changedRecordModule from '../../../src/core/judge/changed-record.ts';
import type * as checklist from '../../../src/core/judge/checklist.ts';
import type * as dependentPullRequestsModule from '../../../src/core/judge/dependent-pull-requests.ts';
import type * as dependsOnPeopleModule from '../../../src/core/judge/depends-on-people.ts';
import type * as configurationPeopleModule from '../../../src/core/judge/configuration-people.ts';
import type * as changesGovernedModule from '../../../src/core/judge/changes-governed.ts';
import type * as discussedSinceModule from '../../../src/core/judge/discussed-since.ts';
import type * as findingsByRecordModule from '../../../src/core/judge/findings-by-record.ts';
import type * as governedBranch from '../../../src/core/judge/governed-branch.ts';
import type * as judgeModule from '../../../src/core/judge/judge.ts';
import type * as handsElsewhereModule from '../../../src/core/judge/hands-elsewhere.ts';
import type * as holdRecordsModule from '../../../src/core/judge/hold-records.ts';
import type * as humanChecklistModule from '../../../src/core/judge/human-checklist.ts';
import type * as indexStatesModule from '../../../src/core/judge/index-states.ts';
import type * as linkedPathsModule from '../../../src/core/judge/linked-paths.ts';
import type * as logFindingsModule from '../../../src/core/judge/log-findings.ts';
import type * as logMaterialsModule from '../../../src/core/judge/log-materials.ts';
import type * as needsModule from '../../../src/core/judge/needs.ts';
import type * as outsideRecords from '../../../src/core/judge/outside-records.ts';
import type * as ownItemsModule from '../../../src/core/judge/own-items.ts';
import type * as ownStepsModule from '../../../src/core/judge/own-steps.ts';
import type * as ownPullRequest from '../../../src/core/judge/own-pull-request.ts';
import type * as toldSubjectsModule from '../../../src/core/judge/told-subjects.ts';
import type * as restorationsModule from '../../../src/core/judge/restorations.ts';
import type * as takenAwayModule from '../../../src/core/judge/taken-away.ts';
import type * as recordChangeModule from '../../../src/core/judge/record-change.ts';
import type * as definingPagesModule from '../../../src/core/judge/defining-pages.ts';
import type * as decisionsForModule from '../../../src/core/judge/decisions-for.ts';
import type * as recordedDecisionsModule from '../../../src/core/judge/recorded-decisions.ts';
import type * as recordVerdictModule from '../../../src/core/judge/record-verdict.ts';
import type * as renumberingModule from '../../../src/core/judge/renumbering.ts';
import type * as saidOfRecordModule from '../../../src/core/judge/said-of-record.ts';
import type * as settleVerdictModule from '../../../src/core/judge/settle-verdict.ts';
import type * as textlessFinding from '../../../src/core/judge/textless-finding.ts';
import type * as treeViewModule from '../../../src/core/judge/tree-view.ts';
import type * as versionModule from '../../../src/core/judge/version.ts';
import type * as writtenInMergeModule from '../../../src/core/judge/written-in-merge.ts';
import { indexStates, type IndexState } from '../../../src/core/judge/index-states.ts';
import { recordSubject } from '../../../src/core/judge/approval-subjects.ts';
import { findingsByRecord } from '../../../src/core/judge/findings-by-record.ts';
import { saidOfRecord } from '../../../src/core/judge/said-of-record.ts';
import { fingerprintIn } from '../../../src/core/judge/judge.ts';
import { recordChanges } from '../../../src/core/judge/record-change.ts';
import { baseTree, headTree } from '../../../src/core/judge/tree-view.ts';
import { boundTextOf } from '../../../src/core/judge/version.ts';
import { renderDecisions } from '../../../src/core/commands/decision-block.ts';
import { renderBaseline } from '../../../src/core/evaluate/render-baseline.ts';
import { baselineEntry, baselineText } from '../../support/arbitraries/baseline.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { success } from '../../../src/core/model/outcome.ts';
import { decision as commandDecision } from '../../support/arbitraries/command.ts';
import { earlierApproval, approvalVerdict, resolvedApprovers, subject } from '../../support/arbitraries/approval.ts';
import { judged, told, verdict } from '../../support/arbitraries/verdict.ts';
import { checklistEntry, configuration, logSettings, ruleSettings } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import {
  account,
  changedFile,
  commit,
  openPullRequestFiles,
  pullRequestFacts,
} from '../../support/arbitraries/pull-request.ts';
import { readRecord } from '../../support/arbitraries/rule.ts';
import { indexPage, logRecords, logState } from '../../support/arbitraries/log-facts.ts';
import { few, glob, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { parentConfiguration, repositoryName } from '../../support/arbitraries/parent.ts';
import { entriesOf, exercise } from './entries.ts';
import { configurationFile } from './extends-table.ts';
import {
  changeAndVersions,
  changedBy,
  changedRecord,
  elsewhere,
  judgedDocument,
  logMaterial,
  madeChange,
  madeFrame,
  material,
  mergedFile,
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
      .map(([facts, { change, of }, by, verdict]) => [
        facts,
        recordSubject(facts, change, of, by, { prose: new Set(), any: new Set() }),
        verdict,
      ]),
  }),
  ...entriesOf<typeof changeKindsModule>('judge/change-kinds.ts', {
    changeKinds: fc.tuple(changeAndVersions, maybe(logRecords)).map(([{ change, of }, log]) => [change, of, log]),
  }),
  ...entriesOf<typeof approvalSubjects>('judge/approval-subjects.ts', {
    recordSubject: fc
      .tuple(pullRequestFacts, changeAndVersions, changedBy, elsewhere, maybe(logRecords))
      .map(([facts, { change, of }, by, hands, log]) => [facts, change, of, by, hands, log]),
    pageSubject: fc.tuple(pullRequestFacts, changedRecord, versions, changedBy, elsewhere),
    configurationSubject: fc.tuple(pullRequestFacts, path, versions, changedBy, elsewhere, fc.boolean()),
  }),
  ...entriesOf<typeof auditEntriesModule>('judge/audit-entries.ts', {
    auditEntries: fc.tuple(pullRequestFacts, verdict, few(commandDecision), word),
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
  ...entriesOf<typeof broughtBaselineModule>('judge/brought-baseline.ts', {
    broughtBaseline: fc.tuple(
      fc.oneof({ weight: 3, arbitrary: few(baselineEntry).map(renderBaseline) }, baselineText, text),
      fc.record({
        baselines: few(few(baselineEntry), 2),
        movedFrom: few(fc.tuple(path, path)).map((pairs) => new Map(pairs)),
      }),
    ),
  }),
  ...entriesOf<typeof holdRecordsModule>('judge/hold-records.ts', {
    holdRecords: fc.tuple(material, judgedDocument, ruleSettings).map(([made, document, rules]) => {
      const judged = { versions: document.versions, byRecord: findingsByRecord(document.versions.head) };
      const configuration = { ...made.frame.configuration, rules };
      const said = document.records.map((record) => saidOfRecord(configuration, record, judged, []));
      return [made.frame, [{ document, judged, said }], new Map()];
    }),
  }),
  ...entriesOf<typeof configurationPeopleModule>('judge/configuration-people.ts', {
    configurationPeople: fc.tuple(
      fc.record({ text: configurationText, path, configuration, resolved: resolvedApprovers, author: maybe(account) }),
    ),
  }),
  ...entriesOf<typeof recordVerdictModule>('judge/record-verdict.ts', {
    recordVerdict: fc
      .tuple(
        material,
        judgedDocument.filter(({ records }) => records.length > 0),
        few(finding),
        few(finding, 2),
      )
      .map(([made, document, inLog, around]) => {
        const judged = { versions: document.versions, byRecord: findingsByRecord(document.versions.head) };
        const [record] = document.records;
        if (record === undefined) throw new Error('filtered above');
        const said = saidOfRecord(made.frame.configuration, record, judged, inLog);
        const surroundings = {
          approvals: 'waiting',
          indexOf: (): IndexState => 'none',
          aroundOf: () => around,
        } as const;
        return [made, said, new Set(said.findings.slice(1)), surroundings];
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
    isCrashOf: fc.tuple(finding, word),
    checklistOf: fc.oneof(fc.tuple(few(finding), configuration), fc.tuple(few(finding), configuration, few(finding))),
  }),
  ...entriesOf<typeof dependsOnPeopleModule>('judge/depends-on-people.ts', {
    dependsOnPeople: fc
      .tuple(
        maybe(configuration),
        configurationText,
        few(fc.oneof(fc.constantFrom('*', '@ada', '@octo-org/leads'), word)),
      )
      .map(([settings, written, changed]) => [
        settings === null ? readConfiguration(written, 'adr.yml') : success(settings),
        changed,
      ]),
  }),
  ...entriesOf<typeof dependentPullRequestsModule>('judge/dependent-pull-requests.ts', {
    dependentPullRequests: fc.tuple(
      few(openPullRequestFiles),
      fc.record({
        repository: repositoryName,
        defaultBranch: fc.oneof(fc.constant('main'), word),
        configuration: fc.option(configuration),
        adrDir: fc.option(text),
        log4brains: fc.option(text),
      }),
    ),
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
  ...entriesOf<typeof changesGovernedModule>('judge/changes-governed.ts', {
    changesGoverned: fc.tuple(
      pullRequestFacts,
      fc.record({
        configuration: configurationFile,
        parent: maybe(parentConfiguration),
        adrDir: maybe(text),
        log4brains: maybe(text),
      }),
      repositoryName,
    ),
  }),
  ...entriesOf<typeof definingPagesModule>('judge/defining-pages.ts', {
    definingPages: fc.tuple(
      pullRequestFacts,
      fc.record({
        configuration: configurationFile,
        parent: maybe(parentConfiguration),
        adrDir: maybe(text),
        log4brains: maybe(text),
      }),
      repositoryName,
    ),
  }),
  ...entriesOf<typeof discussedSinceModule>('judge/discussed-since.ts', {
    discussedSince: fc.tuple(pullRequestFacts, fc.option(text, { nil: undefined }), few(told)),
  }),
  ...entriesOf<typeof handsElsewhereModule>('judge/hands-elsewhere.ts', {
    isAuthorsAlone: fc
      .tuple(pullRequestFacts, maybe(account), fc.boolean())
      .map(([{ commits }, author, asks]) => [
        commits[0] ?? { sha: '', author: null, isMerge: false },
        author?.id,
        asks,
      ]),
    handsElsewhere: fc.tuple(pullRequestFacts, few(changedRecord), few(path), fc.boolean()),
    mayHaveCome: fc.tuple(pullRequestFacts, changedBy, commit, few(path)),
    mayBeReplaced: fc.tuple(pullRequestFacts, changedBy, commit, path),
    isProse: fc.tuple(path),
    mayBeFormer: fc.tuple(few(path), fc.boolean()),
    listedAtHead: fc.tuple(few(changedFile)),
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
        around: few(finding, 2),
        baselined: few(finding, 2),
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
    ownCommits: fc.tuple(pullRequestFacts),
  }),
  ...entriesOf<typeof ownStepsModule>('judge/own-steps.ts', {
    ownSteps: fc.tuple(material, madeChange, few(commandDecision)).map(([of, change, decisions]) => {
      const own = { sha: 'a'.repeat(40), author: null, isMerge: false };
      const made = decisions.map((each) => (each.kind === 'commit' ? { ...each, sha: own.sha } : each));
      const shown = { ...of.facts.shown, summaries: [renderDecisions(made)] };
      return [{ ...of, facts: { ...of.facts, shown, commits: [...of.facts.commits, own] } }, change];
    }),
  }),
  ...entriesOf<typeof decisionsForModule>('judge/decisions-for.ts', {
    decisionsFor: fc.tuple(few(commandDecision), fc.oneof(fc.constant('main'), word)),
    missedDecisions: fc.tuple(judged, few(commandDecision)),
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
    changesOutside: fc.tuple(versions),
    outsideTextOf: fc.tuple(version, commit),
    recordChanges: fc.tuple(changedRecord, versions),
    decisionIn: changeAndVersions.map(({ change, of }) => [of.head, change]),
    recordKeys: fc.tuple(version),
    isSameText: fc.tuple(changeAndVersions, version).map(([{ change, of }, other]) => [change, of.head, other]),
    recordTextOf: fc.tuple(changeAndVersions, commit).map(([{ change, of }, at]) => [change, of.head, at]),
  }),
  ...entriesOf<typeof toldSubjectsModule>('judge/told-subjects.ts', {
    toldSubjects: fc.tuple(
      few(fc.record({ subject, record: maybe(madeChange) })),
      few(text),
      fc.option(text, { nil: undefined }),
    ),
  }),
  ...entriesOf<typeof restorationsModule>('judge/restorations.ts', {
    mayRestore: fc.tuple(material, approvalVerdict),
    earlierApproval: fc.tuple(
      fc.record({ path, blob: word }),
      word,
      fc.record({
        number,
        base: word,
        mergedAt: word,
        blob: maybe(word),
        check: maybe(
          fc.record({ externalId: maybe(word), conclusion: maybe(word), completedAt: maybe(word), summary: text }),
        ),
      }),
    ),
    withApprovedBefore: fc.tuple(
      fc.record({
        approvedBefore: few(
          fc.tuple(
            path,
            few(
              earlierApproval.map((one) => ({ ...one, blob: '' })),
              2,
            ),
          ),
        ).map((entries) => new Map(entries)),
      }),
      subject,
    ),
  }),
  ...entriesOf<typeof takenAwayModule>('judge/taken-away.ts', {
    commitsToCompare: fc.tuple(material, few(judgedDocument, 2)),
    withProvenAbsence: fc.tuple(material, few(judgedDocument, 2), subject),
  }),
  ...entriesOf<typeof findingsByRecordModule>('judge/findings-by-record.ts', { findingsByRecord: fc.tuple(version) }),
  ...entriesOf<typeof textlessFinding>('judge/textless-finding.ts', { textlessFinding: fc.tuple(path, missing) }),
  ...entriesOf<typeof writtenInMergeModule>('judge/written-in-merge.ts', {
    isWrittenInMerge: fc.tuple(maybe(few(mergedFile, 2)), fc.constant(boundTextOf), maybe(text)),
  }),
  ...entriesOf<typeof versionModule>('judge/version.ts', {
    decisionsOf: fc.tuple(version),
    fragmentsOf: fc.tuple(version),
    findingsOf: fc.tuple(version),
    suppressionsOf: fc.tuple(version),
    boundTextOf: fc.tuple(version, commit),
    isUnreadable: fc.tuple(version),
  }),
];
