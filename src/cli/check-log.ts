import { writeTextFile } from '../adapters/local/write-text-file.ts';
import { brokenByMost } from '../core/conventions/habit-key.ts';
import { inferConvention } from '../core/conventions/infer-convention.ts';
import { applyFixes } from '../core/evaluate/apply-fixes.ts';
import { lowerHabits } from '../core/evaluate/lower-habits.ts';
import { openDocument, type LogFacts, type OpenDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { DocumentReading, ReadingSettings } from '../core/model/reading.ts';
import type { Template } from '../core/model/template.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { CheckedFile } from './check-report.ts';
import type { Candidate } from './find-candidates.ts';

export type FixMode = 'off' | 'write' | 'dry-run';

/** A record's file with its text. */
export interface RecordFile {
  readonly candidate: Candidate;
  readonly text: string;
  /** false: it is only looked at for the habits of its log. */
  readonly isAsked: boolean;
}

/** A file that is a record by its number alone must also look like one inside: a status, or a section that records have. */
export const looksLikeRecord = ({ decisions, refusal }: Pick<DocumentReading, 'decisions' | 'refusal'>): boolean =>
  refusal !== null ||
  decisions.some(
    ({ status, sections }) =>
      status !== null || sections.some(({ name }) => name === 'decision' || name === 'consequences'),
  );

/** The findings of a document, record by record. */
export function byRecord(
  { reading: { decisions } }: OpenDocument,
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  return decisions.map(({ range }) =>
    findings.filter(({ range: at }) => at.start.offset >= range.start.offset && at.start.offset <= range.end.offset),
  );
}

interface Opened {
  readonly file: RecordFile;
  readonly document: OpenDocument;
}

interface Judged extends Opened {
  readonly findings: readonly Finding[];
}

/** Applies the safe fixes to a file and judges the result. */
async function mend(
  { file, document, findings }: Judged,
  facts: LogFacts,
  settings: ReadingSettings,
  parse: MarkdownParser,
  fix: FixMode,
): Promise<CheckedFile> {
  const { path } = file.candidate;
  const mended = fix === 'off' ? null : applyFixes(file.text, path, findings);
  if (mended === null || mended.applied.length === 0) {
    return { path, text: file.text, decisions: document.reading.decisions, findings, fixed: [] };
  }
  if (fix === 'write') await writeTextFile(file.candidate.file, mended.text);
  const after = openDocument(path, mended.text, settings, parse);
  return {
    path,
    text: mended.text,
    decisions: after.reading.decisions,
    findings: after.findings(facts),
    fixed: mended.applied,
  };
}

/**
 * Judges the records of one log, told against what most of them do; with `fix` it applies the safe fixes and judges the result.
 * What turns out to be no record inside is left out.
 */
export async function checkLog(
  log: LogSettings | null,
  files: readonly RecordFile[],
  template: Template | null,
  configuration: Configuration,
  parse: MarkdownParser,
  fix: FixMode,
  today: string,
): Promise<readonly CheckedFile[]> {
  const settings = readingSettings(configuration, log);
  const opened = files
    .map((file): Opened => ({ file, document: openDocument(file.candidate.path, file.text, settings, parse) }))
    .filter(({ file, document }) => file.candidate.because !== 'number' || looksLikeRecord(document.reading));
  const convention = inferConvention(
    opened.flatMap(({ document }) => document.reading.decisions),
    log ?? {},
  );
  const judged = opened.map((one) => ({ ...one, findings: one.document.findings({ convention, template, today }) }));
  const broken = brokenByMost(judged.flatMap(({ document, findings }) => byRecord(document, findings)));
  const facts = { convention, template, brokenByMost: broken, today };
  const checked: CheckedFile[] = [];
  for (const { file, document, findings } of judged) {
    if (!file.isAsked) continue;
    const lowered = lowerHabits(findings, broken, settings);
    checked.push(await mend({ file, document, findings: lowered }, facts, settings, parse, fix));
  }
  return checked;
}
