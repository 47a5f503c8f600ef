/** Longer texts are remark's: native code cannot be stopped, and hostile text overflows its stack in sizes above this. */
const longestNative = 64 * 1024;

/**
 * Where satteri 0.10.5 was seen to build other trees than remark-parse 11 with remark-gfm 4, or other positions; found by comparing
 * both on public records, on such records with pieces written in, and on random texts. A text with one of these belongs to remark.
 */
const differences: readonly RegExp[] = [
  // Footnotes.
  /\[\^/,
  // Items of task lists that begin with anything but words: remark leaves the box in the position of the paragraph.
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,9}\[[ \txX]\][ \t]*(?:[^\p{L}\p{N}"'(#$\s]|https?:|$)/mu,
  // A table's last row, when no blank line follows.
  /\|[ \t]*\n[ \t]*[^|\s]/,
  // Tables without pipes at their ends.
  /^[ \t>]*(?::?-+:?[ \t]*\||:-+:?[ \t]*$|-+:[ \t]*$)/m,
  // A definition with text on the next line.
  /^[ \t>]*\[[^\]\n]{1,500}\]:.*\n[ \t>]*[^[\s]/m,
  // Fenced code inside of lists and quotes, and fences of tildes.
  /^[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t].*(?:```|~~~)/m,
  /^[ \t>]*[ \t>](?:```|~~~)/m,
  /~~~/,
  // A comment that begins an item of a list.
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+<[!?]/m,
  // A byte order mark inside the text: remark takes it for a blank.
  /\uFEFF/,
  // A line break by a backslash at the end of a link's text.
  /\\\n[ \t]*\]/,
  // Addresses that stand in the text by themselves.
  /(?<!https?:\/\/)www\./i,
  /(?<!\]\(<?|<|\]:[ \t]{0,4}<?)(?:https?|ftp):\/\//i,
  /[\w.+-]@[\w-]{1,63}\.\w/,
  // Emphasis beside symbols, escapes and other emphasis.
  /(?:(?=[^\p{ASCII}])[\p{S}\p{P}])[*_~]|[*_~](?=[^\p{ASCII}])[\p{S}\p{P}]/u,
  /\\[*_~](?:[*_~]|[^\s\p{L}\p{N}])/u,
  /\*_|_\*|\*{4}|_{4}/,
];

/** Whether remark has to parse a text because the native parser may read it differently, or not at all. O(length). */
export const isUnlikeRemark = (text: string): boolean =>
  text.length > longestNative || !text.isWellFormed() || differences.some((difference) => difference.test(text));
