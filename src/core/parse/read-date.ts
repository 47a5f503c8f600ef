/** English month names and their usual short forms, January first. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const iso = (year: number, month: number, day: number): string | null => {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** 1 to 12 for a month's name or short form in lower case, 0 for any other word. */
const monthOf = (word: string): number => {
  const short = word === 'sept' ? 'sep' : word;
  const byName = monthNames.findIndex((name) => name === short);
  return (byName === -1 ? months.findIndex((name) => name === short) : byName) + 1;
};

const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const byNumbers = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayMonthYear = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,3}(?:of )?([a-z]{3,9})[ .,-]{1,3}(\d{4})(?!\d)/;
const monthDayYear = /(?<![a-z])([a-z]{3,9})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})(?!\d)/;

/** Every reading that a calendar has; a date only if there is one alone. */
const numeric = (match: RegExpExecArray): string | null => {
  const [, first = '', separator, second = '', third = ''] = match;
  const [one, two, three] = [Number(first), Number(second), Number(third)];
  const year = third.length === 2 ? 2000 + three : three;
  // A dot is written by people who put the day first (DIN 5008); with a slash or a dash all orders are in use.
  if (separator === '.') return third.length === 4 ? iso(year, two, one) : null;
  const readings = [iso(year, two, one), iso(year, one, two)];
  if (third.length === 2 && first.length === 2) readings.push(iso(2000 + one, two, three));
  const dates = new Set(readings.filter((date) => date !== null));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
};

/**
 * The first date of a text as `YYYY-MM-DD`; null if there is none, if no calendar has it, or if it can be read in two ways
 * (`05/01/2022`, `23/10/24`). Reads ISO 8601, year first with slashes or dots, and English month names in both orders.
 */
export function readDate(text: string): string | null {
  const head = text.slice(0, 200).toLowerCase();
  const isoLike = yearFirst.exec(head);
  if (isoLike) return iso(Number(isoLike[1]), Number(isoLike[3]), Number(isoLike[4]));
  const named = dayMonthYear.exec(head);
  if (named && monthOf(named[2] ?? '') > 0) return iso(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  const american = monthDayYear.exec(head);
  if (american && monthOf(american[1] ?? '') > 0) {
    return iso(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  }
  const numbers = byNumbers.exec(head);
  return numbers ? numeric(numbers) : null;
}

/** The date that a file name begins with (`20200927-x.md`, `2020-09-27-x.md`, with or without a time), null if it does not. */
export function readFileNameDate(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const match = /^(\d{4})(-?)(\d{2})\2(\d{2})(?:\d{4}|\d{6})?(?!\d)/.exec(name);
  return match ? iso(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

/** Whether a word or number can be part of a date or time: used to tell a line that holds nothing but a date. */
export const isDateWord = (word: string): boolean =>
  monthOf(word) > 0 || /^(?:\d{1,4}(?:st|nd|rd|th|t\d{1,2})?|\d{8}|of|utc|gmt|z|\d{1,2}z)$/.test(word);
