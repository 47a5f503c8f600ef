import { everyLanguage } from './metadata-words/every-language.ts';

const monthNumbers = (): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const { months } of everyLanguage) {
    for (const [index, names] of months.entries()) {
      for (const name of names.split('|')) numbers.set(name, index + 1);
    }
  }
  return numbers;
};

const months = monthNumbers();

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const iso = (year: number, month: number, day: number): string | null => {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** 1 to 12 for a month's name or short form in lower case, 0 for any other word. */
const monthOf = (word: string | undefined): number => months.get((word ?? '').normalize('NFC')) ?? 0;

const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|-\p{L})/u;
const eastAsian =
  /(?<!\d)(\d{4}) ?(?:\u5e74|\ub144) ?(\d{1,2}) ?(?:\u6708|\uc6d4) ?(\d{1,2}) ?(?:\u65e5|\u53f7|\u865f|\uc77c)/;
const spaced = /(?<!\d)(\d{4})\. (\d{1,2})\. (\d{1,2})(?!\d)/;
/** Without signs; not the beginning of a file's name. */
const compact = /(?<![\p{L}\p{N}-])(\d{4})(\d{2})(\d{2})(?!\d|-\p{L})/u;
const vietnamese = /(?<!\d)(\d{1,2}) th\u00e1ng (\d{1,2})(?:,? n\u0103m|,)? (\d{4})(?!\d)/;
const byNumbers = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** `15. Januar 2024`, `15th of January, 2024`, `1er janvier 2024`, `5 de enero de 2024`, `15-Jan-2024`. */
const dayMonthYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\u00ba|\u00aa|\u00b0)?[ ./-]{1,3}(?:of |de |d'|d\u2019)?(\p{L}{3,12})[ .,/-]{1,3}(?:de |del |of )?(\d{4})(?!\d)/u;
/** `5-Jan-24`: only with dashes, and the year behind. */
const shortYear = /(?<![\p{L}\p{N}-])(\d{1,2})-(\p{L}{3,12})-(\d{2})(?![\p{L}\p{N}-])/u;
/** `5. 1. 2024`. */
const spacedDots = /(?<![\d.])(\d{1,2})\. (\d{1,2})\. (\d{4})(?!\d)/;
const monthDayYear = /(?<!\p{L})(\p{L}{3,12})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})(?!\d)/u;
/** As `git log` writes it: `Jan 15 10:00:00 2024`. */
const withTime = /(?<!\p{L})(\p{L}{3,12}) {1,2}(\d{1,2}) \d{1,2}:\d{2}(?::\d{2})? (\d{4})(?!\d)/u;
const yearMonthDay = /(?<!\d)(\d{4})[ .,-]{1,3}(\p{L}{3,12})[ .,-]{1,3}(\d{1,2})(?!\d)/u;

/** Every reading that a calendar has; with `dayFirst` the month stands in front only where no other reading has a day. */
const numeric = (match: RegExpExecArray, dayFirst: boolean): readonly string[] => {
  const [, first = '', separator, second = '', third = ''] = match;
  const [one, two, three] = [Number(first), Number(second), Number(third)];
  const year = third.length === 2 ? 2000 + three : three;
  // A dot is written by people who put the day first (DIN 5008), with a slash or a dash the month may be first, too.
  const usual = iso(year, two, one);
  if (dayFirst && third.length === 4 && usual !== null) return [usual];
  const readings = [usual, ...(separator === '.' ? [] : [iso(year, one, two)])];
  // With dots or dashes a short year may stand in front; with slashes it stands behind.
  if (third.length === 2 && first.length === 2 && separator !== '/') readings.push(iso(2000 + one, two, three));
  return [...new Set(readings.filter((date) => date !== null))];
};

interface Form {
  readonly pattern: RegExp;
  /** The days it can mean, none if no calendar has it; undefined if the match is none of this form. */
  readonly read: (match: RegExpExecArray, dayFirst: boolean) => readonly string[] | undefined;
}

const days = (year: string | undefined, month: number, day: string | undefined): readonly string[] => {
  const date = iso(Number(year), month, Number(day));
  return date === null ? [] : [date];
};

const named = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): readonly string[] | undefined => (monthOf(month) === 0 ? undefined : days(year, monthOf(month), day));

const plain = (match: RegExpExecArray): readonly string[] => days(match[1], Number(match[2]), match[3]);

const forms: readonly Form[] = [
  { pattern: yearFirst, read: (match) => days(match[1], Number(match[3]), match[4]) },
  { pattern: eastAsian, read: plain },
  { pattern: spaced, read: plain },
  { pattern: dayMonthYear, read: (match) => named(match[3], match[2], match[1]) },
  { pattern: shortYear, read: (match) => named(`20${match[3] ?? ''}`, match[2], match[1]) },
  { pattern: spacedDots, read: (match) => days(match[3], Number(match[2]), match[1]) },
  { pattern: monthDayYear, read: (match) => named(match[3], match[1], match[2]) },
  { pattern: withTime, read: (match) => named(match[3], match[1], match[2]) },
  { pattern: yearMonthDay, read: (match) => named(match[1], match[2], match[3]) },
  { pattern: vietnamese, read: (match) => days(match[3], Number(match[2]), match[1]) },
  {
    pattern: compact,
    read: (match) => {
      const dates = plain(match);
      return dates.length === 0 ? undefined : dates;
    },
  },
  { pattern: byNumbers, read: numeric },
];

/** A date as it is written in a text. */
export interface WrittenDate {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The days it can mean, as `YYYY-MM-DD`: none if no calendar between 1970 and 2199 has it, several if it leaves a doubt. */
  readonly readings: readonly string[];
}

/** Only the beginning of a text is looked at. */
const longest = 200;

/**
 * The first date of a text with every day that it can mean; null if there is none. Reads ISO 8601 and other orders, with names of
 * months in every language of `metadata-words`, wide digits, and `2024\u5e741\u67085\u65e5`. Looks at the first 200 characters.
 * `dayFirst` settles what `05/01/2022` means where the language around it leaves no doubt.
 */
export function findDate(text: string, dayFirst = false): WrittenDate | null {
  const source = text.slice(0, longest);
  const head = source
    .normalize('NFKC')
    .replace(/(?<=\d)[\u2010-\u2015](?=\d)/g, '-')
    .toLowerCase();
  for (const { pattern, read } of forms) {
    const match = pattern.exec(head);
    const readings = match ? read(match, dayFirst) : undefined;
    if (match === null || readings === undefined) continue;
    // Where wide characters became narrow ones of another length, the places of the two texts differ.
    const isAligned = head.length === source.length;
    const start = isAligned ? match.index : 0;
    return { start, end: isAligned ? start + match[0].length : source.length, readings };
  }
  return null;
}

/**
 * The first date of a text as `YYYY-MM-DD`; null if there is none, if no calendar has it, or if it can be read in two ways
 * (`05/01/2022`, `24-10-23`). Reads what `findDate` reads.
 */
export function readDate(text: string, dayFirst = false): string | null {
  const [date, ...others] = findDate(text, dayFirst)?.readings ?? [];
  return date === undefined || others.length > 0 ? null : date;
}

/**
 * The date that a file name begins with (`20200927-x.md`, `2020-09-27-x.md`, `adr-2020-09-27-x.md`, with or without a time), or the
 * name of the folder for its `README.md`; null if it does not.
 */
export function readFileNameDate(path: string): string | null {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name = /^(?:readme|index)\.[a-z]{2,8}$/i.test(file) ? (parts.at(-2) ?? '') : file;
  const match = /^(?:adr[-_ ])?(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:[-_T]?\d{4}|[-_T]?\d{6})?(?!\d)/.exec(name);
  return match ? iso(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

/** The date in brackets at the end of a title. */
const behindTitle = /[([\uff08]([^()[\]\uff08\uff09]{6,40})[)\]\uff09]$/u;

/**
 * The date that a title begins with or bears in brackets at its end, as `YYYY-MM-DD`: `2024-01-15: Use Kafka`, `Use Kafka
 * (2024-01-15)`. Null for any other, so also for one in the midst of its words. Reads what `readDate` reads.
 */
export function readTitleDate(title: string): string | null {
  const text = title
    .slice(0, 1000)
    .replace(/^[^\p{L}\p{N}]{1,20}/u, '')
    .trim();
  if (findDate(text)?.start === 0 && /^\d/.test(text)) return readDate(text);
  const behind = (behindTitle.exec(text)?.[1] ?? '').trim();
  const found = findDate(behind);
  return found?.start === 0 && found.end === behind.length ? readDate(behind) : null;
}

/** Whether a word or number can be part of a date or time: used to tell a line that holds nothing but a date. */
export const isDateWord = (word: string): boolean =>
  monthOf(word) > 0 || /^(?:\d{1,4}(?:st|nd|rd|th|t\d{1,2})?|\d{8}|of|utc|gmt|z|\d{1,2}z)$/.test(word);
