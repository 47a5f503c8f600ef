/** What opens fenced code. */
export interface Fence {
  readonly mark: '`' | '~';
  readonly length: number;
}

/** The fence that a line opens, taken without its indentation; null for any other line. */
export const fenceAt = (content: string): Fence | null => {
  const run = /^(?:`{3,}|~{3,})/.exec(content)?.[0];
  if (run === undefined) return null;
  const mark = run.startsWith('`') ? '`' : '~';
  return mark === '`' && content.includes('`', run.length) ? null : { mark, length: run.length };
};

const lineEndOf = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
};

const isClosing = (content: string, { mark, length }: Fence): boolean => {
  const run = content.trimEnd();
  return run.length >= length && run === mark.repeat(run.length);
};

/** The line that closes fenced code at the margin, with its line end; null if none does. O(length of the code). */
export const closeOfFence = (
  text: string,
  from: number,
  fence: Fence,
): { readonly start: number; readonly end: number } | null => {
  for (let start = from; start < text.length;) {
    const stop = lineEndOf(text, start);
    const line = text.slice(start, stop);
    if (isClosing(line.replace(/^ {1,3}/, ''), fence)) return { start, end: Math.min(stop + 1, text.length) };
    start = stop + 1;
  }
  return null;
};

/**
 * Where indented fenced code ends, whether it stands in a list or not: behind a closing line of the same indentation, with no line
 * between that is indented less. Null where that cannot be said. O(length of the code).
 */
export const closeOfIndentedFence = (text: string, from: number, fence: Fence, indent: string): number | null => {
  for (let start = from; start < text.length;) {
    const stop = lineEndOf(text, start);
    const line = text.slice(start, stop);
    if (line.trim() !== '') {
      if (!line.startsWith(indent)) return null;
      if (isClosing(line.slice(indent.length), fence)) return Math.min(stop + 1, text.length);
    }
    start = stop + 1;
  }
  return null;
};
