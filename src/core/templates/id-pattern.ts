/** A place for a number: `XXXX`, `NNN`, `000`, `###`, `NUMBER`, or an example of one. */
const number = String.raw`[\[{<]?(?:(?<filled>X{2,6}|N{2,6}|#{2,6}|\?{2,6}|0{2,6})|(?<digits>\d{1,6})|(?<word>number))[\]}>]?`;
/** `ADR-XXXX: [Title]`, `ACME-ADR-Operator-NNNN`: one word in front of the number. */
const named = new RegExp(
  String.raw`^[\[(]?(?<prefix>\p{L}[\p{L}_-]{0,40}?[-_ #]{0,2}?)${number}(?![\p{L}\p{N}])`,
  'iu',
);
/** `NUMBER. TITLE`, `0001 - Title`. */
const bare = new RegExp(String.raw`^#?${number}\s{0,2}(?:[.:)|\u2013\u2014]|-\s)`, 'iu');
/** Other words in front of a number are words of the title: `Phase 2`. */
const isIdPrefix = (prefix: string): boolean => /adr|decision/i.test(prefix) || prefix === prefix.toUpperCase();

/**
 * The id pattern that a template's title shows: `ADR-XXXX: [Title]` is `ADR-{number:4}`, `1. Title` is `{number}`; null if it
 * shows none. The width is that of the place or of an example with a zero in front.
 */
export function idPattern(title: string): string | null {
  const text = title.slice(0, 200).replace(/^[\s*_`\p{So}\p{Sk}\uFE0F\u200D]+/u, '');
  const withPrefix = named.exec(text)?.groups;
  const groups = isIdPrefix(withPrefix?.prefix ?? 'a') ? withPrefix : bare.exec(text)?.groups;
  if (groups === undefined) return null;
  const { prefix = '', filled, digits } = groups;
  const width =
    filled?.length ?? (digits?.startsWith('0') === true || (digits?.length ?? 0) > 2 ? digits?.length : 1) ?? 1;
  return `${prefix}${width > 1 ? `{number:${width}}` : '{number}'}`;
}
