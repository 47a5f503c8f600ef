import path from 'node:path';
import { inferConvention } from '../core/conventions/infer-convention.ts';
import { evaluateInLog, type LogWideFacts } from '../core/evaluate/evaluate-in-log.ts';
import { evaluateLog } from '../core/evaluate/evaluate-log.ts';
import { logBreaches } from '../core/evaluate/log-breaches.ts';
import { inOrder, isLoweredHabit } from '../core/evaluate/lower-habits.ts';
import { suppress, type Suppressed } from '../core/evaluate/suppress.ts';
import { openDocument, type LogFacts, type OpenDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { inLogOrder } from '../core/log/lay-over.ts';
import { summaryOf } from '../core/log/record-summary.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { IndexPage } from '../core/model/index-page.ts';
import type { LogRecords } from '../core/model/log-records.ts';
import type { DocumentReading, ReadingSettings } from '../core/model/reading.ts';
import type { Template } from '../core/model/template.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { TreeFacts } from '../core/rules/facts.ts';
import { ofChanged, recordsSince, type FileBefore } from './changed-records.ts';
import type { CheckedFile } from './check-report.ts';
import { slashed, type Candidate } from './find-candidates.ts';

/** A record's file with its text. */
export interface RecordFile {
  readonly candidate: Candidate;
  readonly text: string;
  /** false: it is only looked at for the habits of its log. */
  readonly isAsked: boolean;
  /** What it was at the base; null: not told against one. */
  readonly before: FileBefore | null;
}

/** A file that is a record by its number alone must also look like one inside: a status, or a section that records have. */
export const looksLikeRecord = ({ decisions, refusal }: Pick<DocumentReading, 'decisions' | 'refusal'>): boolean =>
  refusal !== null ||
  decisions.some(
    ({ status, sections }) =>
      status !== null || sections.some(({ name }) => name === 'decision' || name === 'consequences'),
  );

/** The log that files are checked in, with what surrounds it on the disk. */
export interface LogPlace {
  readonly log: LogSettings | null;
  readonly template: Template | null;
  /** The pages that list its records. */
  readonly pages: readonly IndexPage[];
  readonly tree: TreeFacts;
  /** Where the command runs. */
  readonly cwd: string;
  /** A path of the log as messages show it. */
  readonly shown: (inLog: string) => string;
  /** ISO date. */
  readonly today: string;
}

/** The path of a file where the log's paths begin: what rules compute with. */
export const pathInLog = ({ file, start }: Candidate): string => slashed(path.relative(start, file));

/** A file of the log with what the rules say of it; paths are those of the log. */
export interface JudgedFile extends Suppressed, Pick<CheckedFile, 'unchanged' | 'habits'> {
  readonly file: RecordFile;
  readonly reading: OpenDocument['reading'];
  /** What the file changes, each record with what it was at the base; null: not told against one. */
  readonly changes: CheckedFile['changes'];
}

export interface JudgedLog {
  /** The files that were asked for. */
  readonly files: readonly JudgedFile[];
  /** What the rules about the log as a whole say, on the pages that list it. */
  readonly ofLog: readonly Finding[];
  readonly records: LogRecords;
}

type Opened = Pick<JudgedFile, 'file' | 'changes'> & { readonly document: OpenDocument };

/** All that the rules say of a document: by itself, and as a part of its log. */
function findingsOf(
  { document, changes, file }: Opened,
  facts: LogWideFacts & LogFacts,
  settings: ReadingSettings,
): Suppressed & Pick<CheckedFile, 'unchanged' | 'habits'> {
  const { reading } = document;
  const { brokenByMost = [] } = facts;
  const before = new Map(changes?.map(({ head, base }) => [head, base]));
  const inLog = evaluateInLog(
    { ...reading, text: file.text, view: document.view() ?? undefined },
    (index) => {
      const decision = reading.decisions[index] ?? null;
      return file.before === null || !before.has(decision) ? facts : { ...facts, base: before.get(decision) ?? null };
    },
    { ...settings, brokenByMost },
  );
  const all = [...document.findings(facts), ...inLog.flat()].sort(inOrder);
  const judged = ofChanged(all, reading.decisions, changes);
  const told = suppress(judged, reading.decisions, reading.suppressions ?? [], settings);
  const habits = told.findings.filter((finding) => isLoweredHabit(finding, brokenByMost, settings));
  const isJudged = new Set(judged);
  return {
    ...told,
    ...(habits.length === 0 ? {} : { habits }),
    ...(judged.length === all.length ? {} : { unchanged: all.filter((finding) => !isJudged.has(finding)) }),
  };
}

const start = { offset: 0, line: 1, column: 1 };

/** Opens each text once, however often its log is judged. */
export type OpenFile = (at: string, text: string, settings: ReadingSettings) => OpenDocument;

/** Opens documents with a parser, and the same document again without parsing it anew. */
export function openFiles(parse: MarkdownParser): OpenFile {
  const known = new Map<string, { readonly text: string; readonly document: OpenDocument }>();
  return (at, text, settings) => {
    const before = known.get(at);
    if (before?.text === text) return before.document;
    const document = openDocument(at, text, settings, parse);
    known.set(at, { text, document });
    return document;
  };
}

/**
 * Judges the records of one log, told against what most of them do. What turns out to be no record inside is left out. Writes
 * nothing.
 */
export function judgeLog(
  files: readonly RecordFile[],
  place: LogPlace,
  configuration: Configuration,
  parse: MarkdownParser,
  open: OpenFile,
): JudgedLog {
  const { log, template, tree, pages, today } = place;
  const settings = readingSettings(configuration, log);
  const opened = files
    .map((file): Opened => {
      const document = open(pathInLog(file.candidate), file.text, settings);
      return { file, document, changes: recordsSince(file.before, file.text, document.reading, settings, parse) };
    })
    .filter(({ file, document }) => file.candidate.because !== 'number' || looksLikeRecord(document.reading));
  const decisions = opened.flatMap(({ document }) => document.reading.decisions);
  const convention = inferConvention(decisions, log ?? {});
  const records: LogRecords = {
    settings: log,
    records: inLogOrder(decisions.map(summaryOf)),
    unread: opened.flatMap(({ document: { reading } }) => (reading.refusal === null ? [] : [reading.path])),
  };
  const told = opened.map(({ file, document }) => ({
    ...document.reading,
    text: file.text,
    view: document.view() ?? undefined,
    findings: document.findings({ convention, template, today }),
  }));
  const brokenByMost = logBreaches(told, { log: records, convention, template }, settings);
  const facts = { convention, template, brokenByMost, tree, today, claims: [], index: pages, log: records };
  const judged = opened
    // A file of many records may be changed where no record stands.
    .filter(({ file, changes }) => file.isAsked && changes?.length !== 0)
    .map((one): JudgedFile => ({
      ...findingsOf(one, facts, settings),
      file: one.file,
      reading: one.document.reading,
      changes: one.changes,
    }));
  const subject = { path: pages[0]?.path ?? log?.path ?? '', range: { start, end: start } };
  const ofLog = judged.length === 0 ? [] : evaluateLog(facts, subject, { ...settings, brokenByMost });
  return { files: judged, ofLog, records };
}
