import { summaryOf } from '../log/record-summary.ts';
import type { SummaryReading, SummaryRequest } from '../model/reading.ts';
import { parseByRemark } from '../parse/markdown.ts';
import { parseDocument } from '../parse/parse-document.ts';
import type { Selection } from '../parse/parse-document.ts';
import { readRecords } from '../parse/read-decisions.ts';
import { sectionNames } from '../parse/section-meaning.ts';
import { skimText } from '../parse/skim-text.ts';
import { skimmedSource } from '../parse/skimmed-source.ts';
import type { SourceText } from '../parse/source-text.ts';

/**
 * The records of a document without their text, as `readDocument` finds them, and a document is refused as there. Prose of a file that
 * holds one record is left out before it is parsed, wherever the lines alone tell that nothing is read from it. Pure and total.
 */
export function summariseDocument(request: SummaryRequest): SummaryReading {
  const { path, text, settings } = request;
  const skimmed = new WeakSet<SourceText>();
  const select: Selection = (source, frontMatterEnd) => {
    const kept = skimText(source.normalised, frontMatterEnd, sectionNames(settings.sections));
    if (kept === null) return source;
    const shorter = skimmedSource(source, kept);
    skimmed.add(shorter);
    return shorter;
  };
  const document = parseDocument(path, text, parseByRemark, select);
  const { decisions, rest } = readRecords(document, settings);
  // What divides a file into many records is told by all of it. A refused document keeps its own source.
  const isSure = !skimmed.has(document.source) || (decisions.length === 1 && rest === null);
  if (isSure) return { path, summaries: decisions.map(summaryOf), refusal: document.refusal };
  const whole = parseDocument(path, text);
  return { path, summaries: readRecords(whole, settings).decisions.map(summaryOf), refusal: whole.refusal };
}
