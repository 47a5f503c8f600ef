import { isKnownField, nameOfLabel } from './field-words.ts';
import { isFootField } from './record-foot.ts';
import { meaningOfLabel } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';

/** As far as a label with its colon or dash may reach into a line, with room to spare: `labelOf` and the labels of sections look less far. */
const labelReach = 64;

/** Colons and dashes of a line before which is looked for a label. */
const maximumLooks = 3;

const signs = '|\uff5c\u00b7\u2022';
const dashes = '-\u2013\u2014=';
const colons = ':\uff1a';

/** How many marks a line of prose has. */
export interface ProseMarks {
  /** Pieces that a second field of a line may begin with: bold letters, each end counted, and signs, counted twice. */
  readonly parting: number;
  /** All that can nest. */
  readonly nesting: number;
  /** Whether the line is a field of a name that nobody knows: `**Kafka**: fast`. */
  readonly isField: boolean;
}

const isLetter = (code: number): boolean => (code | 0x20) > 0x60 && (code | 0x20) < 0x7b;

/** Words of any script and numbers that are no mark of a list; signs and emoji only before them. */
const anyWord =
  /(?:[^\p{ASCII}]|[("'@$/ \t]){0,100}?(?:\p{L}|\d{1,9}(?![\d.)])|`[^`]{1,200}`(?!`))|[^\p{ASCII}]{1,100}$/uy;
/** No box of a task, no note, nothing that reads as the title of a box. */
const linked = /\[[@#./-]?[\p{L}\p{N}`](?!\])|<https?:\/\/[^\s<>]{1,500}>/uy;

/** Whether a line begins as prose does, and neither with a mark of a block nor in bold or with a tag behind signs. */
const beginsProse = (text: string, start: number, end: number): boolean => {
  if (isLetter(text.charCodeAt(start))) return true;
  const line = text.slice(start, Math.min(end, start + 600));
  return [anyWord, linked].some((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(line);
  });
};

const isBlank = (character: string): boolean => character.trim() === '';

/** Whether a label heads nothing and names no field that is read. */
const isIdle = (label: string, names: SectionNames): boolean => {
  const name = nameOfLabel(label);
  return !isKnownField(name) && !isFootField(name) && meaningOfLabel(label, names) === null;
};

/** The label in bold letters that a line begins with, null if it has markup of its own or no end. */
const strongLabel = (text: string, start: number, end: number): string | null => {
  const stop = text.slice(start + 2, Math.min(end, start + 200)).indexOf('**');
  const label = stop === -1 ? '' : text.slice(start + 2, start + 2 + stop);
  return label === '' || /[*_[\]<>&\\!~]/.test(label) ? null : label.replaceAll('`', '');
};

const isIdleStrong = (label: string, names: SectionNames): boolean =>
  isIdle(label.trim(), names) && isIdle(label.split(/[:\uff1a]/, 1)[0]?.trim() ?? '', names);

/**
 * The marks of a line that is surely prose, from its first sign to its end; null for a line that may be anything else: that may
 * begin a block of another kind, or be a label or a field of a name we know.
 * `isWrapped`: it goes on with the line above, so that a label of its own may begin there. O(length).
 */
export function proseMarks(
  text: string,
  from: number,
  to: number,
  names: SectionNames,
  isWrapped = false,
): ProseMarks | null {
  const [start, end] = [Math.max(0, Math.trunc(from) || 0), Math.min(text.length, to)];
  const [first, second] = [text.charAt(start), text.charAt(start + 1)];
  const isStrong = first === '*' && second === '*' && /[\p{L}\p{N}`"']/u.test(text.charAt(start + 2));
  if (isStrong) {
    const label = strongLabel(text, start, end);
    if (isWrapped || label === null || !isIdleStrong(label, names)) return null;
  } else if (start >= end || !beginsProse(text, start, end)) return null;
  let looks = 0;
  const isIdleBefore = (at: number): boolean => {
    looks += 1;
    return !isWrapped && looks <= maximumLooks && isIdle(text.slice(start, at).trim(), names);
  };
  let parting = 0;
  let nesting = 0;
  let hasColon = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // Most signs are letters, digits and blanks.
    if (code === 0x20 || (code > 0x60 && code < 0x7b) || (code > 0x2e && code < 0x3a)) continue;
    const character = text.charAt(at);
    const isNear = at - start < labelReach;
    if (colons.includes(character)) {
      if (text[at - 1] === ']') return null;
      if (isNear && !hasColon && !isIdleBefore(at)) return null;
      hasColon = true;
    } else if (signs.includes(character)) parting += 2;
    else if (dashes.includes(character)) {
      if (isNear && isBlank(text.charAt(at - 1)) && !isIdleBefore(at)) return null;
    } else if (character === '\\' || (character === '&' && /[#a-z]/i.test(text.charAt(at + 1)))) {
      if (isNear) return null;
    } else if (character === '<') {
      if (/^<br/i.test(text.slice(at, at + 3))) return null;
    } else if (character === '*' || character === '_') {
      if (text[at - 1] === character) parting += 1;
    }
    if ('*_[~(<'.includes(character)) nesting += 1;
  }
  return { parting, nesting, isField: isStrong };
}
