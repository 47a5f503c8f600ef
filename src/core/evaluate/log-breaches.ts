import { brokenByMost } from '../conventions/habit-key.ts';
import { habitSample } from '../conventions/habit-sample.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentReading, ReadingSettings } from '../model/reading.ts';
import { evaluateInLog, type EvaluatedDocument, type LogWideFacts } from './evaluate-in-log.ts';

/** A document of a log with what the rules said of it that need the document alone. */
export type ToldDocument = EvaluatedDocument & Pick<DocumentReading, 'findings'>;

/** The findings of a document, record by record, in the order of the records. */
export function byRecord(
  decisions: readonly Pick<Decision, 'range'>[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  return decisions.map(({ range }) =>
    findings.filter(({ range: at }) => at.start.offset >= range.start.offset && at.start.offset <= range.end.offset),
  );
}

/**
 * What most records of a log break, as keys, by its newest 100 documents: told by the document alone and by the log. The files of
 * the repository and other pull requests are no habit of a log, so that the answer is the same wherever it is asked for.
 */
export function logBreaches(
  documents: readonly ToldDocument[],
  { log, convention, template }: Required<Pick<LogWideFacts, 'log' | 'convention' | 'template'>>,
  settings: ReadingSettings,
): readonly string[] {
  const told = habitSample(documents, ({ path }) => path).flatMap((document) => {
    const own = byRecord(document.decisions, document.findings);
    const inLog = evaluateInLog(document, () => ({ log, convention, template }), settings);
    return own.map((findings, index) => [...findings, ...(inLog[index] ?? [])]);
  });
  return brokenByMost(told);
}
