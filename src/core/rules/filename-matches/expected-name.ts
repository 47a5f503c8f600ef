import { fillPattern } from '../../conventions/name-pattern.ts';
import type { Decision } from '../../model/decision.ts';
import { recordOfPath } from '../../parse/record-of-path.ts';

const longestSlug = 60;
const ending = /\.(?:md|markdown)$/i;
const date = /^(?:\d{4}-\d{2}-\d{2}|\d{8}(?:\d{4}|\d{6})?)(?!\d)/;

/** The words of a title as file names write them. */
const slugOf = (title: string): string =>
  title
    .slice(0, 4 * longestSlug)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-|-$/g, '');

/** What of a name stands before its words: the number with its id, a date, the text with which the pattern begins. */
function lengthBeforeWords(path: string, stem: string, pattern: string): number {
  const begin = pattern.split('{', 1)[0] ?? '';
  const hasBegin = stem.toLowerCase().startsWith(begin.toLowerCase());
  return recordOfPath(path)?.id.length ?? date.exec(stem)?.[0].length ?? (hasBegin ? begin.length : 0);
}

/** The words of a file's name, as they stand; those of the title where it has none. */
function slugIn(path: string, title: string, pattern: string): string {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(ending, '');
  const words = stem.slice(lengthBeforeWords(path, stem, pattern)).replace(/^[-_ .]{1,3}/, '');
  return /\p{L}/u.test(words) ? words : slugOf(title) || 'what-was-decided';
}

/** A name as the pattern wants it. */
export interface ExpectedName {
  readonly name: string;
  /** Nothing in it is made up: number and date are the record's own. */
  readonly isCertain: boolean;
}

/**
 * What a record's file would be called by a pattern: its own words with its number and date. Where it has none the next number and
 * a made-up date, so that there is an example at least. null: the pattern cannot be read.
 */
export function expectedName(
  decision: Pick<Decision, 'path' | 'title' | 'number' | 'date'>,
  pattern: string,
  nextNumber: number,
): ExpectedName | null {
  const slug = slugIn(decision.path, decision.title?.text ?? '', pattern);
  const { number, date: decided } = decision;
  const own = fillPattern(pattern, { number, date: decided, slug, title: slug });
  if (own !== null) return { name: own, isCertain: true };
  const made = { number: number ?? nextNumber, date: decided ?? '2026-01-31', slug, title: slug };
  const example = fillPattern(pattern, made);
  return example === null ? null : { name: example, isCertain: false };
}
