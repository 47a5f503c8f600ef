import { documentReadable } from '../../core/evaluate/built-in.ts';
import type {
  DocumentReading,
  DocumentRefusal,
  DocumentRequest,
  SummaryReading,
  SummaryRequest,
} from '../../core/model/reading.ts';

const reasons = {
  time: 'takes too long to read',
  memory: 'needs too much memory to read',
  nesting: 'is nested too deeply to read',
} as const;

export type TooMuch = keyof typeof reasons;

const refusalOf = (tooMuch: TooMuch): DocumentRefusal => ({
  code: tooMuch === 'nesting' ? 'too-deeply-nested' : 'deadline',
  message:
    `This document ${reasons[tooMuch]}, as if it were too deeply nested to judge. ` +
    'Break up very long runs of brackets, emphasis, quotes or nested lists, or split the file.',
  line: 1,
});

/** The summary of a document that no thread could bear: a refusal, never a file without records. */
export const refusedSummary = ({ path }: SummaryRequest, tooMuch: TooMuch): SummaryReading => ({
  path,
  summaries: [],
  refusal: refusalOf(tooMuch),
});

/** The reading of a document that no thread could bear: an error at its first line, never silence. */
export const refusedReading = ({ path, text }: DocumentRequest, tooMuch: TooMuch): DocumentReading => {
  const refusal = refusalOf(tooMuch);
  const firstLine = /^[^\r\n]{0,200}/.exec(text)?.[0].length ?? 0;
  return {
    path,
    decisions: [],
    findings: [
      {
        ruleId: documentReadable.id,
        messageId: refusal.code,
        severity: documentReadable.severity,
        path,
        range: {
          start: { offset: 0, line: 1, column: 1 },
          end: { offset: firstLine, line: 1, column: firstLine + 1 },
        },
        message: refusal.message,
        why: documentReadable.why,
        fix: null,
      },
    ],
    refusal,
  };
};
