import type { Convention } from './convention.ts';
import { spoils, type Defect } from './defects.ts';
import type { WrittenRecord } from './written-record.ts';

/** Where a finding has to stand. */
export interface Expected {
  readonly rule: string;
  readonly path: string;
  /** The words of the file that it is about. */
  readonly words: string;
}

export interface Planted {
  /** The record with the defect. */
  readonly record: WrittenRecord;
  /** What has to be said at the record, and at the other one if both are looked at. */
  readonly own: Expected;
  readonly other: Expected | null;
}

const rules: Readonly<Record<Defect, string>> = {
  'unknown status': 'status-known',
  'bad date': 'date-valid',
  'missing section': 'sections-complete',
  'empty section': 'section-not-empty',
  placeholder: 'no-placeholder',
  'dead link': 'links-resolve',
  'duplicate number': 'number-unique',
  'one-sided supersession': 'supersession-mutual',
};

export const defects = Object.keys(rules) as readonly Defect[];

/**
 * Plants a defect, the `index`th of its kind (from 0), in a record. What two records disagree about is one defect with two findings
 * where both are looked at. Of two records with one number neither is known to be the right one, so both are told at their titles. Of a
 * supersession that only one of them knows of, the one that speaks is told where it names the other; the one that is silent at its
 * status if it is the older one, for there it has to say so, and at its title if it is the newer one, which has no place for it yet.
 *
 * @param other the record that has the number, or is on the other side of the supersession
 */
export function plantDefect(
  defect: Defect,
  index: number,
  victim: WrittenRecord,
  other: WrittenRecord,
  convention: Convention,
): Planted {
  const rule = rules[defect];
  const at = (record: WrittenRecord, words: string): Expected => ({ rule, path: convention.pathOf(record), words });
  if (defect === 'duplicate number') {
    const record = { ...victim, number: other.number };
    return {
      record,
      own: at(record, convention.titleLine(record)),
      other: at(other, convention.titleLine(other)),
    };
  }
  if (defect === 'one-sided supersession') {
    const reference = convention.reference(other);
    return victim.number > other.number
      ? { record: { ...victim, supersedes: reference }, own: at(victim, reference), other: at(other, other.status) }
      : {
          record: { ...victim, status: convention.supersededBy(other) },
          own: at(victim, reference),
          other: at(other, convention.titleLine(other)),
        };
  }
  const { record, words } = spoils[defect][index]!(victim, convention);
  return { record, own: at(record, words), other: null };
}
