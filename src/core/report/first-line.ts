/** The first line of a text without the blanks around it: where the comments of this app carry the mark that tells them apart. */
export const firstLine = (text: string): string => (text.split(/\r?\n/, 1)[0] ?? '').trim();
