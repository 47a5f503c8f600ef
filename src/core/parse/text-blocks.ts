import { closeOfFence, closeOfIndentedFence, fenceAt } from './fence-lines.ts';

/** A piece of Markdown that ends where the next one begins, blank lines included. Offsets count in the text. */
export type TextBlock = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'blank' | 'comment' }
  /** `## Title`, or `Title` above a line of `=` or `-`. */
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  /** Fenced code between two lines; its content has no mark of its own. */
  | { readonly kind: 'code'; readonly contentStart: number; readonly contentEnd: number }
  | {
      readonly kind: 'text';
      /** HTML may stand in it, and everything up to the blank line belong to that. */
      readonly isOpaque: boolean;
      /** A heading may stand in it. */
      readonly isDoubtful: boolean;
    }
);

const underline = /^(?:=+|-+)[ \t]*$/;
/** HTML that goes on over blank lines, and comments that are still open at the end of their line. */
const longHtml = /<(?:script|pre|style|textarea|[?]|!(?!--))/i;
const container = /^(?:[-*+>[]|\d)/;
const beginsWithTag = /^[-*+>\d.) \t]{0,200}<(?!https?:)/;

/** Whether the text of a line begins with a tag, perhaps in a list, a quotation or a note. */
const mayBeHtml = (content: string): boolean =>
  beginsWithTag.test(content) || (content.startsWith('[') && content.includes(']:') && content.includes('<'));

interface Open {
  readonly start: number;
  lines: number;
  isOpaque: boolean;
  isDoubtful: boolean;
}

const isOpenComment = (line: string): boolean => {
  const at = line.lastIndexOf('<!--');
  return at !== -1 && !line.includes('-->', at + 2);
};

/** Whether a line stands in a list, a note or a quotation and may open code there. */
const mayOpenCode = (content: string): boolean =>
  container.test(content) && (content.includes('```') || content.includes('~~~'));

/** The text of a heading without the marks that may close it. */
const textOfHeading = (behind: string): string => {
  const text = behind.trim();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const isClosed = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
  return isClosed ? text.slice(0, end).trim() : text;
};

const indentOf = (line: string): number => {
  let indent = 0;
  while (line[indent] === ' ' || line[indent] === '\t') indent += 1;
  return indent;
};

const lineEndOf = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
};

/**
 * Cuts Markdown into pieces at places where a block surely ends: blank lines, headings, fenced code and comments that begin a line. Null
 * where a look at the lines alone does not tell, e.g. for code and comments without an end, or inside of lists. O(length).
 */
export function textBlocks(text: string, from: number): readonly TextBlock[] | null {
  if (text.startsWith('\ufeff', from)) return null;
  const blocks: TextBlock[] = [];
  let open: Open | null = null;
  const close = (end: number): void => {
    if (open)
      blocks.push({ kind: 'text', start: open.start, end, isOpaque: open.isOpaque, isDoubtful: open.isDoubtful });
    open = null;
  };

  for (let start = from; start < text.length;) {
    const stop = lineEndOf(text, start);
    const next = Math.min(stop + 1, text.length);
    const line = text.slice(start, stop);
    const indent = indentOf(line);
    const content = line.slice(indent);
    const first = line.charAt(0);
    const current: Open | null = open;

    if (content === '') {
      close(start);
      const last = blocks.at(-1);
      if (last?.kind === 'blank') blocks[blocks.length - 1] = { ...last, end: next };
      else blocks.push({ kind: 'blank', start, end: next });
      start = next;
      continue;
    }
    const fence = fenceAt(content);
    if (current?.isOpaque === true) {
      if (fence !== null || content.startsWith('```') || isOpenComment(line) || longHtml.test(line)) return null;
      if (content.startsWith('#')) current.isDoubtful = true;
      current.lines += 1;
      start = next;
      continue;
    }
    if (first === '#') {
      const depth = /^#{1,6}(?=[ \t]|$)/.exec(line)?.[0].length;
      if (depth !== undefined) {
        close(start);
        blocks.push({ kind: 'heading', start, end: next, depth, text: textOfHeading(line.slice(depth)) });
        start = next;
        continue;
      }
    }
    if (fence !== null && indent === 0) {
      close(start);
      const closing = closeOfFence(text, next, fence);
      if (closing === null) return null;
      blocks.push({ kind: 'code', start, end: closing.end, contentStart: next, contentEnd: closing.start });
      start = closing.end;
      continue;
    }
    if (line.startsWith('<!--')) {
      const at = text.indexOf('-->', start + 2);
      if (at === -1) return null;
      close(start);
      const end = Math.min(lineEndOf(text, at) + 1, text.length);
      blocks.push({ kind: 'comment', start, end });
      start = end;
      continue;
    }
    if (isOpenComment(line) || longHtml.test(line)) return null;
    if (mayOpenCode(content)) return null;
    if (current !== null && underline.test(content)) {
      const title = text.slice(current.start, start - 1);
      if (indent === 0 && current.lines === 1 && /^\p{L}[^|<]*$/u.test(title)) {
        blocks.push({
          kind: 'heading',
          start: current.start,
          end: next,
          depth: first === '=' ? 1 : 2,
          text: title.trim(),
        });
        open = null;
        start = next;
        continue;
      }
      current.isDoubtful = true;
    }
    const own: Open = current ?? { start, lines: 0, isOpaque: false, isDoubtful: false };
    open = own;
    own.lines += 1;
    if (indent > 0 && content.startsWith('#')) own.isDoubtful = true;
    if (mayBeHtml(content)) own.isOpaque = true;
    start = next;
    if (fence !== null) {
      const end = closeOfIndentedFence(text, next, fence, line.slice(0, indent));
      if (end === null) return null;
      start = end;
    }
  }
  close(text.length);
  return blocks;
}
