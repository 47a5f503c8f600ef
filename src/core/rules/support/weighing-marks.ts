import { isEmptyAnswer } from './empty-answer.ts';
import { labelLines } from './label-lines.ts';
import type { ProsePart } from './prose.ts';
import { tableRows, type Cell } from './table-rows.ts';
import { weightOf, type Weight } from './weighing-words.ts';

/** A place that says what the text behind it weighs. Offsets are in the original file. */
export interface WeighingMark {
  readonly weight: Weight;
  readonly start: number;
  readonly end: number;
  /** What stands behind it: text, a text that says there is nothing (`None`), or nothing at all. */
  readonly answer: 'text' | 'nothing' | 'missing';
}

/** The marks of some parts, and the text that stands behind none of them. */
export interface WeighedText {
  readonly marks: readonly WeighingMark[];
  readonly unmarked: readonly string[];
}

/** Signs with which a line or list item weighs itself. Plain `+` and `-` only in code: elsewhere they are bullets. */
const signs: readonly (readonly [RegExp, Weight])[] = [
  [/^[\s*_]{0,6}(?:✅|✔|✓|☑|➕|👍|🟢|😀|😊|`\+{1,3}`|\\\+\s|\(\+\))/u, 'for'],
  [/^[\s*_]{0,6}(?:❌|✘|✗|✖|➖|👎|🔴|⛔|🚫|⚠|`-{1,3}`|`−`|\\-\s|\(-\))/u, 'against'],
  [/^[\s*_]{0,6}(?:`±`|±|⚪|🟡|`\+\/-`|`~`|`0`|\(0\))/u, 'neither'],
];

const signOf = (written: string): Weight | null => signs.find(([sign]) => sign.test(written))?.[1] ?? null;

/** The words before the first comma, colon, dash or "because" of a list item, in which it weighs itself: `Good, because ...`. */
const opening =
  /^([^,:：，、;.(\r\n]{1,40}?)(?:\s{0,3}[,:：，、;]|\s[–—-]\s|\s(?:because|as|since|parce|car|weil|porque|perché|omdat|потому)(?=\s|$))/iu;

/** The weight in the first words of a list item, and how long they are. */
function openingWeight(text: string): { readonly weight: Weight; readonly length: number } | null {
  const match = opening.exec(text.slice(0, 80));
  const weight = match?.[1] === undefined ? null : weightOf(match[1]);
  return match === null || weight === null ? null : { weight, length: match[0].length };
}

/** A sentence within a line that begins with a label. */
const inlineLabel = /(?<=[.;!]\s{1,4})([\p{L} ]{2,30})\s{0,2}[:：](?=\s)/gu;

interface OpenMark {
  readonly mark: { -readonly [Key in keyof WeighingMark]: WeighingMark[Key] };
  /** Where an item ends; Infinity for a heading or label, which others of their kind end. */
  readonly until: number;
  /** 1-6 for a heading, 7 for a label, 8 for an item. */
  readonly depth: number;
}

/** Reads what weighs itself, part by part. */
class Weigher {
  readonly marks: WeighingMark[] = [];
  readonly unmarked: string[] = [];
  private open: OpenMark[] = [];

  private readonly original: string;

  constructor(original: string) {
    this.original = original;
  }

  /** Ends what a heading, label or item of this depth ends. */
  close(depth: number): void {
    this.open = this.open.filter((each) => each.depth < depth);
  }

  begin(weight: Weight, start: number, end: number, depth: number, until = Infinity): void {
    this.close(depth);
    const mark = { weight, start, end, answer: 'missing' as const };
    this.marks.push(mark);
    this.open.push({ mark, until, depth });
  }

  /** Text, which belongs to the innermost mark that is open here. */
  say(text: string, at: number): void {
    if (text.trim() === '') return;
    this.open = this.open.filter(({ until }) => at < until);
    const innermost = this.open.at(-1);
    if (innermost === undefined) this.unmarked.push(text);
    else if (innermost.mark.answer !== 'text') innermost.mark.answer = isEmptyAnswer(text) ? 'nothing' : 'text';
  }

  heading(part: ProsePart, text: string, depth: number): void {
    const weight = weightOf(text);
    if (weight === null) this.close(depth);
    else this.begin(weight, part.start, part.end, depth);
  }

  /** A paragraph, line by line; the first one may be that of a list item. */
  paragraph(part: ProsePart, item: ProsePart | null): void {
    const { block } = part;
    if (block === null) return;
    for (const [index, line] of labelLines(block, this.original).entries()) {
      const owner = index === 0 ? item : null;
      const depth = owner === null ? 7 : 8;
      const until = owner?.end ?? Infinity;
      const lineStart = Math.max(block.start, this.original.lastIndexOf('\n', line.start) + 1);
      const sign = signOf(this.original.slice(index === 0 ? block.start : lineStart, line.start + 12));
      const labelled = line.label === '' ? null : weightOf(line.label);
      const words = block.text.slice(line.start - block.start, line.end - block.start);
      const opened = owner === null ? null : openingWeight(words);
      const weight = labelled ?? opened?.weight ?? sign;
      if (weight !== null) {
        const length = labelled === null ? (opened?.length ?? 0) : line.labelEnd - line.start;
        this.begin(weight, line.start, Math.max(line.start + length, line.start + 1), depth, until);
        this.sentences(words.slice(length), line.start + length, depth, until);
      } else {
        if (line.label !== '' && line.rest.trim() === '' && owner === null) this.close(7);
        this.sentences(words, line.start, depth, until);
      }
    }
  }

  /** The rest of a line, in which further sentences may weigh themselves: `Positive: fast. Negative: dear.` */
  private sentences(text: string, at: number, depth: number, until: number): void {
    let from = 0;
    for (const match of text.matchAll(inlineLabel)) {
      const weight = weightOf(match[1] ?? '');
      if (weight === null) continue;
      this.say(text.slice(from, match.index), at + from);
      from = match.index + match[0].length;
      this.begin(weight, at + match.index, at + from, depth, until);
    }
    this.say(text.slice(from), at + from);
  }
}

/** Marks of a table: of its columns, and of rows that begin with one. */
function tableMarks(rows: readonly (readonly Cell[])[]): readonly WeighingMark[] {
  const [head = [], ...body] = rows;
  const answerOf = (cells: readonly (Cell | undefined)[]): WeighingMark['answer'] => {
    const texts = cells.flatMap((cell) => (cell === undefined || cell.text.trim() === '' ? [] : [cell.text]));
    if (texts.length === 0) return 'missing';
    return texts.every(isEmptyAnswer) ? 'nothing' : 'text';
  };
  const marks: WeighingMark[] = [];
  for (const [column, cell] of head.entries()) {
    const weight = weightOf(cell.text);
    if (weight === null) continue;
    marks.push({
      weight,
      start: cell.part.start,
      end: cell.part.end,
      answer: answerOf(body.map((row) => row[column])),
    });
  }
  for (const [first, ...others] of body) {
    const weight = first === undefined ? null : weightOf(first.text);
    if (first === undefined || weight === null) continue;
    marks.push({ weight, start: first.part.start, end: first.part.end, answer: answerOf(others) });
  }
  return marks;
}

/** Whether list items are marked by their bullets: some with `+`, others with `-`. */
const bulletWeights = (parts: readonly ProsePart[], original: string): boolean => {
  const bullets = new Set(parts.filter(({ kind }) => kind === 'item').map(({ start }) => original.charAt(start)));
  return bullets.has('+') && bullets.has('-');
};

/**
 * Finds what a text sets apart as speaking for something, against it, or neither: headings and labels (`Pros`, `**Negative**:`),
 * list items (`Good, because ...`), columns and rows of tables, check marks and bullets `+` and `-`. By structure and a table of
 * words in many languages; time is linear in the parts.
 */
export function weighingMarks(parts: readonly ProsePart[], original: string): WeighedText {
  const weigher = new Weigher(original);
  const byBullet = bulletWeights(parts, original);
  const inTable: { marks: readonly WeighingMark[]; until: number } = { marks: [], until: -Infinity };
  const tables: WeighingMark[] = [];
  for (const [index, part] of parts.entries()) {
    const text = part.block?.text ?? '';
    if (part.kind === 'heading') weigher.heading(part, text, Math.min(Math.max(part.block?.depth ?? 1, 1), 6));
    else if (part.kind === 'paragraph') {
      const before = parts[index - 1];
      const item = before?.kind === 'item' && before.start <= part.start ? before : null;
      weigher.paragraph(part, item);
    } else if (part.kind === 'item' && byBullet) {
      weigher.begin(original.charAt(part.start) === '+' ? 'for' : 'against', part.start, part.end, 8, part.end);
    } else if (part.kind === 'table') {
      inTable.marks = tableMarks(tableRows(parts, index));
      inTable.until = part.end;
      tables.push(...inTable.marks);
    } else if (part.kind === 'cell' && (inTable.marks.length === 0 || part.start >= inTable.until)) {
      weigher.say(text, part.start);
    } else if (part.kind === 'code') weigher.say(original.slice(part.start, part.start + 80), part.start);
  }
  return { marks: [...weigher.marks, ...tables].sort((a, b) => a.start - b.start), unmarked: weigher.unmarked };
}
