import { numberText } from '../../conventions/name-pattern.ts';
import { renumberedPath } from '../../fix/number-in-path.ts';
import { numberInTitle } from '../../fix/number-in-title.ts';
import { rewrittenNumber } from '../../fix/rewritten-number.ts';
import { rivalsOf } from '../../log/number-series.ts';
import type { Convention } from '../../model/convention.ts';
import type { Fix } from '../../model/finding.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { DocumentFacts } from '../facts.ts';
import { replacement } from '../support/replacement.ts';
import { writtenNumber } from '../support/written-number.ts';

/** A renaming; null where something of that name is there already. */
export function renaming(from: string, to: string, log: LogRecords): Fix | null {
  if (from === to || log.records.some(({ path }) => path === to) || log.unread.includes(to)) return null;
  return { title: `Rename the file to ${to}`, safe: false, edits: [{ kind: 'rename', from, to }] };
}

/** The file's number as a title writes it: as those of the log do, else in an id as in the file's name, else like the old one. */
function titleNumber({ decision }: DocumentFacts, digits: string, convention: Convention | null): string {
  const number = decision.number ?? 0;
  const pattern = convention?.title?.value ?? '';
  if (pattern.includes('{number')) {
    return numberText(number, Number(/\{number:(\d)\}/.exec(pattern)?.[1] ?? 0));
  }
  const hasName = /\p{L}/u.test(decision.title?.id ?? '');
  return hasName ? writtenNumber(decision, number) : rewrittenNumber(digits, number);
}

/**
 * Mends a title and a file name that say different numbers. The name is wrong where another record has its number and none has the
 * title's; else the title is, since links go by the name. null: it cannot be done exactly.
 */
export function numberRepair(document: DocumentFacts, log: LogRecords, convention: Convention | null): Fix | null {
  const { decision, original } = document;
  const { title, number, path } = decision;
  if (typeof title?.number !== 'number' || number === null) return null;
  const isTaken = (held: number): boolean => rivalsOf({ ...decision, number: held }, log.records).length > 0;
  const renamed = renumberedPath(path, title.number);
  if (renamed !== null && isTaken(number) && !isTaken(title.number)) return renaming(path, renamed, log);
  const span = numberInTitle(title, original);
  if (span === null) return null;
  const written = titleNumber(document, original.slice(span.start, span.end), convention);
  return replacement(`Write number ${written} in the title`, false, path, span, written);
}
