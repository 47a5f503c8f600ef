/** A word of a text with its place there. */
export interface SaidWord {
  /** In lower case, composed, with straight apostrophes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const blanks = (part: string): string => ' '.repeat(part.length);

/**
 * What says nothing by itself: comments, crossed-out text, addresses, the targets of links and their definitions, marks of
 * footnotes and check boxes. All bounded, since texts are untrusted.
 */
const silent: readonly RegExp[] = [
  /~~[^~\n]{1,300}~~/g,
  /(?<=\])\(<[^<>\n]{0,500}>[^()\n]{0,100}\)/g,
  /(?<=\])\([^()\s]{0,500}(?:\([^()\s]{0,100}\))?[^()\s]{0,300}(?:\s"[^"\n]{0,200}")?\)/g,
  /(?<=\])\[[^[\]\n]{0,100}\]/g,
  /^ {0,3}\[[^[\]\n]{1,100}\]:[^\n]{0,500}$/gm,
  /https?:\/\/[^\s<>)\]]{1,500}/gi,
  /\[\^[^[\]\s]{1,60}\]/g,
  /^[ \t]{0,20}[-*+] \[[ xX]\]/gm,
];

/** Scripts that put no blanks between words are told letter by letter; signs that change a figure count as words. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['\u2019][\p{L}\p{N}]+)?|[<>]=?(?=\s{0,2}\d)|[\u2264\u2265\u00b1%$\u20ac\u00a3]/gu;

/** The same length, without comments. */
function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    const end = close === -1 ? text.length : close + 3;
    result += text.slice(at, open) + blanks(text.slice(open, end));
    at = end;
  }
  return result + text.slice(at);
}

/** The words of a Markdown text that a reader goes by, in order: its form, where links lead and remarks aside. Takes any text. */
export function saidWords(text: string): readonly SaidWord[] {
  const plain = silent.reduce((rest, pattern) => rest.replace(pattern, blanks), withoutComments(text));
  return Array.from(plain.matchAll(word), (match) => ({
    text: match[0].normalize('NFC').toLowerCase().replaceAll('\u2019', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
