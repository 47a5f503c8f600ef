import type { Finding } from '../model/finding.ts';
import type { Prose } from '../model/prose.ts';
import type {
  DocumentReading,
  DocumentRefusal,
  DocumentRequest,
  DocumentView,
  ReadingSettings,
} from '../model/reading.ts';
import type { AdrDocument } from '../parse/document.ts';
import { parseByRemark, type MarkdownParser } from '../parse/markdown.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { readRecords } from '../parse/read-decisions.ts';
import { readSuppressions } from '../parse/read-suppressions.ts';
import { catalogue } from '../rules/catalogue.ts';
import { documentReadable } from './built-in.ts';
import { proseOf } from './document-facts.ts';
import { evaluateDocument } from './evaluate.ts';

/** A refusal, or what was read past, as a finding: an error on the line that stands in the way. A line outside of the file is moved inside. */
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

/** What rules are told of the log around a document. */
export type LogFacts = Pick<DocumentRequest, 'convention' | 'template' | 'brokenByMost' | 'today'>;

/** A document that was read; its findings wait for what is known of its log. */
export interface OpenDocument {
  /** Everything but the findings. */
  readonly reading: Omit<DocumentReading, 'findings'>;
  /** What the rules say that need the document alone, or the refusal as a finding. */
  readonly findings: (log: LogFacts) => readonly Finding[];
  /** What rules about the log see of the document; null where it was refused. */
  readonly view: () => DocumentView | null;
}

/**
 * Reads one document: guard, syntax, records. Pure and total: takes any text, and what cannot be read comes back as a refusal.
 * Whoever needs the records of a whole log before any of them is judged keeps what this returns; everybody else uses
 * `readDocument`.
 */
export function openDocument(
  path: string,
  text: string,
  settings: ReadingSettings,
  parse: MarkdownParser = parseByRemark,
): OpenDocument {
  const document = parseDocument(path, text, parse);
  const { refusal } = document;
  if (refusal !== null) {
    return {
      reading: { path, decisions: [], refusal },
      findings: () => [refusalFinding(document, refusal)],
      view: () => null,
    };
  }
  const flaw = document.frontMatter?.flaw ?? null;
  const { decisions, fragments, rest } = readRecords(document, settings);
  const suppressions = readSuppressions(document);
  let collected: Prose | null = null;
  const prose = (): Prose => (collected ??= proseOf(document));
  return {
    reading: {
      path,
      decisions,
      refusal: null,
      ...(fragments.length === 0 ? {} : { fragments }),
      ...(rest === null ? {} : { rest }),
      ...(suppressions.length === 0 ? {} : { suppressions }),
    },
    findings: (log) => [
      ...(flaw === null ? [] : [refusalFinding(document, flaw)]),
      ...evaluateDocument(document, decisions, { ...settings, ...log }, catalogue, fragments, prose()),
    ],
    view: () => ({ prose: prose(), bodyStart: document.source.toOriginal(document.frontMatter?.end ?? 0) }),
  };
}

/**
 * Reads one document, and where asked judges it by the rules that need the document and what the request says of its log. Pure and
 * total: what cannot be read comes back as a refusal and an error finding, never as silence. It is not bounded in time by itself
 * beyond the guard: a worker with a deadline runs it for the server. `parse` may be a faster parser that gives the same trees.
 */
export function readDocument(request: DocumentRequest, parse: MarkdownParser = parseByRemark): DocumentReading {
  const { path, text, settings, evaluate } = request;
  const { reading, findings, view } = openDocument(path, text, settings, parse);
  const isSaid = evaluate || reading.refusal !== null;
  const seen = evaluate ? view() : null;
  return { ...reading, findings: isSaid ? findings(request) : [], ...(seen === null ? {} : { view: seen }) };
}
