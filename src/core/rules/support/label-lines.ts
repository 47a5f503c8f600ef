import type { ProseBlock } from './prose.ts';

/** A line of running text, taken apart. Offsets are in the original file. */
export interface LabelLine {
  /** The words with which it begins, where they are bold or end in a colon; '' if there are none. As they stand in the file, without marks. */
  readonly label: string;
  readonly isBold: boolean;
  /** Where the words of the line begin and end. */
  readonly start: number;
  readonly end: number;
  /** Where the label ends, its colon included; `start` if there is none. */
  readonly labelEnd: number;
  /** What follows the label, marks of emphasis blank. */
  readonly rest: string;
}

/** Longest label, in UTF-16 code units. */
const longestLabel = 160;

/** A label that is not bold has so few characters. */
const longestPlainLabel = 60;

/** The text of a name without marks: emphasis, code, links. */
export const withoutMarks = (text: string): string =>
  text
    .slice(0, 1000)
    .replaceAll(/\]\([^()\s]{0,300}\)|\]\[[^[\]]{0,100}\]/g, '')
    .replaceAll(/[*`[\]]|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The length of a bold label at the beginning of a text, its marks included; 0 if there is none. */
function boldLength(text: string): number {
  const marks = /^(?:\*\*|__)/.exec(text)?.[0];
  if (marks === undefined) return 0;
  const close = text.slice(0, longestLabel + 4).indexOf(marks, 2);
  return close <= 2 ? 0 : close + 2;
}

/** Lines of a paragraph with the labels they begin with. Emoji and check marks before a label are passed over. */
export function labelLines(block: ProseBlock, original: string): readonly LabelLine[] {
  return Array.from(block.text.matchAll(/[^\r\n]+/g)).flatMap((line) => {
    const before = /^[^\p{L}\p{N}*_[`"'“(<#@\uFFFC]{0,12}/u.exec(
      original.slice(block.start + line.index, block.start + line.index + 12),
    );
    const start = block.start + line.index + Math.min(before?.[0].length ?? 0, line[0].length);
    // Closing marks are blank in the text: the line ends where it ends in the file.
    const written = original.slice(start, block.start + line.index + line[0].length).trimEnd();
    const end = start + written.length;
    if (start >= end) return [];
    const bold = boldLength(written);
    const colon = bold > 0 ? (/^\s{0,3}[:：]/u.exec(written.slice(bold))?.[0].length ?? 0) : plainLabelLength(written);
    const labelEnd = Math.min(start + bold + colon, end);
    const label = withoutMarks(original.slice(start, labelEnd)).replace(/[:：\s]+$/u, '');
    const rest = block.text.slice(labelEnd - block.start, end - block.start);
    return [{ label, isBold: bold > 0, start, end, labelEnd, rest }];
  });
}

/** The length of a few plain words and their colon at the beginning of a line; 0 if it has none. A colon in an address is none. */
function plainLabelLength(written: string): number {
  const match = /^[^:：.!?\r\n]{1,60}[:：](?=\s|$|[^\p{ASCII}])/u.exec(written.slice(0, longestPlainLabel + 2));
  return match?.[0].length ?? 0;
}
