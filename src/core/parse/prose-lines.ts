import { proseMarks } from './prose-line.ts';
import type { SectionNames } from './section-meaning.ts';

/** Fewer marks than could nest too deeply for a parser. */
const maximumNesting = 100;
/** A line with more may hold two fields. */
const maximumParting = 3;
/** Deeper lists are left as they are: they may be too deep to be read at all. */
const maximumIndent = 40;

const item = /^([ \t]*)([-*+]|\d{1,9}[.)]) {1,4}(?=[^ \t])/;

/** A line of a block of text. */
export interface BlockLine {
  readonly start: number;
  /** Without blanks at its end. */
  readonly end: number;
  readonly indent: number;
  /** The mark of a list item with the blanks behind it, or null. */
  readonly mark: string | null;
}

/** The lines between two places of a text, none of which is blank. O(length). */
export const blockLines = (text: string, start: number, end: number): readonly BlockLine[] => {
  const lines: BlockLine[] = [];
  for (let from = start; from < end;) {
    const at = text.indexOf('\n', from);
    const stop = at === -1 || at > end ? end : at;
    const line = text.slice(from, stop);
    const match = item.exec(line);
    const indent = match?.[1]?.length ?? line.length - line.replace(/^[ \t]+/, '').length;
    const mark = match ? match[0].slice(indent) : null;
    lines.push({ start: from, end: from + line.trimEnd().length, indent, mark });
    from = stop + 1;
  }
  return lines;
};

/** What lines of prose are besides. */
export interface Prose {
  /** Whether a line of it is a field of a name that nobody knows. */
  readonly hasField: boolean;
}

/**
 * What lines of a block are that are surely prose; null where one of them may be anything else, or where they may nest too deeply.
 * `isList`: a line without a mark of its own goes on with the line above. O(length).
 */
export const proseOf = (
  lines: readonly BlockLine[],
  text: string,
  isList: boolean,
  names: SectionNames,
): Prose | null => {
  let [parting, nesting, hasField] = [0, 0, false];
  for (const line of lines) {
    const from = line.start + line.indent + (line.mark?.length ?? 0);
    const marks = proseMarks(text, from, line.end, names, isList && line.mark === null);
    if (!marks || line.indent > maximumIndent) return null;
    // Each item stands for itself.
    parting = marks.parting + (line.mark === null ? parting : 0);
    nesting = marks.nesting + (line.mark === null ? nesting : 0);
    hasField ||= marks.isField;
    if (parting > maximumParting || nesting > maximumNesting) return null;
  }
  return { hasField };
};
