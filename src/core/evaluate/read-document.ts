import type { Finding } from '../model/finding.ts';
import type { DocumentReading, DocumentRefusal, DocumentRequest } from '../model/reading.ts';
import type { AdrDocument } from '../parse/document.ts';
import { parseByRemark, type MarkdownParser } from '../parse/markdown.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { readDecisions } from '../parse/read-decisions.ts';
import { documentReadable } from './built-in.ts';
import { evaluateDocument } from './evaluate.ts';

/** A refusal as a finding: an error on the line that stands in the way. A line outside of the file is moved inside. */
function refusalFinding({ path, source }: AdrDocument, refusal: DocumentRefusal): Finding {
  const lines = source.normalised.split('\n');
  const line = Math.min(Math.max(Math.trunc(refusal.line) || 1, 1), lines.length);
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return {
    ruleId: documentReadable.id,
    messageId: refusal.code,
    severity: documentReadable.severity,
    path,
    range: source.rangeOf(start, start + (lines[line - 1] ?? '').length),
    message: refusal.message,
    why: documentReadable.why,
    fix: null,
  };
}

/**
 * Reads one document: guard, syntax, records, and, where asked, the rules that need the document alone. Pure and total: takes
 * any text, and what cannot be read comes back as a refusal and an error finding, never as silence. It is not bounded in time
 * by itself beyond the guard: a worker with a deadline runs it for the server. `parse` may be a faster parser that gives the same
 * trees.
 */
export function readDocument(request: DocumentRequest, parse: MarkdownParser = parseByRemark): DocumentReading {
  const { path, text, settings, evaluate } = request;
  const document = parseDocument(path, text, parse);
  if (document.refusal !== null) {
    return {
      path,
      decisions: [],
      findings: [refusalFinding(document, document.refusal)],
      refusal: document.refusal,
    };
  }
  const decisions = readDecisions(document, settings);
  return {
    path,
    decisions,
    findings: evaluate ? evaluateDocument(document, decisions, settings) : [],
    refusal: null,
  };
}
