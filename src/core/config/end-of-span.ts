import type { Duration } from '../model/configuration.ts';

const day = 24 * 60 * 60 * 1000;

/** Saturdays and Sundays, in UTC; holidays are nobody's business here. */
const isWeekend = (time: number): boolean => [0, 6].includes(new Date(time).getUTCDay());

/** A month later on the same day of the month, or on the last one where the month has no such day. */
const monthsLater = (time: number, months: number): number => {
  const from = new Date(time);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first + (Math.min(from.getUTCDate(), last) - 1) * day + (time % day);
};

/** The most that a configuration can say: what walks day by day ends there. */
const longest = 9999;

const later = (time: number, { count, unit }: Duration): number => {
  switch (unit) {
    case 'day':
      return time + count * day;
    case 'week':
      return time + count * 7 * day;
    case 'month':
      return monthsLater(time, count);
    case 'working day': {
      let end = time;
      for (let left = count; left > 0;) {
        end += day;
        if (!isWeekend(end)) left -= 1;
      }
      return end;
    }
  }
};

/**
 * When a span of time that begins at an ISO time is over, as an ISO time. Days have 24 hours, all in UTC; of working days Saturdays and
 * Sundays are none. null where the start or the span cannot be read.
 */
export function endOfSpan(start: string, duration: Duration): string | null {
  const time = Date.parse(start);
  if (Number.isNaN(time) || time < 0 || !Number.isSafeInteger(duration.count)) return null;
  if (duration.count < 0 || duration.count > longest) return null;
  const end = new Date(later(time, duration));
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}
