import type { Decision } from '../model/decision.ts';

/** How people call a record in a list: the id of its title (`ADR-0012`), else the number as the file name writes it. */
export function recordId(record: Pick<Decision, 'title' | 'number' | 'path'>): string {
  const written = record.title?.id ?? null;
  if (written !== null && /[a-z]/i.test(written)) return written;
  if (record.number === null) return '';
  const name = record.path.slice(record.path.lastIndexOf('/') + 1);
  const digits = /^\D{0,10}?(\d{1,15})(?!\d)/.exec(name)?.[1];
  return digits !== undefined && Number(digits) === record.number ? digits : String(record.number).padStart(4, '0');
}

/** What a list shows as a record's name: its title, else its file name. */
export const recordTitle = (record: Pick<Decision, 'title' | 'path'>): string => {
  const text = record.title?.text.trim() ?? '';
  return text === '' ? record.path.slice(record.path.lastIndexOf('/') + 1) : text;
};
