import type { Range } from '../../model/position.ts';
import type { DocumentFacts } from '../facts.ts';

/** Where something is said that is about the whole record: at its title, else where it begins. */
export function titleRange(document: DocumentFacts): Range {
  const { decision } = document;
  const start = decision.range.start.offset;
  return decision.title?.range ?? document.rangeAt(start, start);
}
