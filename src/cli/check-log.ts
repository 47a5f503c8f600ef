import path from 'node:path';
import { writeTextFile } from '../adapters/local/write-text-file.ts';
import { inferConvention } from '../core/conventions/infer-convention.ts';
import { applyFixes } from '../core/evaluate/apply-fixes.ts';
import { evaluateInLog, type LogWideFacts } from '../core/evaluate/evaluate-in-log.ts';
import { evaluateLog } from '../core/evaluate/evaluate-log.ts';
import { logBreaches } from '../core/evaluate/log-breaches.ts';
import { inOrder, isLoweredHabit } from '../core/evaluate/lower-habits.ts';
import { suppress, type Suppressed } from '../core/evaluate/suppress.ts';
import { openDocument, type LogFacts, type OpenDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { inLogOrder, layOver } from '../core/log/lay-over.ts';
import { summaryOf } from '../core/log/record-summary.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { Decision } from '../core/model/decision.ts';
import type { Edit, Finding } from '../core/model/finding.ts';
import type { IndexPage } from '../core/model/index-page.ts';
import type { DocumentReading, ReadingSettings } from '../core/model/reading.ts';
import type { Template } from '../core/model/template.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { TreeFacts } from '../core/rules/facts.ts';
import { ofChanged, recordsSince, type FileBefore } from './changed-records.ts';
import type { CheckedFile } from './check-report.ts';
import { slashed, type Candidate } from './find-candidates.ts';

export type FixMode = 'off' | 'write' | 'dry-run';

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

interface Opened {
  readonly file: RecordFile;
  readonly document: OpenDocument;
  /** What the file changes, each record with what it was at the base; null: not told against one. */
  readonly changes: CheckedFile['changes'];
}

/** The log that files are checked in, with what surrounds it on the disk. */
export interface LogPlace {
  readonly log: LogSettings | null;
  readonly template: Template | null;
  /** The pages that list its records. */
  readonly pages: readonly IndexPage[];
  readonly tree: TreeFacts;
  /** A path of the log as messages show it. */
  readonly shown: (inLog: string) => string;
  /** ISO date. */
  readonly today: string;
}

/** The path of a file where the log's paths begin: what rules compute with. */
const pathInLog = ({ file, start }: Candidate): string => slashed(path.relative(start, file));

/** What is known of a file once it was judged. */
type Told = Pick<
  CheckedFile,
  'text' | 'findings' | 'suppressed' | 'unchanged' | 'habits' | 'changes' | 'fixed' | 'unfixed'
>;

/** All that the rules say of a document: by itself, and as a part of its log. */
function findingsOf(
  { document, changes, file }: Pick<Opened, 'document' | 'changes' | 'file'>,
  text: string,
  facts: LogWideFacts & LogFacts,
  settings: ReadingSettings,
): Suppressed & Pick<CheckedFile, 'unchanged' | 'habits'> {
  const { reading } = document;
  const { brokenByMost = [] } = facts;
  const before = new Map(changes?.map(({ head, base }) => [head, base]));
  const inLog = evaluateInLog(
    { ...reading, text, view: document.view() ?? undefined },
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

/** A finding with its places as messages show them. */
const shownFinding = (finding: Finding, shown: LogPlace['shown']): Finding => ({
  ...finding,
  path: shown(finding.path),
  fix: finding.fix === null ? null : { ...finding.fix, edits: finding.fix.edits.map((edit) => shownEdit(edit, shown)) },
});

const shownEdit = (edit: Edit, shown: LogPlace['shown']): Edit =>
  edit.kind === 'rename'
    ? { ...edit, from: shown(edit.from), to: shown(edit.to) }
    : { ...edit, path: shown(edit.path) };

interface Run {
  readonly place: LogPlace;
  readonly settings: ReadingSettings;
  readonly parse: MarkdownParser;
  readonly fix: FixMode;
  /** What is known of the log, with these records in place of those of the path. */
  readonly factsWith: (path: string, decisions: readonly Decision[]) => LogWideFacts & LogFacts;
}

/** Judges a file; with a mode of fixing applies the safe fixes and judges the result. */
async function judgeFile(opened: Opened, run: Run): Promise<CheckedFile> {
  const { file, document, changes } = opened;
  const { place, settings, parse, fix, factsWith } = run;
  const at = document.reading.path;
  const { decisions } = document.reading;
  // The same finding stays the same, wherever it is named.
  const known = new Map<Finding, Finding>();
  const shown = (finding: Finding): Finding => {
    const made = known.get(finding) ?? shownFinding(finding, place.shown);
    known.set(finding, made);
    return made;
  };
  const checked = (told: Told, reading: OpenDocument['reading']): CheckedFile => ({
    ...told,
    path: file.candidate.path,
    previousPath: file.before?.previousPath ?? null,
    decisions: (told.changes === null ? reading.decisions : told.changes.flatMap(({ head }) => head ?? [])).map(
      (decision) => ({ ...decision, path: file.candidate.path }),
    ),
    findings: told.findings.map(shown),
    baselined: [],
    ...(told.habits === undefined ? {} : { habits: told.habits.map(shown) }),
    ...(told.unchanged === undefined
      ? {}
      : { unchanged: told.unchanged.map((finding) => shownFinding(finding, place.shown)) }),
    suppressed: told.suppressed.map(({ finding, reason }) => ({
      finding: shownFinding(finding, place.shown),
      reason,
    })),
    fixed: told.fixed.map((finding) => shownFinding(finding, place.shown)),
  });
  const found = findingsOf(opened, file.text, factsWith(at, decisions), settings);
  const mended = fix === 'off' ? null : applyFixes(file.text, at, found.findings);
  if (mended === null || mended.applied.length === 0) {
    return checked({ text: file.text, ...found, changes, fixed: [], unfixed: null }, document.reading);
  }
  if (fix === 'write') await writeTextFile(file.candidate.file, mended.text);
  const after = openDocument(at, mended.text, settings, parse);
  const since = recordsSince(file.before, mended.text, after.reading, settings, parse);
  const left = findingsOf(
    { file, document: after, changes: since },
    mended.text,
    factsWith(at, after.reading.decisions),
    settings,
  );
  return checked(
    {
      text: mended.text,
      ...left,
      changes: since,
      fixed: mended.applied,
      unfixed: file.text,
    },
    after.reading,
  );
}

const start = { offset: 0, line: 1, column: 1 };

/** What the rules about the log as a whole say, on the page that lists it. */
function logFiles(facts: LogWideFacts & LogFacts, run: Run): readonly CheckedFile[] {
  const { place, settings } = run;
  const { log, pages } = place;
  const subject = { path: pages[0]?.path ?? log?.path ?? '', range: { start, end: start } };
  const findings = evaluateLog(facts, subject, { ...settings, brokenByMost: facts.brokenByMost ?? [] });
  return [...new Set(findings.map((finding) => finding.path))].map((at) => ({
    path: place.shown(at),
    text: pages.find((page) => page.path === at)?.text ?? null,
    decisions: [],
    findings: findings.filter((finding) => finding.path === at).map((finding) => shownFinding(finding, place.shown)),
    suppressed: [],
    baselined: [],
    changes: null,
    previousPath: null,
    unfixed: null,
    fixed: [],
  }));
}

/**
 * Judges the records of one log, told against what most of them do; with `fix` it applies the safe fixes and judges the result.
 * What turns out to be no record inside is left out. What is wrong with the log as a whole stands on the page that lists it.
 */
export async function checkLog(
  files: readonly RecordFile[],
  place: LogPlace,
  configuration: Configuration,
  parse: MarkdownParser,
  fix: FixMode,
): Promise<readonly CheckedFile[]> {
  const { log, template, tree, pages, today } = place;
  const settings = readingSettings(configuration, log);
  const opened = files
    .map((file): Opened => {
      const document = openDocument(pathInLog(file.candidate), file.text, settings, parse);
      return { file, document, changes: recordsSince(file.before, file.text, document.reading, settings, parse) };
    })
    .filter(({ file, document }) => file.candidate.because !== 'number' || looksLikeRecord(document.reading));
  const decisions = opened.flatMap(({ document }) => document.reading.decisions);
  const convention = inferConvention(decisions, log ?? {});
  const base = {
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
  const brokenByMost = logBreaches(told, { log: base, convention, template }, settings);
  const around = { convention, template, brokenByMost, tree, today, claims: [], index: pages };
  const run: Run = {
    place,
    settings,
    parse,
    fix,
    factsWith: (at, own) => ({ ...around, log: layOver(base, new Map([[at, own.map(summaryOf)]])) }),
  };
  const checked: CheckedFile[] = [];
  for (const one of opened) {
    // A file of many records may be changed where no record stands.
    if (!one.file.isAsked || one.changes?.length === 0) continue;
    checked.push(await judgeFile(one, run));
  }
  return checked.length === 0 ? [] : [...checked, ...logFiles({ ...around, log: base }, run)];
}
