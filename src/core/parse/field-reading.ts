import type { MetadataStyle } from '../model/decision.ts';
import type { Line } from './inline.ts';

/** A piece of a value with its place. */
export interface FieldItem {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A field before it is given out: offsets of the normalised text, and the value as a reader sees it. */
export interface FieldReading {
  readonly name: string;
  readonly label: string;
  readonly style: MetadataStyle;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The value without markup, in one line; the items of a list separated by commas. */
  readonly text: string;
  /** The single values of a list; null where the value is one piece of text. */
  readonly items: readonly FieldItem[] | null;
  /** The line of Markdown that it fills alone; null for front matter, values of several blocks and lines of several fields. */
  readonly line: Line | null;
}

/** A span without the white space at its ends; empty at its start if there is nothing else. */
export const trimSpan = (
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } => {
  const from = Math.min(start, end);
  const source = text.slice(from, end);
  const trimmed = source.trimStart();
  const first = from + source.length - trimmed.length;
  return trimmed === '' ? { start: from, end: from } : { start: first, end: first + trimmed.trimEnd().length };
};
