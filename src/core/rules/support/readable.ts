import type { DocumentFacts } from '../facts.ts';
import { languageOf } from './language.ts';

/**
 * Whether enough of a record's headings are known words to say that a section is missing. Records in other languages may say it
 * under a heading that nobody here knows: silence before a wrong accusation.
 */
export function isReadable({ prose, decision }: DocumentFacts): boolean {
  if (languageOf(prose) === 'english') return true;
  const known = new Set(decision.sections.map(({ name }) => name));
  known.delete(null);
  return known.size >= 2;
}
