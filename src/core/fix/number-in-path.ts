import { isFolderPage } from '../log/record-name.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { rewrittenNumber } from './rewritten-number.ts';

/** A span of a text, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a file's own name carries its record's number, as offsets of the path; null for a name without one, and for a page whose
 * folder carries it: a folder is more than one file.
 */
export function numberInPath(path: string): Span | null {
  const parts = recordOfPath(path);
  if (parts === null || isFolderPage(path)) return null;
  const end = path.lastIndexOf('/') + 1 + parts.id.length;
  const digits = /\d{1,6}$/.exec(parts.id)?.[0] ?? '';
  return digits === '' ? null : { start: end - digits.length, end };
}

/** The path with another number in the file's name, in the notation of the old one; null where its name carries none. */
export function renumberedPath(path: string, to: number): string | null {
  const span = numberInPath(path);
  if (span === null) return null;
  const digits = path.slice(span.start, span.end);
  return path.slice(0, span.start) + rewrittenNumber(digits, to) + path.slice(span.end);
}
