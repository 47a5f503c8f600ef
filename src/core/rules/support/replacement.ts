import type { Fix } from '../../model/finding.ts';

/** A fix that replaces the span of the original text from `start` to `end` (offsets) by `text`. */
export const replacement = (
  title: string,
  safe: boolean,
  path: string,
  span: { readonly start: number; readonly end: number },
  text: string,
): Fix => ({ title, safe, edits: [{ kind: 'replace', path, start: span.start, end: span.end, text }] });
