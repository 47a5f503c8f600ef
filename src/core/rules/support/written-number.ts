import { numberInPath } from '../../fix/number-in-path.ts';
import { rewrittenNumber } from '../../fix/rewritten-number.ts';
import type { RecordSummary } from '../../model/record-summary.ts';

/** The digits with which a record writes its number: in its file's name, else in its title; '' for neither. */
function digitsOf({ path, title, number }: Pick<RecordSummary, 'path' | 'title' | 'number'>): string {
  const span = numberInPath(path);
  const inPath = span === null ? '' : path.slice(span.start, span.end);
  if (inPath !== '' && Number(inPath) === number) return inPath;
  return title?.number === number ? (/\d{1,6}(?=\D{0,2}$)/.exec(title.id ?? '')?.[0] ?? '') : '';
}

/** A number as a record would write it: `0013` where it calls itself `0012`. */
export const writtenNumber = (record: Pick<RecordSummary, 'path' | 'title' | 'number'>, number: number): string =>
  rewrittenNumber(digitsOf(record), number);
