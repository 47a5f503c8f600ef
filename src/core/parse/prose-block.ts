import { blockLines, proseOf } from './prose-lines.ts';
import type { BlockLine } from './prose-lines.ts';
import { isIdleTable } from './prose-table.ts';
import type { SectionNames } from './section-meaning.ts';
import { mayOpenReadZone } from './skim-zone.ts';

/** What stands for a block: places in the text that stay as they are, and those for which one letter does. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  readonly isLetter: boolean;
}

/** The kind of a mark: lists of other marks are other lists. */
const kindOf = (mark: string): string => (/^\d/.test(mark) ? (mark.trim().at(-1) ?? '') : mark.charAt(0));

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
  const lines = blockLines(text, start, end);
  const at = lines.findIndex((line) => line.mark !== null);
  const before = at === -1 ? lines : lines.slice(0, at);
  const list = at === -1 ? [] : lines.slice(at);
  const [first] = before;
  const [top] = list;
  if (first && first.indent > 0) return null;
  if (first && !mayBeLabelled && isIdleTable(text.slice(start, end))) return wholeOf(first, first.start, lines, end);
  const own = proseOf(before, text, false, names);
  const prose = own?.hasField === true && mayBeLabelled ? null : own;
  if (!top) return first && prose ? wholeOf(first, first.start, before, end) : null;
  const kind = kindOf(top.mark ?? '');
  const interrupts = !first || /^[-*+]|^1[.)]/.test(top.mark ?? '');
  const isOne = list.every((line) => line.mark === null || kindOf(line.mark) === kind);
  if (mayGoOn || top.indent > 0 || !interrupts || !isOne) return null;
  const listed = proseOf(list, text, true, names);
  if (!listed || (listed.hasField && (first ? !prose : mayBeLabelled))) return null;
  const items = wholeOf(top, top.start + (top.mark?.length ?? 0), list, end);
  if (!first) return items;
  if (prose) return [...wholeOf(first, first.start, before, top.start), ...items];
  return isApart(before, text, names) ? [{ start, end: top.start, isLetter: false }, ...items] : null;
}
