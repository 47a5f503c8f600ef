import type { DecisionTitle } from '../model/decision.ts';
import type { Span } from './number-in-path.ts';

/**
 * Where the digits of a title's number stand in the text of its file; null where it has none, or where markup inside of the id keeps
 * it from being found.
 */
export function numberInTitle(title: DecisionTitle, text: string): Span | null {
  const { id, range } = title;
  const digits = id === null ? null : /\d{1,6}(?=\D{0,2}$)/.exec(id);
  if (id === null || digits === null) return null;
  const at = text.slice(range.start.offset, range.end.offset).indexOf(id);
  if (at === -1) return null;
  const start = range.start.offset + at + digits.index;
  return { start, end: start + digits[0].length };
}
