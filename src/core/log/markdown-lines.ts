/** A line with its ending as it stands; `inFence`: part of a fenced code block, its fences included. */
export interface MarkdownLine {
  readonly text: string;
  /** `\n`, `\r\n`, or '' on the last line. */
  readonly ending: string;
  readonly inFence: boolean;
}

export interface MarkdownLines {
  readonly lines: readonly MarkdownLine[];
  /** 1-based line of a fence that nothing closes, null if there is none. */
  readonly openFence: number | null;
}

/** A fence, also right after a list marker. Only the start of a line is looked at. */
const opening = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,}|~{3,})([^\n]*)$/;
const closingFence = /^[ \t]*(`{3,}|~{3,})[ \t\r]*$/;

/**
 * Splits Markdown into lines and says which stand in fenced code (CommonMark 0.31.2, section 4.5), in linear time and without a
 * parser, so that it can be trusted with any text. Joining `text + ending` gives the text again.
 */
export function markdownLines(text: string): MarkdownLines {
  let fence = '';
  let openFence: number | null = null;
  const raw = text.split('\n');
  const lines = raw.map((part, index): MarkdownLine => {
    const isLast = index === raw.length - 1;
    const hasReturn = !isLast && part.endsWith('\r');
    const line = hasReturn ? part.slice(0, -1) : part;
    const ending = isLast ? '' : hasReturn ? '\r\n' : '\n';
    if (fence !== '') {
      if (closingFence.exec(line)?.[1]?.startsWith(fence) === true) {
        fence = '';
        openFence = null;
      }
      return { text: line, ending, inFence: true };
    }
    const [, marker, info] = opening.exec(line) ?? [];
    if (marker === undefined || (marker.startsWith('`') && info?.includes('`') === true)) {
      return { text: line, ending, inFence: false };
    }
    fence = marker;
    openFence = index + 1;
    return { text: line, ending, inFence: true };
  });
  return { lines, openFence };
}
