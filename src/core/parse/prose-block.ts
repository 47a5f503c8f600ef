import { proseMarks } from './prose-line.ts';
import type { SectionNames } from './section-meaning.ts';
import { mayOpenReadZone } from './skim-zone.ts';

/** What stands for a block: places in the text that stay as they are, and those for which one letter does. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  readonly isLetter: boolean;
}

/** Fewer marks than could nest too deeply for a parser. */
const maximumNesting = 100;
/** A line with more may hold two fields. */
const maximumParting = 3;
/** Deeper lists are left as they are: they may be too deep to be read at all. */
const maximumIndent = 40;

const item = /^([ \t]*)([-*+]|\d{1,9}[.)]) {1,4}(?=[^ \t])/;

interface BlockLine {
  readonly start: number;
  /** Without blanks at its end. */
  readonly end: number;
  readonly indent: number;
  /** The mark of a list item with the blanks behind it, or null. */
  readonly mark: string | null;
}

const linesIn = (text: string, start: number, end: number): readonly BlockLine[] => {
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

/** The kind of a mark: lists of other marks are other lists. */
const kindOf = (mark: string): string => (/^\d/.test(mark) ? (mark.trim().at(-1) ?? '') : mark.charAt(0));

interface Prose {
  /** Whether a line of it is a field of a name that nobody knows. */
  readonly hasField: boolean;
}

const proseOf = (lines: readonly BlockLine[], text: string, names: SectionNames): Prose | null => {
  const isList = lines.some((line) => line.mark !== null);
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

const wholeOf = (first: BlockLine, start: number, lines: readonly BlockLine[], end: number): readonly Kept[] => [
  ...(start > first.start ? [{ start: first.start, end: start, isLetter: false }] : []),
  { start, end: start + 1, isLetter: true },
  { start: lines.at(-1)?.end ?? end, end, isLetter: false },
];

/** Lines of a paragraph that says nothing of a list below: no table, quotation, note or HTML, and no label for it. */
const isApart = (lines: readonly BlockLine[], text: string, names: SectionNames): boolean =>
  lines.every(
    (line) =>
      line.indent === 0 &&
      /^(?:\p{L}|\*\*\p{L})[^<]*$/u.test(text.slice(line.start, line.end)) &&
      !mayOpenReadZone(text.slice(line.start, line.end), names),
  );

/** What stands around a block. */
export interface BlockPlace {
  /** The text above it ends in what may be a label, to which it would be the text. */
  readonly mayBeLabelled: boolean;
  /** What follows is indented and may belong to its last item. */
  readonly mayGoOn: boolean;
}

/**
 * What has to be kept of a block of text that stands between blank lines or other blocks: of a paragraph of prose and of a list of
 * nothing else one letter, in which each of them is the same block at the same place. Null where all of it has to be kept. O(length).
 */
export function proseBlock(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { mayBeLabelled, mayGoOn }: BlockPlace,
  names: SectionNames,
): readonly Kept[] | null {
  const lines = linesIn(text, start, end);
  const at = lines.findIndex((line) => line.mark !== null);
  const before = at === -1 ? lines : lines.slice(0, at);
  const list = at === -1 ? [] : lines.slice(at);
  const [first] = before;
  const [top] = list;
  if (first && first.indent > 0) return null;
  const own = proseOf(before, text, names);
  const prose = own?.hasField === true && mayBeLabelled ? null : own;
  if (!top) return first && prose ? wholeOf(first, first.start, before, end) : null;
  const kind = kindOf(top.mark ?? '');
  const interrupts = !first || /^[-*+]|^1[.)]/.test(top.mark ?? '');
  const isOne = list.every((line) => line.mark === null || kindOf(line.mark) === kind);
  if (mayGoOn || top.indent > 0 || !interrupts || !isOne) return null;
  const listed = proseOf(list, text, names);
  if (!listed || (listed.hasField && (first ? !prose : mayBeLabelled))) return null;
  const items = wholeOf(top, top.start + (top.mark?.length ?? 0), list, end);
  if (!first) return items;
  if (prose) return [...wholeOf(first, first.start, before, top.start), ...items];
  return isApart(before, text, names) ? [{ start, end: top.start, isLetter: false }, ...items] : null;
}
