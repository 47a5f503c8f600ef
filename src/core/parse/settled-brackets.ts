/** `[…]` without brackets in it, and a link target behind it that can hide none: all of it is one thing to the parser. */
const settledLabel = /\[[^[\]]*\](?:\((?:[^()[\]"'<]|\([^()[\]"'<]*\))*(?:"[^()[\]"]*")?\)|(?!\())/g;

/** Whether a `]` may stand inside of a tag: one pass, since a pattern would look on from every `<` to the end of the line. */
const hidesBracket = (line: string): boolean => {
  let isInTag = false;
  for (const character of line) {
    if (character === '<') isInTag = true;
    else if (character === '>') isInTag = false;
    else if (character === ']' && isInTag) return true;
  }
  return false;
};

/**
 * Whether each `[` of a line surely has its `]`, to the parser as well. What is not sure, by code, HTML, escapes or odd link targets
 * that could hide one of them, is taken for a `[` that stays open.
 */
export const isSettled = (line: string, code: string): boolean => {
  if (!line.includes('[')) return true;
  if (/`|\\[^\w\s]/.test(code) || hidesBracket(code)) return false;
  // Badges are images in links: three levels are more than people write.
  const plain = code.replace(settledLabel, '').replace(settledLabel, '').replace(settledLabel, '');
  return !plain.includes('[');
};

/** A line without the code that begins and ends in it. */
export const withoutCode = (line: string): string =>
  line.includes('`') ? line.replace(/(?<![\\`])(`+)(?!`)[^`]*(?<!`)\1(?!`)/g, '') : line;
