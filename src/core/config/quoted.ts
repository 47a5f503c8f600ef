const longestQuote = 60;

/**
 * A foreign string as messages show it: in quotation marks, on one line, control characters as blanks, cut after 60 characters.
 * Markup stays as it is: reports escape whole messages.
 */
export function quoted(text: string): string {
  const line = text.slice(0, longestQuote * 2).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
  const characters = Array.from(line);
  const isCut = characters.length > longestQuote || text.length > longestQuote * 2;
  return `"${characters.slice(0, longestQuote).join('')}${isCut ? '…' : ''}"`;
}
