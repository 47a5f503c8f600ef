import { roleOf } from './field-words.ts';
import { withoutMarkup } from './scope-text.ts';
import { keyOf, wordsOf } from './words.ts';

/** A line that begins with a label for scopes, in whatever form: `**Scope** - X`, `<b>Scope</b>: X`, `| Scope | X |`. */
export interface ScopeLabel {
  /** Its name, as `roleOf` knows it. */
  readonly name: string;
  /** Where its line begins and ends, and where the value may begin. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly hasColon: boolean;
  /** Whether it can be no piece of a sentence: it has a colon, and a capital letter or marks around it. */
  readonly isPlain: boolean;
}

const mark = /^[\s>]{0,100}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,20})?/;
const maximumWords = 5;
/** As far as a label may reach. */
const reach = 200;

const colon = /^[\s*_`"')\]]{0,20}[:\uff1a]/;
const dash = /^[*_`]{0,3}[ \t]{1,20}[*_`]{0,3}(?:[-\u2013\u2014]{1,2}|=)(?=\s)/;
const cell = /^[\s*_`]{0,50}\|/;
const closing = /^[*_]{1,3}/;

const labelIn = (line: string, at: number): ScopeLabel | null => {
  const from = mark.exec(line)?.[0].length ?? 0;
  const short = line.slice(from, from + reach);
  const words = wordsOf(short).slice(0, maximumWords);
  const [first] = words;
  if (!first) return null;
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    const name = keyOf(short.slice(first.start, last?.end));
    if (!last || roleOf(name) !== 'scope') continue;
    const behind = short.slice(last.end);
    const isMarked = /[*_]$/.test(short.slice(0, first.start)) && closing.test(behind.replace(/^[:\uff1a]/, ''));
    const withColon = colon.exec(behind);
    const sign = withColon ?? dash.exec(behind) ?? cell.exec(behind) ?? (isMarked ? closing.exec(behind) : null);
    if (!sign) return null;
    const isCapital = !/^\p{Ll}/u.test(short.slice(first.start));
    return {
      name,
      start: at,
      end: at + line.length,
      valueStart: at + from + last.end + sign[0].length,
      hasColon: withColon !== null,
      isPlain: withColon !== null && (isMarked || isCapital),
    };
  }
  return null;
};

/** The labels for scopes that lines of a text between two places begin with, in order. O(length). */
export const scopeLabels = (text: string, start: number, end: number): readonly ScopeLabel[] => {
  const labels: ScopeLabel[] = [];
  let at = start;
  for (const line of withoutMarkup(text.slice(start, end)).split('\n')) {
    const label = labelIn(line, at);
    if (label) labels.push(label);
    at += line.length + 1;
  }
  return labels;
};

/** No label with what hides it is longer. */
const maximumShown = 300;

/** Letters of other scripts that look like those of ours. */
const alike: ReadonlyMap<string, string> = new Map(
  [
    ...'\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0455s\u0456i\u0405S\u0410A\u0415E\u041eO\u0420P\u0421C\u03bfo\u03c1p\u03f2c\u0391A\u0395E\u039fO\u03a1P'.matchAll(
      /(..)/gu,
    ),
  ].map(([pair]): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const withoutComments = (line: string): string => {
  let rest = line;
  for (let open = rest.indexOf('<!--'); open !== -1; open = rest.indexOf('<!--')) {
    const close = rest.indexOf('-->', open + 4);
    if (close === -1) break;
    rest = rest.slice(0, open) + rest.slice(close + 3);
  }
  return rest;
};

const decoded = (entity: string, code: string): string => {
  const value = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return value > 0x1f && value < 0x10ffff && (value < 0xd800 || value > 0xdfff) ? String.fromCodePoint(value) : entity;
};

/** The beginning of a line as people see it: without marks, tags and signs that nothing is seen of, look-alikes as what they look like. */
const shownOf = (line: string): string =>
  withoutComments(line.slice(0, maximumShown))
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, decoded)
    .replace(/&(?:shy|zwj|zwnj);/g, '')
    .replace(/&colon;/g, ':')
    .replace(/\]\([^()\s]{0,200}\)|[\p{Cf}\p{Mn}*_~`[\\]/gu, '')
    .normalize('NFKC')
    .replace(/[\u02d0\u05c3\u2236\ua789]/g, ':')
    .replace(/[^\p{ASCII}]/gu, (letter) => alike.get(letter) ?? letter);

/**
 * The lines of a text between two places that people see a label for scopes at, with a colon, while it is none as it is written: within
 * marks, comments or signs that are not seen, of letters or colons that look alike, or with the colon on the next line. `isCode`: no
 * label is looked for there otherwise. O(length).
 */
export const hiddenScopeLabels = (
  text: string,
  start: number,
  end: number,
  isCode: boolean,
): readonly { readonly start: number; readonly end: number }[] => {
  const lines = text.slice(start, end).split('\n');
  let at = start;
  return lines.flatMap((line, index) => {
    const from = at;
    at += line.length + 1;
    if (!isCode && labelIn(withoutMarkup(line), 0)?.hasColon === true) return [];
    const next = /^\s{0,50}[:\uff1a]/.test(lines[index + 1] ?? '') ? ':' : '';
    return labelIn(`${shownOf(line)}${next}`, 0)?.hasColon === true ? [{ start: from, end: from + line.length }] : [];
  });
};
