/** Longest piece of foreign text that a message repeats, in UTF-16 code units. */
const longest = 80;

/** A piece of the author's text as messages repeat it: one line, single blanks, cut to 80 characters with an ellipsis. */
export function quotation(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (line.length <= longest && text.length <= 4 * longest) return line;
  const cut = line.slice(0, longest - 1);
  // Half of a surrogate pair is no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
