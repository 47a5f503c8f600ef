import { applyOverride } from '../approvals/apply-override.ts';
import { judgeApprovals } from '../approvals/judge-approvals.ts';
import { evaluateChange } from '../evaluate/evaluate-change.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { Configuration, LogSettings } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';
import { approverFacts } from './approver-facts.ts';
import { configurationSubject, pageSubject, recordSubject } from './approval-subjects.ts';
import { baselineFindings } from './baseline-findings.ts';
import { changeFacts } from './change-facts.ts';
import { configurationFindings } from './configuration-findings.ts';
import { configurationPreview } from './configuration-preview.ts';
import { baselinePath } from '../log/governing-paths.ts';
import { notAskedIn } from '../report/not-asked.ts';
import { isStickyComment } from '../report/render-sticky-comment.ts';
import { isReminder } from '../report/render-reminder.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { decisionsFor, missedDecisions } from './decisions-for.ts';
import { editedConfiguration } from './edited-configuration.ts';
import { discussedSince } from './discussed-since.ts';
import { findingsByRecord } from './findings-by-record.ts';
import { holdRecords, type SaidOfFile } from './hold-records.ts';
import { indexStates } from './index-states.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { headLog, indexPagesOf, logFindings, type LogFindings, type LogMaterial } from './log-findings.ts';
import { asksForIndex } from './own-items.ts';
import { ownSteps } from './own-steps.ts';
import { judgedDocuments, logMaterials, versionsOf } from './log-materials.ts';
import { changesOutside, recordTextOf, type FileVersions, type RecordChange } from './record-change.ts';
import { findingsOutside } from './outside-records.ts';
import { recordVerdict, type Surroundings } from './record-verdict.ts';
import { withApprovedBefore } from './restorations.ts';
import { saidOfRecord } from './said-of-record.ts';
import { settleVerdict, type FingerprintOf } from './settle-verdict.ts';
import { withProvenAbsence } from './taken-away.ts';
import { toldSubjects } from './told-subjects.ts';
import { textlessFinding } from './textless-finding.ts';

const ofConfiguration = (material: JudgementMaterial): readonly Finding[] => {
  const path = editedConfiguration(material);
  if (path === null) return [];
  const head = material.version(material.facts.head.sha, path);
  if (head.kind === 'no-text') return [textlessFinding(path, head.reason)];
  const alone =
    head.kind === 'text' ? { path, text: head.text, parent: null, isFromFork: false, resolved: null } : null;
  const proposed = material.proposed ?? alone;
  if (proposed === null) return [];
  const { repository, author } = material.facts;
  return configurationFindings(proposed, { repository, author, known: material.resolved });
};

const isLog = (one: LogSettings | undefined, { kind, path }: LogSettings): boolean =>
  one?.kind === kind && one.path === path;

/** What the rules say of the logs, and of the log of a record alone. */
interface FindingsInLogs extends LogFindings {
  readonly aroundOf: (record: RecordChange) => readonly Finding[];
}

/** Log by log; of one that nothing is known of nothing is said. */
const findingsInLogs = (logs: readonly LogMaterial[], configuration: Configuration): FindingsInLogs => {
  const found = logs.map((inLog) => logFindings(inLog, configuration));
  return {
    ofRecords: new Map(found.flatMap(({ ofRecords }) => [...ofRecords])),
    before: new Map(found.flatMap(({ before }) => [...before])),
    ofLog: found.flatMap(({ ofLog }) => ofLog),
    aroundOf: ({ file: { log } }) => found.flatMap(({ ofLog }, index) => (isLog(logs[index]?.log, log) ? ofLog : [])),
  };
};

/** How the records stand in the index of their log; nobody looks where no item asks for it. */
const indexesIn = (logs: readonly LogMaterial[], { checklist }: Configuration): Surroundings['indexOf'] => {
  if (!asksForIndex(checklist)) return () => 'none';
  const states = new Map<LogSettings, ReturnType<typeof indexStates>>();
  for (const inLog of logs) states.set(inLog.log, indexStates(headLog(inLog), indexPagesOf(inLog, 'head')));
  const byPlace = (log: LogSettings) => [...states].find(([each]) => isLog(each, log));
  return ({ file, head }) => (head === null ? 'none' : (byPlace(file.log)?.[1](head) ?? 'none'));
};

/** Tells the findings of the head apart by what their lines say. */
export const fingerprintIn = ({ facts, version }: Pick<JudgementMaterial, 'facts' | 'version'>): FingerprintOf => {
  const lines = new Map<string, readonly string[]>();
  return (finding) => {
    const known = lines.get(finding.path);
    const found = known === undefined ? version(facts.head.sha, finding.path) : null;
    const own = known ?? (found?.kind === 'text' ? found.text.split('\n') : []);
    lines.set(finding.path, own);
    return fingerprintOf(finding, own[finding.range.start.line - 1] ?? '');
  };
};

/** Whether a record that changes decides something: it can be read, and is new or says something else than where the pull request left
 * the base branch. */
const bringsDecision = (record: RecordChange, { fork, head }: FileVersions, commit: string): boolean =>
  record.head !== null &&
  (record.change === 'added' ||
    (record.change !== 'deleted' && recordTextOf(record, fork, '') !== recordTextOf(record, head, commit)));

/** Whom GitHub refused to ask, now or before: the comment keeps it. */
const notAskedOf = ({ notAsked, shown }: PullRequestFacts): PullRequestFacts['requested'] => {
  const before = notAskedIn(shown.comments.find(({ body }) => isStickyComment(body))?.body ?? '');
  return {
    userIds: [...before.userIds, ...(notAsked?.userIds ?? [])],
    teamSlugs: [...before.teamSlugs, ...(notAsked?.teamSlugs ?? [])],
  };
};

/** Judges a pull request that touches governed paths: approvals first, then what the rules said. Approvals never depend
 * on findings; a rule may say who is missing among the approvers. */
export function judge(material: JudgementMaterial): Extract<Verdict, { kind: 'judged' }> {
  const { facts, frame } = material;
  const { changedBy, elsewhere } = material;
  const { counting, elsewhere: decidedElsewhere } = decisionsFor(material.decisions ?? [], facts.base.ref);
  const documents = judgedDocuments(material);
  const records = documents.flatMap(({ versions, records: changed }) =>
    changed.map((record) => ({ record, versions })),
  );
  const proven = (subject: ApprovalSubject) =>
    withApprovedBefore(material, withProvenAbsence(material, documents, subject));
  const ofRecords = new Map(
    records.map(({ record, versions }) => {
      const log = material.stateOf(record.file.log)?.records ?? null;
      const steps = ownSteps(material, record);
      return [record, proven(recordSubject(facts, record, versions, changedBy, elsewhere, log, steps))];
    }),
  );
  const subjects: readonly ApprovalSubject[] = [
    ...ofRecords.values(),
    ...documents.flatMap(({ file, versions }) =>
      changesOutside(versions) ? [proven(pageSubject(facts, file, versions, changedBy, elsewhere))] : [],
    ),
    ...frame.governing.map((path) =>
      proven(
        configurationSubject(
          facts,
          path,
          versionsOf({ ...material, fork: null }, path, path),
          changedBy,
          elsewhere,
          facts.redefined?.includes(path) === true,
        ),
      ),
    ),
  ];
  const isTimed = frame.configuration.approvals.discussion !== null && frame.configuration.mode !== 'observe';
  const recordOf = new Map([...ofRecords].map(([record, subject]) => [subject, record]));
  const discussed = subjects
    .filter(({ needsApproval }) => isTimed && needsApproval)
    .map((subject) => ({ subject, record: recordOf.get(subject) ?? null }));
  const told = toldSubjects(discussed, facts.shown.summaries ?? [], material.now);
  const judgedApprovals = judgeApprovals({
    configuration: frame.configuration,
    subjects,
    resolved: material.resolved,
    author: facts.author,
    reviews: facts.reviews,
    head: facts.head.sha,
    baseChangedAt: facts.baseChangedAt ?? null,
    labels: facts.labels ?? null,
    openSince: facts.openSince ?? null,
    // Where nothing is said on the pull request, approvals are no more than advice.
    ...(frame.configuration.mode === 'observe' ? {} : { discussedSince: discussedSince(facts, material.now, told) }),
    askedSince: facts.askedSince ?? null,
    remindedAt: facts.shown.comments.flatMap(({ body, createdAt }) => (isReminder(body) ? (createdAt ?? '') : [])),
    ...(material.now === undefined ? {} : { now: material.now }),
    mayAsk: frame.configuration.mode === 'enforce' && !facts.isDraft && facts.head.repositoryId !== null,
    commitsComplete: facts.commitsComplete,
    filesComplete: facts.filesComplete,
    requested: facts.requested,
    everRequested: facts.everRequested,
    notAsked: notAskedOf(facts),
    lastRequests: facts.lastRequests,
    ownerLogin: facts.repository.owner,
  });
  const approvals = applyOverride(judgedApprovals, counting, {
    subjects,
    head: facts.head.sha,
    authorId: facts.author?.id ?? null,
    baseChangedAt: facts.baseChangedAt ?? null,
    bar: frame.configuration.approvals.bar,
  });
  const logs = logMaterials(material, documents, (record) => {
    const subject = ofRecords.get(record);
    return subject === undefined ? null : approverFacts(facts, subject, approvals);
  });
  const inLogs = findingsInLogs(logs, frame.configuration);
  const files = documents.map((document): SaidOfFile => {
    const { versions, records: changed } = document;
    const judged = { versions, byRecord: findingsByRecord(versions.head) };
    const said = changed.map((record) =>
      saidOfRecord(frame.configuration, record, judged, inLogs.ofRecords.get(record) ?? []),
    );
    return { document, judged, said };
  });
  const { held, mended, moved } = holdRecords(frame, files, inLogs.before);
  // Whoever changes the baseline knows of it.
  const isLeft = !frame.governing.includes(baselinePath);
  const bringing = records.filter(({ record, versions }) => bringsDecision(record, versions, facts.head.sha));
  const change = changeFacts(
    facts,
    frame.configuration,
    bringing.map(({ record }) => record.file.path),
  );
  const preview = configurationPreview(material);
  const ofChange = evaluateChange({ change, today: material.today }, frame.configuration);
  const surroundings: Surroundings = {
    approvals: approvals.state,
    indexOf: indexesIn(logs, frame.configuration),
    aroundOf: (record) => [...inLogs.aroundOf(record), ...ofChange],
  };
  const verdict = {
    kind: 'judged',
    mode: frame.configuration.mode,
    ruleModes: frame.configuration.ruleModes,
    records: files
      .flatMap(({ said }) => said)
      .map((each) => recordVerdict({ ...material, decisions: counting }, each, held, surroundings)),
    ...(isLeft && mended.length > 0 ? { mended: mended.length } : {}),
    ...(isLeft && moved > 0 ? { moved } : {}),
    otherFindings: [
      ...ofConfiguration(material),
      ...baselineFindings(material),
      ...inLogs.ofLog,
      ...documents.flatMap((document) => findingsOutside(document.records, document.versions)),
      ...ofChange,
    ],
    approvals,
    ...(told.length === 0 ? {} : { told }),
    ...(preview === null ? {} : { preview }),
  } as const;
  const settled = settleVerdict(verdict, counting, facts.author?.id ?? null, fingerprintIn(material));
  const missed = missedDecisions(settled, decidedElsewhere);
  return missed.length === 0 ? settled : { ...settled, missed };
}
