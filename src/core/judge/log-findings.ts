import { habitKey } from '../conventions/habit-key.ts';
import { evaluateInLog, type EvaluatedDocument, type LogWideFacts } from '../evaluate/evaluate-in-log.ts';
import { evaluateLog } from '../evaluate/evaluate-log.ts';
import { inOrder } from '../evaluate/lower-habits.ts';
import { readingSettings } from '../evaluate/reading-settings.ts';
import { indexPlaces } from '../log/index-places.ts';
import { layOver } from '../log/lay-over.ts';
import { summaryOf } from '../log/record-summary.ts';
import type { Claim } from '../model/claim.ts';
import type { Configuration, LogSettings } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { IndexPage } from '../model/index-page.ts';
import type { LogRecords } from '../model/log-records.ts';
import type { LogState } from '../model/log-state.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import type { ApproverFacts, PullRequestText, TreeFacts } from '../rules/facts.ts';
import type { ChangedRecord } from './changed-record.ts';
import type { RecordChange } from './record-change.ts';
import { decisionsOf, type Version } from './version.ts';

/** A changed file of a log on its two sides, with the records that change in it. */
export interface ChangedDocument {
  readonly file: ChangedRecord;
  readonly head: Version;
  readonly base: Version;
  readonly records: readonly {
    readonly record: RecordChange;
    readonly before: Decision | null;
    /** Who approves it. Absent: nobody has to. */
    readonly approvals?: ApproverFacts;
  }[];
}

/** What is known around the changed documents of one log. */
export interface LogMaterial {
  readonly log: LogSettings;
  /** The log at the tip of the base branch. */
  readonly state: LogState;
  readonly documents: readonly ChangedDocument[];
  readonly tree: { readonly head: TreeFacts; readonly base: TreeFacts };
  /** A page of the log at head and at the tip of the base branch; null where there is none. */
  readonly page: (side: 'head' | 'base', path: string) => string | null;
  readonly pullRequest: PullRequestText;
  readonly claims: readonly Claim[];
  readonly today: string;
}

export interface LogFindings {
  /** By record change. */
  readonly ofRecords: ReadonlyMap<RecordChange, readonly Finding[]>;
  /** What was said of it on the base branch, as keys (see `habitKey`): the same in other words is nothing new. */
  readonly before: ReadonlyMap<RecordChange, ReadonlySet<string>>;
  /** About the log as a whole. */
  readonly ofLog: readonly Finding[];
}

const summaries = (version: Version): readonly RecordSummary[] => decisionsOf(version).map(summaryOf);

const isUnread = (version: Version): boolean =>
  version.kind === 'no-text' || (version.kind === 'text' && version.reading?.refusal !== null);

/** The log with the changed documents in it. */
export function headLog({ state, documents }: LogMaterial): LogRecords {
  const changed = new Map<string, readonly RecordSummary[]>();
  for (const { file } of documents) if (file.basePath !== null) changed.set(file.basePath, []);
  for (const { file, head } of documents) if (file.change !== 'deleted') changed.set(file.path, summaries(head));
  const unread = documents.filter(({ file, head }) => file.change !== 'deleted' && isUnread(head));
  return layOver(
    state.records,
    changed,
    unread.map(({ file }) => file.path),
  );
}

const evaluated = (path: string, version: Version): EvaluatedDocument | null =>
  version.kind === 'text' && version.reading !== null
    ? { path, decisions: version.reading.decisions, view: version.reading.view, text: version.text }
    : null;

/** What a finding says, wherever it stands: the same said before is nothing new. */
const sayingOf = ({ ruleId, messageId, element, message }: Finding): string =>
  JSON.stringify([ruleId, messageId, element, message]);

/** Findings that were not there before: of each that was, one is taken away. */
export function newFindings(now: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const finding of before) counts.set(sayingOf(finding), (counts.get(sayingOf(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const left = counts.get(sayingOf(finding)) ?? 0;
    if (left > 0) counts.set(sayingOf(finding), left - 1);
    return left === 0;
  });
}

/** The pages of a log that may list its records, as they are on one side. */
export const indexPagesOf = (material: LogMaterial, side: 'head' | 'base'): readonly IndexPage[] =>
  indexPlaces(material.log).flatMap((path) => {
    const text = material.page(side, path);
    return text === null ? [] : [{ path, text }];
  });

const start = { offset: 0, line: 1, column: 1 };

/**
 * What the rules about a log say of one that a pull request changes. What they said of the base branch already is left out: it is
 * no fault of this change.
 */
export function logFindings(material: LogMaterial, configuration: Configuration): LogFindings {
  const { log, state, pullRequest, today, tree } = material;
  const settings = { ...readingSettings(configuration, log), since: null, brokenByMost: state.brokenByMost };
  const habits = { convention: state.convention, template: state.template };
  const head: LogWideFacts = {
    ...habits,
    log: headLog(material),
    tree: tree.head,
    index: indexPagesOf(material, 'head'),
    'pull-request': pullRequest,
    claims: material.claims,
    today,
  };
  const base: LogWideFacts = {
    ...habits,
    log: state.records,
    tree: tree.base,
    index: indexPagesOf(material, 'base'),
    claims: [],
    today,
  };
  const ofRecords = new Map<RecordChange, readonly Finding[]>();
  const before = new Map<RecordChange, ReadonlySet<string>>();
  for (const { file, head: after, base: tip, records } of material.documents) {
    const now = evaluated(file.path, after);
    if (now === null) continue;
    const then = file.basePath === null ? null : evaluated(file.basePath, tip);
    const said = then === null ? [] : evaluateInLog(then, () => base, settings);
    const own = new Map(records.map((each) => [each.record.head, each]));
    const found = evaluateInLog(
      now,
      (index) => {
        const { before = null, approvals } = own.get(now.decisions[index] ?? null) ?? {};
        return { ...head, base: before, ...(approvals === undefined ? {} : { approvals }) };
      },
      settings,
    );
    for (const { record } of records) {
      const at = record.head === null ? -1 : now.decisions.indexOf(record.head);
      const was = record.base === null || then === null ? -1 : then.decisions.indexOf(record.base);
      ofRecords.set(record, newFindings(found[at] ?? [], said[was] ?? []));
      before.set(record, new Set((said[was] ?? []).map(habitKey)));
    }
  }
  const subject = { path: indexPlaces(log)[0] ?? log.path, range: { start, end: start } };
  const ofLog = newFindings(evaluateLog(head, subject, settings), evaluateLog(base, subject, settings));
  return { ofRecords, before, ofLog: [...ofLog].sort(inOrder) };
}
