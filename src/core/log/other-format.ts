/** Formats that people keep decision records in and that are not read. */
export type OtherFormat = 'reStructuredText' | 'AsciiDoc' | 'KEP metadata';

/** The format of a file by its name, null for Markdown and everything that is no format of records. */
export function otherFormatOf(path: string): OtherFormat | null {
  if (/\.(?:rst|rest)$/i.test(path)) return 'reStructuredText';
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return 'AsciiDoc';
  return /(?:^|\/)kep\.ya?ml$/i.test(path) ? 'KEP metadata' : null;
}

/** The path as if the file were Markdown, by which its log is found. */
export const asMarkdown = (path: string): string => path.replace(/\.[a-z]{1,10}$/i, '.md');
