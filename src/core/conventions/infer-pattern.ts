import type { Habit } from '../model/convention.ts';
import { isMost, tally } from './habit.ts';

/** One name or id, taken apart: its digits, and the plain text around them with the placeholders that are already known. */
export interface Shape {
  readonly before: string;
  /** The number's digits as written; null: the name has no number. */
  readonly digits: string | null;
  readonly after: string;
}

const longest = 200;
const lastDigits = /\d{1,9}(?=\D*$)/;

/** Text that would read as a placeholder cannot stand in a pattern. */
const isPlain = (text: string): boolean => !/[{}]/.test(text);

/** `ADR-0012` is `ADR-`, `0012`; null: no number, or nothing that a pattern can say. */
export function idShape(id: string): Shape | null {
  const text = id.trim();
  const digits = text.length > longest || !isPlain(text) ? null : lastDigits.exec(text);
  if (digits === null) return null;
  return { before: text.slice(0, digits.index), digits: digits[0], after: text.slice(digits.index + digits[0].length) };
}

/** Titles as patterns say them: `{number}. {title}`. Longer pieces between number and title are words of the title. */
const longestSeparator = 4;

/** The shape of a heading, of which the id and the title's own text are known; null: they do not stand in it. */
export function titleShape(raw: string, id: string | null, text: string): Shape | null {
  if (id === null) return { before: '', digits: null, after: '{title}' };
  const shape = idShape(id);
  const heading = raw.slice(0, 2 * longest);
  const at = heading.indexOf(id);
  const behind = at === -1 ? -1 : heading.indexOf(text.slice(0, longest), at + id.length);
  if (shape === null || at === -1 || behind === -1) return null;
  const before = heading.slice(0, at).replace(/^[\s*_`]+/, '');
  const separator = heading.slice(at + id.length, behind).replaceAll(/[*_`]/g, '');
  if (separator.length > longestSeparator || !isPlain(before + separator)) return null;
  return { before: before + shape.before, digits: shape.digits, after: `${shape.after}${separator}{title}` };
}

const extension = /\.(?:md|markdown)$/i;
const pageName = /^(?:readme|index)$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const basicDate = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const leadingNumber = /^([\p{L}\-_ .]{0,20})(\d{1,6})(?!\d)/u;

/** What follows a date or number in a name: a separator and the slug, or nothing. null: other text runs on. */
function slugShape(rest: string): string | null {
  if (rest === '') return '';
  const separator = /^[-_ .]{1,3}/.exec(rest)?.[0];
  if (separator === undefined) return null;
  return rest.length > separator.length ? `${separator}{slug}` : separator;
}

/** The shape of a file's name; for a page that stands for its folder (`0007-x/README.md`) with the folder. */
export function fileShape(path: string): Shape | null {
  const segments = path.slice(-longest).split('/');
  const file = segments.at(-1) ?? '';
  const ending = extension.exec(file)?.[0];
  if (ending === undefined || !isPlain(file)) return null;
  const isPage = pageName.test(file.slice(0, -ending.length)) && segments.length > 1;
  const stem = isPage ? (segments.at(-2) ?? '') : file.slice(0, -ending.length);
  const tail = isPage ? `/${file}` : ending;
  if (!isPlain(stem)) return null;
  for (const [date, placeholder] of [
    [isoDate, '{date}'],
    [basicDate, '{date:YYYYMMDD}'],
  ] as const) {
    const length = date.exec(stem)?.[0].length;
    const rest = length === undefined ? null : slugShape(stem.slice(length));
    if (rest !== null) return { before: placeholder, digits: null, after: rest + tail };
  }
  const number = leadingNumber.exec(stem);
  const rest = number === null ? null : slugShape(stem.slice(number[0].length));
  if (number === null || rest === null) return { before: '', digits: null, after: `{slug}${tail}` };
  return { before: number[1] ?? '', digits: number[2] ?? '', after: rest + tail };
}

/** To how many digits the numbers are filled: 0 where none begins with a zero; else the length that most of those have. */
function widthOf(digits: readonly string[]): number {
  const filled = digits.filter((each) => each.length > 1 && each.startsWith('0'));
  return Math.min(9, tally(filled.map((each) => each.length))[0]?.[0] ?? 0);
}

const fits = (digits: string, width: number): boolean =>
  width === 0 ? digits === '0' || !digits.startsWith('0') : digits === String(Number(digits)).padStart(width, '0');

/** Whether a name follows a pattern that was inferred from such shapes. */
export function followsPattern(shape: Shape, pattern: string): boolean {
  const number = /\{number(?::(\d))?\}/.exec(pattern);
  if (number === null || shape.digits === null) return shape.digits === null && shape.before + shape.after === pattern;
  const before = pattern.slice(0, number.index);
  const after = pattern.slice(number.index + number[0].length);
  return shape.before === before && shape.after === after && fits(shape.digits, Number(number[1] ?? 0));
}

const separator = '\u0000';

/** The pattern that most of the shapes follow; null: there is none. A null among them is a name without a shape. */
export function patternOf(shapes: readonly (Shape | null)[]): Habit<string> | null {
  const known = shapes.filter((shape) => shape !== null);
  const keyOf = (shape: Shape): string => [shape.before, shape.digits === null ? '' : '#', shape.after].join(separator);
  const [first] = tally(known.map(keyOf));
  const [before = '', mark = '', after = ''] = first?.[0].split(separator) ?? [];
  const own = known.filter((shape) => keyOf(shape) === first?.[0]);
  const digits = own.flatMap((shape) => (shape.digits === null ? [] : [shape.digits]));
  const width = widthOf(digits);
  const count = mark === '' ? own.length : digits.filter((each) => fits(each, width)).length;
  if (!isMost(count, shapes.length)) return null;
  const number = mark === '' ? '' : width === 0 ? '{number}' : `{number:${width}}`;
  return { value: before + number + after, count, of: shapes.length };
}
