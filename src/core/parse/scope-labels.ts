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
