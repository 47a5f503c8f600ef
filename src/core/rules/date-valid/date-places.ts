import { dateRoles, isStatusWord, nameOfLabel, putsDayFirst, roleOf } from '../../parse/field-words.ts';
import type { DocumentFacts } from '../facts.ts';

/** A place where a record gives a date; offsets of the original text. */
export interface DatePlace {
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** Nothing but a date can be meant. `Approved: yes` is none of these, `Approved: 2025-03-14` is a date all the same. */
  readonly isPromised: boolean;
  /** Its label is of a language that puts the day before the month. */
  readonly dayFirst: boolean;
}

const isDate = (name: string): boolean => {
  const role = roleOf(name);
  return role !== null && dateRoles.includes(role);
};

/** A date that stands in a section of its own, or on a line of the status section: fields do not hold it. */
function dateInSection({ original, decision }: DocumentFacts): DatePlace | null {
  const { dateRaw, status } = decision;
  // What the status says beside its word is no field: how it writes its day is its own affair.
  if (dateRaw === null || dateRaw === '' || status?.raw.includes(dateRaw) === true) return null;
  if (decision.fields.some(({ raw }) => raw === dateRaw)) return null;
  for (const { name, heading, bodyRange } of decision.sections) {
    if (name !== 'status' && !isDate(nameOfLabel(heading))) continue;
    const at = original.slice(bodyRange.start.offset, bodyRange.end.offset).indexOf(dateRaw);
    if (at === -1) continue;
    const start = bodyRange.start.offset + at;
    return {
      start,
      end: start + dateRaw.length,
      text: dateRaw,
      isPromised: false,
      dayFirst: putsDayFirst(nameOfLabel(heading)),
    };
  }
  return null;
}

/** The places where a record says when it was made, decided or changed. Values that are empty are left out. */
export function datePlaces(document: DocumentFacts): readonly DatePlace[] {
  const inFields = document.decision.fields
    .filter(({ name, raw }) => isDate(name) && /[^\s"'[\]{}]/.test(raw))
    .map(({ name, valueRange }): DatePlace => {
      const [start, end] = [valueRange.start.offset, valueRange.end.offset];
      const text = document.original.slice(start, end);
      return { start, end, text, isPromised: !isStatusWord(name), dayFirst: putsDayFirst(name) };
    });
  const inSection = dateInSection(document);
  return inSection === null ? inFields : [...inFields, inSection];
}
