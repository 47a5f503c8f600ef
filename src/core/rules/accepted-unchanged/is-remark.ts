/** How errata and later remarks begin. */
const beginnings: ReadonlySet<string> = new Set(
  'errata erratum update updated edit correction corrected note amended amendment addendum superseded changelog'.split(
    ' ',
  ),
);

/** Words of a reference to another record, beside its id. */
const around: ReadonlySet<string> = new Set(
  'see also cf now by in of and with to part partly partially superseded supersedes amended amends replaced refined record decision'.split(
    ' ',
  ),
);

/** A text between words that holds nothing but signs, on the same line. */
const isLineStart = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at));

/** Whether words that were added refer to another record, and say nothing else: `(see ADR-12)`. */
const isReference = (words: readonly string[]): boolean =>
  words.length <= 12 &&
  words.some((word) => /^adrs?\d{0,6}$/.test(word)) &&
  words.every((word) => around.has(word) || /^(?:adrs?)?\d{0,6}$/.test(word));

/**
 * Whether words that were added to a text only remark on it: a paragraph that begins with "Update", "Erratum" or the like, or a
 * reference to another record.
 *
 * @param start where the first of them stands in `text`
 */
export function isRemark(words: readonly string[], text: string, start: number): boolean {
  return isReference(words) || (beginnings.has(words[0] ?? '') && isLineStart(text, start));
}
