import type { FieldReading } from './field-reading.ts';
import { dateRoles, putsDayFirst, roleOf } from './field-words.ts';
import { readDate, readFileNameDate } from './read-date.ts';
import type { RecordStatus } from './read-record-status.ts';

/** The date of a record. */
export interface DateReading {
  /** ISO, null where none can be read. */
  readonly date: string | null;
  /** As written, null where nothing is. */
  readonly dateRaw: string | null;
}

/**
 * The most telling date that has a figure in it, else that of the file's name, else that of the status. `path` is null where the name says
 * nothing of this record; `text` is that which the fields were read from.
 */
export const readRecordDate = (
  fields: readonly FieldReading[],
  path: string | null,
  status: RecordStatus | null,
  text: string,
): DateReading => {
  const dates = dateRoles.flatMap((role) => fields.filter((field) => roleOf(field.name) === role && field.text !== ''));
  const rawOf = (field: FieldReading | undefined): string | null =>
    field ? text.slice(field.valueStart, field.valueEnd) : null;
  const told = dates.find((field) => readDate(field.text) !== null || /\d/.test(field.text));
  if (told) return { date: readDate(told.text, putsDayFirst(told.name)), dateRaw: rawOf(told) };
  const named = path === null ? null : readFileNameDate(path);
  const raw = rawOf(dates[0]);
  if (named !== null || raw !== null || !status) return { date: named, dateRaw: raw };
  const date = readDate(status.chosen);
  return { date, dateRaw: date === null ? null : status.chosen };
};
