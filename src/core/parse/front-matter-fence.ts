/** Where the front matter of a normalised text stands, by its two lines of `---`. */
export interface Fence {
  /** What is written behind the opening `---`, '' for nothing. */
  readonly language: string;
  /** Offset after the closing `---`, without blanks behind it. */
  readonly close: number;
  /** Offset of the end of the closing line. */
  readonly end: number;
  /** How many lines it has, both `---` included. */
  readonly lines: number;
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
};

/** Finds the front matter of a normalised text (LF) by its first line and its closing line; null where it has none. */
export const findFence = (text: string): Fence | null => {
  if (!text.startsWith('---')) return null;
  const firstEnd = lineEnd(text, 0);
  if (firstEnd > 80) return null;
  const language = text.slice(3, firstEnd).trim();
  if (!/^[\w+-]*$/.test(language) || language.startsWith('-')) return null;
  let lines = 1;
  for (let start = firstEnd + 1; start <= text.length;) {
    const end = lineEnd(text, start);
    lines += 1;
    if (text.startsWith('---', start) && text.slice(start + 3, end).trim() === '') {
      return { language, close: start + 3, end, lines };
    }
    start = end + 1;
  }
  return null;
};
