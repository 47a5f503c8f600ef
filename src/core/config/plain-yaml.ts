const longest = 160;

/** A foreign text as a comment or a value on one line: no control characters, cut to 160 characters. */
export const plain = (text: string): string =>
  text
    .slice(0, 4 * longest)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** The same as a text in quotation marks, which YAML reads as it stands. */
export const quote = (text: string): string => JSON.stringify(plain(text));
