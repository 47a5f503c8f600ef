export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
}

function pointAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Where words stand in a text, from 1, in UTF-16 units. Throws unless they stand there exactly once. */
export function placeOf(text: string, words: string): Place {
  const at = text.indexOf(words);
  if (words === '' || at === -1 || text.includes(words, at + 1)) {
    throw new Error(`"${words}" has to stand exactly once in:\n${text}`);
  }
  const end = pointAt(text, at + words.length);
  return { ...pointAt(text, at), endLine: end.line, endColumn: end.column };
}
