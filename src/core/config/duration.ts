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

/** What is wrong with a span of time, null if nothing is. */
export const durationProblem = (text: string): string | null =>
  readDuration(text) === null
    ? 'Write a span of time as a number and "days", "working days", "weeks" or "months", for example "5 days".'
    : null;

/** The same as people write it. */
export const durationText = ({ count, unit }: Duration): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
