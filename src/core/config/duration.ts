import type { Duration } from '../model/configuration.ts';

const written = /^([1-9]\d{0,3}) {1,3}(working day|day|week|month)s?$/;
const units: Readonly<Record<string, Duration['unit']>> = {
  day: 'day',
  'working day': 'working day',
  week: 'week',
  month: 'month',
};

/** Reads `5 days`, `1 week`, `3 working days`; from 1 to 9999. null: the text is no span of time. */
export function readDuration(text: string): Duration | null {
  const match = written.exec(text.trim().toLowerCase());
  const unit = units[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : { count: Number(match[1]), unit };
}

/** The same as people write it. */
export const durationText = ({ count, unit }: Duration): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** What a span of time looks like, as a regular expression of JSON Schema: with small letters, or capital ones at the beginning of words. */
export const durationPattern = '^ *[1-9][0-9]{0,3} {1,3}([Ww]orking [Dd]ay|[Dd]ay|[Ww]eek|[Mm]onth)s? *$';

/** Other words for the units. */
const meantUnits: Readonly<Record<string, Duration['unit']>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  'working day': 'working day',
  'working days': 'working day',
  'business day': 'working day',
  'business days': 'working day',
  'work day': 'working day',
  'work days': 'working day',
  workday: 'working day',
  workdays: 'working day',
  weekday: 'working day',
  weekdays: 'working day',
  w: 'week',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
};

/** What is wrong with a span of time, null if nothing is. */
export function durationProblem(text: string): string | null {
  if (readDuration(text) !== null) return null;
  const [, digits, rest = ''] = /^([0-9]{1,4})([a-z -]{0,30})$/.exec(text.trim().toLowerCase()) ?? [];
  const count = Number(digits ?? Number.NaN);
  const words = rest.replaceAll('-', ' ').trim();
  if (count === 0) return 'A span of time is at least 1, for example "5 days". To have none, remove the line.';
  if (count > 0 && words === '') {
    const [days, workingDays] = (['day', 'working day'] as const).map((unit) => durationText({ count, unit }));
    return `${count} of what? Write "${days ?? ''}" or "${workingDays ?? ''}".`;
  }
  const unit = Object.hasOwn(meantUnits, words) ? meantUnits[words] : undefined;
  if (count > 0 && unit !== undefined)
    return `This is no span of time. Did you mean "${durationText({ count, unit })}"?`;
  return 'Write a span of time as a number and "days", "working days", "weeks" or "months", for example "5 days".';
}
