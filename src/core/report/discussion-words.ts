import { durationText } from '../config/duration.ts';
import type { OpenDiscussion } from '../model/approval.ts';

const minute = 60_000;

/** A time as people read it, in UTC, never earlier than it is: `2026-12-03 10:00 UTC`. */
const timeText = (time: number): string =>
  `${new Date(Math.ceil(time / minute) * minute).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Latest time that a date can hold, a minute before it. */
const latest = 8.64e15 - minute;

/** How long a pull request is open for comment, as the rest of a sentence: `until 2026-12-03 10:00 UTC`. */
export function discussionWords({ duration, until }: OpenDiscussion): string {
  const end = until === null ? Number.NaN : Date.parse(until);
  return Number.isNaN(end) || Math.abs(end) > latest
    ? `for ${durationText(duration)} from when it is ready for review`
    : `until ${timeText(end)}`;
}
